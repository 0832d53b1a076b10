"""People: making, changing, letting go."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from uuid import UUID

from allauth.account.models import EmailAddress
from django.db import IntegrityError, connection, transaction

from dotyk.accounts import audit
from dotyk.accounts.actions.inputs import (
    clean_name,
    free_email,
    known_language,
    known_theme,
    known_time_zone,
    strong_password,
)
from dotyk.accounts.actors import Actor
from dotyk.accounts.guards import (
    keep_an_administrator,
    managed_user,
    own_id,
    require_covers,
    require_manager,
    require_unlimited,
    roles_named,
    team_of,
    unique,
)
from dotyk.accounts.models import Team, User
from dotyk.platform.errors import Invalid
from dotyk.platform.workspace import workspace


@transaction.atomic
def create_user(
    actor: Actor,
    email: str | None,
    *,
    name: str = "",
    password: str | None = None,
    roles: Iterable[str] = (),
    team: UUID | None = None,
    language: str | None = None,
) -> User:
    """A new person who may sign in with ``email`` and ``password`` (None: not until he has one).

    A person without an address must have a name.
    ``roles`` are names. Language and time zone are the company's unless said. Needs ``manage_users`` and all
    the rights of the roles (Denied); Invalid at ``email``, ``password``, ``roles``, ``team``, ``language``.
    """
    require_manager(actor)
    given = roles_named(roles)
    require_covers(actor, given)
    company = workspace()
    user = User(
        email=None if email is None else free_email(email),
        name=clean_name(name) if email is None else " ".join(name.split()),
        language=known_language(language or company.language),
        time_zone=company.time_zone,
        team=team_of(team),
    )
    if password is None:
        user.set_unusable_password()
    else:
        user.set_password(strong_password(password, user))
    with unique("email", "email_taken"):
        user.save(force_insert=True)
    user.roles.set(given)
    names = sorted(role.name for role in given)
    audit.record(actor, "user_created", user.id, email=user.email, name=user.name, roles=names)
    return user


@transaction.atomic
def change_user(actor: Actor, user_id: UUID, **changes: Any) -> User:
    """Changes ``name``, ``email``, ``team`` (id or None) and ``teams`` (ids of further ones) of a person.

    Needs ``manage_users`` and all the person's rights (Denied); NotFound; Invalid by field.
    """
    user = managed_user(actor, user_id)
    old = _as_json(user)
    if "name" in changes:
        user.name = clean_name(changes["name"])
    if "email" in changes:
        _change_email(user, changes["email"])
    if "team" in changes:
        user.team = team_of(changes["team"])
    if "teams" in changes:
        user.teams.set(_teams(changes["teams"]))
    with unique("email", "email_taken"):
        user.save()
    new = _as_json(user)
    changed = {field: [old[field], new[field]] for field in new if old[field] != new[field]}
    if changed:
        audit.record(actor, "user_changed", user.id, changes=changed)
    return user


def _change_email(user: User, email: str | None) -> None:
    if user.kind != User.Kind.USER:
        raise Invalid.at("email", "not_a_person")
    if not email and user.has_usable_password():
        raise Invalid.at("email", "email_wrong")
    user.email = free_email(email, owner=user) if email else None
    EmailAddress.objects.filter(user=user).delete()


def _teams(ids: Iterable[UUID]) -> list[Team]:
    wanted = set(ids)
    found = list(Team.objects.filter(id__in=wanted))
    if len(found) != len(wanted):
        raise Invalid.at("teams", "team_unknown")
    return found


def _as_json(user: User) -> dict[str, Any]:
    further = sorted(str(id_) for id_ in user.teams.values_list("id", flat=True))
    return {"name": user.name, "email": user.email, "team": user.team_id and str(user.team_id), "teams": further}


@transaction.atomic
def deactivate_user(actor: Actor, user_id: UUID) -> User:
    """Lets a person or service account in no more; what he did and owns stays. Ends his sessions.

    Needs ``manage_users`` and all the user's rights (Denied); Conflict for the last administrator.
    """
    user = managed_user(actor, user_id)
    if user.is_active:
        keep_an_administrator(user)
        user.is_active = False
        user.save(update_fields=["is_active"])
        user.sessions.all().delete()
        audit.record(actor, "user_deactivated", user.id)
    return user


@transaction.atomic
def remove_newcomer(actor: Actor, user_id: UUID) -> None:
    """Takes back a person who never had a password and whom nothing names; anybody else is deactivated instead.

    Needs ``manage_users`` and all the person's rights (Denied); NotFound; Conflict for the last administrator.
    """
    user = managed_user(actor, user_id, kind=User.Kind.USER)
    if user.has_usable_password() or not _deleted(user):
        deactivate_user(actor, user_id)
        return
    audit.record(actor, "user_removed", user_id, email=user.email, name=user.name)


def _deleted(user: User) -> bool:
    """Whether the database let the row go, with nothing else changed."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            user.roles.clear()
            user.teams.clear()
            cursor.execute("delete from app_user where id = %s", [user.id])
            connection.check_constraints()
    except IntegrityError:
        return False
    return True


@transaction.atomic
def activate_user(actor: Actor, user_id: UUID) -> User:
    """Lets a deactivated user in again. Needs ``manage_users`` and all the user's rights (Denied)."""
    user = managed_user(actor, user_id)
    if not user.is_active:
        user.is_active = True
        user.save(update_fields=["is_active"])
        audit.record(actor, "user_activated", user.id)
    return user


_OWN_SETTINGS: Mapping[str, Callable[[str], str]] = {
    "name": clean_name,
    "language": known_language,
    "time_zone": known_time_zone,
    "theme": known_theme,
}


@transaction.atomic
def change_me(actor: Actor, **changes: str) -> User:
    """Changes one's own ``name``, ``language``, ``time_zone``, ``theme``; Invalid by field.

    Denied to a key limited to scopes.
    """
    require_unlimited(actor)
    user = User.objects.select_for_update().get(id=own_id(actor))
    old = {field: getattr(user, field) for field in changes}
    for field, value in changes.items():
        setattr(user, field, _OWN_SETTINGS[field](value))
    user.save(update_fields=list(changes))
    changed = {field: [old[field], getattr(user, field)] for field in changes if old[field] != getattr(user, field)}
    if changed:
        audit.record(actor, "own_settings_changed", user.id, changes=changed)
    return user
