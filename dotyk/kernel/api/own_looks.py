"""People's own looks over HTTP."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Router, Schema
from pydantic import Field

from dotyk.accounts.security import SignedRequest
from dotyk.kernel import views
from dotyk.kernel.api.answers import json_answer
from dotyk.kernel.views.models import OwnLook

router = Router(tags=["views"])

Name = Annotated[str, Field(max_length=300, pattern=r"^[^\x00]*$")]


class LookIn(Schema):
    """Of a list without a view; what is left out is as the object has it."""

    columns: Annotated[list[Name], Field(max_length=60)] | None = None
    widths: dict[Name, int] | None = None
    frozen: int | None = None
    totals: dict[Name, Name] | None = None
    density: Name | None = None
    colors: Annotated[list[dict[str, Any]], Field(max_length=20)] | None = None


class OwnLookChange(Schema):
    look: LookIn | None = None
    view_order: Annotated[list[UUID], Field(max_length=500)] | None = None


class OwnLookOut(Schema):
    """``view_order``: the views in the navigation; those not named come after."""

    object: str
    look: dict[str, Any]
    view_order: list[UUID]


class OwnLooksOut(Schema):
    items: list[OwnLookOut]


@router.get("/own-looks", summary="My looks", response=OwnLooksOut)
def list_own_looks(request: SignedRequest) -> HttpResponse:
    """How I keep each list, on every device."""
    return json_answer({"items": [_shown(row) for row in views.own_looks(request.actor)]})


@router.patch("/own-looks/{object_name}", summary="Keep my look of an object", response=OwnLookOut)
def patch_own_look(request: SignedRequest, object_name: str, payload: OwnLookChange) -> HttpResponse:
    """Replaces ``look`` as a whole, ``view_order`` likewise; what is left out stays."""
    look = None if payload.look is None else payload.look.model_dump(exclude_none=True)
    return json_answer(
        _shown(views.keep_own_look(request.actor, object_name, look=look, view_order=payload.view_order))
    )


def _shown(row: OwnLook) -> dict[str, Any]:
    return {"object": row.object, "look": row.look, "view_order": row.view_order}
