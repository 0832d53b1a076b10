"""Figures and lines of deals as the API shows them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from dotyk.sales.queries.funnel import Funnel, Metric, StageRow
from dotyk.sales.queries.funnel.scope import when
from dotyk.sales.queries.lines import DealLines, line_of
from dotyk.sales.rules.figures import hundredths

Json = dict[str, Any]


def money(amount: Decimal | None, currency: str) -> Json | None:
    return None if amount is None else {"amount": str(hundredths(amount)), "currency": currency}


def number(value: Decimal | None) -> float | None:
    return None if value is None else float(hundredths(value))


def lines_out(found: DealLines) -> Json:
    return {
        "items": [
            {
                "id": line.id,
                "product": line.product_id,
                "name": line.name,
                "quantity": float(line.quantity),
                "price": money(line.price, line.currency),
                "discount": float(line.discount),
                "total": money(line_of(line).total, line.currency),
            }
            for line in found.lines
        ],
        "total": money(found.total, found.currency) if found.currency else None,
    }


def funnel_out(found: Funnel, pipeline: Json | None) -> Json:
    return {
        "pipeline": pipeline,
        "totals": _totals(found),
        "stages": [_stage(row, found) for row in found.stages],
        "metrics": [_metric(metric, found) for metric in found.metrics],
    }


def _totals(found: Funnel) -> Json:
    closed, filters = found.closed, found.filters
    won_amount = closed.won_amount if found.shows_money else None
    return {
        "deals": found.deals,
        "open": found.open,
        "won": closed.won,
        "lost": closed.lost,
        "won_amount": money(won_amount, found.currency),
        "win_rate": number(found.win_rate),
        "cycle_mean_days": number(closed.cycle_mean_days),
        "cycle_median_days": number(closed.cycle_median_days),
        "filters": {
            "deals": filters.started(),
            "open": filters.started(when("status", "eq", "open")),
            "won": filters.closed(when("status", "eq", "won")),
            "lost": filters.closed(when("status", "eq", "lost")),
        },
    }


def _stage(row: StageRow, found: Funnel) -> Json:
    figures, duration = row.figures, row.duration
    amount = figures.amount if found.shows_money else None
    return {
        "id": figures.step.id,
        "pipeline": figures.step.pipeline,
        "title": figures.step.name,
        "status": figures.step.status,
        "entered": figures.entered,
        "reached_next": figures.reached_next,
        "conversion": number(figures.conversion),
        "count": figures.count,
        "sum": money(amount, found.currency),
        "mean_days": number(duration.mean_days if duration else None),
        "median_days": number(duration.median_days if duration else None),
        "filter": row.standing,
        "entered_filter": row.entered,
        "reached_next_filter": row.reached_next,
    }


def _metric(metric: Metric, found: Funnel) -> Json:
    is_money = metric.unit.startswith("money")
    hidden = is_money and not found.shows_money
    value = None if hidden else metric.value
    return {
        "name": metric.name,
        "label": dict(metric.label),
        "value": money(value, found.currency) if is_money else number(value),
        "unit": metric.unit,
        "formula": dict(metric.formula),
        "inputs": {} if hidden else {name: _input(value) for name, value in metric.inputs.items()},
        "filter": metric.filter,
    }


def _input(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else value
