"""What deals add to the write path: the stage's rules before saving, the stage's history after."""

from __future__ import annotations

from collections.abc import Sequence

from dotyk.kernel.objects.hooks import Change, WriteContext
from dotyk.kernel.objects.registry import object_type
from dotyk.platform.errors import Fault
from dotyk.sales import events
from dotyk.sales.actions.default_pipeline import make_default_pipeline
from dotyk.sales.actions.visits import Visit, enter_stages
from dotyk.sales.queries.pipelines import steps_of
from dotyk.sales.rules import stages
from dotyk.sales.rules.stages import Moment, Step, Steps

FROM_THE_STEP = frozenset({"pipeline", "stage", "furthest_stage"})
DECIDED_BY_STAGE = ("pipeline", "stage", "probability", "closed_on", "started_on", "amount", "lost_reason")


def prepare_deals(context: WriteContext, changes: Sequence[Change]) -> None:
    """Puts each deal into its stage and keeps it consistent with it; at most one query a batch."""
    for change in changes:
        change.new["title"] = change.new.get("name") or ""
    touched = [c for c in changes if c.is_new or any(c.changed(name) for name in DECIDED_BY_STAGE)]
    if not touched:
        return
    steps, moment = _steps(), moment_of(context)
    for change in touched:
        _settle(change, steps, moment)


def _steps() -> Steps:
    steps = steps_of()
    if steps.default_pipeline() is None:
        make_default_pipeline()
        steps = steps_of()
    return steps


def moment_of(context: WriteContext) -> Moment:
    return Moment(context.at, context.parse.today, context.parse.time_zone)


def _settle(change: Change, steps: Steps, moment: Moment) -> None:
    chosen = stages.chosen_step(change.new, change.old, steps)
    if isinstance(chosen, Fault):
        change.faults.append(chosen)
        return
    change.vouched = FROM_THE_STEP
    if change.old is None or chosen.id != change.old.get("stage"):
        _enter(change, chosen, steps, moment)
    else:
        change.new["pipeline"] = chosen.pipeline
        change.new["probability"] = stages.probability(chosen, change.new.get("probability"))
        if chosen.status == "won":
            change.new["lost_reason"] = None
        change.faults += stages.wrong_days(change.new)


def _enter(change: Change, step: Step, steps: Steps, moment: Moment) -> None:
    change.new.update(stages.entered(step, change.new, change.old, change.given, steps, moment))
    change.faults += stages.gate(step, change.new, object_type("deals").fields) + stages.wrong_days(change.new)
    if change.old is not None:
        change.events.append((events.STAGE_CHANGED, events.stage_changed(change.old, change.new, moment.at)))


def record_stage_visits(context: WriteContext, changes: Sequence[Change]) -> None:
    """Keeps the history of stages beside the deals, in their transaction; one statement a batch."""
    if context.verb == "create":
        moment = moment_of(context)
        enter_stages(
            Visit(change.id, *visit) for change in changes for visit in stages.first_visits(change.new, moment)
        )
    elif context.verb == "update":
        moved = [change for change in changes if change.changed("stage")]
        enter_stages((Visit(c.id, c.new["stage"], context.at, None) for c in moved), leaving=True)
