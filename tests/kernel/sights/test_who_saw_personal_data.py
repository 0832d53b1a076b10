"""Whoever is shown personal fields stands in the log: whom they saw, how and when; nobody waits for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import orjson
import pytest

from dotyk.accounts.actors import Actor
from dotyk.accounts.seeing_as import begin_seeing
from dotyk.kernel.sights import Keeper, keep_for, keep_waiting, sights
from dotyk.kernel.sights.collecting import AGAIN_SECONDS
from dotyk.kernel.sights.models import PersonalSight
from dotyk.kernel.sights.reading import forget_old
from dotyk.platform import clock
from dotyk.platform.errors import Denied, Invalid
from dotyk.platform.models import Event
from tests.cast import Cast, queries_counted
from tests.kernel.making import make, make_person_who_may
from tests.kernel.records.conftest import Caller

Calling = Callable[[Actor], Caller]


def kept() -> list[tuple[str, str, int, list[str]]]:
    """How, object, of how many records, and which fields, in their order."""
    keep_waiting()
    rows = PersonalSight.objects.order_by("id")
    return [(row.how, row.object, len(row.record_ids), row.fields) for row in rows]


@pytest.fixture
def contacts(cast: Cast) -> list[UUID]:
    names = ("Олена", "Ігор")
    return [
        make(cast.administrator, "contacts", first_name=name, emails=[f"{n}@kava.example"])
        for n, name in enumerate(names)
    ]


def test_every_way_of_seeing_is_kept(cast: Cast, contacts: list[UUID], calling: Calling) -> None:
    caller = calling(cast.administrator)
    caller.get(f"/records/contacts/{contacts[0]}?fields=first_name,lifecycle")
    caller.get("/records/contacts?fields=phones")
    caller.post("/records/contacts/query", {"fields": ["emails"]}, 200)
    caller.post("/records/contacts/board", {"by": "lifecycle", "fields": ["birthday"]}, 200)
    b"".join(caller.send("GET", "/records/contacts/export?fields=phones").streaming_content)  # type: ignore[attr-defined]
    caller.get("/search?q=Олена")
    assert kept() == [
        ("record", "contacts", 1, ["first_name"]),
        ("list", "contacts", 2, ["phones"]),
        ("list", "contacts", 2, ["emails"]),
        ("board", "contacts", 2, ["birthday"]),
        ("export", "contacts", 2, ["phones"]),
        ("search", "contacts", 1, ["emails"]),
    ]
    caller.get(f"/records/contacts/{contacts[1]}/as-of?at={clock.now():%Y-%m-%dT%H:%M:%S.%fZ}")
    b"".join(caller.send("GET", f"/records/contacts/{contacts[1]}/copy").streaming_content)  # type: ignore[attr-defined]
    past, copied = kept()[-2:]
    assert (past[0], copied[0]) == ("past", "copy")
    assert {"first_name", "phones", "emails", "address"} <= set(copied[3])


def test_what_is_not_personal_or_hidden_is_not_seen(cast: Cast, contacts: list[UUID], calling: Calling) -> None:
    make(cast.administrator, "companies", name="Ромашка", phones=["0501112233"])
    caller = calling(cast.administrator)
    caller.get("/records/contacts?fields=lifecycle")
    caller.get("/records/companies")
    blind = make_person_who_may({"contacts": {"read": "all", "fields": {"emails": "hidden"}}})
    calling(blind).get("/records/contacts?fields=birthday")
    assert calling(cast.stranger).send("GET", f"/records/contacts/{contacts[0]}").status_code == 404
    assert kept() == [("list", "contacts", 2, ["birthday"])]


def test_the_same_within_ten_minutes_is_kept_once(
    cast: Cast, contacts: list[UUID], calling: Calling, monkeypatch: pytest.MonkeyPatch
) -> None:
    caller = calling(cast.administrator)
    for _ in range(3):
        caller.get(f"/records/contacts/{contacts[0]}?fields=phones")
    assert len(kept()) == 1
    monkeypatch.setattr("dotyk.kernel.sights.collecting.AGAIN_SECONDS", -AGAIN_SECONDS)
    caller.get(f"/records/contacts/{contacts[0]}?fields=phones")
    assert len(kept()) == 2


def test_costs_a_reader_no_query(cast: Cast, contacts: list[UUID], calling: Calling) -> None:
    caller = calling(cast.administrator)
    caller.get("/records/companies")
    with queries_counted(2):
        caller.get(f"/records/contacts/{contacts[0]}")


def test_who_looks_as_another_is_kept_as_themselves(cast: Cast, contacts: list[UUID], calling: Calling) -> None:
    reader = make_person_who_may({"contacts": {"read": "all"}})
    token, _ = begin_seeing(cast.administrator, user_id=reader.id)
    calling(cast.administrator).send("GET", f"/records/contacts/{contacts[0]}", **{"X-See-As": token})
    assert keep_waiting() == 1
    assert PersonalSight.objects.get().user_id == cast.administrator.id


def test_the_log_tells_who_saw_somebody(cast: Cast, contacts: list[UUID], calling: Calling) -> None:
    calling(cast.administrator).get(f"/records/contacts/{contacts[0]}?fields=phones")
    calling(cast.administrator).get("/records/contacts?fields=emails")
    keep_waiting()
    answer = calling(cast.administrator).get(f"/sights?record={contacts[0]}")
    assert [(each["how"], each["count"], each["user_name"]) for each in answer["items"]] == [
        ("list", 2, "Ada Administrator"),
        ("record", 1, "Ada Administrator"),
    ]
    assert answer["items"][1]["records"] == [{"id": str(contacts[0]), "title": "Олена"}]
    assert len(sights(cast.administrator, record_id=contacts[1]).items) == 1
    assert sights(cast.administrator, user_id=cast.seller.id).items == []
    with pytest.raises(Denied):
        sights(cast.seller)


def test_a_company_may_keep_none_and_forgets_old_ones(cast: Cast, contacts: list[UUID], calling: Calling) -> None:
    caller = calling(cast.administrator)
    caller.get("/records/contacts?fields=emails")
    assert len(kept()) == 1
    with clock.as_of(clock.now() + timedelta(days=89)):
        forget_old()
        assert PersonalSight.objects.count() == 1
    with clock.as_of(clock.now() + timedelta(days=91)):
        forget_old()
    assert PersonalSight.objects.count() == 0
    assert caller.send("PUT", "/sights", {"days": 0}).status_code == 200
    caller.get(f"/records/contacts/{contacts[0]}")
    assert kept() == []
    assert Event.objects.get(kind="accounts.sights_kept").changes == {"days": [90, 0]}
    for actor, days, error in ((cast.seller, 1, Denied), (cast.administrator, -1, Invalid)):
        with pytest.raises(error):
            keep_for(actor, days)
    assert orjson.loads(caller.send("GET", "/sights").content)["days"] == 0


@pytest.mark.django_db(transaction=True)
def test_the_keeper_writes_the_last_at_its_end(calling: Calling) -> None:
    from tests.cast import make_cast

    boss = make_cast().administrator
    make(boss, "contacts", first_name="Олена")
    calling(boss).get("/records/contacts")
    keeper = Keeper()
    keeper.start()
    keeper.stop()
    assert PersonalSight.objects.count() == 1
