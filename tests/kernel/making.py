"""Records and people made in passing."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from typing import Any
from uuid import UUID

from dotyk.accounts.actions import create_role, set_roles
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.kernel import records
from tests.cast import again, make_user

_numbers = count(1)


def make(actor: Actor, object_name: str, **values: Any) -> UUID:
    """A new record's id."""
    return UUID(records.create_record(actor, object_name, values)["id"])


def change(actor: Actor, object_name: str, record_id: UUID, **values: Any) -> None:
    """Changes a record."""
    records.update_record(actor, object_name, record_id, values)


def make_person_who_may(
    grants: Mapping[str, Any], *, team: UUID | None = None, capabilities: tuple[str, ...] = ()
) -> Actor:
    """A person with one role that gives just these grants."""
    name = f"role{next(_numbers)}"
    create_role(SYSTEM, name, label={"en": name}, grants=grants, capabilities=list(capabilities))
    person = make_user(None, team=team)
    assert person.id is not None
    set_roles(SYSTEM, person.id, [name])
    return again(person)
