"""A task about each of many records by one wish, for its owner or one person, and taken back as one step."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import orjson
import pytest

from dotyk.accounts.actions import deactivate_user
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.kernel import bulk, records
from dotyk.kernel.objects import registry
from dotyk.kernel.objects.custom_fields import add_field
from dotyk.platform.errors import Denied, Invalid
from tests.cast import Cast, again
from tests.kernel.bulk.conftest import Changing, counts
from tests.kernel.making import make, make_person_who_may


def tasks(actor: Actor) -> list[dict[str, Any]]:
    page = orjson.loads(records.list_json(actor, "tasks", records.Listing(sort="created_at")))
    items: list[dict[str, Any]] = page["items"]
    return items


def undone(actor: Actor, run: dict[str, Any]) -> dict[str, Any]:
    bulk.undo_bulk(actor, UUID(run["id"]))
    bulk.take_back(UUID(run["id"]))
    return bulk.bulk_json(actor, UUID(run["id"]))


def wish(**more: Any) -> dict[str, Any]:
    return {"object": "tasks", "values": {"name": "Подзвонити", "due_at": "2030-05-06T09:00:00Z"}, **more}


def test_each_owner_gets_one_task_a_record_and_it_is_taken_back(cast: Cast, changing: Changing) -> None:
    boss = cast.administrator
    mine = make(cast.seller, "companies", name="A")
    nobodys = make(boss, "companies", name="B", owner=None)
    theirs = make(cast.teammate, "companies", name="C")
    run = changing(boss, "companies", filter={}, make=wish())
    assert counts(run) == (3, 0, 0)
    made = {task["about"][0]["id"]: task for task in tasks(boss)}
    owners = {record: task["owner"] for record, task in made.items()}
    assert owners == {str(mine): str(cast.seller.id), str(nobodys): str(boss.id), str(theirs): str(cast.teammate.id)}
    assert {task["assignee"] for task in made.values()} == set(owners.values())
    records.update_record(cast.seller, "tasks", made[str(mine)]["id"], {"status": "done"})
    records.delete_record(cast.teammate, "tasks", made[str(theirs)]["id"])
    told = undone(boss, run)
    assert (told["counts"]["undone"], told["counts"]["kept"]) == (2, 1)
    assert [task["id"] for task in tasks(boss)] == [made[str(mine)]["id"]]
    (row,) = bulk.told_rows(boss, UUID(run["id"]), after=0, limit=10)["items"]
    assert (row["id"], row["reasons"][0]["code"]) == (str(mine), "changed_since")


def test_one_person_gets_them_all_of_what_the_asker_sees(cast: Cast, changing: Changing) -> None:
    ids = [make(cast.seller, "contacts", first_name=f"N{n}") for n in range(3)]
    other = make(cast.stranger, "contacts", first_name="Чужа")
    run = changing(cast.seller, "contacts", ids=[str(i) for i in (*ids, other)], make=wish(owner=str(cast.teammate.id)))
    assert counts(run) == (3, 0, 1)
    assert {task["assignee"] for task in tasks(cast.administrator)} == {str(cast.teammate.id)}
    records.delete_record(cast.administrator, "contacts", ids[0])
    assert counts(changing(cast.seller, "contacts", ids=[str(ids[0])], make=wish())) == (0, 0, 1)


def test_an_owner_who_left_gets_none(cast: Cast, changing: Changing) -> None:
    make(cast.teammate, "companies", name="A")
    deactivate_user(SYSTEM, cast.teammate.id)  # type: ignore[arg-type]
    changing(cast.administrator, "companies", filter={}, make=wish())
    assert [task["owner"] for task in tasks(cast.administrator)] == [str(cast.administrator.id)]


@pytest.mark.parametrize(
    ("wanted", "place"),
    [
        ({"object": "deals", "values": {"name": "x"}}, "make.object"),
        ({"object": "nothing", "values": {}}, "make.object"),
        ({"object": None}, "make.object"),
        ({"object": "tasks", "values": {}}, "make.values.name"),
        ({"object": "tasks", "values": {"name": "x", "due_at": "soon"}}, "make.values.due_at"),
        ({"object": "tasks", "values": {"name": "x", "about": []}}, "make.values.about"),
        ({"object": "tasks", "values": {"name": "x", "colour": "red"}}, "make.values.colour"),
        ({"object": "tasks", "values": {"name": "x"}, "owner": "somebody"}, "make.owner"),
        ({"object": "tasks", "values": {"name": "x"}, "owner": "01890000-0000-7000-8000-000000000000"}, "make.owner"),
        ({"object": "tasks", "values": []}, "make.values.name"),
        ({"object": "tasks", "values": "x"}, "make.values"),
        ([], "make"),
    ],
)
def test_refuses_at_once_what_would_be_refused_for_each(cast: Cast, wanted: Any, place: str) -> None:
    with pytest.raises(Invalid) as refused:
        bulk.begin_bulk(cast.seller, "contacts", {"filter": {}, "make": wanted})
    assert [fault.field for fault in refused.value.faults] == [place]


def test_nought_and_no_are_values(cast: Cast, changing: Changing) -> None:
    for name, kind in (("effort", "number"), ("paid", "boolean")):
        add_field(SYSTEM, "tasks", {"name": name, "type": kind, "label": {"en": name}, "required": True})
    registry.forget_custom_fields()
    make(cast.seller, "companies", name="A")
    boss = again(cast.administrator)
    values = {"name": "x", "effort": 0, "paid": False}
    assert counts(changing(boss, "companies", filter={}, make=wish(values=values))) == (1, 0, 0)
    with pytest.raises(Invalid) as refused:
        bulk.begin_bulk(boss, "companies", {"filter": {}, "make": wish(values={"name": "x", "paid": False})})
    assert [fault.field for fault in refused.value.faults] == ["make.values.effort"]


def test_only_for_who_may_make_such_things(cast: Cast) -> None:
    reader = make_person_who_may({"contacts": {"read": "all"}})
    with pytest.raises(Denied):
        bulk.begin_bulk(reader, "contacts", {"filter": {}, "make": wish()})
