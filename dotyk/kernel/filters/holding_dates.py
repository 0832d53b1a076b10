"""Days and moments of a record compared in memory, by the company's calendar, as ``dates_sql`` has them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from dotyk.kernel.filters.holding_values import Check, Moment
from dotyk.kernel.filters.periods import anniversaries, days_of, moments_of, shifted
from dotyk.kernel.filters.tree import Condition, Duration, Period, Value

Time = date | datetime
Stretch = tuple[Any, Any, bool]
"""Where the time meant begins and ends, and whether its end belongs to it."""


def _read(node: Condition, value: str) -> Time:
    return date.fromisoformat(value) if node.path.field.type.kind == "date" else datetime.fromisoformat(value)


def _stretch(time: Time, value: Value, moment: Moment, *, whole_days: bool = False) -> Stretch:
    if not isinstance(value, date | Period):
        raise TypeError(f"{value!r} is no time")
    if not isinstance(time, datetime):
        days = days_of(value, moment.now)
        return days.start, days.end, False
    if whole_days and isinstance(value, datetime):
        value = value.astimezone(moment.now.tzinfo).date()
    moments = moments_of(value, moment.now)
    return moments.start, moments.end, moments.start == moments.end


def _within(time: Any, stretch: Stretch) -> bool:
    start, end, closed = stretch
    return bool(start <= time and (time <= end if closed else time < end))


def _check(test: Callable[[Any, Stretch], bool], *, whole_days: bool = False) -> Check:
    def check(node: Condition, value: Any, moment: Moment) -> bool:
        time = _read(node, value)
        return test(time, _stretch(time, node.values[0], moment, whole_days=whole_days))

    return check


def _among(node: Condition, value: Any, moment: Moment) -> bool:
    time = _read(node, value)
    return any(_within(time, _stretch(time, wanted, moment)) for wanted in node.values)


def _between(node: Condition, value: Any, moment: Moment) -> bool:
    time = _read(node, value)
    start, _, _ = _stretch(time, node.values[0], moment)
    _, end, closed = _stretch(time, node.values[1], moment)
    return _within(time, (start, end, closed))


def _near(*, back: bool) -> Check:
    def check(node: Condition, value: Any, moment: Moment) -> bool:
        time, length = _read(node, value), node.values[0]
        if not isinstance(length, Duration):
            raise TypeError(f"{length!r} is no length of time")
        ends: list[Any] = sorted((moment.now, shifted(moment.now, length, back=back)))
        start, end = ends if isinstance(time, datetime) else (each.date() for each in ends)
        return bool(start <= time <= end)

    return check


def _anniversary(node: Condition, value: Any, moment: Moment) -> bool:
    time, asked = _read(node, value), node.values[0]
    if not isinstance(asked, Duration | date | Period):
        raise TypeError(f"{asked!r} is no time")
    found = anniversaries(asked, moment.now)
    if found is None:
        return True
    local = time.astimezone(moment.now.tzinfo) if isinstance(time, datetime) else time
    day, (first, last) = local.month * 100 + local.day, found
    return first <= day <= last if first <= last else day >= first or day <= last


def _before(time: Any, stretch: Stretch) -> bool:
    return bool(time < stretch[0])


def _after(time: Any, stretch: Stretch) -> bool:
    return bool(time > stretch[1] if stretch[2] else time >= stretch[1])


DATE_CHECKS: Mapping[str, Check] = {
    "eq": _check(_within),
    "on": _check(_within, whole_days=True),
    "in": _among,
    "lt": _check(_before),
    "before": _check(_before),
    "gte": _check(lambda time, stretch: not _before(time, stretch)),
    "gt": _check(_after),
    "after": _check(_after),
    "lte": _check(lambda time, stretch: not _after(time, stretch)),
    "between": _between,
    "within_last": _near(back=True),
    "within_next": _near(back=False),
    "anniversary_in": _anniversary,
}
