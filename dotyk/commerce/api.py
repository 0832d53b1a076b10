"""Currencies and their dated rates over HTTP."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpResponse
from ninja import Router, Status

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor
from dotyk.accounts.security import SignedRequest, signed_in
from dotyk.commerce.schemas import Code, CurrenciesOut, RateIn, RateOut, RatesOut
from dotyk.kernel.api.answers import json_answer
from dotyk.kernel.api.idempotency import idempotent
from dotyk.platform import money
from dotyk.platform.errors import Denied
from dotyk.platform.workspace import workspace

router = Router(auth=signed_in, tags=["currencies"])


@router.get("/currencies", response=CurrenciesOut, summary="Currencies and what they are worth")
def list_currencies(request: SignedRequest) -> Any:
    """The base currency and every currency that has a rate, with the newest."""
    base = workspace(request.actor.schema_version).currency
    items = [{"code": base, "is_base": True, "rate": "1", "on": None}]
    items += [
        {"code": rate.currency, "is_base": False, "rate": _plain(rate.rate), "on": rate.on}
        for rate in money.latest_rates()
        if rate.currency != base
    ]
    return {"base": base, "items": items}


@router.get("/currency-rates", response=RatesOut, summary="Dated rates")
def list_rates(request: SignedRequest, currency: Code | None = None) -> Any:
    """By currency, the newest first, at most a thousand."""
    return {"items": [_shown(rate) for rate in money.dated_rates(currency and currency.upper())]}


@router.post("/currency-rates", response={201: RateOut}, summary="State the rate of a day")
@idempotent
def post_rate(request: SignedRequest, payload: RateIn) -> HttpResponse:
    """States or corrects it. Needs ``configure``. Amounts already booked keep the value they were booked at."""
    _require_configure(request.actor)
    with transaction.atomic():
        rate = money.state_rate(payload.currency, payload.on, payload.rate)
        audit.record(
            request.actor, "rate_stated", None, currency=rate.currency, on=str(rate.on), rate=_plain(rate.rate)
        )
    return json_answer(_shown(rate), 201)


@router.delete("/currency-rates/{rate_id}", response={204: None}, summary="Take a rate back")
def delete_rate(request: SignedRequest, rate_id: UUID) -> Any:
    _require_configure(request.actor)
    with transaction.atomic():
        money.forget_rate(rate_id)
        audit.record(request.actor, "rate_deleted", None, rate=str(rate_id))
    return Status(204, None)


def _require_configure(actor: Actor) -> None:
    if not actor.can("configure"):
        raise Denied()


def _shown(rate: money.DatedRate) -> dict[str, Any]:
    return {"id": rate.id, "currency": rate.currency, "on": rate.on, "rate": _plain(rate.rate)}


def _plain(rate: Decimal) -> str:
    """Without exponent and needless zeros."""
    text = f"{rate:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
