"""One policy says which records and which fields an actor reaches."""

from __future__ import annotations

from uuid import UUID

import pytest
from django.db import connection

from dotyk.accounts.actors import SYSTEM, VERBS, Actor, FieldRight, Grant, Reach
from dotyk.kernel.access import (
    event_reach_sql,
    is_hidden,
    may,
    owner_reaches,
    reach_of,
    reach_sql,
    require_verb,
    visible_field,
    visible_fields,
    writable,
)
from dotyk.kernel.access.sql import FALSE, TRUE, Sql, all_of, any_of
from dotyk.kernel.objects.fields import Field, words
from dotyk.kernel.objects.registry import ObjectType, object_type
from dotyk.kernel.objects.types import TYPES
from dotyk.platform.errors import Denied
from dotyk.platform.ids import new_id

ME, MATE, STRANGER = new_id(), new_id(), new_id()
LABEL = words("X", "X", "X")
BOATS = ObjectType(
    "boats", "boat", "boat", LABEL, LABEL,
    {
        "name": Field("name", TYPES["text"], LABEL),
        "price": Field("price", TYPES["money"], LABEL),
        "number": Field("number", TYPES["number"], LABEL, read_only=True),
    },
    owner_columns=("owner_id", "captain_id"),
)  # fmt: skip


def actor(scopes: frozenset[str] | None = None, fields: dict[str, FieldRight] | None = None, **verbs: Reach) -> Actor:
    grant = Grant(verbs, fields or {})
    return Actor(id=ME, grants={"boats": grant}, member_ids=(ME, MATE), scopes=scopes)


def reached(condition: Sql) -> set[tuple[str, str]]:
    """Who may own and steer the boats within reach."""
    people = {"me": ME, "mate": MATE, "stranger": STRANGER, "nobody": None}
    rows: list[UUID | str | None] = []
    for owner in people:
        for captain in people:
            rows += [owner, captain, people[owner], people[captain]]
    values = ", ".join(["(%s::text, %s::text, %s::uuid, %s::uuid)"] * len(people) ** 2)
    with connection.cursor() as cursor:
        cursor.execute(
            f"select owner, captain from (values {values}) b(owner, captain, owner_id, captain_id) "
            f"where {condition.text}",
            [*rows, *condition.params],
        )
        return set(cursor.fetchall())


def test_all_and_none_are_plain() -> None:
    assert reach_sql(actor(read=Reach.ALL), BOATS, "read", "b") == TRUE
    assert reach_sql(actor(), BOATS, "read", "b") == FALSE
    assert reach_sql(SYSTEM, BOATS, "delete", "b") == TRUE


@pytest.mark.django_db
def test_own_reaches_what_any_owner_column_says_is_mine() -> None:
    found = reached(reach_sql(actor(read=Reach.OWN), BOATS, "read", "b"))
    assert len(found) == 7
    assert all("me" in pair for pair in found)


@pytest.mark.django_db
def test_team_reaches_what_belongs_to_its_members() -> None:
    found = reached(reach_sql(actor(read=Reach.TEAM), BOATS, "read", "b"))
    assert len(found) == 12
    assert all({"me", "mate"} & set(pair) for pair in found)


@pytest.mark.parametrize("reach", list(Reach))
@pytest.mark.django_db
def test_the_check_of_one_record_agrees_with_the_sql(reach: Reach) -> None:
    someone, people = actor(read=reach), {"me": ME, "mate": MATE, "stranger": STRANGER, "nobody": None}
    found = reached(reach_sql(someone, BOATS, "read", "b"))
    for owner, owner_id in people.items():
        for captain, captain_id in people.items():
            within = owner_reaches(someone, BOATS, "read", [owner_id, captain_id])
            assert within == ((owner, captain) in found)


@pytest.mark.parametrize("verb", ["update", "delete", "export", "merge"])
def test_nothing_is_done_to_records_out_of_sight(verb: str) -> None:
    assert reach_of(actor(**{verb: Reach.ALL}), BOATS, verb) is Reach.NONE
    assert reach_of(actor(read=Reach.OWN, **{verb: Reach.ALL}), BOATS, verb) is Reach.OWN
    assert reach_of(actor(read=Reach.ALL, **{verb: Reach.TEAM}), BOATS, verb) is Reach.TEAM


def test_making_needs_no_reading() -> None:
    assert reach_of(actor(create=Reach.OWN), BOATS, "create") is Reach.OWN


def test_refuses_a_verb_that_reaches_nothing() -> None:
    require_verb(actor(read=Reach.OWN), BOATS, "read")
    for verb in VERBS:
        with pytest.raises(Denied):
            require_verb(actor(), BOATS, verb)
    assert may(actor(read=Reach.ALL, delete=Reach.OWN), BOATS) == ["read", "delete"]


def test_a_key_does_no_more_than_its_scopes_say() -> None:
    every = dict.fromkeys(VERBS, Reach.ALL)
    assert may(actor(frozenset({"boats:read"}), **every), BOATS) == ["read"]
    assert may(actor(frozenset({"ships:read"}), **every), BOATS) == []
    assert may(actor(frozenset({"boats:update"}), **every), BOATS) == []


def test_people_and_stages_are_read_by_all_and_written_by_none() -> None:
    users = object_type("users")
    assert may(actor(), users) == ["read"]
    assert may(SYSTEM, users) == ["read"]
    assert may(Actor(id=None), users) == []


def test_a_hidden_field_is_not_there() -> None:
    someone = actor(fields={"price": "hidden", "name": "read_only"}, read=Reach.ALL, update=Reach.ALL)
    assert [field.name for field in visible_fields(someone, BOATS)] == ["name", "number"]
    assert is_hidden(someone, BOATS, BOATS.fields["price"])
    assert visible_field(someone, BOATS, "price") is None
    assert visible_field(someone, BOATS, "nothing") is None
    assert visible_field(someone, BOATS, "name") == BOATS.fields["name"]


def test_only_free_fields_are_written() -> None:
    someone = actor(fields={"name": "read_only"}, update=Reach.ALL)
    assert [name for name, field in BOATS.fields.items() if writable(someone, BOATS, field)] == ["price"]
    assert writable(SYSTEM, BOATS, BOATS.fields["name"])
    assert not writable(SYSTEM, BOATS, BOATS.fields["number"])


def test_events_are_reached_as_the_records_they_tell_of() -> None:
    assert event_reach_sql(actor(read=Reach.ALL), "boats", "e") == TRUE
    assert event_reach_sql(actor(read=Reach.ALL), "ships", "e") == FALSE
    assert event_reach_sql(actor(read=Reach.OWN), "boats", "e") == Sql("e.owner_id = %s::uuid", (ME,))


def test_pieces_of_sql_keep_their_parameters_in_order() -> None:
    one, two = Sql("a = %s", (1,)), Sql("b = %s", (2,))
    assert all_of([one, TRUE, two]) == Sql("(a = %s and b = %s)", (1, 2))
    assert any_of([one, FALSE]) == one
    assert all_of([]) == TRUE
    assert any_of([]) == FALSE
    assert all_of([one, FALSE]) == FALSE
    assert any_of([one, TRUE]) == TRUE
    assert Sql.of("exists (", one, " or ", two, ")") == Sql("exists (a = %s or b = %s)", (1, 2))
