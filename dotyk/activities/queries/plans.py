"""The filters that say what of somebody's work is when; every count of activities opens its rows with one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from dotyk.activities.rules.days import Span

Json = Mapping[str, Any]

MEETING_DAYS_MAX = 31


def tasks_open(person: str) -> list[Json]:
    return [_is("assignee", "eq", person), _is("status", "eq", "open")]


def tasks_overdue(person: str, now: datetime) -> list[Json]:
    return [*tasks_open(person), _is("due_at", "lt", now.isoformat())]


def tasks_due_later_today(person: str, now: datetime, today: Span) -> list[Json]:
    """Due today and not yet overdue."""
    return [*tasks_open(person), *_within("due_at", Span(now, today.end))]


def tasks_without_term(person: str) -> list[Json]:
    return [*tasks_open(person), {"field": "due_at", "op": "is_empty"}]


def tasks_done(person: str, span: Span) -> list[Json]:
    return [_is("assignee", "eq", person), _is("status", "eq", "done"), *_within("done_at", span)]


def calls_made(person: str, span: Span) -> list[Json]:
    return [_is("owner", "eq", person), *_within("started_at", span)]


def meetings_of(person: str, span: Span) -> list[Json]:
    """Meetings the person leads or attends, cancelled ones aside."""
    theirs = {"or": [_is("owner", "eq", person), _is("attendees", "contains", person)]}
    return [theirs, _is("status", "ne", "cancelled"), *_within("starts_at", span)]


def meetings_within(people: Sequence[str], span: Span) -> list[Json]:
    """Meetings that any of the people leads or attends and that touch the span, cancelled ones aside.

    One that began more than 31 days before is not found: the bound lets the index of beginnings serve.
    """
    theirs = {"or": [_is("owner", "in", list(people)), *(_is("attendees", "contains", person) for person in people)]}
    lasts = {"or": [_is("starts_at", "gte", span.start.isoformat()), _is("ends_at", "gt", span.start.isoformat())]}
    began = Span(span.start - timedelta(days=MEETING_DAYS_MAX), span.end)
    return [*_within("starts_at", began), lasts, _is("status", "ne", "cancelled"), theirs]


def tasks_due_within(people: Sequence[str], span: Span) -> list[Json]:
    """Tasks of the people due in the span, open or done."""
    return [_is("assignee", "in", list(people)), _is("status", "ne", "cancelled"), *_within("due_at", span)]


def calls_within(people: Sequence[str], span: Span) -> list[Json]:
    """Calls of the people in the span; one that lies ahead is planned."""
    return [_is("owner", "in", list(people)), *_within("started_at", span)]


def _within(field: str, span: Span) -> list[Json]:
    return [_is(field, "gte", span.start.isoformat()), _is(field, "lt", span.end.isoformat())]


def _is(field: str, op: str, value: Any) -> Json:
    return {"field": field, "op": op, "value": value}
