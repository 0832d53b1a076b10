"""Saved views over HTTP."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpResponse
from ninja import Router, Schema
from pydantic import Field, StrictBool

from dotyk.accounts.security import SignedRequest
from dotyk.kernel import views
from dotyk.kernel.api.answers import json_answer, record_id
from dotyk.kernel.api.idempotency import idempotent
from dotyk.kernel.api.schemas import Json
from dotyk.kernel.views.models import SavedView

router = Router(tags=["views"])


class MayOut(Schema):
    update: bool


class ViewOut(Schema):
    id: UUID
    object: str
    name: str
    kind: Literal["list", "board", "calendar"]
    scope: Literal["mine", "team", "all"]
    team: UUID | None
    owner: UUID | None
    columns: list[str]
    filter: Any
    sort: str
    by: str
    sum: str
    layout: Json
    default_for: list[str]
    pinned: bool
    position: int
    mine: bool
    permissions: MayOut


class ViewsOut(Schema):
    items: list[ViewOut]


Text = Annotated[str, Field(max_length=300, pattern=r"^[^\x00]*$")]


class ViewChange(Schema):
    name: Text = ""
    kind: Literal["list", "board", "calendar"] = "list"
    scope: Literal["mine", "team", "all"] = "mine"
    team: UUID | None = None
    columns: Annotated[list[Text], Field(max_length=60)] = []
    filter: dict[str, Any] | None = None
    sort: Text = ""
    by: Text = ""
    sum: Text = ""
    layout: dict[str, Any] = {}
    default_for: Annotated[list[Text], Field(max_length=100)] = []
    pinned: StrictBool = False
    position: Annotated[int, Field(ge=0, le=10_000)] = 0


class ViewIn(ViewChange):
    object: Text
    name: Text


@router.get("/views", summary="Saved views", response=ViewsOut)
def list_views(request: SignedRequest, object: Text | None = None) -> HttpResponse:
    """One's own, those of one's teams and those for all: pinned first, then by position and name."""
    return json_answer({"items": [_shown(request, view) for view in views.views(request.actor, object or None)]})


@router.post("/views", summary="Save a view", response={201: ViewOut})
@idempotent
def post_view(request: SignedRequest, payload: ViewIn) -> HttpResponse:
    """For oneself, for a team one is in, or, where one may configure, for all."""
    given = _given(payload)
    return json_answer(_shown(request, views.save_view(request.actor, given.pop("object"), **given)), 201)


@router.get("/views/{id}", summary="A saved view", response=ViewOut)
def get_view(request: SignedRequest, id: str) -> HttpResponse:
    """404 where it is not for the caller."""
    return json_answer(_shown(request, views.view(request.actor, record_id(id))))


@router.patch("/views/{id}", summary="Change a saved view", response=ViewOut)
def patch_view(request: SignedRequest, id: str, payload: ViewChange) -> HttpResponse:
    """By who made it, or, where it is shared, by who may configure."""
    return json_answer(_shown(request, views.change_view(request.actor, record_id(id), **_given(payload))))


@router.delete("/views/{id}", summary="Delete a saved view", response={204: None})
def delete_view(request: SignedRequest, id: str) -> HttpResponse:
    """The records it showed stay."""
    views.delete_view(request.actor, record_id(id))
    return HttpResponse(status=204)


def _given(payload: ViewChange) -> dict[str, Any]:
    names = {"team": "team_id", "pinned": "is_pinned"}
    return {names.get(name, name): value for name, value in payload.model_dump(exclude_unset=True).items()}


def _shown(request: SignedRequest, view: SavedView) -> dict[str, Any]:
    return {
        "id": view.id,
        "object": view.object,
        "name": view.name,
        "kind": view.kind,
        "scope": view.scope,
        "team": view.team_id,
        "owner": view.owner_id,
        "columns": view.columns,
        "filter": view.filter,
        "sort": view.sort,
        "by": view.by,
        "sum": view.sum,
        "layout": view.layout,
        "default_for": view.default_for,
        "pinned": view.is_pinned,
        "position": view.position,
        "mine": view.owner_id == request.actor.id,
        "permissions": {"update": views.may_change(request.actor, view)},
    }
