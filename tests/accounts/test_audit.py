"""The security log."""

from __future__ import annotations

from typing import Any

import pytest

from dotyk.accounts.actions import create_team, set_roles
from dotyk.accounts.actors import SYSTEM
from dotyk.accounts.queries import audit_trail
from dotyk.platform.errors import Denied
from dotyk.platform.events import NewEvent, append
from tests.cast import Cast, queries_counted, signed_in_client


def test_comes_newest_first_in_pages_of_one_query(cast: Cast) -> None:
    for number in range(5):
        create_team(cast.administrator, f"T{number}")
    names: list[Any] = []
    cursor = None
    while len(names) < 5:
        with queries_counted(1):
            page = audit_trail(cast.administrator, kind="accounts.team_created", limit=2, cursor=cursor)
        names += [entry.data["name"] for entry in page.items]
        cursor = page.next_cursor
    assert names[:5] == ["T4", "T3", "T2", "T1", "T0"]


def test_tells_of_one_user_what_he_did_and_what_was_done_to_him(cast: Cast) -> None:
    assert cast.seller.id is not None
    set_roles(cast.administrator, cast.seller.id, ["support"])
    by_him = audit_trail(cast.administrator, user_id=cast.administrator.id, limit=1).items[0]
    about_her = audit_trail(cast.administrator, user_id=cast.seller.id, limit=1).items[0]
    assert by_him == about_her
    assert (about_her.actor_name, about_her.about_name) == ("Ada Administrator", "Sofia Seller")


def test_holds_nothing_of_the_records(cast: Cast) -> None:
    append([NewEvent(kind="deals.updated", object="deals", record_id=cast.seller.id)])
    assert "deals.updated" not in [entry.kind for entry in audit_trail(cast.administrator).items]


def test_is_only_for_who_may_read_it(cast: Cast) -> None:
    with pytest.raises(Denied):
        audit_trail(cast.seller)
    assert audit_trail(SYSTEM).items


@pytest.mark.parametrize("cursor", ["x", "W10=", "WyJhIl0="])
def test_a_wrong_cursor_is_refused(cast: Cast, cursor: str) -> None:
    answer = signed_in_client(cast.administrator).get("/api/v1/audit", {"cursor": cursor})
    assert answer.status_code == 422


def test_dotyk_itself_is_no_stranger(cast: Cast) -> None:
    create_team(SYSTEM, "Made by itself")
    client = signed_in_client(cast.administrator)
    entry = client.get("/api/v1/audit", {"kind": "accounts.team_created", "limit": 1}).json()["items"][0]
    assert (entry["actor_kind"], entry["actor"]) == ("system", None)
    told = b"".join(client.get("/api/v1/audit/export", {"kind": "accounts.team_created"})).decode()
    assert "accounts.team_created,Dotyk," in told
