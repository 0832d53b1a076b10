"""What histories have done by the clock."""

from __future__ import annotations

from dotyk.kernel.history.forgetting import forget_removed
from dotyk.platform.jobs import every


@every("29 3 * * *", "kernel.forget_removed")
def forget_removed_files(timestamp: int) -> None:
    """Each night: removed files and comments of more than thirty days ago are gone for good."""
    forget_removed()
