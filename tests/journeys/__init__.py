"""Journeys through a running Dotyk in a real browser; a package, so that its server and browser end with it."""
