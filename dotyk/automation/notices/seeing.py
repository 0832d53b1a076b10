"""How far people have seen their notices, the same on every screen of theirs."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.automation.models import Notice
from dotyk.automation.notices.choosing import require_self
from dotyk.automation.notices.ringing import ring
from dotyk.platform.clock import now


def see_until(actor: Actor, until: UUID) -> None:
    """Every notice up to this one is seen; Denied for the system itself, and for a key that is limited to reading."""
    user_id = require_self(actor)
    unread = Notice.objects.filter(user_id=user_id, in_app=True, read_at=None, id__lte=until)
    if unread.update(read_at=now()):
        ring([user_id])


def see(actor: Actor, ids: Sequence[UUID], *, seen: bool = True) -> None:
    """These notices of the actor's own are seen, or new again; others are passed over. Denied as ``see_until``."""
    user_id = require_self(actor)
    mine = Notice.objects.filter(user_id=user_id, in_app=True, id__in=ids, read_at__isnull=seen)
    if mine.update(read_at=now() if seen else None):
        ring([user_id])
