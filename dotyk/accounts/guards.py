"""What every change of accounts is checked against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import IntegrityError
from psycopg.errors import UniqueViolation

from dotyk.accounts.actors import Actor
from dotyk.accounts.capabilities import expanded
from dotyk.accounts.models import Role, Team, User
from dotyk.accounts.presets import ADMINISTRATOR
from dotyk.accounts.rules import covers, united_rights
from dotyk.platform.errors import Conflict, Denied, Fault, Invalid, NotFound


def require_manager(actor: Actor) -> None:
    """Denied to whoever may not manage people."""
    if not actor.can("manage_users"):
        raise Denied


def require_audit(actor: Actor) -> None:
    """Denied to whoever may not read the security log."""
    if not actor.can("read_audit"):
        raise Denied


def require_unlimited(actor: Actor) -> None:
    """Denied to a key limited to scopes: it must not make itself an unlimited one."""
    if actor.scopes is not None:
        raise Denied


def own_id(actor: Actor) -> UUID:
    """The actor's id as a user; NotFound for the system, which is none."""
    if actor.id is None:
        raise NotFound
    return actor.id


def require_covers(actor: Actor, roles: Iterable[Role]) -> None:
    """Denied where the roles allow anything that the actor may not do."""
    if actor.kind == "system":
        return
    grants, capabilities = united_rights((role.grants, role.capabilities) for role in roles)
    if not (covers(actor.grants, grants) and expanded(capabilities) <= actor.capabilities):
        raise Denied("more_than_own")


def managed_user(actor: Actor, user_id: UUID, *, kind: str | None = None) -> User:
    """The user, locked until the end of the transaction, for an actor who may manage him.

    Denied where the actor may not manage people at all or has fewer rights than the user; NotFound.
    """
    require_manager(actor)
    people = User.objects.select_for_update().filter(id=user_id)
    user = (people.filter(kind=kind) if kind else people).first()
    if user is None:
        raise NotFound
    require_covers(actor, user.roles.all())
    return user


def keep_an_administrator(leaving: User) -> None:
    """Conflict where ``leaving`` is the last active person with the role administrator.

    Locks the role, so that two administrators cannot remove each other at the same moment.
    """
    role = Role.objects.select_for_update().get(name=ADMINISTRATOR)
    holders = User.objects.filter(roles=role, is_active=True, kind=User.Kind.USER)
    if holders.filter(id=leaving.id).exists() and not holders.exclude(id=leaving.id).exists():
        raise Conflict("last_administrator")


@contextmanager
def unique(field: str, code: str) -> Iterator[None]:
    """Turns what the database says when somebody took the name at the same moment into Invalid at ``field``."""
    try:
        yield
    except IntegrityError as error:
        if isinstance(error.__cause__, UniqueViolation):
            raise Invalid.at(field, code) from None
        raise


def roles_named(names: Iterable[str]) -> list[Role]:
    """The roles of these names; Invalid at ``roles`` for each unknown one."""
    wanted = list(dict.fromkeys(names))
    found = {role.name: role for role in Role.objects.filter(name__in=wanted)}
    faults = [Fault("roles", "role_unknown", {"role": name}) for name in wanted if name not in found]
    if faults:
        raise Invalid(*faults)
    return [found[name] for name in wanted]


def team_of(team_id: UUID | None, field: str = "team") -> Team | None:
    """The team of this id; Invalid at ``field`` where there is none."""
    if team_id is None:
        return None
    team = Team.objects.filter(id=team_id).first()
    if team is None:
        raise Invalid.at(field, "team_unknown")
    return team
