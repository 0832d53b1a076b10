"""The people who play in the tests: an administrator, a seller, her teammate, a stranger of another team."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from typing import Any
from uuid import UUID

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dotyk.accounts.actions import create_api_key, create_team, create_user, set_roles
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.models import User
from dotyk.accounts.queries import actor_of, roles

PASSWORD = "ozero-2604-kalyna"

_numbers = count(1)


def make_team(name: str = "", *, parent: UUID | None = None) -> UUID:
    """A new team."""
    return create_team(SYSTEM, name or f"Team {next(_numbers)}", parent=parent).id


def make_user(
    role: str | None = "seller",
    *,
    team: UUID | None = None,
    name: str = "",
    email: str = "",
    password: str | None = None,
    language: str = "en",
) -> Actor:
    """A new person with one role (None: with none), as an actor."""
    number = next(_numbers)
    user = create_user(
        SYSTEM,
        email or f"person{number}@example.com",
        name=name or f"Person {number}",
        password=password,
        roles=[role] if role else [],
        team=team,
        language=language,
    )
    return actor_of(user.id)


@dataclass(frozen=True, slots=True)
class Cast:
    """A seller and a teammate in one team, a stranger in another, and an administrator in none."""

    administrator: Actor
    seller: Actor
    teammate: Actor
    stranger: Actor
    team: UUID
    other_team: UUID


def make_cast() -> Cast:
    """The whole cast, fresh."""
    team, other_team = make_team("North"), make_team("South")
    administrator = make_user("administrator", name="Ada Administrator")
    seller = make_user("seller", team=team, name="Sofia Seller")
    teammate = make_user("seller", team=team, name="Taras Teammate")
    stranger = make_user("seller", team=other_team, name="Semen Stranger")
    return Cast(administrator, again(seller), teammate, stranger, team, other_team)


def again(actor: Actor) -> Actor:
    """The same user as an actor of this moment."""
    assert actor.id is not None
    return actor_of(actor.id)


def user_of(actor: Actor) -> User:
    """The row behind an actor."""
    return User.objects.get(id=actor.id)


def signed_in_client(actor: Actor, **options: Any) -> Client:
    """A browser in which the actor is signed in; without CSRF checks unless ``enforce_csrf_checks``."""
    client = Client(**options)
    client.force_login(user_of(actor))
    return client


def key_headers(actor: Actor, **options: Any) -> dict[str, str]:
    """The header of a program that acts as the actor by a fresh key."""
    _, secret = create_api_key(actor, **options)
    return {"Authorization": f"Bearer {secret}"}


@contextmanager
def queries_counted(expected: int) -> Iterator[None]:
    """Fails unless exactly this many SQL statements are run inside."""
    with CaptureQueriesContext(connection) as captured:
        yield
    statements = [query["sql"] for query in captured.captured_queries]
    assert len(statements) == expected, "\n".join(statements)


__all__ = [
    "PASSWORD",
    "Cast",
    "again",
    "key_headers",
    "make_cast",
    "make_team",
    "make_user",
    "queries_counted",
    "roles",
    "set_roles",
    "signed_in_client",
    "user_of",
]
