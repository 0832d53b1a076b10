"""Webhooks over HTTP: kept, tried, watched, sent again. Everything needs ``configure``."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpResponse
from ninja import Query, Router

from dotyk.accounts.security import SignedRequest
from dotyk.automation.webhooks import endpoints, presenting, reading, trying
from dotyk.automation.webhooks.schemas import (
    DeliveriesOut,
    DeliveryState,
    ReplayIn,
    WebhookChange,
    WebhookIn,
    WebhookMade,
    WebhookOut,
    WebhooksOut,
    WebhookStateIn,
    WholeDeliveryOut,
)
from dotyk.kernel.api.answers import json_answer, record_id, wanted_version
from dotyk.kernel.api.idempotency import idempotent

router = Router(tags=["webhooks"])

Limit = Annotated[int, Query(ge=1, le=200)]


@router.get("/webhooks", summary="Webhooks", response=WebhooksOut)
def list_webhooks(request: SignedRequest) -> HttpResponse:
    """By name."""
    return json_answer(presenting.webhooks_json(request.actor))


@router.post("/webhooks", summary="Make a webhook", response={201: WebhookMade})
@idempotent
def post_webhook(request: SignedRequest, payload: WebhookIn) -> HttpResponse:
    """It is on at once; its secret is told this once."""
    hook, secret = endpoints.make_webhook(request.actor, endpoints.Wish(**payload.model_dump()))
    return json_answer({**presenting.webhook_json(request.actor, hook.id), "secret": secret}, 201)


@router.get("/webhooks/{webhook_id}", summary="A webhook", response=WebhookOut)
def get_webhook(request: SignedRequest, webhook_id: str) -> HttpResponse:
    """Without its secret."""
    return json_answer(presenting.webhook_json(request.actor, record_id(webhook_id)))


@router.patch("/webhooks/{webhook_id}", summary="Change a webhook", response=WebhookOut)
def patch_webhook(request: SignedRequest, webhook_id: str, payload: WebhookChange) -> HttpResponse:
    """What is on its way goes to the new address. 412 where ``If-Match`` names an older ``revision``."""
    key = record_id(webhook_id)
    told = payload.model_dump(exclude_unset=True)
    changes = {name: value for name, value in told.items() if value is not None or name in ("where", "acts_as")}
    endpoints.change_webhook(request.actor, key, changes, revision=wanted_version(request))
    return json_answer(presenting.webhook_json(request.actor, key))


@router.delete("/webhooks/{webhook_id}", summary="Put a webhook away", response={204: None})
def delete_webhook(request: SignedRequest, webhook_id: str) -> HttpResponse:
    """Nothing is sent to it any more."""
    endpoints.put_webhook_away(request.actor, record_id(webhook_id))
    return HttpResponse(status=204)


@router.post("/webhooks/{webhook_id}/restore", summary="Bring back a webhook put away", response=WebhookOut)
def post_restored_webhook(request: SignedRequest, webhook_id: str) -> HttpResponse:
    """It comes back paused, with what it still had to tell."""
    key = record_id(webhook_id)
    endpoints.restore_webhook(request.actor, key)
    return json_answer(presenting.webhook_json(request.actor, key))


@router.put("/webhooks/{webhook_id}/state", summary="Switch a webhook on, or pause it", response=WebhookOut)
def put_webhook_state(request: SignedRequest, webhook_id: str, payload: WebhookStateIn) -> HttpResponse:
    """What waits is sent when it is on again; what happens while it is paused can be replayed."""
    key = record_id(webhook_id)
    endpoints.switch_webhook(request.actor, key, payload.state)
    return json_answer(presenting.webhook_json(request.actor, key))


@router.post("/webhooks/{webhook_id}/secret", summary="Change the secret of a webhook", response=WebhookMade)
def post_webhook_secret(request: SignedRequest, webhook_id: str) -> HttpResponse:
    """The secret before it signs too for a day."""
    key = record_id(webhook_id)
    secret = endpoints.change_secret(request.actor, key)
    return json_answer({**presenting.webhook_json(request.actor, key), "secret": secret})


@router.post("/webhooks/{webhook_id}/ping", summary="Send a ping to a webhook", response={202: WholeDeliveryOut})
def post_ping(request: SignedRequest, webhook_id: str) -> HttpResponse:
    """What came of it stands in the message a moment later."""
    delivery = trying.ping(request.actor, record_id(webhook_id))
    return json_answer(presenting.delivery_json(request.actor, delivery.id), 202)


@router.post("/webhooks/{webhook_id}/replay", summary="Tell a webhook again what happened", response={202: WebhookOut})
def post_replay(request: SignedRequest, webhook_id: str, payload: ReplayIn) -> HttpResponse:
    """Everything of the time that it asks for now, under the same keys as then."""
    key = record_id(webhook_id)
    reading.replay(request.actor, key, since=payload.since, until=payload.until)
    return json_answer(presenting.webhook_json(request.actor, key), 202)


@router.get("/webhooks/{webhook_id}/deliveries", summary="Messages to a webhook", response=DeliveriesOut)
def list_deliveries(
    request: SignedRequest, webhook_id: str, state: DeliveryState | None = None, cursor: str = "", limit: Limit = 50
) -> HttpResponse:
    """The latest first."""
    key = record_id(webhook_id)
    return json_answer(presenting.deliveries_json(request.actor, key, state=state or "", cursor=cursor, limit=limit))


@router.get("/webhook-deliveries/{delivery_id}", summary="A message to a webhook", response=WholeDeliveryOut)
def get_delivery(request: SignedRequest, delivery_id: str) -> HttpResponse:
    """What was sent, and every try with its answer."""
    return json_answer(presenting.delivery_json(request.actor, record_id(delivery_id)))


@router.post(
    "/webhook-deliveries/{delivery_id}/again", summary="Send a message again", response={202: WholeDeliveryOut}
)
def post_delivery_again(request: SignedRequest, delivery_id: str) -> HttpResponse:
    """Now, and as often as a new one."""
    delivery = trying.send_again(request.actor, record_id(delivery_id))
    return json_answer(presenting.delivery_json(request.actor, delivery.id), 202)
