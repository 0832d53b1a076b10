"""However badly a receiver behaves, nothing is lost, nothing hangs, and its owner is told when it is given up."""

from __future__ import annotations

from datetime import timedelta
from time import monotonic

import pytest

from dotyk.automation.models import Webhook, WebhookDelivery
from dotyk.automation.rules.delivering import GAPS, next_gap, wants_kind
from dotyk.automation.webhooks import endpoints, reading, sending
from dotyk.automation.webhooks.engine import is_due
from dotyk.automation.webhooks.sending import AT_ONCE_MOST, send_one
from dotyk.platform import clock
from dotyk.platform.models import Event
from tests.automation.webhooks.conftest import Deliver, Hooked
from tests.automation.webhooks.test_webhooks_are_told import contact
from tests.cast import Cast
from tests.platform.outgoing.hostile import Hostile


def test_tries_again_ever_later_under_the_same_key(
    cast: Cast, server: Hostile, hooked: Hooked, deliver: Deliver
) -> None:
    hooked("contacts.*")
    server.answers = [500, 503]
    contact(cast)
    with clock.as_of(clock.now()):
        deliver()
        deliver(seconds=3)
        assert len(server.heard) == 1
        deliver(seconds=6)
        deliver(minutes=2)
    assert len({heard.headers["webhook-id"] for heard in server.heard}) == 1
    assert len({heard.body for heard in server.heard}) == 1
    delivery = WebhookDelivery.objects.get()
    assert (delivery.state, [one["status"] for one in delivery.tries]) == ("done", [500, 503, 200])
    assert Webhook.objects.get().failing_since is None


def test_is_stopped_after_three_days_of_failures_and_its_owner_is_told(
    cast: Cast, server: Hostile, hooked: Hooked, deliver: Deliver
) -> None:
    hook, _ = hooked("contacts.*")
    server.answers = [500] * 100
    contact(cast)
    for hours in range(0, 80, 2):
        deliver(hours=hours)
    hook.refresh_from_db()
    assert (hook.state, hook.reason) == ("stopped", "webhook_failing")
    assert len(GAPS) <= len(server.heard) <= len(GAPS) + 1
    notice = Event.objects.get(kind="users.told", record_id=cast.administrator.id)
    assert (notice.data["webhook"], notice.data["name"]) == (str(hook.id), "Shop")


def test_nothing_is_lost_while_it_is_stopped(cast: Cast, server: Hostile, hooked: Hooked, deliver: Deliver) -> None:
    hook, _ = hooked("contacts.*")
    server.answers = [500, 410]
    contact(cast)
    contact(cast)
    deliver()
    hook.refresh_from_db()
    assert (hook.state, hook.reason) == ("stopped", "webhook_gone")
    deliver(hours=1)
    assert len(server.heard) == 2
    endpoints.switch_webhook(cast.administrator, hook.id, "on")
    deliver()
    assert sorted(WebhookDelivery.objects.values_list("state", flat=True)) == ["done", "failed"]


def test_one_that_hangs_or_floods_is_left_and_noted(
    cast: Cast, server: Hostile, hooked: Hooked, deliver: Deliver, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = sending.send
    monkeypatch.setattr(sending, "send", lambda *given, **more: real(*given, **more, seconds=0.3))
    hooked("contacts.*", path="/hang")
    contact(cast)
    began = monotonic()
    deliver()
    assert monotonic() - began < 5
    assert WebhookDelivery.objects.get().tries[0]["error"] == "outgoing_too_slow"
    Webhook.objects.update(url=f"{server.address}/flood")
    deliver(seconds=6)
    last = WebhookDelivery.objects.get().tries[-1]
    assert (last["status"], len(last["answer"])) == (200, 2_000)


def test_one_that_leads_into_a_private_network_is_not_followed(
    cast: Cast, server: Hostile, hooked: Hooked, deliver: Deliver
) -> None:
    server.location = f"http://127.0.0.2:{server.address.rpartition(':')[2]}/admin"
    hooked("contacts.*", path="/redirect")
    contact(cast)
    deliver()
    assert WebhookDelivery.objects.get().tries[0]["error"] == "outgoing_forbidden"
    assert [heard.path for heard in server.heard] == ["/redirect"]


def test_a_message_whose_sender_died_is_sent_again_by_another(cast: Cast, server: Hostile, hooked: Hooked) -> None:
    hook, _ = hooked()
    for number in range(3):
        WebhookDelivery.objects.create(
            webhook=hook, key=str(number), kind="flows.called", items=["{}"], due_at=clock.now(), created_at=clock.now()
        )
    claimed = [sending._claimed(), sending._claimed()]
    assert [c.key for c in claimed if c] == ["0", "1"]
    assert not send_one(), "two of a webhook are on their way at once, no more"
    with clock.as_of(clock.now() + timedelta(seconds=61)):
        while send_one():
            pass
    assert sorted(heard.headers["webhook-id"] for heard in server.heard) == ["0", "1", "2"]


def test_a_receiver_may_ask_for_more_time_but_not_for_ever() -> None:
    assert next_gap(1, 500, "600") == GAPS[0]
    assert next_gap(1, 429, "600") == timedelta(minutes=10)
    assert next_gap(1, 503, "999999") == timedelta(hours=12)
    assert next_gap(1, 503, "soon") == GAPS[0]
    assert next_gap(1, 410, "") is None
    assert next_gap(len(GAPS) + 1, 500, "") is None
    assert timedelta(days=2, hours=20) < sum(GAPS, timedelta()) <= timedelta(days=3)


def test_kinds_are_patterns() -> None:
    assert wants_kind(["deals.*"], "deals.updated")
    assert wants_kind(["*.commented"], "contacts.commented")
    assert wants_kind(["*"], "accounts.signed_in")
    assert not wants_kind(["deals.updated"], "deals.updated_too")


def test_nobody_is_rung_for_what_is_being_sent(hooked: Hooked, cast: Cast) -> None:
    hook, _ = hooked("contacts.created")
    for _ in range(AT_ONCE_MOST + 1):
        contact(cast)
    reading.read_events()
    assert is_due()
    claimed_until = clock.now() + timedelta(seconds=60)
    ids = list(hook.deliveries.order_by("id").values_list("id", flat=True))
    hook.deliveries.filter(id=ids[0]).update(claimed_until=claimed_until)
    assert is_due()
    hook.deliveries.filter(id__in=ids[:AT_ONCE_MOST]).update(claimed_until=claimed_until)
    assert not is_due()
    hook.deliveries.update(claimed_until=clock.now() - timedelta(seconds=1))
    assert is_due()
