"""Flows in one call: events count as settled at once, the clock is set by the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from dotyk.accounts.actors import Actor
from dotyk.automation import dispatching, flows, known
from dotyk.automation.engine import work_until_idle
from dotyk.automation.models import Flow
from dotyk.platform import clock
from tests.cast import Cast, make_cast
from tests.kernel.records.conftest import calling

__all__ = ["calling"]

SwitchOn = Callable[..., Flow]
Work = Callable[..., None]


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture(autouse=True)
def _nothing_known(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A test's transaction never settles, so its events are taken as if it had."""
    monkeypatch.setattr(dispatching, "settled_before", lambda: 2**62)
    monkeypatch.setattr(flows, "last_cursor", lambda: "1.00000000-0000-0000-0000-000000000000")
    monkeypatch.setattr(dispatching, "_checked_version", -1)
    known.forget_flows()
    yield
    known.forget_flows()


@pytest.fixture
def switch_on(cast: Cast) -> SwitchOn:
    """Makes a flow of its parts and switches it on, for the administrator."""

    def switched(object_name: str, *steps: Any, actor: Actor | None = None, name: str = "A flow", **more: Any) -> Flow:
        by = actor or cast.administrator
        definition = {"steps": list(steps), **more}
        made = flows.make_flow(by, name=name, object_name=object_name, definition=definition)
        return flows.switch_flow(by, made.id, "on")

    return switched


@pytest.fixture
def work(db: None) -> Work:
    """Lets the engine do what is to be done, now or ``later`` from now."""

    def done(**later: float) -> None:
        moment: datetime = clock.now() + timedelta(**later)
        if not later:
            work_until_idle()
            return
        with clock.as_of(moment):
            work_until_idle()

    return done
