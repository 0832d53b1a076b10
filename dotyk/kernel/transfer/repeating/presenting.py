"""Repeats as people see them; their secrets are not told."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings

from dotyk.accounts.actors import Actor
from dotyk.kernel.transfer.actors import require_import
from dotyk.kernel.transfer.models import ImportRun
from dotyk.kernel.transfer.presenting import error_shown
from dotyk.kernel.transfer.repeating.models import ImportRepeat
from dotyk.platform.errors import NotFound


def repeats_json(actor: Actor) -> dict[str, Any]:
    """``{"items", "has_folder"}``, by name, of one's own; all of them for who may configure. Two queries."""
    require_import(actor)
    repeats = _within(actor)
    latest = ImportRun.objects.filter(repeat__isnull=False).order_by("repeat_id", "-created_at", "-id")
    runs = dict(latest.distinct("repeat_id").values_list("repeat_id", "id"))
    items = [_shown(actor, repeat, runs.get(repeat.id)) for repeat in repeats]
    return {"items": items, "has_folder": settings.IMPORT_FOLDER is not None}


def repeat_json(actor: Actor, repeat_id: UUID) -> dict[str, Any]:
    """One of them; NotFound."""
    require_import(actor)
    repeat = _within(actor).filter(id=repeat_id).first()
    if repeat is None:
        raise NotFound()
    run = ImportRun.objects.filter(repeat=repeat).order_by("-created_at", "-id").values_list("id", flat=True).first()
    return _shown(actor, repeat, run)


def _within(actor: Actor) -> Any:
    repeats = ImportRepeat.objects.all()
    return repeats if actor.can("configure") else repeats.filter(owner_id=actor.id)


def _shown(actor: Actor, repeat: ImportRepeat, run_id: UUID | None) -> dict[str, Any]:
    return {
        "id": str(repeat.id),
        "name": repeat.name,
        "object": repeat.object,
        "address": repeat.address,
        "header": repeat.header or None,
        "folder": repeat.folder,
        "every": repeat.every,
        "at": repeat.at,
        "weekday": repeat.weekday,
        "state": repeat.state,
        "owner": str(repeat.owner_id),
        "is_busy": repeat.current_id is not None,
        "next_at": repeat.next_at.isoformat() if repeat.state == "on" else None,
        "last_at": repeat.last_at and repeat.last_at.isoformat(),
        "outcome": repeat.outcome or None,
        "error": error_shown(actor, repeat.error),
        "last_import": run_id and str(run_id),
    }
