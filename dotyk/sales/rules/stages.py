"""How a deal stands in its pipeline: which stage it is in, what entering a stage asks for, and what it changes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

from dotyk.platform.clock import written
from dotyk.platform.errors import Fault

Status = Literal["open", "won", "lost"]
Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """A stage as the rules see it; ``position`` orders the stages of one pipeline."""

    id: str
    pipeline: str
    name: str
    position: int
    status: Status
    probability: float = 0
    rot_days: int | None = None
    required_fields: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happens: the instant, the company's day, and its time zone (IANA name)."""

    at: datetime
    today: date
    time_zone: str


class Steps:
    """All stages of an object's pipelines, in the order of pipelines and positions."""

    def __init__(self, steps: Iterable[Step]) -> None:
        self._by_id = {step.id: step for step in steps}

    def get(self, stage_id: str | None) -> Step | None:
        return self._by_id.get(stage_id) if stage_id else None

    def of(self, pipeline: str) -> list[Step]:
        """The stages of a pipeline in their order."""
        return sorted((s for s in self._by_id.values() if s.pipeline == pipeline), key=lambda s: s.position)

    def open_of(self, pipeline: str) -> list[Step]:
        return [step for step in self.of(pipeline) if step.status == "open"]

    def pipelines(self) -> list[str]:
        """The pipelines that have stages, in their order."""
        return list(dict.fromkeys(step.pipeline for step in self._by_id.values()))

    def default_pipeline(self) -> str | None:
        """The first pipeline that has an open stage."""
        return next((step.pipeline for step in self._by_id.values() if step.status == "open"), None)


def chosen_step(new: Values, old: Values | None, steps: Steps) -> Step | Fault:
    """The stage a deal is to stand in: the one named, else the first open one of its pipeline."""
    moved = old is None or new.get("stage") != old.get("stage")
    named = steps.get(new.get("stage")) if moved else None
    pipeline = new.get("pipeline")
    if new.get("stage") is None and old is not None:
        return Fault("stage", "required")
    if moved and named is None and new.get("stage") is not None:
        return Fault("stage", "no_such_record")
    if named is not None:
        repiped = pipeline is not None and (old is None or pipeline != old.get("pipeline"))
        return named if not repiped or named.pipeline == pipeline else Fault("stage", "stage_of_other_pipeline")
    standing = steps.get(new.get("stage"))
    if standing is not None and pipeline in (None, standing.pipeline):
        return standing
    return _first_open(pipeline, steps)


def _first_open(pipeline: str | None, steps: Steps) -> Step | Fault:
    wanted = pipeline or steps.default_pipeline()
    found = steps.open_of(wanted) if wanted else []
    return found[0] if found else Fault("pipeline", "pipeline_has_no_open_stage")


def gate(step: Step, new: Values, known: Collection[str]) -> list[Fault]:
    """The fields ``step`` asks for that are empty; a field no longer ``known`` is not asked for."""
    missing = [name for name in step.required_fields if name in known and new.get(name) in (None, "", [])]
    return [Fault(name, "required_by_stage", {"stage": step.name}) for name in missing]


def entered(
    step: Step, new: Values, old: Values | None, given: Collection[str], steps: Steps, moment: Moment
) -> dict[str, Any]:
    """The values that entering ``step`` gives a deal, whatever it was before."""
    is_open = step.status == "open"
    stated = new.get("closed_on") if "closed_on" in given else None
    closed_on = None if is_open else stated or moment.today.isoformat()
    since = _entered_at(new, old, closed_on, moment)
    rots_at = since + timedelta(days=step.rot_days) if is_open and step.rot_days is not None else None
    keeps_reason = step.status == "lost" or old is None or old.get("status") == "open"
    return {
        "pipeline": step.pipeline,
        "stage": step.id,
        "status": step.status,
        "closed_on": new.get("closed_on") if is_open and "closed_on" in given else closed_on,
        "probability": probability(step, new.get("probability") if "probability" in given else None),
        "lost_reason": new.get("lost_reason") if keeps_reason and step.status != "won" else None,
        "stage_entered_at": written(since),
        "rots_at": rots_at and written(rots_at),
        "is_rotting": rots_at is not None and rots_at < moment.at,
        "furthest_stage": furthest(step, old, steps),
    }


def probability(step: Step, stated: float | None) -> float:
    """100 where won, 0 where lost, else what is stated, else the stage's own; in percent."""
    if step.status != "open":
        return 100 if step.status == "won" else 0
    return step.probability if stated is None else stated


def furthest(step: Step, old: Values | None, steps: Steps) -> str | None:
    """The furthest open stage the deal has entered, or passed by skipping it.

    A won deal passed them all; so did one that is first heard of when already lost, for nothing says otherwise.
    """
    before = steps.get(old.get("furthest_stage")) if old else None
    if before is not None and before.pipeline != step.pipeline:
        before = None
    if step.status == "open":
        return before.id if before is not None and before.position > step.position else step.id
    if step.status == "lost" and before is not None:
        return before.id
    opened = steps.open_of(step.pipeline)
    return opened[-1].id if opened else None


def _entered_at(new: Values, old: Values | None, closed_on: str | None, moment: Moment) -> datetime:
    """Now; for a new deal the stated day it started (or closed), if that is past."""
    stated = closed_on or new.get("started_on") if old is None else None
    return min(day_start(stated, moment.time_zone), moment.at) if stated else moment.at


def day_start(day: str, time_zone: str) -> datetime:
    """The instant a day begins in a time zone, UTC."""
    return datetime.combine(date.fromisoformat(day), time(), ZoneInfo(time_zone)).astimezone(UTC)


def wrong_days(new: Values) -> list[Fault]:
    """A deal is closed exactly when it is won or lost, and not before it started."""
    closed_on, started_on = new.get("closed_on"), new.get("started_on")
    if new.get("status") == "open":
        return [Fault("closed_on", "open_deal_not_closed")] if closed_on else []
    if not closed_on:
        return [Fault("closed_on", "closed_deal_needs_day")]
    return [Fault("closed_on", "closed_before_start")] if started_on and closed_on < started_on else []


def first_visits(new: Values, moment: Moment) -> list[tuple[str, datetime, datetime | None]]:
    """Where a new deal has stood, as (stage, entered, left); left None: it stands there still.

    A deal that comes already closed with a stated start stood in its furthest open stage from then on.
    """
    since = datetime.fromisoformat(new["stage_entered_at"])
    visits: list[tuple[str, datetime, datetime | None]] = [(new["stage"], since, None)]
    started_on, passed = new.get("started_on"), new.get("furthest_stage")
    if new["status"] != "open" and started_on and passed:
        visits.insert(0, (passed, min(day_start(started_on, moment.time_zone), since), since))
    return visits
