"""Webhooks in one call, to a server on this machine that behaves as a test wants."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest

from dotyk.accounts.actors import Actor
from dotyk.automation.models import Webhook
from dotyk.automation.webhooks import endpoints, reading
from dotyk.automation.webhooks.engine import work as work_now
from dotyk.platform import clock
from dotyk.platform.models import Event
from tests.automation.conftest import SwitchOn, Work, calling, cast, switch_on, work
from tests.automation.conftest import _nothing_known as _nothing_known
from tests.cast import Cast
from tests.platform.outgoing.hostile import Hostile, hostile_server

__all__ = ["SwitchOn", "Work", "calling", "cast", "switch_on", "work"]

Hooked = Callable[..., tuple[Webhook, str]]
Deliver = Callable[..., None]


@pytest.fixture
def server(settings: Any) -> Iterator[Hostile]:
    settings.OWN_NETWORKS = "127.0.0.1/32"
    with hostile_server() as found:
        yield found


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test's transaction never settles, so its events are taken as if it had."""
    monkeypatch.setattr(reading, "settled_before", lambda: 2**62)
    monkeypatch.setattr(endpoints, "last_cursor", _last_cursor)


def _last_cursor() -> str | None:
    last = Event.objects.order_by("-transaction", "-id").first()
    return f"{last.transaction}.{last.id}" if last else None


@pytest.fixture
def hooked(cast: Cast, server: Hostile) -> Hooked:
    """Makes a webhook to the server, for the administrator."""

    def made(*kinds: str, path: str = "/hook", actor: Actor | None = None, **more: Any) -> tuple[Webhook, str]:
        wish = endpoints.Wish(**{"name": "Shop", "url": server.address + path, "kinds": kinds, **more})
        return endpoints.make_webhook(actor or cast.administrator, wish)

    return made


@pytest.fixture
def deliver(db: None) -> Deliver:
    """Lets events be read and messages be sent, now or ``later`` from now."""

    def done(**later: float) -> None:
        with clock.as_of(clock.now() + timedelta(**later)):
            while work_now():
                pass

    return done
