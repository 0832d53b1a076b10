"""Signing out: one browser, or all."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor
from dotyk.accounts.guards import managed_user, own_id, require_unlimited
from dotyk.accounts.models import Session
from dotyk.platform.errors import NotFound


@transaction.atomic
def end_session(actor: Actor, public_id: UUID) -> None:
    """Signs one of the actor's own browsers out; NotFound where it is not his."""
    require_unlimited(actor)
    ended, _ = Session.objects.filter(user_id=own_id(actor), public_id=public_id).delete()
    if not ended:
        raise NotFound
    audit.record(actor, "session_ended", actor.id, session=str(public_id))


@transaction.atomic
def sign_out_everywhere(actor: Actor, *, user_id: UUID | None = None, keep: str | None = None) -> int:
    """Ends all sessions of a user, or of the actor himself, but the one with the session key ``keep``; how many.

    Somebody else's need ``manage_users`` and all his rights (Denied); NotFound.
    """
    require_unlimited(actor)
    about = own_id(actor) if user_id in (None, actor.id) else managed_user(actor, user_id).id
    ended, _ = Session.objects.filter(user_id=about).exclude(session_key=keep or "").delete()
    audit.record(actor, "signed_out_everywhere", about, sessions=ended)
    return ended
