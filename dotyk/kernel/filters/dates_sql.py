"""Comparisons of days and moments: by the calendar of the company, relative to now."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from dotyk.kernel.access.sql import Sql
from dotyk.kernel.filters.context import FilterContext
from dotyk.kernel.filters.periods import anniversaries, days_of, moments_of, shifted
from dotyk.kernel.filters.subject import Subject, Test
from dotyk.kernel.filters.tree import Duration, Period, Value


def _when(value: Value) -> date | datetime | Period:
    if not isinstance(value, (date, datetime, Period)):
        raise TypeError(f"{value!r} is no time")
    return value


def _length(value: Value) -> Duration:
    if not isinstance(value, Duration):
        raise TypeError(f"{value!r} is no length of time")
    return value


def _bounds(subject: Subject, value: Value, context: FilterContext, *, whole_days: bool) -> tuple[date, date, bool]:
    """Where the stretch meant begins and ends, and whether its end belongs to it (a single moment)."""
    when = _when(value)
    if subject.kind == "date":
        days = days_of(when, context.now)
        return days.start, days.end, False
    if whole_days and isinstance(when, datetime):
        when = when.astimezone(context.now.tzinfo).date()
    moments = moments_of(when, context.now)
    return moments.start, moments.end, moments.start == moments.end


def _at(kind: str) -> str:
    return "%s::date" if kind == "date" else "%s::timestamptz"


def _equal(subject: Subject, values: tuple[Value, ...], context: FilterContext, whole_days: bool = False) -> Sql:
    start, end, closed = _bounds(subject, values[0], context, whole_days=whole_days)
    return _stretch(subject, start, end, "<=" if closed else "<")


def _on(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return _equal(subject, values, context, whole_days=True)


def _between(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    start, _, _ = _bounds(subject, values[0], context, whole_days=False)
    _, end, closed = _bounds(subject, values[1], context, whole_days=False)
    return _stretch(subject, start, end, "<=" if closed else "<")


def _among(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    bounds = [_bounds(subject, value, context, whole_days=False) for value in values]
    cast = "%s::date[]" if subject.kind == "date" else "%s::timestamptz[]"
    return Sql(
        f"exists (select 1 from unnest({cast}, {cast}, %s::boolean[]) stretch(first, last, closed) "
        f"where {subject.value} >= first and ({subject.value} < last or (closed and {subject.value} = last)))",
        ([start for start, _, _ in bounds], [end for _, end, _ in bounds], [closed for _, _, closed in bounds]),
    )


def _stretch(subject: Subject, start: date, end: date, sign: str) -> Sql:
    cast = _at(subject.kind)
    return Sql(f"({subject.value} >= {cast} and {subject.value} {sign} {cast})", (start, end))


def _before(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    start, _, _ = _bounds(subject, values[0], context, whole_days=False)
    return Sql(f"{subject.value} < {_at(subject.kind)}", (start,))


def _not_before(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    start, _, _ = _bounds(subject, values[0], context, whole_days=False)
    return Sql(f"{subject.value} >= {_at(subject.kind)}", (start,))


def _after(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    _, end, closed = _bounds(subject, values[0], context, whole_days=False)
    return Sql(f"{subject.value} {'>' if closed else '>='} {_at(subject.kind)}", (end,))


def _not_after(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    _, end, closed = _bounds(subject, values[0], context, whole_days=False)
    return Sql(f"{subject.value} {'<=' if closed else '<'} {_at(subject.kind)}", (end,))


def _lately(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return _from_to(subject, shifted(context.now, _length(values[0]), back=True), context.now)


def _soon(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return _from_to(subject, context.now, shifted(context.now, _length(values[0]), back=False))


def _from_to(subject: Subject, start: datetime, end: datetime) -> Sql:
    """Both ends belong to it; for days, the days of both ends."""
    if subject.kind == "date":
        return _stretch(subject, start.date(), end.date(), "<=")
    return _stretch(subject, start, end, "<=")


def _anniversary(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    """The day of the year, as month × 100 + day, lies between the first and the last; perhaps over New Year."""
    value = values[0]
    found = anniversaries(value if isinstance(value, Duration) else _when(value), context.now)
    if found is None:
        return Sql(f"{subject.value} is not null")
    zone: tuple[str, ...] = () if subject.kind == "date" else (str(context.now.tzinfo),)
    local = f"({subject.value} at time zone %s::text)" if zone else subject.value
    day = f"(extract(month from {local}) * 100 + extract(day from {local}))"
    word = "and" if found[0] <= found[1] else "or"
    return Sql(f"({day} >= %s::int {word} {day} <= %s::int)", (*zone, *zone, found[0], *zone, *zone, found[1]))


def _is_there(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return Sql(f"{subject.value} is not null")


DATE_TESTS: Mapping[str, Test] = {
    "eq": _equal,
    "on": _on,
    "in": _among,
    "lt": _before,
    "before": _before,
    "gte": _not_before,
    "gt": _after,
    "after": _after,
    "lte": _not_after,
    "between": _between,
    "within_last": _lately,
    "within_next": _soon,
    "anniversary_in": _anniversary,
    "is_not_empty": _is_there,
}
