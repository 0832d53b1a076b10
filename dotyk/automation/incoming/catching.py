"""Taking a message in: kept before it is acknowledged, looked at after."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import orjson
from django.db import transaction
from django.http import HttpRequest, QueryDict

from dotyk.accounts.actors import Actor
from dotyk.automation.flows import require_automate
from dotyk.automation.incoming.addresses import flow_at
from dotyk.automation.models import Flow, FlowMessage
from dotyk.automation.waking import wake_engine
from dotyk.platform.clock import now
from dotyk.platform.errors import Conflict, Invalid, Limit, NotFound, TooLarge

BYTES_MAX = 256 * 1024
A_MINUTE_MOST = 600
CAUGHT_MOST = 20
KEY_MAX = 255
KEYS = ("webhook-id", "Idempotency-Key")
FORM = "application/x-www-form-urlencoded"
State = FlowMessage.State


def catch(request: HttpRequest, token: str) -> UUID:
    """Keeps what was sent to an address; its id, the same where it was sent before under the same key.

    NotFound where there is no such address; TooLarge; Limit where too much comes; Invalid where it is no JSON or form.
    """
    flow = flow_at(token)
    if int(request.headers.get("Content-Length") or 0) > BYTES_MAX or len(request.body) > BYTES_MAX:
        raise TooLarge("message_too_large", most=BYTES_MAX // 1024)
    body = _body(request)
    key = next((request.headers[name] for name in KEYS if request.headers.get(name)), "")[:KEY_MAX]
    with transaction.atomic():
        Flow.objects.select_for_update().only("id").get(id=flow.id)
        known = FlowMessage.objects.filter(flow=flow, key=key).first() if key else None
        return known.id if known else _keep(flow, key, body)


def _body(request: HttpRequest) -> Any:
    if request.headers.get("Content-Type", "").startswith(FORM):
        form = QueryDict(request.body, encoding="utf-8")
        return _storable({name: values if len(values) > 1 else values[0] for name, values in form.lists() if values})
    try:
        return _storable(orjson.loads(request.body))
    except orjson.JSONDecodeError:
        raise Invalid.at("", "bad_json") from None


def _storable(body: Any) -> Any:
    if not isinstance(body, dict | list):
        raise Invalid.at("", "not_object")
    return _without_zeros(body)


def _without_zeros(value: Any) -> Any:
    """The value without the one letter that PostgreSQL cannot keep."""
    if isinstance(value, str):
        return value.replace("\0", "")
    if isinstance(value, dict):
        return {_without_zeros(name): _without_zeros(each) for name, each in value.items()}
    return [_without_zeros(each) for each in value] if isinstance(value, list) else value


def _keep(flow: Flow, key: str, body: Any) -> UUID:
    recent = FlowMessage.objects.filter(flow=flow, received_at__gt=now() - timedelta(minutes=1))
    if recent.count() >= A_MINUTE_MOST:
        raise Limit()
    is_draft = flow.state == Flow.State.DRAFT or _trigger(flow) != "incoming"
    state = State.CAUGHT if is_draft else State.WAITING
    made = FlowMessage.objects.create(flow=flow, key=key, body=body, state=state, received_at=now())
    if is_draft:
        old = FlowMessage.objects.filter(flow=flow, state=State.CAUGHT).order_by("-id").values_list("id", flat=True)
        FlowMessage.objects.filter(id__in=list(old[CAUGHT_MOST : CAUGHT_MOST * 2])).delete()
    wake_engine()
    return made.id


def _trigger(flow: Flow) -> str:
    return str(flow.version.definition["trigger"]["on"]) if flow.version else ""


@transaction.atomic
def take_again(actor: Actor, message_id: UUID) -> UUID:
    """Lets a message that failed, or was kept to be mapped, be taken; its flow. Denied, NotFound, Conflict."""
    require_automate(actor)
    message = FlowMessage.objects.select_for_update().filter(id=message_id, flow__deleted_at=None).first()
    if message is None:
        raise NotFound()
    if message.state not in (State.FAILED, State.CAUGHT):
        raise Conflict("message_taken")
    message.state, message.reasons = State.WAITING, []
    message.save(update_fields=["state", "reasons"])
    wake_engine()
    return message.flow_id
