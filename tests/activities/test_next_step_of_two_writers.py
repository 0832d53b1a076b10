"""Two people who finish two tasks of one deal at the same moment leave it with the right next step."""

from __future__ import annotations

from threading import Thread
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from dotyk.accounts.actors import SYSTEM
from dotyk.kernel.records import create_record, get_record, update_record
from tests.activities.steps import about, make_task


def done(task: dict[str, Any]) -> None:
    try:
        update_record(SYSTEM, "tasks", UUID(task["id"]), {"status": "done"})
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_no_finished_task_stays_the_next_step() -> None:
    deal = create_record(SYSTEM, "deals", {"name": "Boiler"})
    for _ in range(5):
        tasks = [make_task(SYSTEM, name=f"Task {n}", about=about(("deals", deal))) for n in range(2)]
        writers = [Thread(target=done, args=(task,)) for task in tasks]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        found = get_record(SYSTEM, "deals", UUID(deal["id"]))
        assert (found["has_next_step"], found["next_step"]) == (False, None)
