"""The lines of a deal."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from ninja import Router

from dotyk.accounts.security import SignedRequest, signed_in
from dotyk.sales.actions.lines import LineWish, set_deal_lines
from dotyk.sales.presenters import lines_out
from dotyk.sales.queries.lines import deal_lines
from dotyk.sales.schemas import LineIn, LinesIn, LinesOut

router = Router(auth=signed_in)


@router.get("/deals/{deal_id}/lines", response=LinesOut, summary="What is sold in a deal")
def get_lines(request: SignedRequest, deal_id: UUID) -> Any:
    """The lines in their order and what they come to."""
    return lines_out(deal_lines(request.actor, deal_id))


@router.put("/deals/{deal_id}/lines", response=LinesOut, summary="Set what is sold in a deal")
def put_lines(request: SignedRequest, deal_id: UUID, payload: LinesIn) -> Any:
    """Replaces all lines; the deal's amount becomes their total."""
    set_deal_lines(request.actor, deal_id, [_wish(line) for line in payload.lines])
    return lines_out(deal_lines(request.actor, deal_id))


def _wish(line: LineIn) -> LineWish:
    price = line.price
    return LineWish(
        product=line.product,
        name=line.name,
        quantity=line.quantity,
        price=price.amount if price else None,
        currency=price.currency if price else None,
        discount=line.discount,
    )
