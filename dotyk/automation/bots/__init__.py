"""Bots: flows that talk with somebody, whichever way the words come."""
