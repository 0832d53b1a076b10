"""The funnel."""

from __future__ import annotations

from typing import Any

from ninja import Query, Router

from dotyk.accounts.security import SignedRequest, signed_in
from dotyk.kernel.api.requests import filter_in
from dotyk.sales.presenters import funnel_out
from dotyk.sales.queries.funnel import FunnelScope, funnel
from dotyk.sales.queries.pipelines import pipelines
from dotyk.sales.schemas import FunnelIn, FunnelOut

router = Router(auth=signed_in)


@router.get("/funnel", response=FunnelOut, summary="How deals pass through the stages")
def get_funnel(request: SignedRequest, wanted: Query[FunnelIn]) -> Any:
    """Counts, sums, conversion, time in stage, win rate, cycle and forecast of the deals within reach.

    Each figure has the ``filter`` that opens its rows in ``/records/deals``; null is no figure, or no filter needed.
    ``from`` and ``to`` are days, ``to`` not counted in. Without ``pipeline`` the stages of all pipelines are told.
    """
    found = funnel(request.actor, FunnelScope(**{**wanted.model_dump(), "filter": filter_in(wanted.filter)}))
    only = found.pipelines[0] if len(found.pipelines) == 1 else None
    return funnel_out(found, next((dict(p) for p in pipelines(pipeline_id=only)), None) if only else None)
