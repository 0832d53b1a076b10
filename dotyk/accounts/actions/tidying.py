"""Deleting what can open nothing any more."""

from __future__ import annotations

from dotyk.accounts.models import CacheEntry, Session
from dotyk.platform.clock import now


def delete_expired() -> int:
    """Deletes sessions and counts of sign-in attempts whose time is over; how many. May be run at any time."""
    sessions, _ = Session.objects.filter(expire_date__lte=now()).delete()
    entries, _ = CacheEntry.objects.filter(expires__lte=now()).delete()
    return sessions + entries
