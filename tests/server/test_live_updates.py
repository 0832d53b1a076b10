"""Live updates: each hears of what is within their reach, misses nothing, and is let in by one credential."""

from __future__ import annotations

import json
import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from tests.homes import EMAIL, PASSWORD, Served

PATIENCE_SECONDS = 30.0

Told = dict[str, str]


class Listener:
    """Somebody who listens; what was told comes out of ``next``."""

    def __init__(self, address: str, headers: dict[str, str], search: str = "") -> None:
        self._told: queue.Queue[Told] = queue.Queue()
        self._opened = threading.Event()
        self.status = 0
        thread = threading.Thread(target=self._listen, args=(address + "/api/v1/stream" + search, headers), daemon=True)
        thread.start()
        assert self._opened.wait(PATIENCE_SECONDS)

    def next(self) -> Told:
        return self._told.get(timeout=PATIENCE_SECONDS)

    def changes(self) -> Iterator[dict[str, Any]]:
        while True:
            told = self.next()
            if told["event"] == "change":
                yield json.loads(told["data"])

    def close(self) -> None:
        self._client.close()

    def _listen(self, address: str, headers: dict[str, str]) -> None:
        self._client = httpx.Client(timeout=PATIENCE_SECONDS * 3)
        try:
            with self._client.stream("GET", address, headers=headers) as answer:
                self.status = answer.status_code
                told: Told = {}
                for line in answer.iter_lines():
                    if line == "" and told:
                        if "event" in told:
                            self._told.put(told)
                            self._opened.set()
                        told = {}
                    name, _, value = line.partition(": ")
                    told[name] = value
        except (httpx.TransportError, httpx.StreamError):
            pass
        finally:
            self._opened.set()


Open = Callable[..., Listener]


@pytest.fixture
def listen(running: Served, key: str) -> Iterator[Open]:
    opened: list[Listener] = []

    def open_one(secret: str = key, search: str = "", **headers: str) -> Listener:
        listener = Listener(running.home.address, {"Authorization": f"Bearer {secret}", **headers}, search)
        opened.append(listener)
        return listener

    yield open_one
    for listener in opened:
        listener.close()


def make(api: httpx.Client, name: str, **more: Any) -> dict[str, Any]:
    answer = api.post("/records/contacts", json={"last_name": name, **more})
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


def make_seller(api: httpx.Client, email: str) -> str:
    answer = api.post("/users", json={"email": email, "name": email, "password": PASSWORD, "roles": ["seller"]})
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def test_tells_of_a_change_right_after_its_commit(listen: Open, api: httpx.Client) -> None:
    listener = listen()
    assert listener.next()["event"] == "hello"
    made = make(api, "Перший")
    told = listener.next()
    assert told["event"] == "change"
    assert json.loads(told["data"]) == {
        "object": "contacts",
        "id": made["id"],
        "kind": "contacts.created",
        "version": made["version"],
    }


def test_whoever_was_away_hears_what_was_missed(listen: Open, api: httpx.Client) -> None:
    listener = listen()
    cursor = listener.next()["id"]
    listener.close()
    missed = [make(api, f"Пропущений {n}")["id"] for n in range(3)]
    again = listen(**{"Last-Event-ID": cursor})
    changes = again.changes()
    assert [next(changes)["id"] for _ in missed] == missed


def test_what_is_committed_before_the_first_connection_stands_is_told(listen: Open, api: httpx.Client) -> None:
    listen()  # the hub is awake and further than the cursor below
    since = api.get("/me").json()["cursor"]
    made = make(api, "In between")
    assert made["id"] in (told["id"] for told in listen(search=f"?cursor={since}").changes())


def test_a_cursor_that_is_none_asks_to_read_everything_again(listen: Open) -> None:
    listener = listen(**{"Last-Event-ID": "yesterday"})
    assert [listener.next()["event"] for _ in range(2)] == ["hello", "reset"]


def test_is_silent_about_what_is_out_of_reach(running: Served, listen: Open, api: httpx.Client) -> None:
    seller = make_seller(api, "seller@dotyk.test")
    secret = running.home.command("apikey", "--user", "seller@dotyk.test").stdout.split()[-1]
    listener = listen(secret)
    listener.next()
    make(api, "Чужий")
    own = make(api, "Свій", owner=seller)
    assert next(listener.changes())["id"] == own["id"]


def test_tells_through_the_eyes_that_are_looked_through(listen: Open, api: httpx.Client) -> None:
    seller = make_seller(api, "looked@dotyk.test")
    token = api.post("/see-as", json={"user": seller}).json()["token"]
    listener = listen(search=f"?see_as={quote(token)}")
    listener.next()
    make(api, "Чужий")
    own = make(api, "Свій", owner=seller)
    assert next(listener.changes())["id"] == own["id"]
    assert api.get("/stream", params={"see_as": "forged"}).status_code == 401


def test_turns_to_whom_a_record_is_given(running: Served, listen: Open, api: httpx.Client) -> None:
    called = make_seller(api, "called@dotyk.test")
    secret = running.home.command("apikey", "--user", "called@dotyk.test").stdout.split()[-1]
    listener = listen(secret)
    listener.next()
    assert api.post("/records/tasks", json={"name": "Не його, а для нього", "assignee": called}).status_code == 201
    while (told := listener.next())["event"] != "notice":
        assert told["event"] == "change"


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer nothing"}, {"Cookie": "sessionid=" + "a" * 32}])
def test_lets_in_nobody_unknown(web: httpx.Client, headers: dict[str, str]) -> None:
    answer = web.get("/api/v1/stream", headers=headers)
    assert answer.status_code == 401
    assert answer.json()["status"] == 401
    assert answer.headers["content-type"] == "application/problem+json"


def test_lets_a_session_in(running: Served, web: httpx.Client) -> None:
    with signed_in(web) as cookie:
        listener = Listener(running.home.address, {"Cookie": cookie})
        assert listener.next()["event"] == "hello"
        listener.close()


@contextmanager
def signed_in(web: httpx.Client) -> Iterator[str]:
    token = web.get("/api/v1/csrf").json()["token"]
    answer = web.post(
        "/_allauth/browser/v1/auth/login",
        json={"email": EMAIL, "password": PASSWORD},
        headers={"X-CSRFToken": token, "Origin": str(web.base_url)},
    )
    assert answer.status_code == 200, answer.text
    yield f"sessionid={web.cookies['sessionid']}"
