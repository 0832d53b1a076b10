"""For whom and when a filter is read and compiled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.types import ParseContext
from dotyk.platform.clock import now
from dotyk.platform.money import rate_lookup
from dotyk.platform.workspace import workspace


@dataclass(frozen=True, slots=True)
class FilterContext:
    """Whose reach and whose "me" a filter is compiled for; ``now`` is told by the company's clock."""

    actor: Actor
    now: datetime


def filter_context(actor: Actor) -> FilterContext:
    """The context of this very moment."""
    return FilterContext(actor, now().astimezone(ZoneInfo(workspace(actor.schema_version).time_zone)))


def parse_context(actor: Actor) -> ParseContext:
    """What reading values depends on: the company's country, currency, clock and rates of exchange."""
    settings = workspace(actor.schema_version)
    today = now().astimezone(ZoneInfo(settings.time_zone)).date()
    return ParseContext(settings.country, settings.currency, settings.time_zone, today, rate_lookup())
