"""Notices over HTTP: what turns to one, how one wants to hear of it, what one follows, which browsers take pushes."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router

from dotyk.accounts.attempts import count_attempt
from dotyk.accounts.security import SignedRequest
from dotyk.automation.notices import choosing, devices, presenting, seeing, trying
from dotyk.automation.notices.follows import follow, standing
from dotyk.automation.notices.schemas import (
    FollowIn,
    FollowOut,
    NoticeChoiceIn,
    NoticeChoiceOut,
    NoticesOut,
    NoZeros,
    PushDeviceIn,
    PushDeviceOut,
    PushDevicesOut,
    SeenIn,
    SnoozeIn,
    TrialOut,
)
from dotyk.automation.notices.showing import Sifted, notices_json
from dotyk.kernel.api.answers import json_answer, record_id
from dotyk.platform.outgoing import Receiver

router = Router(tags=["notices"])

KindName = Annotated[str, Query(max_length=100, pattern=NoZeros)]


@router.get("/notices", summary="What turns to me", response=NoticesOut)
def list_notices(
    request: SignedRequest, cursor: str = "", limit: int = 50, unread: bool = False, kind: KindName = "",
    object: KindName = "",
) -> HttpResponse:  # fmt: skip
    """Newest first, of records within reach; several changes by one person are gathered into one."""
    sifted = Sifted(unread, kind, object)
    return json_answer(notices_json(request.actor, cursor=cursor, limit=limit, sifted=sifted))


@router.post("/notices/seen", summary="I have seen my notices", response={204: None})
def post_notices_seen(request: SignedRequest, payload: SeenIn) -> HttpResponse:
    """All up to the one named, or some; these can also be made new again."""
    if payload.until is not None:
        seeing.see_until(request.actor, payload.until)
    else:
        seeing.see(request.actor, payload.ids, seen=payload.seen)
    return HttpResponse(status=204)


@router.get("/notices/choice", summary="How I want to be told", response=NoticeChoiceOut)
def get_choice(request: SignedRequest) -> HttpResponse:
    """Every kind of notices by channel, over what holds for the caller's roles."""
    return json_answer(presenting.choice_json(request.actor))


@router.patch("/notices/choice", summary="Choose how to be told", response=NoticeChoiceOut)
def patch_choice(request: SignedRequest, payload: NoticeChoiceIn) -> HttpResponse:
    """Only what is named changes."""
    choosing.choose(request.actor, payload.wish())
    return json_answer(presenting.choice_json(request.actor))


@router.delete("/notices/choice", summary="Give up my own choice", response=NoticeChoiceOut)
def delete_choice(request: SignedRequest) -> HttpResponse:
    """What the caller's roles and the company have holds again."""
    choosing.choose_nothing(request.actor)
    return json_answer(presenting.choice_json(request.actor))


@router.post("/notices/try-letter", summary="Write me a test letter", response=TrialOut)
def post_try_letter(request: SignedRequest) -> HttpResponse:
    """Now, to the caller's own address; 409 where letters cannot be sent at all."""
    count_attempt(request, "notice_tried", key=str(request.actor.id))
    return json_answer(asdict(trying.try_letter(request.actor)))


@router.put("/notices/snooze", summary="Rest from notices", response=NoticeChoiceOut)
def put_snooze(request: SignedRequest, payload: SnoozeIn) -> HttpResponse:
    """Until then nothing goes out and the bell counts nothing; null ends it. Nothing is lost by it."""
    choosing.snooze(request.actor, payload.until)
    return json_answer(presenting.choice_json(request.actor))


@router.get("/notices/defaults", summary="How people are told who chose nothing", response=NoticeChoiceOut)
def get_defaults(request: SignedRequest, role: UUID | None = None) -> HttpResponse:
    """Those of a role, or of the whole company; needs ``configure``."""
    return json_answer(presenting.defaults_json(request.actor, role))


@router.patch("/notices/defaults", summary="Choose how people are told", response=NoticeChoiceOut)
def patch_defaults(request: SignedRequest, payload: NoticeChoiceIn, role: UUID | None = None) -> HttpResponse:
    """For those who chose nothing themselves; needs ``configure``."""
    choosing.choose_for(request.actor, role, payload.wish())
    return json_answer(presenting.defaults_json(request.actor, role))


@router.delete("/notices/defaults", summary="Back to what is usual", response=NoticeChoiceOut)
def delete_defaults(request: SignedRequest, role: UUID | None = None) -> HttpResponse:
    """For a role, or for the whole company; needs ``configure``."""
    choosing.choose_nothing_for(request.actor, role)
    return json_answer(presenting.defaults_json(request.actor, role))


@router.get("/records/{object_name}/{id}/follow", summary="Whether I follow a record", response=FollowOut)
def get_follow(request: SignedRequest, object_name: str, id: str) -> HttpResponse:
    """And why, where the caller never said so; how many do."""
    return json_answer(asdict(standing(request.actor, object_name, record_id(id))))


@router.put("/records/{object_name}/{id}/follow", summary="Follow a record", response=FollowOut)
def put_follow(request: SignedRequest, object_name: str, id: str, payload: FollowIn) -> HttpResponse:
    """Be told of its news, no longer, or of nothing but mentions (``muted``)."""
    follow(request.actor, object_name, record_id(id), payload.state)
    return json_answer(asdict(standing(request.actor, object_name, record_id(id))))


@router.get("/push-devices", summary="Browsers that take pushes for me", response=PushDevicesOut)
def list_devices(request: SignedRequest) -> HttpResponse:
    """The newest first, with the key a further one needs."""
    return json_answer(presenting.devices_json(request.actor))


@router.put("/push-devices", summary="Take pushes in this browser", response=PushDeviceOut)
def put_device(request: SignedRequest, payload: PushDeviceIn) -> HttpResponse:
    """Said again by the same browser it counts once."""
    receiver = Receiver(payload.endpoint, payload.keys.p256dh, payload.keys.auth)
    return json_answer(presenting.device_json(devices.add_device(request.actor, receiver, payload.name)))


@router.post("/push-devices/{device_id}/try", summary="Send me a test push", response=TrialOut)
def post_try_push(request: SignedRequest, device_id: str) -> HttpResponse:
    """Now, whatever hours are quiet. A browser that is gone is taken off the list."""
    device = trying.own_device(request.actor, record_id(device_id))
    count_attempt(request, "notice_tried", key=str(request.actor.id))
    return json_answer(asdict(trying.try_push(request.actor, device)))


@router.delete("/push-devices/{device_id}", summary="Take no more pushes", response={204: None})
def delete_device(request: SignedRequest, device_id: str) -> HttpResponse:
    """In that browser."""
    devices.drop_device(request.actor, record_id(device_id))
    return HttpResponse(status=204)
