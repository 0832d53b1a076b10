"""Making `dotyk/server/fresh.sql` anew from the migrations."""
