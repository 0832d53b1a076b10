"""What can be guessed of a table: what its columns hold, and which fields they belong to."""
