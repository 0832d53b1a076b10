"""The commands of ``dotyk``, one a module; ``cli`` has their table."""
