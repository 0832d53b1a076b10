"""A webhook is told of the events it asks for, signed, and of nothing beyond the eyes it looks through."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import orjson
import pytest
from standardwebhooks import Webhook as Verified
from standardwebhooks import WebhookVerificationError

from dotyk.accounts.actions import create_role, create_service_account, deactivate_user
from dotyk.accounts.actors import SYSTEM
from dotyk.automation.models import Webhook, WebhookDelivery
from dotyk.automation.webhooks import endpoints, reading
from dotyk.kernel.records import create_record, create_records, delete_record, update_record
from dotyk.platform import clock
from dotyk.platform.errors import Invalid
from tests.automation.webhooks.conftest import Deliver, Hooked, SwitchOn, Work
from tests.cast import Cast
from tests.platform.outgoing.hostile import Hostile


def contact(cast: Cast, **values: Any) -> str:
    return str(create_record(cast.seller, "contacts", {"first_name": "Олена", **values})["id"])


def told(server: Hostile) -> list[dict[str, Any]]:
    return [orjson.loads(heard.body) for heard in server.heard]


def kinds(server: Hostile) -> list[str]:
    return [message["type"] for message in told(server)]


def test_is_told_with_the_record_and_a_signature_that_the_library_verifies(
    cast: Cast, server: Hostile, hooked: Hooked, deliver: Deliver
) -> None:
    _, secret = hooked("contacts.*")
    key = contact(cast, position="CEO")
    deliver()
    (heard,) = server.heard
    message = Verified(secret).verify(heard.body, heard.headers)
    assert (message["type"], message["data"]["record_id"]) == ("contacts.created", key)
    assert message["data"]["record"]["position"] == "CEO"
    assert message["data"]["actor"]["name"] == "Sofia Seller"
    assert heard.headers["webhook-id"] == message["data"]["event"]
    delivery = WebhookDelivery.objects.get()
    assert (delivery.state, delivery.tries[0]["status"], delivery.tries[0]["answer"]) == ("done", 200, "thanks")


def test_only_of_what_it_asks_for(cast: Cast, server: Hostile, hooked: Hooked, deliver: Deliver) -> None:
    where = {"field": "first_name", "op": "eq", "value": "Олена"}
    hooked("contacts.updated", "contacts.deleted", object="contacts", fields=["position"], where=where)
    wanted, other = contact(cast), contact(cast, first_name="Ігор")
    for key in (wanted, other):
        update_record(cast.seller, "contacts", key, {"purchase_goal": "gift"})
        update_record(cast.seller, "contacts", key, {"position": "CEO"})
    delete_record(cast.administrator, "contacts", wanted)
    deliver()
    assert kinds(server) == ["contacts.deleted"]
    again = contact(cast)
    update_record(cast.seller, "contacts", again, {"position": "CTO"})
    deliver()
    assert [m["data"]["changes"]["position"] for m in told(server)[1:]] == [[None, "CTO"]]


def test_sees_only_what_its_account_may(cast: Cast, server: Hostile, hooked: Hooked, deliver: Deliver) -> None:
    grants = {"contacts": {"read": "own", "fields": {"position": "hidden"}}, "deals": {}}
    role = create_role(SYSTEM, "narrow", label={"en": "Narrow"}, grants=grants)
    program = create_service_account(SYSTEM, "Shop", roles=[role.name])
    hooked("contacts.*", acts_as=program.id)
    contact(cast, position="CEO")
    own = create_record(
        cast.administrator, "contacts", {"first_name": "Its", "position": "CEO", "owner": str(program.id)}
    )
    update_record(cast.administrator, "contacts", own["id"], {"position": "CTO"})
    deliver()
    assert "contacts.updated" not in kinds(server)
    assert {message["data"]["record_id"] for message in told(server)} == {own["id"]}
    assert not any(b"position" in heard.body for heard in server.heard)


def test_what_was_before_it_is_not_told(cast: Cast, server: Hostile, hooked: Hooked, deliver: Deliver) -> None:
    hook, _ = hooked("contacts.*")
    endpoints.switch_webhook(cast.administrator, hook.id, "paused")
    contact(cast)
    deliver()
    assert server.heard == []


def test_many_go_together_where_it_asks_so(cast: Cast, server: Hostile, hooked: Hooked, deliver: Deliver) -> None:
    _, secret = hooked("contacts.created", is_batch=True)
    create_records(cast.seller, "contacts", [{"first_name": f"N{n}"} for n in range(130)])
    contact(cast)
    deliver()
    assert len(server.heard) == 1
    deliver(seconds=11)
    batches = [Verified(secret).verify(heard.body, heard.headers) for heard in server.heard]
    assert [message["type"] for message in batches] == ["batch", "batch"]
    events = [item["data"]["event"] for message in batches for item in message["data"]["items"]]
    assert (len(events), len(set(events)), len(batches[0]["data"]["items"])) == (131, 131, 100)


def test_a_new_secret_and_the_old_one_both_verify_for_a_day(
    cast: Cast, server: Hostile, hooked: Hooked, deliver: Deliver
) -> None:
    hook, old = hooked("contacts.*")
    new = endpoints.change_secret(cast.administrator, hook.id)
    contact(cast)
    deliver()
    heard = server.heard[0]
    assert Verified(old).verify(heard.body, heard.headers) == Verified(new).verify(heard.body, heard.headers)
    Webhook.objects.update(old_secret_until=clock.now() - timedelta(seconds=1))
    contact(cast)
    deliver()
    with pytest.raises(WebhookVerificationError):
        Verified(old).verify(server.heard[1].body, server.heard[1].headers)
    assert Webhook.objects.get().secret not in (old, new)


def test_what_happened_in_a_range_is_told_again_under_the_same_keys(
    cast: Cast, server: Hostile, hooked: Hooked, deliver: Deliver, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook, _ = hooked("contacts.created")
    for _ in range(3):
        contact(cast)
    deliver()
    monkeypatch.setattr(reading, "defer", lambda task, *, lock, **given: task(**given))
    monkeypatch.setattr(reading, "BATCH", 2)
    began = WebhookDelivery.objects.order_by("id")[0].created_at
    reading.replay(
        cast.administrator, hook.id, since=began - timedelta(minutes=1), until=clock.now() + timedelta(seconds=1)
    )
    deliver()
    keys = [heard.headers["webhook-id"] for heard in server.heard]
    assert (len(keys), sorted(keys[:3])) == (6, sorted(keys[3:]))
    reading.replay(cast.administrator, hook.id, since=began - timedelta(days=2), until=began - timedelta(days=1))
    deliver()
    assert len(server.heard) == 6


def test_a_flow_calls_it(
    cast: Cast, server: Hostile, hooked: Hooked, deliver: Deliver, switch_on: SwitchOn, work: Work
) -> None:
    hook, secret = hooked()
    step = {"do": "act", "action": "call_webhook", "given": {"webhook": str(hook.id), "text": "Hello {first_name}"}}
    flow = switch_on("contacts", step, trigger={"on": "created"})
    key = contact(cast)
    work()
    deliver()
    message = Verified(secret).verify(server.heard[0].body, server.heard[0].headers)
    assert (message["type"], message["data"]["text"]) == ("flows.called", "Hello Олена")
    assert (message["data"]["record"]["id"], message["data"]["flow"]["id"]) == (key, str(flow.id))


def test_a_flow_that_calls_what_is_no_more_is_refused(cast: Cast, hooked: Hooked, switch_on: SwitchOn) -> None:
    hook, _ = hooked()
    endpoints.put_webhook_away(cast.administrator, hook.id)
    with pytest.raises(Invalid) as caught:
        switch_on(
            "contacts",
            {"do": "act", "action": "call_webhook", "given": {"webhook": str(hook.id)}},
            trigger={"on": "created"},
        )
    assert [fault.code for fault in caught.value.faults] == ["flow_no_webhook"]


def test_stops_with_the_reason_where_its_account_is_gone(
    cast: Cast, server: Hostile, hooked: Hooked, deliver: Deliver
) -> None:
    program = create_service_account(SYSTEM, "Shop", roles=["seller"])
    hooked("contacts.*", acts_as=program.id)
    deactivate_user(SYSTEM, program.id)
    contact(cast)
    deliver()
    hook = Webhook.objects.get()
    assert (hook.state, hook.reason, server.heard) == ("stopped", "webhook_no_account", [])
