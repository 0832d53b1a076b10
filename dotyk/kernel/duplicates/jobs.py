"""Looking for duplicates in the background."""

from __future__ import annotations

from dotyk.kernel.duplicates.sweeping import freshen, sweep
from dotyk.platform.jobs import every, job


@job("duplicates.sweep")
def sweep_for_duplicates(object_name: str) -> None:
    sweep(object_name)


@every("* * * * *", "duplicates.freshen")
def freshen_duplicates(timestamp: int) -> None:
    """Each minute: what was written meanwhile is compared."""
    freshen()
