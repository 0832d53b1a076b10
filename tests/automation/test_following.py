"""Whoever follows events hears of each commit, not only of the first."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest
from django.db import connection

from dotyk.automation import engine, following
from dotyk.automation.following import Follower, follow, unread_beyond
from dotyk.automation.notices import engine as notices
from dotyk.automation.webhooks import engine as webhooks
from dotyk.platform.events import CHANNEL, NewEvent, append

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE_SECONDS = 30.0


def test_hears_one_commit_after_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "LONGEST_WAIT_SECONDS", 10 * PATIENCE_SECONDS)
    looks: list[float] = []

    def work() -> int:
        looks.append(time.monotonic())
        return 0

    stopping = threading.Event()
    follower = Follower("the tests", work, "select false", "select null::timestamptz")
    thread = threading.Thread(target=follow, args=(_address(), stopping, follower), daemon=True)
    thread.start()
    _until(lambda: len(looks) == 1)
    for _ in range(3):
        before = len(looks)
        with connection.cursor() as cursor:
            cursor.execute("select pg_notify(%s, '')", [CHANNEL])
        _until(lambda before=before: len(looks) > before)
    stopping.set()
    with connection.cursor() as cursor:
        cursor.execute("select pg_notify(%s, '')", [CHANNEL])
    thread.join(PATIENCE_SECONDS)
    assert not thread.is_alive()


@pytest.mark.parametrize("read_to", [engine.READ_TO, webhooks.READ_TO, notices.READ_TO])
def test_asks_whether_there_is_more_without_going_through_the_history(read_to: str) -> None:
    append([NewEvent(kind="contacts.noted", object="contacts", record_id=None, data={}) for _ in range(3_000)])
    with connection.cursor() as cursor:
        cursor.execute("analyze event")
        cursor.execute("explain " + unread_beyond(read_to))
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "event_feed" in plan
    assert "Seq Scan on event" not in plan


def _until(condition: Callable[[], bool]) -> None:
    ends = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < ends, "nobody looked"
        time.sleep(0.01)


def _address() -> str:
    settings = connection.settings_dict
    parts = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD", "dbname": "NAME"}
    return " ".join(f"{name}='{settings[key]}'" for name, key in parts.items() if settings[key])
