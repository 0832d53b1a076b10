"""Whatever is killed, nothing that was acknowledged is lost, and the product comes back by itself."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.homes import Home, Served, answers, called, is_alive, wait_for

STOP_SECONDS = 5.0


class Writer(threading.Thread):
    """Makes contacts one after another, and remembers which were acknowledged and what failed when."""

    def __init__(self, home: Home, key: str) -> None:
        super().__init__(daemon=True)
        self.acknowledged: list[str] = []
        self.failed_at: list[float] = []
        self._home = home
        self._headers = {"Authorization": f"Bearer {key}"}
        self._stopping = threading.Event()

    def run(self) -> None:
        with httpx.Client(base_url=self._home.address, headers=self._headers, timeout=5) as client:
            while not self._stopping.is_set():
                try:
                    answer = client.post("/api/v1/records/contacts", json={"last_name": "Коваль"})
                except httpx.TransportError:
                    self._note_failure()
                    continue
                if answer.status_code == 201:
                    self.acknowledged.append(answer.json()["id"])
                else:
                    assert answer.status_code >= 500, answer.text
                    self._note_failure()

    def stop(self) -> None:
        self._stopping.set()
        self.join(10)

    def _note_failure(self) -> None:
        self.failed_at.append(time.monotonic())
        time.sleep(0.02)


@contextmanager
def writing(home: Home, key: str) -> Iterator[Writer]:
    writer = Writer(home, key)
    writer.start()
    try:
        wait_for(lambda: len(writer.acknowledged) > 5, 60)
        yield writer
    finally:
        writer.stop()


def wait_for_more(writer: Writer, seconds: float = 60) -> None:
    before = len(writer.acknowledged)
    wait_for(lambda: len(writer.acknowledged) > before + 5, seconds)


def assert_kept(home: Home, key: str, ids: list[str]) -> None:
    """Every acknowledged contact can be read."""
    with httpx.Client(base_url=home.address, headers={"Authorization": f"Bearer {key}"}, timeout=10) as client:
        body = {"filter": {"field": "last_name", "op": "eq", "value": "Коваль"}, "limit": 200}
        found: set[str] = set()
        while True:
            page = client.post("/api/v1/records/contacts/query", json=body).raise_for_status().json()
            found |= {item["id"] for item in page["items"]}
            if page["next_cursor"] is None:
                break
            body["cursor"] = page["next_cursor"]
    assert set(ids) <= found


@pytest.fixture
def key(home: Home) -> str:
    return home.key


def test_killed_processes_are_replaced(home: Home, key: str) -> None:
    with home.serving() as served, writing(home, key) as writer:
        (worker,) = served.pids("worker")
        os.kill(worker, signal.SIGKILL)
        wait_for(lambda: served.pids("worker") not in ([], [worker]), 60)
        web = served.pids("web")
        for pid in web:
            os.kill(pid, signal.SIGKILL)
        wait_for(lambda: len(set(served.pids("web")) - set(web)) == len(web), 60)
        wait_for_more(writer)
        assert_kept(home, key, list(writer.acknowledged))


def test_a_killed_database_recovers_while_running(home: Home, key: str) -> None:
    with home.serving() as served, writing(home, key) as writer:
        (postgres,) = served.pids("postgres")
        os.kill(postgres, signal.SIGKILL)
        wait_for(lambda: served.pids("postgres") not in ([], [postgres]), 60)
        wait_for_more(writer)
        back_at = time.monotonic()
        wait_for_more(writer)
        wait_for_more(writer)
        assert [at for at in writer.failed_at if at > back_at] == []
        assert_kept(home, key, list(writer.acknowledged))


def test_a_killed_launcher_takes_everything_along_and_loses_nothing(home: Home, key: str) -> None:
    served = Served(home)
    served.wait_until_ready()
    with writing(home, key) as writer:
        everyone = served.everyone()
        served.process.kill()
        served.process.wait()
        wait_for(lambda: not any(map(is_alive, everyone)), STOP_SECONDS)
    with home.serving():
        assert_kept(home, key, list(writer.acknowledged))


def test_a_start_right_after_a_kill_waits_for_what_is_still_ending(home: Home) -> None:
    served = Served(home)
    served.wait_until_ready()
    served.process.kill()
    with home.serving():
        assert answers(home.address)
    served.process.wait()


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_stops_at_once_and_leaves_nothing_behind(home: Home, key: str, sign: signal.Signals) -> None:
    served = Served(home)
    served.wait_until_ready()
    with writing(home, key), _stream(home, key):
        everyone = served.everyone()
        assert served.stop(sign) < STOP_SECONDS
    assert served.process.returncode == 0, served.output
    assert [called(pid) for pid in everyone if is_alive(pid)] == []
    assert not (home.folder / "database.json").exists()


@pytest.mark.parametrize("seconds", [0.2, 0.8, 1.5, 3.0])
def test_stops_at_once_while_it_starts(tmp_path: Path, seconds: float) -> None:
    home = Home(tmp_path / "home", DOTYK_DEMO="1")
    served = Served(home)
    time.sleep(seconds)
    everyone = served.everyone()
    assert served.stop() < STOP_SECONDS
    assert [called(pid) for pid in everyone if is_alive(pid)] == []
    assert "Traceback" not in served.output
    assert home.command("migrate").returncode == 0


@contextmanager
def _stream(home: Home, key: str) -> Iterator[None]:
    """Somebody listens to live updates all the while."""
    headers = {"Authorization": f"Bearer {key}"}
    with httpx.stream("GET", f"{home.address}/api/v1/stream", headers=headers, timeout=5) as answer:
        next(answer.iter_lines())
        yield
