"""What turns to a person is found in one place: calls in comments, and records that others gave them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

import orjson

from dotyk.accounts.actors import Actor
from dotyk.kernel.history import add_comment, notices_json, see_notices, timeline_json
from dotyk.kernel.records import create_records
from dotyk.kernel.records.announcing import TOLD_AT_ONCE
from tests.cast import Cast
from tests.kernel.making import change, make
from tests.kernel.records.conftest import Caller


def notices(actor: Actor) -> dict[str, Any]:
    page: dict[str, Any] = orjson.loads(notices_json(actor))
    return page


def kinds(actor: Actor) -> list[str]:
    return [item["kind"] for item in notices(actor)["items"]]


def test_tell_of_a_record_given_by_another(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    assert kinds(cast.teammate) == []
    change(cast.seller, "contacts", contact, owner=str(cast.teammate.id))
    (told,) = notices(cast.teammate)["items"]
    assert (told["kind"], told["record"]["title"], told["actor"]["name"]) == (
        "contacts.assigned", "Олена", "Sofia Seller",
    )  # fmt: skip
    assert told["unread"]


def test_tell_of_a_task_as_soon_as_it_is_made_for_somebody(cast: Cast) -> None:
    make(cast.seller, "tasks", name="Передзвонити", assignee=str(cast.teammate.id))
    assert kinds(cast.teammate) == ["tasks.assigned"]
    assert kinds(cast.seller) == []


def test_are_silent_of_what_one_took_oneself_and_of_many_given_at_once(cast: Cast) -> None:
    make(cast.teammate, "contacts", first_name="Своя")
    many = [{"first_name": f"Ім'я {n}", "owner": str(cast.teammate.id)} for n in range(TOLD_AT_ONCE + 1)]
    create_records(cast.seller, "contacts", many)
    assert kinds(cast.teammate) == []


def test_are_not_told_twice_in_the_records_own_history(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    change(cast.seller, "contacts", contact, owner=str(cast.teammate.id))
    history = orjson.loads(timeline_json(cast.seller, "contacts", contact))["items"]
    assert [item["kind"] for item in history] == ["contacts.updated", "contacts.created"]


def test_stay_unread_until_seen_and_never_become_so_again(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    for words in ("раз", "два"):
        add_comment(cast.seller, "contacts", contact, words, mentions=[UUID(str(cast.teammate.id))])
    second, first = notices(cast.teammate)["items"]
    see_notices(cast.teammate, UUID(first["id"]))
    assert [item["unread"] for item in notices(cast.teammate)["items"]] == [True, False]
    see_notices(cast.teammate, UUID(second["id"]))
    see_notices(cast.teammate, UUID(first["id"]))
    assert notices(cast.teammate)["unread"] == 0


def test_are_only_of_records_within_reach(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    add_comment(cast.seller, "contacts", contact, "глянь", mentions=[UUID(str(cast.stranger.id))])
    assert notices(cast.stranger) == {"items": [], "next_cursor": None, "unread": 0}


def test_are_read_and_seen_over_http(cast: Cast, calling: Callable[[Actor], Caller]) -> None:
    make(cast.seller, "tasks", name="Передзвонити", assignee=str(cast.teammate.id))
    caller = calling(cast.teammate)
    page = caller.get("/notices")
    assert page["unread"] == 1
    assert caller.send("POST", "/notices/seen", {"until": page["items"][0]["id"]}).status_code == 204
    assert caller.get("/notices")["unread"] == 0
