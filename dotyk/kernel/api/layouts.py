"""Layouts over HTTP, for those who configure; everybody gets theirs with the object."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from ninja import Router

from dotyk.accounts.security import SignedRequest
from dotyk.kernel.api.answers import body_object, json_answer, record_id
from dotyk.kernel.api.idempotency import idempotent
from dotyk.kernel.api.layout_schemas import LayoutChange, LayoutIn, LayoutOut, LayoutsOut
from dotyk.kernel.api.schemas import takes
from dotyk.kernel.shaping import layouts
from dotyk.kernel.shaping.layouts.models import RecordLayout
from dotyk.platform.errors import Invalid

router = Router(tags=["objects"])


@router.get("/layouts", summary="Layouts", response=LayoutsOut)
def list_layouts(request: SignedRequest, object: str = "") -> HttpResponse:
    """In the order in which they are tried, of one object or all. Needs ``configure``."""
    return json_answer({"items": [_shown(row) for row in layouts.layouts(request.actor, object or None)]})


@router.post("/layouts", summary="Make a layout", response={201: LayoutOut}, openapi_extra=takes(LayoutIn))
@idempotent
def post_layout(request: SignedRequest) -> HttpResponse:
    """For some roles and teams, or for everybody where it names none."""
    given = body_object(request)
    name = given.pop("object", None)
    if not isinstance(name, str):
        raise Invalid.at("object", "required")
    return json_answer(_shown(layouts.add_layout(request.actor, name, given)), 201)


@router.patch("/layouts/{id}", summary="Change a layout", response=LayoutOut, openapi_extra=takes(LayoutChange))
def patch_layout(request: SignedRequest, id: str) -> HttpResponse:
    """Changes what is given; its holders see it from their next look on."""
    return json_answer(_shown(layouts.change_layout(request.actor, record_id(id), body_object(request))))


@router.delete("/layouts/{id}", summary="Delete a layout", response={204: None})
def delete_layout(request: SignedRequest, id: str) -> HttpResponse:
    """Its holders see the next one that is theirs, else the object as it came."""
    layouts.delete_layout(request.actor, record_id(id))
    return HttpResponse(status=204)


def _shown(row: RecordLayout) -> dict[str, Any]:
    parts = ("id", "object", "label", "roles", "teams", "sections", "hidden", "card", "create", "buttons", "position")
    return {part: getattr(row, part) for part in parts}
