"""What accounts have done by the clock."""

from __future__ import annotations

from dotyk.accounts.actions import delete_expired as delete_expired_now
from dotyk.platform.jobs import every


@every("17 2 * * *", "accounts.delete_expired")
def delete_expired(timestamp: int) -> None:
    """Each night."""
    delete_expired_now()
