"""A history may be narrowed to one person's doings, a period, or words; what matters is pinned to its top."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import orjson
import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel.history import Wanted, add_comment, pin, timeline_json, unpin
from dotyk.platform import clock
from dotyk.platform.errors import Denied, Invalid, NotFound
from dotyk.platform.models import Event
from tests.cast import Cast
from tests.kernel.making import change, make, make_person_who_may


def kinds(actor: Actor, record_id: Any, **wanted: Any) -> list[str]:
    return [item["kind"] for item in page(actor, record_id, **wanted)["items"]]


def page(actor: Actor, record_id: Any, *, limit: int = 50, cursor: str | None = None, **wanted: Any) -> dict[str, Any]:
    text = timeline_json(
        actor, "contacts", UUID(str(record_id)), limit=limit, cursor=cursor, wanted=Wanted(**wanted)
    )  # fmt: skip
    found: dict[str, Any] = orjson.loads(text)
    return found


def test_tells_what_one_person_did(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    change(cast.administrator, "contacts", contact, position="CEO")
    assert kinds(cast.seller, contact, by=cast.administrator.id) == ["contacts.updated"]
    assert kinds(cast.seller, contact, by=cast.seller.id) == ["contacts.created"]
    assert kinds(cast.seller, contact, by=cast.stranger.id) == []


def test_tells_what_happened_in_a_period(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    before = datetime.now(UTC) + timedelta(milliseconds=2)
    with clock.as_of(before + timedelta(seconds=1)):
        change(cast.seller, "contacts", contact, position="CEO")
    assert kinds(cast.seller, contact, since=before) == ["contacts.updated"]
    assert kinds(cast.seller, contact, until=before) == ["contacts.created"]
    assert kinds(cast.seller, contact, since=before, until=before) == []


@pytest.mark.parametrize("moment", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
def test_any_moment_may_be_asked_for(cast: Cast, moment: datetime) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    assert kinds(cast.seller, contact, since=moment, until=moment) == []


def test_finds_words_in_comments_and_in_values_however_they_are_written(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    change(cast.seller, "contacts", contact, position="Головний бухгалтер")
    add_comment(cast.seller, "contacts", UUID(str(contact)), "Просила передзвонити після свят")
    assert kinds(cast.seller, contact, words="СВЯТ передзвонити") == ["contacts.commented"]
    assert kinds(cast.seller, contact, words="бухгалтер") == ["contacts.updated"]
    assert kinds(cast.seller, contact, words="нічого такого") == []


def test_finds_no_words_in_hidden_fields(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена", position="Таємна посада")
    reader = make_person_who_may({"contacts": {"read": "all", "fields": {"position": "hidden"}}})
    assert kinds(cast.seller, contact, words="таємна") == ["contacts.created"]
    assert kinds(reader, contact, words="таємна") == []


def test_reads_on_through_what_does_not_match(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    for number in range(6):
        change(cast.seller, "contacts", contact, position=f"{'Так' if number % 2 else 'Ні'} {number}")
    first = page(cast.seller, contact, words="так", limit=2)
    rest = page(cast.seller, contact, words="так", limit=2, cursor=first["next_cursor"])
    told = [item["changes"]["position"][1] for item in first["items"] + rest["items"]]
    assert told == ["Так 5", "Ні 4", "Так 3", "Ні 2"]


def test_refuses_words_without_end() -> None:
    with pytest.raises(Invalid):
        Wanted(words="a" * 201)


def test_keeps_what_matters_at_hand(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    add_comment(cast.seller, "contacts", UUID(str(contact)), "Важливо")
    comment = event_of(contact, "contacts.commented")
    pin(cast.seller, "contacts", UUID(str(contact)), comment)
    pin(cast.seller, "contacts", UUID(str(contact)), comment)
    assert kinds(cast.seller, contact, pinned=True) == ["contacts.commented"]
    told = {item["kind"]: item["pinned"] for item in page(cast.seller, contact)["items"]}
    assert told == {"contacts.commented": True, "contacts.created": False}
    unpin(cast.seller, "contacts", UUID(str(contact)), comment)
    assert kinds(cast.seller, contact, pinned=True) == []
    assert Event.objects.filter(record_id=contact, kind="contacts.pinned").count() == 1
    assert Event.objects.filter(record_id=contact, kind="contacts.unpinned").count() == 1


def test_pins_only_what_stands_in_the_history(cast: Cast) -> None:
    contact, other = (make(cast.seller, "contacts", first_name=name) for name in ("Олена", "Іван"))
    with pytest.raises(NotFound):
        pin(cast.seller, "contacts", UUID(str(contact)), event_of(other, "contacts.created"))


def test_pins_only_for_whoever_may_change_the_record(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    created = event_of(contact, "contacts.created")
    reader = make_person_who_may({"contacts": {"read": "all"}})
    for who, refusal in ((reader, Denied), (cast.stranger, NotFound)):
        for act in (pin, unpin):
            with pytest.raises(refusal):
                act(who, "contacts", UUID(str(contact)), created)
    assert kinds(cast.seller, contact, pinned=True) == []


def event_of(record_id: Any, kind: str) -> UUID:
    return Event.objects.get(record_id=record_id, kind=kind).id
