"""What the interface has done by the clock."""

from __future__ import annotations

from dotyk.kernel.api.idempotency import forget_old_keys
from dotyk.platform.jobs import every


@every("41 2 * * *", "kernel.forget_idempotency_keys")
def forget_idempotency_keys(timestamp: int) -> None:
    """Each night: answers older than a day are given no more."""
    forget_old_keys()
