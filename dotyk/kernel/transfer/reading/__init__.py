"""Reading tables from files: CSV of any usual kind, and workbooks."""

from dotyk.kernel.transfer.reading.formats import FileFormat
from dotyk.kernel.transfer.reading.limits import FILE_BYTES, UnreadableFile
from dotyk.kernel.transfer.reading.rows import Row
from dotyk.kernel.transfer.reading.tables import Table, guess_format, open_table

__all__ = ["FILE_BYTES", "FileFormat", "Row", "Table", "UnreadableFile", "guess_format", "open_table"]
