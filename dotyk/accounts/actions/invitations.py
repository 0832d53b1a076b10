"""Invitations: a link that makes its holder a user, once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from dotyk.accounts import audit
from dotyk.accounts.actions.inputs import clean_name, free_email, known_language, strong_password
from dotyk.accounts.actors import Actor
from dotyk.accounts.guards import require_covers, require_manager, roles_named, team_of, unique
from dotyk.accounts.models import Invitation, User
from dotyk.accounts.tokens import hash_of, new_token
from dotyk.platform.clock import now
from dotyk.platform.errors import NotFound
from dotyk.platform.workspace import workspace

LIFETIME = timedelta(days=7)


@transaction.atomic
def invite(
    actor: Actor,
    email: str,
    *,
    name: str = "",
    roles: Iterable[str] = (),
    team: UUID | None = None,
    lifetime: timedelta = LIFETIME,
) -> tuple[Invitation, str]:
    """An invitation and its token, which is told this once; earlier ones to the same address end.

    Needs ``manage_users`` and all the rights of the roles (Denied); Invalid at ``email``, ``roles``, ``team``.
    """
    require_manager(actor)
    given = roles_named(roles)
    require_covers(actor, given)
    address = free_email(email)
    token = new_token()
    _open().filter(email=address).update(revoked_at=now())
    invitation = Invitation.objects.create(
        email=address,
        name=" ".join(name.split()),
        token_hash=token.hash,
        team=team_of(team),
        invited_by_id=actor.id,
        expires_at=now() + lifetime,
    )
    invitation.roles.set(given)
    names = sorted(role.name for role in given)
    audit.record(actor, "invited", invitation.id, email=address, roles=names)
    return invitation, token.secret


@transaction.atomic
def accept_invitation(token: str, *, name: str, password: str, language: str | None = None) -> User:
    """Makes the holder of ``token`` a user with the invitation's e-mail, team and roles; works once.

    NotFound where the token is unknown, expired, used or revoked; Invalid at ``name``, ``password``, ``email``
    (somebody took the address meanwhile), ``language``.
    """
    invitation = _open().select_for_update(of=("self",)).filter(token_hash=hash_of(token)).first()
    if invitation is None:
        raise NotFound("invitation_over")
    company = workspace()
    user = User(
        email=free_email(invitation.email),
        name=clean_name(name),
        language=known_language(language or company.language),
        time_zone=company.time_zone,
        team=invitation.team,
    )
    user.set_password(strong_password(password, user))
    with unique("email", "email_taken"):
        user.save(force_insert=True)
    user.roles.set(invitation.roles.all())
    invitation.accepted_at = now()
    invitation.save(update_fields=["accepted_at"])
    audit.record(Actor(id=user.id, name=user.name), "invitation_accepted", user.id, invitation=str(invitation.id))
    return user


@transaction.atomic
def revoke_invitation(actor: Actor, invitation_id: UUID) -> None:
    """Ends an open invitation. Needs ``manage_users`` (Denied); NotFound where it is not open."""
    require_manager(actor)
    if not _open().filter(id=invitation_id).update(revoked_at=now()):
        raise NotFound
    audit.record(actor, "invitation_revoked", invitation_id)


def _open() -> QuerySet[Invitation]:
    return Invitation.objects.filter(accepted_at=None, revoked_at=None, expires_at__gt=now())
