"""Everything that is kept about one record, as a file for whom it is about."""

from dotyk.kernel.personal.gathering import Everything, everything_about
from dotyk.kernel.personal.packing import packed

__all__ = ["Everything", "everything_about", "packed"]
