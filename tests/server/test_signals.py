"""A signal that says stop is never lost, wherever it comes."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress

import pytest

from dotyk.server.processes.signals import Signals, Stopped

pytestmark = pytest.mark.timeout(60, method="thread")  # the alarm is what is tested


class Deaf:
    """Its end is a callback of Python's own: what is raised there comes out nowhere."""

    def __del__(self) -> None:
        os.kill(os.getpid(), signal.SIGTERM)


def swallow() -> None:
    with suppress(BaseException):  # as code of others may
        os.kill(os.getpid(), signal.SIGTERM)


def die() -> None:
    Deaf()


def end_in_order(ended: list[str]) -> None:
    try:
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(1)
    finally:
        try:
            raise OSError
        except OSError:
            time.sleep(0.3)
        ended.append("all")


def lose_and_wait(lose: Callable[[], None]) -> None:
    lose()
    time.sleep(10)


@pytest.mark.parametrize("lose", [swallow, die])
def test_what_is_lost_is_raised_again(lose: Callable[[], None], capfd: pytest.CaptureFixture[str]) -> None:
    signals = Signals()
    with pytest.raises(Stopped), signals:
        lose_and_wait(lose)
    assert signals.is_stopping
    assert capfd.readouterr().err == ""


def test_what_is_ended_in_order_is_not_disturbed() -> None:
    ended: list[str] = []
    with pytest.raises(Stopped), Signals():
        end_in_order(ended)
    assert ended == ["all"]
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


def test_watching_begins_with_what_was_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dotyk.server.processes.signals.AGAIN_SECONDS", 600)
    with Signals() as signals:
        swallow()
        with pytest.raises(Stopped):
            signals.watch()
        os.kill(os.getpid(), signal.SIGTERM)
