"""Presets over HTTP."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import HttpResponse
from ninja import Router, Schema
from pydantic import Field

from dotyk.accounts.security import SignedRequest, signed_in
from dotyk.kernel.api.answers import json_answer
from dotyk.kernel.api.schemas import gives
from dotyk.kernel.shaping import require_configure
from dotyk.platform.errors import Invalid
from dotyk.server.presets.applying import apply_preset, preview_preset
from dotyk.server.presets.comparing import Step, counted
from dotyk.server.presets.packages import Package
from dotyk.server.presets.reading import BYTES_MAX, Lines, read_package
from dotyk.server.presets.shipped import shipped_package, shipped_presets
from dotyk.server.presets.standing import standing_package
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


class PresetPlanOut(Schema):
    added: int
    changed: int
    same: int
    items: list[PresetStepOut]


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


@router.post("/presets/apply", summary="Apply a preset", response=PresetPlanOut)
def post_apply(request: SignedRequest, payload: PresetIn) -> HttpResponse:
    """Adds and changes, takes nothing away; all or nothing; again it changes nothing. Needs ``configure``, with roles
    ``manage_users`` too."""
    return json_answer(_plan(apply_preset(request.actor, *_package(request, payload))))


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
