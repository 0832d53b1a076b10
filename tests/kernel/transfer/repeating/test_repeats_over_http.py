"""Scheduled imports over HTTP: made of an import, changed, run now, deleted; for administrators alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson
import pytest

from dotyk.accounts.actors import Actor
from tests.cast import Cast
from tests.kernel.making import make_person_who_may
from tests.kernel.records.conftest import Caller
from tests.kernel.transfer.conftest import Importing
from tests.kernel.transfer.repeating.conftest import TABLE, work
from tests.kernel.transfer.repeating.serving import Shop

Calling = Callable[[Actor], Caller]


def faults(answer: Any) -> dict[str, str]:
    assert answer.status_code == 422, answer.content
    return {fault["field"]: fault["code"] for fault in orjson.loads(answer.content)["errors"]}


def test_the_whole_way(cast: Cast, calling: Calling, importing: Importing, shop: Shop) -> None:
    caller = calling(cast.administrator)
    first = importing(cast.administrator, "leads", TABLE, options={"match": ["email"]})
    wish = {"like": first["id"], "every": "week", "at": "07:30", "weekday": 4, "address": f"{shop.address}/people.csv"}
    made = caller.post("/imports/repeats", wish)
    place = f"/imports/repeats/{made['id']}"
    assert (made["name"], made["state"], made["outcome"], made["header"]) == ("table.csv", "on", None, None)
    assert caller.post(f"{place}/run", None, 202)["id"] == made["id"]
    work()
    told = caller.get("/imports/repeats")
    assert told["has_folder"] is False
    (shown,) = told["items"]
    assert shown["outcome"] == "brought_in"
    assert caller.get(f"/imports/{shown['last_import']}")["repeat"] == made["id"]
    paused = orjson.loads(caller.send("PATCH", place, {"state": "paused", "name": "Site"}).content)
    assert (paused["state"], paused["name"], paused["at"], paused["next_at"]) == ("paused", "Site", "07:30", None)
    assert caller.send("DELETE", place).status_code == 204
    assert caller.send("GET", place).status_code == 404
    assert caller.get(f"/imports/{shown['last_import']}")["repeat"] is None


def test_every_fault_is_told_at_once(cast: Cast, calling: Calling, importing: Importing) -> None:
    first = importing(cast.administrator, "leads", TABLE)
    wish = {
        "like": first["id"],
        "every": "day",
        "at": "25:00",
        "weekday": 9,
        "address": "ftp://example.com/x",
        "header": {"name": "Host", "value": ""},
    }
    assert faults(calling(cast.administrator).send("POST", "/imports/repeats", wish)) == {
        "at": "repeat_bad_time",
        "weekday": "out_of_range",
        "address": "outgoing_bad_address",
        "header.name": "repeat_bad_header",
        "header.value": "repeat_bad_header_value",
    }
    both = {**wish, "at": "01:00", "weekday": 1, "header": None, "folder": "a.csv"}
    assert faults(calling(cast.administrator).send("POST", "/imports/repeats", both)) == {"address": "repeat_one_place"}


def test_an_import_that_is_not_over_cannot_be_repeated(cast: Cast, calling: Calling, importing: Importing) -> None:
    tried = importing(cast.administrator, "leads", TABLE, trial=True)
    wish = {"like": tried["id"], "every": "day", "address": "https://example.com/x.csv"}
    answer = calling(cast.administrator).send("POST", "/imports/repeats", wish)
    assert (answer.status_code, orjson.loads(answer.content)["type"]) == (409, "urn:dotyk:repeat-not-done")


@pytest.mark.parametrize("capabilities", [("import",), ("configure",)])
def test_who_may_only_import_or_only_configure_sets_none_up(
    calling: Calling, importing: Importing, capabilities: tuple[str, ...]
) -> None:
    grants = {"leads": {"create": "all", "read": "all", "update": "all"}}
    person = make_person_who_may(grants, capabilities=("import",))
    first = importing(person, "leads", TABLE)
    caller = calling(person if capabilities == ("import",) else make_person_who_may(grants, capabilities=capabilities))
    wish = {"like": first["id"], "every": "day", "address": "https://example.com/x.csv"}
    assert caller.send("POST", "/imports/repeats", wish).status_code == 403


def test_whoever_may_less_than_its_owner_does_not_change_what_it_brings_in(
    cast: Cast, calling: Calling, importing: Importing, shop: Shop
) -> None:
    """It acts by the rights of its owner."""
    first = importing(cast.administrator, "leads", TABLE)
    wish = {"like": first["id"], "every": "day", "at": "06:00", "address": f"{shop.address}/people.csv"}
    place = f"/imports/repeats/{calling(cast.administrator).post('/imports/repeats', wish)['id']}"
    lesser = calling(
        make_person_who_may({"leads": {"read": "own", "create": "own"}}, capabilities=("import", "configure"))
    )
    assert lesser.send("PATCH", place, {"address": f"{shop.address}/mine.csv"}).status_code == 403
    assert calling(cast.administrator).get(place)["address"] == wish["address"]
    assert calling(cast.administrator).send("PATCH", place, {"at": "06:0٣"}).status_code == 422
