"""What people have: teams, roles, keys, sessions, invitations."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Count, Q
from django.db.models.functions import Lower

from dotyk.accounts.actors import Actor
from dotyk.accounts.capabilities import EVERY_CAPABILITY
from dotyk.accounts.guards import own_id, require_manager, require_unlimited
from dotyk.accounts.models import ApiKey, IdentityProvider, Invitation, Role, Session, Team, User
from dotyk.accounts.tokens import hash_of
from dotyk.platform.clock import now
from dotyk.platform.errors import NotFound

MOST = 1000


def teams(actor: Actor) -> Sequence[Team]:
    """All teams by name, at most 1,000; everybody who is signed in may know them. One query."""
    return list(Team.objects.order_by(Lower("name"), "id")[:MOST])


def roles(actor: Actor) -> Sequence[Role]:
    """All roles, the presets first, then by name; at most 1,000. Needs ``manage_users`` (Denied). One query."""
    require_manager(actor)
    held = Count("holders", filter=Q(holders__is_active=True))
    return list(Role.objects.annotate(holder_count=held).order_by("-is_preset", "id")[:MOST])


def people_who_can(capability: str) -> Sequence[UUID]:
    """Those who work here and have the capability through any role, at most 1,000. One query."""
    given = Q(roles__capabilities__overlap=[capability, EVERY_CAPABILITY])
    people = User.objects.filter(given, is_active=True, kind=User.Kind.USER)
    return list(people.order_by("id").values_list("id", flat=True).distinct()[:MOST])


def open_invitations(actor: Actor) -> Sequence[Invitation]:
    """Invitations that can still be accepted, newest first, at most 1,000. Needs ``manage_users``. Two queries."""
    require_manager(actor)
    still = Q(accepted_at=None, revoked_at=None, expires_at__gt=now())
    return list(Invitation.objects.filter(still).prefetch_related("roles").order_by("-id")[:MOST])


def invitation_by_token(token: str) -> Invitation:
    """The open invitation its holder was sent; NotFound where it is over. One query, needs no sign-in."""
    still = Q(accepted_at=None, revoked_at=None, expires_at__gt=now())
    invitation = Invitation.objects.filter(still, token_hash=hash_of(token)).first()
    if invitation is None:
        raise NotFound("invitation_over")
    return invitation


def api_keys(actor: Actor, *, user_id: UUID | None = None) -> Sequence[ApiKey]:
    """Keys that were not revoked, newest first, at most 1,000: the actor's, or with ``manage_users`` of any user.

    Denied to a key limited to scopes. One query.
    """
    require_unlimited(actor)
    if user_id is not None and user_id != actor.id:
        require_manager(actor)
    return list(ApiKey.objects.filter(user_id=user_id or own_id(actor), revoked_at=None).order_by("-id")[:MOST])


def active_identity_providers() -> Sequence[IdentityProvider]:
    """The houses by which strangers may come in, by name. One query, needs no sign-in."""
    return list(IdentityProvider.objects.filter(is_active=True).order_by(Lower("name"), "id")[:MOST])


def identity_providers(actor: Actor) -> Sequence[IdentityProvider]:
    """All of them by name, those switched off too. Needs ``manage_users`` (Denied). One query."""
    require_manager(actor)
    return list(IdentityProvider.objects.select_related("role").order_by(Lower("name"), "id")[:MOST])


def sessions(actor: Actor) -> Sequence[Session]:
    """The browsers in which the actor is signed in, last seen first, at most 1,000. One query."""
    require_unlimited(actor)
    alive = Session.objects.filter(user_id=own_id(actor), expire_date__gt=now())
    return list(alive.order_by("-last_seen_at", "public_id")[:MOST])
