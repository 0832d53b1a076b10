"""The counts a funnel is made of: four queries, each over the deals one filter opens within the actor's reach."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import Sql
from dotyk.kernel.objects.registry import object_type
from dotyk.kernel.records.matching import match_of
from dotyk.sales.rules.figures import COMMITTED_PERCENT
from dotyk.sales.rules.funnel import Group


@dataclass(frozen=True, slots=True)
class Closed:
    """Deals won and lost, what was won, and how long the won took; None where nothing says."""

    won: int
    lost: int
    won_amount: Decimal | None
    cycle_mean_days: Decimal | None
    cycle_median_days: Decimal | None


@dataclass(frozen=True, slots=True)
class Expected:
    """Open deals: how many, what they are likely to bring, at best, and surely; None where no amount is stated."""

    count: int
    forecast: Decimal | None
    best_case: Decimal | None
    committed: Decimal | None


@dataclass(frozen=True, slots=True)
class Duration:
    """How long deals stood in a stage, in days."""

    mean_days: Decimal
    median_days: Decimal


def stage_groups(actor: Actor, filter_json: Any) -> list[Group]:
    """Deals by the stage they stand in and the furthest they got to."""
    rows = _rows(
        "select t.stage_id::text, t.furthest_stage_id::text, count(*), sum(t.amount_base) "
        "from deal t where {deals} group by 1, 2",
        _deals(actor, filter_json),
    )
    return [Group(*row) for row in rows]


def closed_deals(actor: Actor, filter_json: Any, time_zone: str) -> Closed:
    """The won and lost deals. A deal's cycle runs from its stated start, else from the day it was made."""
    (row,) = _rows(
        """
        select count(*) filter (where status = 'won'), count(*) filter (where status = 'lost'),
               sum(amount_base) filter (where status = 'won'),
               avg(days) filter (where status = 'won' and days >= 0),
               percentile_cont(0.5) within group (order by days) filter (where status = 'won' and days >= 0)
        from (
          select t.status, t.amount_base,
                 t.closed_on - coalesce(t.started_on, (t.created_at at time zone %s)::date) as days
          from deal t where {deals}
        ) d
        """,
        _deals(actor, filter_json),
        time_zone,
    )
    return Closed(row[0], row[1], row[2], _decimal(row[3]), _decimal(row[4]))


def expected_deals(actor: Actor, filter_json: Any) -> Expected:
    """What the open deals promise; one is committed from a probability of 80 %."""
    (row,) = _rows(
        """
        select count(*), sum(t.amount_base * t.probability) / 100, sum(t.amount_base),
               sum(t.amount_base) filter (where t.probability >= %s)
        from deal t where {deals}
        """,
        _deals(actor, filter_json),
        COMMITTED_PERCENT,
    )
    return Expected(*row)


def stage_durations(actor: Actor, filter_json: Any, at: datetime) -> dict[str, Duration]:
    """How long the deals stood in each open stage, those that still do counted to ``at``."""
    rows = _rows(
        """
        select v.stage_id::text, avg(v.days), percentile_cont(0.5) within group (order by v.days)
        from (
          select v.deal_id, v.stage_id, extract(epoch from coalesce(v.left_at, %s) - v.entered_at) / 86400 as days
          from stage_visit v join stage s on s.id = v.stage_id and s.status = 'open'
        ) v join deal t on t.id = v.deal_id
        where {deals} group by v.stage_id
        """,
        _deals(actor, filter_json),
        at,
    )
    return {row[0]: Duration(Decimal(row[1]), Decimal(str(row[2]))) for row in rows}


def _deals(actor: Actor, filter_json: Any) -> Sql:
    return match_of(actor, object_type("deals"), filter_json, None).sql


def _rows(sql: str, deals: Sql, *before: Any) -> list[tuple[Any, ...]]:
    """Runs ``sql`` with the condition of deals in its place; the parameters ``before`` stand before it."""
    with connection.cursor() as cursor:
        cursor.execute(sql.replace("{deals}", deals.text), [*before, *deals.params])
        return list(cursor.fetchall())


def _decimal(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))
