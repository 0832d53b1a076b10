"""Django's PostgreSQL backend with a cheaper way to see that a pooled connection still lives."""
