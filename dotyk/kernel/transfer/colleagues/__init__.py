"""People who work here, from a file: they are no records, so they come in by the accounts' own actions."""

from dotyk.kernel.transfer.colleagues.importing import ColleaguesImporter
from dotyk.kernel.transfer.colleagues.target import COLLEAGUES, colleagues_target

__all__ = ["COLLEAGUES", "ColleaguesImporter", "colleagues_target"]
