"""Whose clock counts."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from dotyk.accounts.models import User
from dotyk.platform.workspace import workspace


def company_zone() -> ZoneInfo:
    return ZoneInfo(workspace().time_zone)


def zones_of(people: Sequence[str]) -> list[ZoneInfo]:
    """The time zones of these people, each once; the company's where none is named."""
    zones = User.objects.filter(id__in=people).values_list("time_zone", flat=True).distinct()
    return [ZoneInfo(zone) for zone in zones] or [company_zone()]
