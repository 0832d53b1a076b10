"""Webhooks in over HTTP: a flow's address, what came to it, and the door by which it comes."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from ninja import Router

from dotyk.accounts.security import SignedRequest
from dotyk.automation.incoming import presenting
from dotyk.automation.incoming.catching import catch, take_again
from dotyk.automation.incoming.schemas import CaughtOut, FlowHookOut
from dotyk.kernel.api.answers import json_answer, record_id

router = Router(tags=["flows"])


@router.get("/flows/{flow_id}/hook", summary="The address of a flow", response=FlowHookOut)
def get_hook(request: SignedRequest, flow_id: str) -> HttpResponse:
    """With what came to it of late, to be mapped. Needs ``automate``."""
    return json_answer(presenting.hook_json(request.actor, record_id(flow_id)))


@router.post("/flows/{flow_id}/hook", summary="Give a flow another address", response=FlowHookOut)
def post_hook(request: SignedRequest, flow_id: str) -> HttpResponse:
    """The address before it leads nowhere from now on. Needs ``automate``."""
    return json_answer(presenting.hook_json(request.actor, record_id(flow_id), anew=True))


@router.post("/flow-messages/{message_id}/again", summary="Take a message again", response=FlowHookOut)
def post_message_again(request: SignedRequest, message_id: str) -> HttpResponse:
    """One that failed, or was kept to be mapped; 409 where it was taken or waits. Needs ``automate``."""
    flow_id = take_again(request.actor, record_id(message_id))
    return json_answer(presenting.hook_json(request.actor, flow_id))


@router.post("/incoming/{hook}", summary="Send a message to a flow", auth=None, response={202: CaughtOut})
def post_incoming(request: HttpRequest, hook: str) -> HttpResponse:
    """JSON or a form, 256 KB at most. Kept before it is answered; sent again under the same ``webhook-id`` or
    ``Idempotency-Key`` it counts once."""
    return json_answer({"id": str(catch(request, hook))}, 202)
