"""What the record engine has done by the clock."""

from __future__ import annotations

from dotyk.kernel.records.tallies import fold_tallies as fold_tallies_now
from dotyk.kernel.tags import fold_tag_counts
from dotyk.platform.jobs import every


@every("* * * * *", "kernel.fold_tallies")
def fold_tallies(timestamp: int) -> None:
    """Each minute: the differences of the hot counters become one row a place."""
    fold_tallies_now()
    fold_tag_counts()
