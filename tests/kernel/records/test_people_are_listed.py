"""Users, teams and stages are read as records are, though they are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dotyk.accounts.actors import Actor
from tests.cast import Cast
from tests.kernel.records.conftest import Caller

Calling = Callable[[Actor], Caller]


def test_they_are_found_by_name(cast: Cast, calling: Calling) -> None:
    found = calling(cast.seller).get("/records/users?q=teammate")
    assert [item["name"] for item in found["items"]] == ["Taras Teammate"]
    assert found["total"] == {"value": 1, "exact": True}


@pytest.mark.parametrize("words", ["ta", "t", "100%", "TARAS team"])
def test_words_of_any_length_may_be_looked_for(cast: Cast, calling: Calling, words: str) -> None:
    answer = calling(cast.seller).send("GET", f"/records/users?q={words.replace('%', '%25').replace(' ', '+')}")
    assert answer.status_code == 200
    assert (b"Taras" in answer.content) == ("%" not in words)


def test_one_is_opened_with_chosen_fields(cast: Cast, calling: Calling) -> None:
    one = calling(cast.seller).get(f"/records/users/{cast.teammate.id}?fields=name")
    assert one == {"id": str(cast.teammate.id), "object": "users", "name": "Taras Teammate"}


def test_nobody_may_change_them_as_records(cast: Cast, calling: Calling) -> None:
    caller = calling(cast.administrator)
    one = caller.get(f"/records/users/{cast.teammate.id}?permissions=1")
    assert one["permissions"] == {
        "update": False,
        "delete": False,
        "merge": False,
        "access": False,
        "erase": False,
        "share": False,
        "export": False,
    }
    assert caller.send("PATCH", f"/records/users/{cast.teammate.id}", {"name": "X"}).status_code == 403
