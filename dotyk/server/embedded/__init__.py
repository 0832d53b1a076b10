"""The embedded PostgreSQL: the binaries of the wheel under a small supervisor of our own."""

from dotyk.server.embedded.lease import database_of, own_database
from dotyk.server.embedded.server import EmbeddedServer

__all__ = ["EmbeddedServer", "database_of", "own_database"]
