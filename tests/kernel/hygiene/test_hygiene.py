"""What is amiss in records is counted, and what is counted is what the list then shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson
import pytest
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel import hygiene, records
from dotyk.kernel.access import Sql
from dotyk.kernel.hygiene import counting
from dotyk.platform.errors import Denied, NotFound
from tests.cast import Cast
from tests.kernel.making import make, make_person_who_may
from tests.kernel.records.conftest import Caller

PATIENCE_MS = 60_000
_CANCELLED = """
create function pg_temp.cancelled() returns int language plpgsql as
$$ begin raise exception using errcode = 'query_canceled'; end $$
"""
"""What a statement ends with that took too long."""
OBJECTS = ("contacts", "companies", "leads", "deals", "tasks", "meetings", "calls", "notes", "products")


@pytest.fixture(autouse=True)
def _in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Figures are exact where they are counted in time, on a busy machine too."""
    monkeypatch.setattr(counting, "ALLOWED_MS", PATIENCE_MS)


def found(actor: Actor, name: str) -> dict[str, int]:
    return {f.check.name: int(f.count["value"]) for f in hygiene.findings(actor, name)}


def titles(actor: Actor, name: str, check: str) -> set[str]:
    """The records behind a figure, by its own filter."""
    (tree,) = [f.check.filter for f in hygiene.findings(actor, name) if f.check.name == check]
    page: dict[str, Any] = orjson.loads(records.list_json(actor, name, records.Listing(filter=tree)))
    assert page["total"]["value"] == len(page["items"])
    return {item["title"] for item in page["items"]}


def test_finds_what_is_missing_and_made_up(cast: Cast) -> None:
    make(cast.seller, "contacts", first_name="Олена", phones=["050 111 22 33"], emails=["olena@kava.ua"])
    make(cast.seller, "contacts", first_name="Без", last_name="Нічого")
    make(cast.administrator, "contacts", first_name="Нічия", emails=["n@kava.ua"], owner=None)
    make(cast.seller, "contacts", first_name="ТЕСТ", emails=["test@kava.ua"])
    make(cast.seller, "contacts", first_name="Набір", phones=["+380500000000"])
    assert titles(cast.administrator, "contacts", "no_owner") == {"Нічия"}
    assert titles(cast.administrator, "contacts", "no_contact_data") == {"Без Нічого"}
    assert titles(cast.administrator, "contacts", "made_up_name") == {"ТЕСТ"}
    assert titles(cast.administrator, "contacts", "made_up_mail") == {"ТЕСТ"}
    assert titles(cast.administrator, "contacts", "made_up_phone") == {"Набір"}
    assert found(cast.administrator, "contacts")["stale"] == 0


def test_a_next_step_is_an_open_task_or_a_meeting_to_come(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    make(cast.seller, "contacts", first_name="Тарас")
    deal = make(cast.seller, "deals", name="Котел")
    assert found(cast.seller, "deals")["no_next_step"] == 1
    about = [{"object": "contacts", "id": str(contact)}, {"object": "deals", "id": str(deal)}]
    make(cast.seller, "tasks", name="Подзвонити", about=about)
    assert titles(cast.seller, "contacts", "no_next_step") == {"Тарас"}
    assert found(cast.seller, "deals")["no_next_step"] == 0


def test_what_nobody_touched_for_half_a_year_is_stale(cast: Cast) -> None:
    deal = make(cast.seller, "deals", name="Давня")
    with connection.cursor() as cursor:
        cursor.execute("update deal set updated_at = now() - interval '181 days' where id = %s", [deal])
    assert titles(cast.seller, "deals", "stale") == {"Давня"}


def test_tells_nothing_beyond_reach(cast: Cast) -> None:
    make(cast.seller, "contacts", first_name="Без")
    assert set(found(cast.stranger, "contacts").values()) == {0}
    assert hygiene.filling(cast.stranger, "contacts").looked_at == 0
    blind = make_person_who_may({"contacts": {"read": "all", "fields": {"phones": "hidden"}}})
    assert "made_up_phone" not in found(blind, "contacts")
    assert "phones" not in dict(hygiene.filling(blind, "contacts").fields)
    with pytest.raises(Denied):
        hygiene.findings(make_person_who_may({"deals": {"read": "all"}}), "contacts")
    with pytest.raises(NotFound):
        hygiene.findings(cast.seller, "users")


def test_says_how_well_fields_are_filled(cast: Cast) -> None:
    make(cast.seller, "contacts", first_name="Олена", position="Директорка")
    make(cast.teammate, "contacts", first_name="Тарас")
    told = hygiene.filling(cast.seller, "contacts")
    fields = dict(told.fields)
    assert (told.looked_at, fields["first_name"], fields["position"], fields["birthday"]) == (2, 2, 1, 0)
    by_name = {person.name: person for person in told.people}
    assert by_name["Sofia Seller"].filled > by_name["Taras Teammate"].filled > 0


def test_what_takes_too_long_is_told_by_a_sample(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        make(cast.administrator, "products", name=f"Товар {number}")
    with monkeypatch.context() as impatient:
        impatient.setattr(counting, "ALLOWED_MS", 20)
        assert counting._in_time(Sql("select 1 from pg_sleep(60)")) is None
    monkeypatch.setattr(counting, "SMALL", 0)
    monkeypatch.setattr(counting, "_rows_in", lambda _: 100)
    monkeypatch.setattr(counting, "SAMPLED", 100)
    monkeypatch.setattr(counting, "_counting", lambda *_: Sql("select pg_temp.cancelled()"))
    with connection.cursor() as cursor:
        cursor.execute(_CANCELLED)
        cursor.execute("update product set updated_at = '2020-01-01'")
    told = {f.check.name: f.count for f in hygiene.findings(cast.administrator, "products")}
    assert told["stale"] == {"value": 6, "exact": False}
    assert told["no_owner"] == {"value": 0, "exact": False}
    with connection.cursor() as cursor:
        cursor.execute("select current_setting('statement_timeout')")
        assert cursor.fetchone() == ("0",)


@pytest.mark.parametrize("name", OBJECTS)
def test_every_object_has_its_own(cast: Cast, calling: Callable[[Actor], Caller], name: str) -> None:
    told = calling(cast.administrator).get(f"/hygiene/{name}")
    assert told["looked_at"] == 0
    assert all(finding["count"] == {"value": 0, "exact": True} for finding in told["findings"])
