"""Sights by the clock."""

from __future__ import annotations

from dotyk.kernel.sights.reading import forget_old
from dotyk.platform.jobs import every


@every("41 3 * * *", "kernel.forget_sights")
def forget_sights(timestamp: int) -> None:
    """Each night: those that are older than the company keeps them."""
    forget_old()
