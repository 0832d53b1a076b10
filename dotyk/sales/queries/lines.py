"""The lines of a deal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import visible_field
from dotyk.kernel.objects.registry import object_type
from dotyk.kernel.records import get_record
from dotyk.platform.errors import Denied
from dotyk.sales.models import DealLine
from dotyk.sales.rules.lines import Line, total_of


@dataclass(frozen=True, slots=True)
class DealLines:
    """The lines in their order, and what they come to; no currency where there is no line."""

    lines: Sequence[DealLine]
    total: Decimal
    currency: str | None


def deal_lines(actor: Actor, deal_id: UUID) -> DealLines:
    """What is sold in a deal. NotFound out of reach; Denied where the actor may not see amounts. Two queries."""
    get_record(actor, "deals", deal_id)
    if visible_field(actor, object_type("deals"), "amount") is None:
        raise Denied()
    lines = list(DealLine.objects.filter(deal_id=deal_id).order_by("position"))
    return DealLines(lines, total_of(line_of(line) for line in lines), lines[0].currency if lines else None)


def line_of(line: DealLine) -> Line:
    return Line(line.quantity, line.price, line.discount)
