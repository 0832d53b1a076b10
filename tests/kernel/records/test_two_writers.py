"""Two people who write at the same moment: neither undoes what the other did, and both are answered."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Any

import orjson
import pytest
from django.db import OperationalError, connection, transaction

from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.kernel import records
from dotyk.kernel.records import fold_tallies, recount_tallies
from dotyk.platform import events
from tests.accounts.races import wait_until_blocked, while_first_is_unfinished
from tests.cast import make_user
from tests.kernel.making import make
from tests.kernel.records.conftest import Caller

pytestmark = pytest.mark.django_db(transaction=True)
Calling = Callable[[Actor], Caller]


def test_the_second_sees_the_list_the_first_left() -> None:
    a, b = (str(make(SYSTEM, "contacts", first_name=name)) for name in "AB")
    deal = make(SYSTEM, "deals", name="D", contacts=[a])

    def write(*contacts: str) -> None:
        records.update_record(SYSTEM, "deals", deal, {"contacts": list(contacts)})

    assert while_first_is_unfinished(lambda: write(a, b), lambda: write(a)) is None
    assert records.get_record(SYSTEM, "deals", deal)["contacts"] == [a]
    changes = [event.changes for event in events.feed(None) if event.record_id == deal]
    assert [change["contacts"] for change in changes] == [[[], [a]], [[a], [a, b]], [[a, b], [a]]]


def test_a_recount_waits_for_a_fold() -> None:
    for name in "ABC":
        make(SYSTEM, "contacts", first_name=name)
    assert while_first_is_unfinished(fold_tallies, recount_tallies) is None
    total = orjson.loads(records.list_json(SYSTEM, "contacts", records.Listing()))["total"]
    assert total == {"value": 3, "exact": True}


def test_of_two_who_wait_for_each_other_both_are_served(calling: Calling) -> None:
    administrator = make_user("administrator")
    one, other = (make(SYSTEM, "contacts", first_name=name) for name in "AB")
    caller, answers = calling(administrator), []

    def write_other_then_one() -> None:
        body: dict[str, Any] = {"update": [{"id": other, "first_name": "C"}], "delete": [one]}
        try:
            answers.append(caller.send("POST", "/records/contacts/batch", body))
        finally:
            connection.close()

    thread = Thread(target=write_other_then_one)
    with suppress(OperationalError), transaction.atomic():  # a slow machine may take this one back instead
        records.update_record(SYSTEM, "contacts", one, {"first_name": "D"})
        thread.start()
        wait_until_blocked(thread)
        records.update_record(SYSTEM, "contacts", other, {"last_name": "E"})
    thread.join()
    results = orjson.loads(answers[0].content)["results"]
    assert [result["outcome"] for result in results] == ["updated", "deleted"]
    assert records.get_record(SYSTEM, "contacts", other)["first_name"] == "C"
