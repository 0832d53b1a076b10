"""The metrics shown beside a funnel: each with its value, unit, formula in words, inputs and the rows behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from dotyk.kernel.objects.fields import Label, words
from dotyk.sales.queries.funnel.counting import Closed, Expected
from dotyk.sales.queries.funnel.scope import Json, ScopeFilters, when
from dotyk.sales.rules.figures import COMMITTED_PERCENT, hundredths, velocity, win_rate

Unit = Literal["percent", "days", "money", "money_per_day"]

LABELS: Mapping[str, Label] = {
    "win_rate": words("Win rate", "Частка виграних", "Доля выигранных"),
    "cycle_mean_days": words("Mean sales cycle", "Середній цикл продажу", "Средний цикл продажи"),
    "cycle_median_days": words("Median sales cycle", "Медіанний цикл продажу", "Медианный цикл продажи"),
    "average_won": words("Mean won deal", "Середня виграна угода", "Средняя выигранная сделка"),
    "forecast": words("Forecast", "Прогноз", "Прогноз"),
    "best_case": words("Best case", "Найкращий випадок", "Лучший случай"),
    "committed": words("Committed", "Майже певно", "Почти наверняка"),
    "velocity": words("Pipeline velocity", "Швидкість воронки", "Скорость воронки"),
}
FORMULAS: Mapping[str, Label] = {
    "win_rate": words(
        "won ÷ (won + lost), by closing day",
        "виграні ÷ (виграні + програні), за днем закриття",
        "выигранные ÷ (выигранные + проигранные), по дню закрытия",
    ),
    "cycle_mean_days": words(
        "mean days from the start of a deal (stated, else when it was made) to winning it",
        "середня кількість днів від початку угоди (вказаного або дня створення) до виграшу",
        "среднее число дней от начала сделки (указанного или дня создания) до выигрыша",
    ),
    "cycle_median_days": words(
        "median days from the start of a deal (stated, else when it was made) to winning it",
        "медіана днів від початку угоди (вказаного або дня створення) до виграшу",
        "медиана дней от начала сделки (указанного или дня создания) до выигрыша",
    ),
    "average_won": words(
        "won amount ÷ won deals", "виграна сума ÷ виграні угоди", "выигранная сумма ÷ выигранные сделки"
    ),
    "forecast": words(
        "Σ amount × probability over open deals by expected close",
        "Σ сума × імовірність за відкритими угодами, за очікуваним закриттям",
        "Σ сумма × вероятность по открытым сделкам, по ожидаемому закрытию",
    ),
    "best_case": words(
        "Σ amount over open deals by expected close",
        "Σ сума відкритих угод, за очікуваним закриттям",
        "Σ сумма открытых сделок, по ожидаемому закрытию",
    ),
    "committed": words(
        f"Σ amount over open deals with probability ≥ {COMMITTED_PERCENT} %",
        f"Σ сума відкритих угод з імовірністю ≥ {COMMITTED_PERCENT} %",
        f"Σ сумма открытых сделок с вероятностью ≥ {COMMITTED_PERCENT} %",
    ),
    "velocity": words(
        "open deals × win rate × mean won value ÷ mean cycle days",
        "відкриті угоди × частка виграних × середня виграна сума ÷ середній цикл у днях",
        "открытые сделки × доля выигранных × средняя выигранная сумма ÷ средний цикл в днях",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Metric:
    """One figure; ``value`` None: nothing to tell. Money is in the base currency."""

    name: str
    value: Decimal | None
    unit: Unit
    inputs: Mapping[str, Any]
    filter: Json | None

    @property
    def label(self) -> Label:
        return LABELS[self.name]

    @property
    def formula(self) -> Label:
        return FORMULAS[self.name]


def funnel_metrics(filters: ScopeFilters, open_deals: int, closed: Closed, expected: Expected) -> list[Metric]:
    """The metrics of a scope, in the order they are shown."""
    won_or_lost = filters.closed(when("status", "in", ["won", "lost"]))
    won = filters.closed(when("status", "eq", "won"))
    likely = filters.expected(when("probability", "gte", COMMITTED_PERCENT))
    counted = {"won": closed.won, "lost": closed.lost}
    brought = {"won": closed.won, "won_amount": closed.won_amount}
    promised = {"open": expected.count}
    average = closed.won_amount / closed.won if closed.won_amount is not None else None
    cycle = closed.cycle_mean_days
    speed = velocity(open_deals, closed.won, closed.lost, closed.won_amount, cycle)
    pace = {"open": open_deals, **counted, "won_amount": closed.won_amount, "cycle_mean_days": _short(cycle)}
    return [
        Metric("win_rate", win_rate(closed.won, closed.lost), "percent", counted, won_or_lost),
        Metric("cycle_mean_days", _short(cycle), "days", {"won": closed.won}, won),
        Metric("cycle_median_days", _short(closed.cycle_median_days), "days", {"won": closed.won}, won),
        Metric("average_won", _short(average), "money", brought, won),
        Metric("forecast", _short(expected.forecast), "money", promised, filters.expected()),
        Metric("best_case", _short(expected.best_case), "money", promised, filters.expected()),
        Metric("committed", _short(expected.committed), "money", promised, likely),
        Metric("velocity", speed, "money_per_day", pace, filters.started(when("status", "eq", "open"))),
    ]


def _short(value: Decimal | None) -> Decimal | None:
    return None if value is None else hundredths(value)
