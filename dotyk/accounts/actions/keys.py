"""Keys, and the service accounts that have nothing but keys."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from dotyk.accounts import audit
from dotyk.accounts.actions.inputs import clean_name
from dotyk.accounts.actors import Actor
from dotyk.accounts.guards import (
    managed_user,
    own_id,
    require_covers,
    require_manager,
    require_unlimited,
    roles_named,
    team_of,
)
from dotyk.accounts.models import ApiKey, User
from dotyk.accounts.rules import wrong_scopes
from dotyk.accounts.tokens import KEY_PREFIX, new_token
from dotyk.platform.clock import now
from dotyk.platform.errors import Fault, Invalid, NotFound
from dotyk.platform.workspace import workspace


@transaction.atomic
def create_api_key(
    actor: Actor,
    *,
    user_id: UUID | None = None,
    name: str = "",
    scopes: Iterable[str] | None = None,
    expires_at: datetime | None = None,
) -> tuple[ApiKey, str]:
    """A new key and its secret, which is told this once. It acts as its user, ``user_id`` or the actor himself.

    A key for somebody else needs ``manage_users`` and all his rights. Denied; NotFound; Invalid at ``scopes``,
    ``expires_at``.
    """
    require_unlimited(actor)
    owner = _owner(actor, user_id)
    allowed = None if scopes is None else sorted(set(scopes))
    faults = [Fault("scopes", "scope_wrong", {"scope": scope}) for scope in wrong_scopes(allowed or ())]
    if expires_at is not None and expires_at <= now():
        faults.append(Fault("expires_at", "in_the_past"))
    if faults:
        raise Invalid(*faults)
    token = new_token(KEY_PREFIX)
    key = ApiKey.objects.create(
        user=owner,
        name=name.strip(),
        prefix=token.shown,
        secret_hash=token.hash,
        scopes=allowed,
        expires_at=expires_at,
        created_by_id=actor.id,
    )
    audit.record(actor, "key_created", owner.id, key=str(key.id), prefix=key.prefix, scopes=allowed)
    return key, token.secret


@transaction.atomic
def revoke_api_key(actor: Actor, key_id: UUID) -> ApiKey:
    """Ends a key at once, one's own or, with ``manage_users`` and all his rights, somebody else's; NotFound."""
    require_unlimited(actor)
    key = ApiKey.objects.select_for_update().filter(id=key_id).first()
    if key is None or (key.user_id != actor.id and not actor.can("manage_users")):
        raise NotFound
    _owner(actor, key.user_id)
    if key.revoked_at is None:
        key.revoked_at = now()
        key.save(update_fields=["revoked_at"])
        audit.record(actor, "key_revoked", key.user_id, key=str(key.id), prefix=key.prefix)
    return key


def _owner(actor: Actor, user_id: UUID | None) -> User:
    if user_id is not None and user_id != actor.id:
        return managed_user(actor, user_id)
    return User.objects.get(id=own_id(actor))


@transaction.atomic
def create_service_account(actor: Actor, name: str, *, roles: Iterable[str] = (), team: UUID | None = None) -> User:
    """A user without password and e-mail, for a program. Needs ``manage_users`` and the roles' rights (Denied).

    Invalid at ``name``, ``roles``, ``team``. It can do nothing until it gets a key.
    """
    require_manager(actor)
    given = roles_named(roles)
    require_covers(actor, given)
    company = workspace()
    account = User(
        kind=User.Kind.SERVICE,
        name=clean_name(name),
        language=company.language,
        time_zone=company.time_zone,
        team=team_of(team),
    )
    account.set_unusable_password()
    account.save(force_insert=True)
    account.roles.set(given)
    names = sorted(role.name for role in given)
    audit.record(actor, "service_account_created", account.id, name=account.name, roles=names)
    return account
