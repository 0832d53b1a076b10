"""A board as of a day is what the board showed on that day, whatever became of its cards since."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

import orjson
import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel import records
from dotyk.kernel.erasing import erase_person
from dotyk.kernel.merging import MergeWish, merge_records, unmerge_last
from dotyk.kernel.objects import registry
from dotyk.kernel.objects.custom_fields import add_field
from dotyk.kernel.records import past
from dotyk.platform import clock
from dotyk.platform.errors import Invalid
from tests.cast import Cast, again
from tests.kernel.making import change, make, make_person_who_may
from tests.kernel.records.conftest import Caller
from tests.kernel.records.test_boards_and_groups import stages

__all__ = ["stages"]

DAY = datetime(2026, 3, 1, 10, tzinfo=UTC)
SHOWN = ["title", "stage", "amount", "owner", "status"]


def on(day: int) -> datetime:
    return DAY + timedelta(days=day)


def board(actor: Actor, **asked: Any) -> dict[str, Any]:
    """Of each column what it counts, sums and shows, in no order."""
    wish = records.Board(**{"sum": "amount", "limit": 200, "fields": SHOWN, **asked})
    found = orjson.loads(records.board_json(actor, "deals", wish))
    return {
        column["key"]["title"] if isinstance(column["key"], dict) else column["key"]: (
            column["count"],
            column["sum"],
            sorted(column["items"], key=lambda item: item["id"]),
        )
        for column in found["columns"]
    }


def titles(shown: Mapping[str, Any]) -> dict[str, list[str]]:
    return {key: sorted(item["title"] for item in items) for key, (_, _, items) in shown.items() if items}


def test_a_board_of_any_day_is_what_it_showed_that_day(cast: Cast, stages: dict[str, str]) -> None:
    add_field(cast.administrator, "deals", {"name": "color", "type": "text", "label": {"en": "Colour"}})
    registry.forget_custom_fields()
    boss, random = again(cast.administrator), Random(7)

    def shown(actor: Actor, **asked: Any) -> dict[str, Any]:
        return board(actor, fields=[*SHOWN, "color"], **asked)

    people = [str(boss.id), str(cast.seller.id)]
    seen: dict[int, dict[str, Any]] = {}
    alive: list[UUID] = []
    gone: list[UUID] = []
    merged: list[tuple[UUID, UUID]] = []
    for day in range(1, 31):
        with clock.as_of(on(day)):
            what = random.choice(("make", "make", "move", "change", "change", "delete", "restore", "merge", "part"))
            if what == "make" or len(alive) < 4:
                stage = stages[random.choice(("New", "Offer"))]
                alive.append(make(boss, "deals", name=f"D{day}", stage=stage, amount=str(day * 10), color="red"))
            elif what == "move":
                change(boss, "deals", random.choice(alive), stage=stages[random.choice(("New", "Offer", "Won"))])
            elif what == "change":
                values = {"name": f"N{day}", "amount": str(day), "owner": random.choice(people), "color": f"c{day}"}
                change(boss, "deals", random.choice(alive), **dict(random.sample(sorted(values.items()), 2)))
            elif what == "delete":
                gone.append(alive.pop(random.randrange(len(alive))))
                records.delete_record(boss, "deals", gone[-1])
            elif what == "restore" and gone:
                alive.append(gone.pop())
                records.restore_record(boss, "deals", alive[-1])
            elif what == "merge":
                loser = alive.pop()
                merge_records(boss, "deals", MergeWish(alive[0], [loser]))
                merged.append((alive[0], loser))
            elif what == "part" and merged and merged[-1][0] in alive:
                survivor, loser = merged.pop()
                unmerge_last(boss, "deals", survivor)
                alive.append(loser)
            seen[day] = shown(boss)
    assert {day: shown(boss, as_of=on(day).isoformat()) for day in seen} == seen
    mine = {"field": "owner", "op": "eq", "value": str(cast.seller.id)}
    with clock.as_of(on(30)):
        now = board(boss, filter=mine)
    assert board(boss, filter=mine, as_of=on(30).isoformat()) == now


def test_rights_are_those_of_now(cast: Cast, stages: dict[str, str]) -> None:
    boss, other = cast.administrator, str(cast.stranger.id)
    with clock.as_of(on(1)):
        given = make(boss, "deals", name="Given", stage=stages["New"], owner=other)
        taken = make(boss, "deals", name="Taken", stage=stages["New"], owner=str(cast.seller.id))
    with clock.as_of(on(3)):
        change(boss, "deals", given, owner=str(cast.seller.id))
        change(boss, "deals", taken, owner=other)
    then = on(2).isoformat()
    assert titles(board(cast.seller, as_of=then)) == {"New": ["Given"]}
    assert titles(board(cast.stranger, as_of=then)) == {"New": ["Taken"]}
    owners = [item["owner"] for _, _, items in board(cast.seller, as_of=then).values() for item in items]
    assert owners == [other]
    blind = make_person_who_may({"deals": {"read": "all", "fields": {"amount": "hidden"}}})
    with pytest.raises(Invalid):
        board(blind, as_of=then)


def test_who_was_erased_is_on_no_board(cast: Cast) -> None:
    boss = cast.administrator
    with clock.as_of(on(1)):
        erased = make(boss, "contacts", first_name="Олена", lifecycle="lead")
        make(boss, "contacts", first_name="Ірина", lifecycle="lead")
    with clock.as_of(on(3)):
        change(boss, "contacts", erased, lifecycle="customer")
    with clock.as_of(on(5)):
        erase_person(boss, "contacts", erased, title="Олена")
    asked = records.Board(by="lifecycle", as_of=on(2).isoformat())
    found = orjson.loads(records.board_json(boss, "contacts", asked))
    assert {c["key"]: [item["title"] for item in c["items"]] for c in found["columns"] if c["count"]} == {
        "lead": ["Ірина"]
    }


def test_what_is_deleted_since_is_said(cast: Cast, stages: dict[str, str]) -> None:
    with clock.as_of(on(1)):
        gone = make(cast.administrator, "deals", name="Gone", stage=stages["New"])
    with clock.as_of(on(3)):
        records.delete_record(cast.administrator, "deals", gone)
    found = orjson.loads(records.board_json(cast.administrator, "deals", records.Board(as_of=on(2).isoformat())))
    assert found["gone"] == [str(gone)]
    assert found["moment"] == "2026-03-03T10:00:00+00:00"


def test_a_day_means_its_end_where_the_company_is(cast: Cast, stages: dict[str, str]) -> None:
    with clock.as_of(datetime(2026, 3, 5, 21, 59, tzinfo=UTC)):
        deal = make(cast.administrator, "deals", name="Then", stage=stages["New"])
    with clock.as_of(datetime(2026, 3, 5, 22, 1, tzinfo=UTC)):
        change(cast.administrator, "deals", deal, name="Later")
    assert titles(board(cast.administrator, as_of="2026-03-05")) == {"New": ["Then"]}
    assert titles(board(cast.administrator, as_of="2026-03-04")) == {}
    assert titles(board(cast.administrator, as_of="2026-03-06")) == {"New": ["Later"]}


@pytest.mark.parametrize("text", ["tomorrow", "2026-13-01", "2031-01-01", "2031-01-01T00:00:00Z", "2026-01-01T00:00"])
def test_refuses_what_is_no_moment_of_the_past(cast: Cast, stages: dict[str, str], text: str) -> None:
    with clock.as_of(on(9)), pytest.raises(Invalid) as refused:
        board(cast.administrator, as_of=text)
    assert refused.value.faults[0].field == "as_of"


def test_refuses_where_too_much_happened_since(
    cast: Cast, stages: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(past, "EVENTS_MAX", 2)
    for _ in range(3):
        make(cast.administrator, "deals", name="D", stage=stages["New"])
    with pytest.raises(Invalid) as refused:
        board(cast.administrator, as_of="2026-01-01")
    assert refused.value.faults[0].code == "as_of_too_long_ago"


def test_over_http(cast: Cast, stages: dict[str, str], calling: Callable[[Actor], Caller]) -> None:
    with clock.as_of(on(1)):
        deal = make(cast.administrator, "deals", name="D", stage=stages["New"])
    with clock.as_of(on(3)):
        change(cast.administrator, "deals", deal, stage=stages["Won"])
    asked = {"as_of": "2026-03-03", "column": stages["New"], "limit": 1}
    (column,) = calling(cast.administrator).post("/records/deals/board", asked, 200)["columns"]
    assert [UUID(item["id"]) for item in column["items"]] == [deal]
