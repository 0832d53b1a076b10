"""Where a run stands: at one step, or on parallel paths at several steps at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from dotyk.automation.models import FlowRun
from dotyk.automation.rules.places import key_of, parallel_of
from dotyk.automation.tree import Place
from dotyk.platform.clock import now, written

SOON = timedelta(seconds=1)


@dataclass(slots=True)
class Standing:
    """A step that comes next, due at ``wake_at``, earlier by one of the kinds of events in ``waits_for``.

    They count from ``since`` on where they are ``about`` that record. ``begins``: it has just begun to wait for them;
    one that was looked at before this is committed woke nobody, so it looks once more soon.
    ``stays``: the step has begun and waits, so that it looks again (``looks``) whenever the run is woken. ``reasons``:
    why it failed.
    """

    place: Place
    wake_at: datetime
    waits_for: Sequence[str] = ()
    since: str = ""
    about: str = ""
    begins: bool = False
    stays: bool = False
    reasons: Sequence[dict[str, Any]] = ()
    looks: bool = False

    def is_ready(self, moment: datetime) -> bool:
        return not self.reasons and (self.looks or self.wake_at <= moment)

    def looks_at(self) -> datetime:
        """When the run is to come back to it."""
        return min(self.wake_at, now() + SOON) if self.begins else self.wake_at

    def kept(self) -> dict[str, Any]:
        """For the data of the run."""
        return {
            "place": list(self.place),
            "wake_at": written(self.wake_at),
            "waits_for": list(self.waits_for),
            "since": self.since,
            "about": self.about,
            "stays": self.stays,
            "reasons": list(self.reasons),
        }


def standings_of(run: FlowRun) -> list[Standing]:
    """Everywhere the run stands, in the order in which their turns come."""
    kept = run.data.get("paths")
    if kept is None:
        since = run.data.get("waits_since", "")
        about = str(run.waits_about[0]) if run.waits_about else ""
        return [Standing(tuple(run.place), run.wake_at or run.started_at, run.waits_for or (), since, about)]
    return [
        Standing(
            tuple(each["place"]),
            datetime.fromisoformat(each["wake_at"]),
            each["waits_for"],
            each["since"],
            each.get("about", ""),
            stays=each["stays"],
            reasons=each["reasons"],
            looks=each["stays"],
        )
        for each in kept
    ]


def keep_standings(run: FlowRun, standings: Sequence[Standing]) -> None:
    """Notes where the run stands and when it is due; it has failed where nothing of it can go on.

    ``place`` of a run on parallel paths is their step.
    """
    first, going = standings[0], [each for each in standings if not each.reasons]
    parallel = parallel_of(first.place)
    run.place = list(parallel or first.place)
    run.data.pop("paths", None)
    if parallel is not None:
        run.data["paths"] = [each.kept() for each in standings]
    run.wake_at = min((each.looks_at() for each in going), default=None)
    run.waits_for = sorted({kind for each in going for kind in each.waits_for}) or None
    if run.waits_for:
        run.data["waits_since"] = min(each.since for each in going if each.waits_for)
    abouts = {UUID(each.about) for each in going if each.waits_for and each.about}
    run.waits_about = sorted(abouts - {run.record_id}) or None
    failed = [each for each in standings if each.reasons]
    reasons = [reason for each in failed for reason in each.reasons]
    run.error = {"reasons": reasons, "step": key_of(failed[0].place)} if failed else None
