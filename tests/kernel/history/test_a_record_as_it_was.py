"""A record on an earlier day: its values then, what differs now, and nothing that is out of reach."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel.history import AsItWas, record_as_of
from dotyk.kernel.records import delete_record, restore_record
from dotyk.platform import clock
from dotyk.platform.errors import Invalid, NotFound
from tests.cast import Cast
from tests.kernel.making import change, make, make_person_who_may
from tests.kernel.records.conftest import Caller

DAY = datetime(2026, 3, 1, 10, tzinfo=UTC)


def on(day: int) -> datetime:
    return DAY + timedelta(days=day)


@pytest.fixture
def deal(cast: Cast) -> UUID:
    """Made on the first day, changed on the third and fifth, away from the seventh to the eighth."""
    boss = cast.administrator
    with clock.as_of(on(1)):
        company = make(boss, "companies", name="Ромашка")
        made = make(boss, "deals", name="Котел", amount="100", company=str(company), tags=["vip"])
    with clock.as_of(on(3)):
        change(boss, "deals", made, amount="250", tags=["vip", "new"])
    with clock.as_of(on(5)):
        change(boss, "deals", made, name="Два котли", amount="300", company=None)
    with clock.as_of(on(7)):
        delete_record(boss, "deals", made)
    with clock.as_of(on(8)):
        restore_record(boss, "deals", made)
    return made


def was(actor: Actor, deal: UUID, day: int) -> AsItWas:
    return record_as_of(actor, "deals", deal, on(day))


def test_tells_the_values_of_each_day(cast: Cast, deal: UUID) -> None:
    boss = cast.administrator
    early, later, last = was(boss, deal, 2), was(boss, deal, 4), was(boss, deal, 9)
    assert early.past is not None
    assert last.past is not None
    assert early.now is not None
    assert [each.past["amount"]["amount"] for each in (early, later, last) if each.past] == [
        "100.00",
        "250.00",
        "300.00",
    ]
    assert (early.past["company"]["title"], last.past["company"]) == ("Ромашка", None)
    assert (early.past["tags"], later.past["tags"]) == (["vip"], ["vip", "new"])
    assert (early.title, last.title) == ("Котел", "Два котли")
    assert early.now["name"] == "Два котли"
    assert {"name", "amount", "company", "tags"} == set(early.differs)
    assert list(last.differs) == []
    assert "next_step" in early.unknown


def test_tells_when_it_was_not_there(cast: Cast, deal: UUID) -> None:
    boss = cast.administrator
    assert was(boss, deal, 0) == AsItWas(existed=False)
    assert was(boss, deal, 7).was_deleted
    assert not was(boss, deal, 8).was_deleted
    with pytest.raises(Invalid, match="as_of_future"):
        record_as_of(boss, "deals", deal, clock.now() + timedelta(minutes=1))


def test_rights_are_those_of_now(cast: Cast, deal: UUID, calling: Callable[[Actor], Caller]) -> None:
    with pytest.raises(NotFound):
        was(cast.stranger, deal, 2)
    limited = make_person_who_may({"deals": {"read": "all", "fields": {"amount": "hidden"}}})
    shown = was(limited, deal, 2)
    assert shown.past is not None
    assert "amount" not in shown.past
    assert "amount" not in shown.differs
    assert shown.past["company"]["title"] is None
    answer = calling(limited).get(f"/records/deals/{deal}/as-of?at=2026-03-03T10:00:00Z")
    assert answer["past"]["name"] == "Котел"
    assert calling(limited).send("GET", f"/records/deals/{deal}/as-of?at=nonsense").status_code == 422
