"""What ``make`` does, with nothing but Python's own library: install, build, start, check, test."""
