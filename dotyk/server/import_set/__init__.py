"""A folder of files that belong together, brought in by one command: people, pipelines, fields, then records."""

from dotyk.server.import_set.carrying_out import import_set
from dotyk.server.import_set.finding import find_set

__all__ = ["find_set", "import_set"]
