"""What is sold in a deal, line by line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.commerce.queries import ProductPrice, product_prices
from dotyk.kernel.records import update_record
from dotyk.platform.errors import Fault, Invalid
from dotyk.platform.events import NewEvent, append
from dotyk.platform.workspace import workspace
from dotyk.sales.events import LINES_CHANGED
from dotyk.sales.models import DealLine
from dotyk.sales.rules.lines import Line, total_of

LINES_MAX = 500
LARGEST_TOTAL = Decimal(10) ** 15


@dataclass(frozen=True, slots=True)
class LineWish:
    """A line as somebody asks for it; a product gives its name, price and currency where they are not said."""

    product: UUID | None = None
    name: str = ""
    quantity: Decimal = Decimal(1)
    price: Decimal | None = None
    currency: str | None = None
    discount: Decimal = Decimal(0)


@transaction.atomic
def set_deal_lines(actor: Actor, deal_id: UUID, wishes: Sequence[LineWish]) -> dict[str, Any]:
    """Replaces the lines of a deal and makes its amount their total; gives the deal. No lines leave the amount alone.

    NotFound, Denied as any update of the deal. Invalid at ``lines[n].…`` (no name, price or product, more than one
    currency) or at ``lines`` (more than 500).
    """
    products = product_prices(actor, {wish.product for wish in wishes if wish.product})
    lines = _checked(deal_id, wishes, products)
    total = total_of(Line(line.quantity, line.price, line.discount) for line in lines)
    if total >= LARGEST_TOTAL:
        raise Invalid.at("lines", "number_out_of_range")
    values = {"amount": {"amount": str(total), "currency": lines[0].currency}} if lines else {}
    deal = update_record(actor, "deals", deal_id, values)
    DealLine.objects.filter(deal_id=deal_id).delete()
    DealLine.objects.bulk_create(lines)
    _announce(actor, deal, len(lines), total)
    return deal


def _checked(deal_id: UUID, wishes: Sequence[LineWish], products: Mapping[UUID, ProductPrice]) -> list[DealLine]:
    if len(wishes) > LINES_MAX:
        raise Invalid.at("lines", "too_many", most=LINES_MAX)
    base = workspace().currency
    lines: list[DealLine] = []
    faults: list[Fault] = []
    for position, wish in enumerate(wishes):
        product = products.get(wish.product) if wish.product else None
        line = DealLine(
            deal_id=deal_id,
            position=position,
            product_id=wish.product,
            name=" ".join(wish.name.split()) or (product.name if product else ""),
            quantity=wish.quantity,
            price=_price(wish, product) or Decimal(0),
            currency=(wish.currency or (product and product.currency) or base).upper(),
            discount=wish.discount,
        )
        faults += _faults(line, wish, product, lines[0].currency if lines else line.currency)
        lines.append(line)
    if faults:
        raise Invalid(*faults)
    return lines


def _price(wish: LineWish, product: ProductPrice | None) -> Decimal | None:
    return product.price if wish.price is None and product else wish.price


def _faults(line: DealLine, wish: LineWish, product: ProductPrice | None, currency: str) -> list[Fault]:
    place = f"lines[{line.position}]"
    if wish.product and product is None:
        return [Fault(f"{place}.product", "no_such_record")]
    faults = []
    if not line.name:
        faults.append(Fault(f"{place}.name", "line_needs_name"))
    if _price(wish, product) is None:
        faults.append(Fault(f"{place}.price", "line_needs_price"))
    if line.currency != currency:
        faults.append(Fault(f"{place}.currency", "one_currency_a_deal", {"currency": currency}))
    return faults


def _announce(actor: Actor, deal: Mapping[str, Any], count: int, total: Decimal) -> None:
    append(
        [
            NewEvent(
                kind=LINES_CHANGED,
                object="deals",
                record_id=UUID(deal["id"]),
                actor_id=actor.id,
                actor_kind=actor.kind,
                version=deal["version"],
                owner_id=UUID(deal["owner"]) if deal["owner"] else None,
                data={"title": deal["title"], "lines": count, "total": str(total)},
                subjects=[UUID(found) for found in (deal["company"], *deal["contacts"]) if found],
            )
        ]
    )
