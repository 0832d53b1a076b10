"""Import and export from the terminal."""
