"""The funnel: how deals of a scope pass through the stages, what they bring, how long they take (KPI definitions)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import require_verb, visible_field
from dotyk.kernel.filters.parse import parse_filter
from dotyk.kernel.records import known_object
from dotyk.platform import clock
from dotyk.platform.errors import Invalid, NotFound
from dotyk.platform.workspace import workspace
from dotyk.sales.queries.funnel import counting
from dotyk.sales.queries.funnel.counting import Closed, Duration
from dotyk.sales.queries.funnel.metrics import Metric, funnel_metrics
from dotyk.sales.queries.funnel.scope import FunnelScope, Json, ScopeFilters, filters_of, when
from dotyk.sales.queries.pipelines import steps_of
from dotyk.sales.rules.figures import win_rate
from dotyk.sales.rules.funnel import StageFigures, further_stages, stage_figures
from dotyk.sales.rules.stages import Step, Steps


@dataclass(frozen=True, slots=True)
class StageRow:
    """One stage with its figures, and the filters that open the deals behind each."""

    figures: StageFigures
    duration: Duration | None
    standing: Json | None
    entered: Json | None
    reached_next: Json | None


@dataclass(frozen=True, slots=True)
class Funnel:
    """The figures of a scope. Money is in ``currency``, the company's own; ``shows_money``: the actor may see it."""

    pipelines: list[str]
    currency: str
    shows_money: bool
    deals: int
    open: int
    closed: Closed
    win_rate: Decimal | None
    stages: list[StageRow]
    metrics: list[Metric]
    filters: ScopeFilters


def funnel(actor: Actor, scope: FunnelScope) -> Funnel:
    """The funnel of the deals within the actor's reach.

    Without a pipeline, the stages of all pipelines are told, each pipeline's in order. With a period: stages and
    open deals tell of the deals that started in it, won and lost of those closed in it, the forecast of those
    expected to close in it. Six queries at most. Raises Denied, NotFound (no such pipeline), Invalid at ``to``
    or at the place in the filter that is wrong.
    """
    target = known_object(actor, "deals")
    require_verb(actor, target, "read")
    if scope.since and scope.until and scope.since > scope.until:
        raise Invalid.at("to", "period_backwards")
    parse_filter(actor, target, scope.filter)
    settings = workspace(actor.schema_version)
    steps = steps_of()
    pipelines = _pipelines(steps, scope.pipeline)
    filters = filters_of(scope, settings.time_zone)
    groups = counting.stage_groups(actor, filters.started())
    durations = counting.stage_durations(actor, filters.started(), clock.now())
    closed = counting.closed_deals(actor, filters.closed(when("status", "in", ["won", "lost"])), settings.time_zone)
    expected = counting.expected_deals(actor, filters.expected())
    figures = [f for pipeline in pipelines for f in stage_figures(steps.of(pipeline), groups)]
    open_deals = sum(f.count for f in figures if f.step.status == "open")
    return Funnel(
        pipelines=pipelines,
        currency=settings.currency,
        shows_money=visible_field(actor, target, "amount") is not None,
        deals=sum(f.count for f in figures),
        open=open_deals,
        closed=closed,
        win_rate=win_rate(closed.won, closed.lost),
        stages=[_stage_row(f, durations.get(f.step.id), filters, steps.of(f.step.pipeline)) for f in figures],
        metrics=funnel_metrics(filters, open_deals, closed, expected),
        filters=filters,
    )


def _pipelines(steps: Steps, wanted: UUID | None) -> list[str]:
    known = steps.pipelines()
    if wanted is None:
        return known
    if str(wanted) not in known:
        raise NotFound()
    return [str(wanted)]


def _stage_row(figures: StageFigures, duration: Duration | None, filters: ScopeFilters, steps: list[Step]) -> StageRow:
    step = figures.step
    standing = filters.started(when("stage", "eq", step.id))
    if step.status != "open":
        return StageRow(figures, None, standing, standing, None)
    entered = further_stages(step, steps)
    won = [s.id for s in steps if s.status == "won"]
    further: tuple[str, Any] = ("furthest_stage", entered[1:]) if len(entered) > 1 else ("stage", won)
    return StageRow(
        figures,
        duration,
        standing,
        filters.started(when("furthest_stage", "in", entered)),
        filters.started(when(further[0], "in", further[1])) if further[1] else None,
    )


__all__ = ["Funnel", "FunnelScope", "Metric", "StageRow", "funnel"]
