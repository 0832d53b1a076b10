"""Indexes of added fields: advised where lists use a field often, made beside readers and writers, kept in bounds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import orjson
import pytest
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob

from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.kernel.objects import custom_indexes, custom_rules, demand, indexing
from dotyk.kernel.objects.custom_fields import add_field, change_field, remove_field
from dotyk.kernel.objects.indexing import index_late, indexes_json
from dotyk.kernel.objects.models import CustomField
from dotyk.kernel.records import Listing, list_json
from dotyk.platform.errors import Invalid
from dotyk.platform.workspace import workspace
from tests.cast import Cast, again
from tests.kernel.records.conftest import Caller

ROWS = 3_000
TYPES = {"size": "number", "plate": "text", "seen": "date", "colours": "multi_select"}


@pytest.fixture(autouse=True)
def _nothing_counted() -> Iterator[None]:
    demand._counts.clear()
    yield
    demand._counts.clear()


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every table is a large one."""
    monkeypatch.setattr(custom_indexes, "AT_ONCE_BYTES", -1)
    monkeypatch.setattr(indexing, "AT_ONCE_BYTES", -1)


def add(actor: Actor, name: str, **more: Any) -> None:
    options = {"options": ["red", "blue"]} if TYPES[name] == "multi_select" else {}
    wish = {"name": name, "type": TYPES[name], "label": {"en": name}, **options, **more}
    add_field(boss() if actor.id is None else again(actor), "contacts", wish)


def boss() -> Actor:
    return replace(SYSTEM, schema_version=workspace().schema_version)


def fill() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into contact (id, title, created_at, updated_at, emails, phones, custom) "
            "select gen_random_uuid(), 'C' || n, now(), now(), '{}', '{}', jsonb_build_object("
            "  'size', case when n % 10 > 0 then n end, 'plate', 'plate ' || n, "
            "  'seen', (date '2000-01-01' + n)::text, "
            "  'colours', case when n % 500 = 0 then '[\"red\"]' else '[]' end::jsonb) "
            f"from generate_series(1, {ROWS}) n"
        )
        cursor.execute("set constraints all immediate")
        cursor.execute("analyze contact")


def scans(ending: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "select coalesce(sum(pg_stat_get_xact_numscans(indexrelid)), 0) from pg_index join pg_class c "
            "on c.oid = indexrelid where indrelid = 'contact'::regclass and c.relname ~ ('^custom_[0-9a-f]{32}' || %s)",
            [ending + "$"],
        )
        return int(cursor.fetchone()[0])


@pytest.mark.parametrize(
    ("name", "listing", "ending"),
    [
        ("size", Listing(sort="size"), ""),
        ("size", Listing(sort="-size"), "_down"),
        ("seen", Listing(sort="-seen"), "_down"),
        ("plate", Listing(sort="-plate"), "_order"),
        ("size", Listing(filter={"field": "size", "op": "eq", "value": 77}), "(|_down)"),
        ("plate", Listing(filter={"field": "plate", "op": "contains", "value": "TE 2999"}), "_pieces"),
        ("plate", Listing(filter={"field": "plate", "op": "starts_with", "value": "Plate 299"}), "(_order|_pieces)"),
        ("colours", Listing(filter={"field": "colours", "op": "contains", "value": "red"}), ""),
    ],
)
def test_lists_go_by_the_index(cast: Cast, name: str, listing: Listing, ending: str) -> None:
    fill()
    add(cast.administrator, name, indexed=True)
    list_json(again(cast.administrator), "contacts", listing)
    assert scans(ending) > 0


def test_pages_of_what_may_be_empty_are_the_same_with_an_index_and_without(cast: Cast) -> None:
    fill()
    add(cast.administrator, "size")
    without = titles(cast.administrator)
    change_field(again(cast.administrator), "contacts", "size", {"indexed": True})
    assert titles(cast.administrator) == without
    assert len(without) == ROWS


def titles(actor: Actor) -> list[str]:
    found, cursor = [], None
    while True:
        listing = Listing(sort="-size", cursor=cursor, limit=200, fields=["title"])
        page = orjson.loads(list_json(again(actor), "contacts", listing))
        found += [item["title"] for item in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            return found


def test_what_is_used_often_is_advised(cast: Cast, calling: Callable[[Actor], Caller], large: None) -> None:
    add(cast.administrator, "size")
    add(cast.administrator, "plate")
    where = {"and": [{"not": {"field": "size", "op": "eq", "value": 1}}, {"field": "last_name", "op": "is_empty"}]}
    for _ in range(60):
        list_json(again(cast.administrator), "contacts", Listing(filter=where, sort="-size,plate"))
    assert demand.keep_demand() == 3
    assert demand.keep_demand() == 0
    told = calling(cast.administrator).get("/objects/contacts/indexes")
    size, plate = told["items"]
    assert (size["filtered"], size["sorted"], size["advised"], size["state"]) == (60, 60, True, "none")
    assert (plate["filtered"], plate["sorted"], plate["advised"]) == (0, 60, False)
    assert calling(cast.seller).send("GET", "/objects/contacts/indexes").status_code == 403


def test_there_is_a_limit(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(custom_rules, "INDEXES_MAX", 1)
    add(cast.administrator, "size", indexed=True)
    with pytest.raises(Invalid) as refused:
        add(cast.administrator, "plate", indexed=True)
    assert [(fault.field, fault.code) for fault in refused.value.faults] == [("indexed", "field_many_indexes")]
    change_field(again(cast.administrator), "contacts", "size", {"label": {"en": "How large"}})


@pytest.mark.django_db(transaction=True)
def test_a_large_table_is_indexed_by_a_job_that_cleans_up_what_was_killed(large: None) -> None:
    fill()
    add(SYSTEM, "plate", indexed=True)
    row = CustomField.objects.get(name="plate")
    assert ProcrastinateJob.objects.filter(task_name="fields.index", args={"field_id": str(row.id)}).count() == 1
    assert shown()["state"] == "building"
    half_made(custom_indexes.index_name(row, "_order"))
    index_late(field_id=str(row.id))
    assert shown()["state"] == "ready"
    assert shown()["bytes"] > 0
    index_late(field_id=str(row.id))
    remove_field(boss(), "contacts", "plate")
    index_late(field_id=str(row.id))
    assert custom_indexes.index_states([row]) == {}


def shown() -> dict[str, Any]:
    (item,) = indexes_json(boss(), "contacts")["items"]
    return dict(item)


def half_made(name: str) -> None:
    """What a kill leaves behind: an index that is there and answers nothing."""
    with connection.cursor() as cursor:
        cursor.execute(f"create index {name} on contact (title)")
        cursor.execute("update pg_index set indisvalid = false where indexrelid = %s::regclass", [name])
