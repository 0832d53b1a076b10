"""Presets over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpResponse
from ninja import Router, Schema
from pydantic import Field

from dotyk.accounts.security import SignedRequest, signed_in
from dotyk.kernel.api.answers import json_answer, record_id
from dotyk.kernel.api.schemas import gives
from dotyk.kernel.models import AppliedPreset
from dotyk.kernel.shaping import require_configure
from dotyk.platform.errors import Invalid
from dotyk.platform.ids import new_id
from dotyk.platform.messages import say
from dotyk.server.presets.applying import apply_preset, preview_preset
from dotyk.server.presets.comparing import Step, counted
from dotyk.server.presets.packages import Package
from dotyk.server.presets.reading import BYTES_MAX, Lines, read_package
from dotyk.server.presets.shipped import shipped_package, shipped_presets
from dotyk.server.presets.standing import standing_package
from dotyk.server.presets.undoing import Kept, applied_presets, reason_of, undo_preset
from dotyk.server.presets.writing import written_package

router = Router(auth=signed_in, tags=["presets"])

Label = dict[str, str]


class PresetIn(Schema):
    """A preset that came with Dotyk by its ``name``, or the text of one as ``yaml``."""

    name: Annotated[str, Field(max_length=60)] = ""
    yaml: Annotated[str, Field(max_length=BYTES_MAX)] = ""


class PresetOut(Schema):
    """``parts``: how many of each kind it brings."""

    name: str
    label: Label
    about: Label
    parts: dict[str, int]


class PresetsOut(Schema):
    items: list[PresetOut]


class PresetStepOut(Schema):
    """A part beside what stands there: ``changes`` are ``[before, after]`` by name; ``object`` where it is of one."""

    part: Literal["object", "field", "role", "tag", "pipeline", "stage", "conditions", "layout", "view"]
    object: str
    name: str
    label: Label
    action: Literal["add", "change", "same"]
    changes: dict[str, list[Any]]


class AppliedPresetOut(Schema):
    """A preset that was applied within thirty days; ``undone_at``: when taken back, ``kept``: how much stayed."""

    id: UUID
    name: str
    label: Label
    at: datetime
    by: str | None
    added: int
    changed: int
    undone_at: datetime | None
    kept: int


class AppliedPresetsOut(Schema):
    items: list[AppliedPresetOut]


class KeptPartOut(Schema):
    """A part that stays, and why, in the language of who asks."""

    part: str
    object: str
    name: str
    label: Label
    reason: str


class PresetUndoneOut(Schema):
    kept: list[KeptPartOut]


class PresetPlanOut(Schema):
    added: int
    changed: int
    same: int
    items: list[PresetStepOut]


class PresetAppliedOut(PresetPlanOut):
    """``applied``: by what it can be taken back; null where it changed nothing."""

    applied: UUID | None


@router.get("/presets", summary="Presets that come with Dotyk", response=PresetsOut)
def list_presets(request: SignedRequest) -> HttpResponse:
    """What each shapes a workspace for. Needs ``configure``."""
    require_configure(request.actor)
    return json_answer({"items": [_told(package) for package in shipped_presets()]})


@router.get("/presets/own", summary="The shape of this workspace as a preset", openapi_extra=gives("application/yaml"))
def get_own_preset(request: SignedRequest) -> HttpResponse:
    """A file to be applied elsewhere. Needs ``configure``."""
    text = written_package(standing_package(request.actor))
    answer = HttpResponse(text, content_type="application/yaml; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="dotyk-preset.yaml"'
    return answer


@router.post("/presets/preview", summary="What a preset would change", response=PresetPlanOut)
def post_preview(request: SignedRequest, payload: PresetIn) -> HttpResponse:
    """Tried and taken back: what would refuse it refuses here too. Needs what applying needs."""
    return json_answer(_plan(preview_preset(request.actor, *_package(request, payload))))


@router.post("/presets/apply", summary="Apply a preset", response=PresetAppliedOut)
def post_apply(request: SignedRequest, payload: PresetIn) -> HttpResponse:
    """Adds and changes, takes nothing away; all or nothing; again it changes nothing. Needs ``configure``, with roles
    ``manage_users`` too."""
    applied_id = new_id()
    steps = apply_preset(request.actor, *_package(request, payload), applied_id=applied_id)
    did_any = any(step.action != "same" for step in steps)
    return json_answer({**_plan(steps), "applied": applied_id if did_any else None})


@router.get("/presets/applied", summary="What was applied within thirty days", response=AppliedPresetsOut)
def list_applied(request: SignedRequest) -> HttpResponse:
    """The latest first, at most a hundred. Needs ``configure``."""
    return json_answer({"items": [_applied(row) for row in applied_presets(request.actor)]})


@router.post("/presets/applied/{id}/undo", summary="Take a preset back", response=PresetUndoneOut)
def post_undo(request: SignedRequest, id: str) -> HttpResponse:
    """What it made goes if unused and unchanged, what it changed goes back if nobody changed it since; the rest is
    told. 409 where it is taken back already. Needs what applying needs."""
    _, kept = undo_preset(request.actor, record_id(id))
    return json_answer({"kept": [_kept(part, request.actor.language) for part in kept]})


def _applied(row: AppliedPreset) -> dict[str, Any]:
    actions = [step["action"] for step in row.steps]
    return {
        "id": row.id,
        "name": row.name,
        "label": row.label,
        "at": row.created_at,
        "by": row.created_by.name if row.created_by else None,
        "added": actions.count("add"),
        "changed": actions.count("change"),
        "undone_at": row.undone_at,
        "kept": len(row.kept),
    }


def _kept(part: Kept, language: str) -> dict[str, Any]:
    code, values = reason_of(part.reason)
    told = {"part": part.part, "object": part.object, "name": part.name, "label": part.label}
    return {**told, "reason": say(code, language, **values)}


def _package(request: SignedRequest, payload: PresetIn) -> tuple[Package, Lines]:
    require_configure(request.actor)
    if payload.yaml:
        return read_package(payload.yaml.encode())
    if not payload.name:
        raise Invalid.at("name", "required")
    return shipped_package(payload.name)


def _told(package: Package) -> dict[str, Any]:
    parts = {
        "objects": sum(part.label is not None for part in package.objects),
        "fields": sum(len(part.fields) for part in package.objects),
        **{name: len(getattr(package, name)) for name in ("pipelines", "roles", "layouts", "views", "tags")},
    }
    return {"name": package.name, "label": package.label, "about": package.about, "parts": parts}


def _plan(steps: list[Step]) -> dict[str, Any]:
    items = [
        {
            "part": step.part,
            "object": step.object,
            "name": step.key,
            "label": step.label,
            "action": step.action,
            "changes": {name: list(pair) for name, pair in step.changes.items()},
        }
        for step in steps
    ]
    return {**counted(steps), "items": items}
