"""The history of a run: what each step was given and what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dotyk.automation.models import FlowRun, FlowStep
from dotyk.automation.rules.places import key_of
from dotyk.automation.tree import Place
from dotyk.platform.clock import now

_BLOCKS = {
    "then": True,
    "otherwise": True,
    "steps": True,
    "parts": True,
    "paths": {"__all__": {"steps"}},
    "buttons": {"__all__": {"steps"}},
}


def note_step(
    run: FlowRun,
    place: Place,
    step: Any,
    *,
    told: Mapping[str, Any],
    effects: Sequence[Mapping[str, Any]] = (),
    error: Sequence[Mapping[str, Any]] | None = None,
) -> None:
    """Notes the step; one that has waited gets its outcome beside what it began with."""
    blocks = {**_BLOCKS, "late": True} if isinstance(getattr(step, "late", None), list) else _BLOCKS
    given = step.model_dump(mode="json", by_alias=True, exclude=blocks)
    outcome = {"outcome": dict(told), "effects": list(effects), "error": error, "at": now()}
    made = {"number": run.data.get("taken", 0), "kind": step.do, "given": given}
    FlowStep.objects.update_or_create(run=run, key=key_of(place), defaults=outcome, create_defaults={**outcome, **made})
    run.data["taken"] = run.data.get("taken", 0) + 1


def note_failed(run: FlowRun, place: Place, step: Any, reasons: Sequence[Mapping[str, Any]]) -> None:
    note_step(run, place, step, told={}, error=reasons)


def note_end_of_path(run: FlowRun, parallel: Place, path: str) -> None:
    """Notes beside the parallel step which of its paths are through, in their order."""
    row = FlowStep.objects.get(run=run, key=key_of(parallel))
    row.outcome["done"] = [*row.outcome.get("done", []), int(path[4:])]
    row.save(update_fields=["outcome"])


def note_cancelled(run: FlowRun, place: Place, step: Any) -> None:
    """Notes that a path went no further than this step."""
    known = FlowStep.objects.filter(run=run, key=key_of(place)).first()
    if known is None and step is not None:
        note_step(run, place, step, told={"cancelled": True})
    elif known is not None:
        known.outcome["cancelled"] = True
        known.save(update_fields=["outcome"])
