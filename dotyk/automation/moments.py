"""The moment that a record's own date gives."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from dotyk.automation.rules.times import clock_time
from dotyk.automation.tree import WaitUntil
from dotyk.automation.zones import company_zone


def moment_of(step: WaitUntil, value: Any) -> datetime | None:
    """The moment to wait until, of a day at the step's hour by the company's clock; None where the field is empty."""
    if not value:
        return None
    offset = -step.offset.length if step.before else step.offset.length
    text = str(value)
    if len(text) == 10:
        day = datetime.fromisoformat(text).date()
        return datetime.combine(day, clock_time(step.at), company_zone()).astimezone(UTC) + offset
    return datetime.fromisoformat(text).astimezone(UTC) + offset
