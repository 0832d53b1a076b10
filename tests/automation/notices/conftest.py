"""Notices in one call: events count as settled at once, the clock is set by the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from dotyk.accounts.actors import Actor
from dotyk.automation.notices import queueing, reading
from dotyk.automation.notices.sending import send_one
from dotyk.automation.notices.showing import Sifted, notices_json
from dotyk.platform import clock
from tests.automation.conftest import cast
from tests.automation.webhooks.conftest import server
from tests.kernel.records.conftest import calling

__all__ = ["calling", "cast", "server"]

MONDAY = datetime(2026, 11, 23, 10, 0, 30, tzinfo=UTC)
"""Noon in Kyiv, on a working day."""
Work = Callable[..., None]


@pytest.fixture
def before_monday() -> Iterator[None]:
    """Whatever the test makes itself, it makes a little before that Monday, on whatever day it is run."""
    with clock.as_of(MONDAY - timedelta(minutes=10)):
        yield


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test's transaction never settles, so its events are taken as if it had."""
    monkeypatch.setattr(reading, "settled_before", lambda: 2**62)


@pytest.fixture(autouse=True)
def _mail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queueing, "sends_mail", lambda: True)


@pytest.fixture
def work(db: None) -> Work:
    """Reads what happened at ``moment`` (now), and sends whatever is due then."""

    def done(moment: datetime | None = None) -> None:
        with clock.as_of(moment or clock.now()):
            while reading.read_events() or send_one():
                pass

    return done


def notices(actor: Actor, **sifted: Any) -> list[dict[str, Any]]:
    """What the actor is told, newest first."""
    items: list[dict[str, Any]] = notices_json(actor, sifted=Sifted(**sifted))["items"]
    return items


def kinds(actor: Actor) -> list[str]:
    return [item["notice"] for item in notices(actor)]
