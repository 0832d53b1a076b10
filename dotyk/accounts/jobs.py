"""What accounts have done by the clock."""

from __future__ import annotations

from dotyk.accounts.actions import delete_expired as delete_expired_now
from dotyk.accounts.actions import send_password_link as send_password_link_now
from dotyk.platform.jobs import every, job


@every("17 2 * * *", "accounts.delete_expired")
def delete_expired(timestamp: int) -> None:
    """Each night."""
    delete_expired_now()


@job("accounts.send_password_link")
def send_password_link(email: str) -> None:
    """Soon after somebody asked; apart from the request, so that it takes as long whoever is meant."""
    send_password_link_now(email)
