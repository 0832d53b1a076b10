"""The shapes of currencies over HTTP."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from ninja import Schema
from pydantic import Field

Code = Annotated[str, Field(pattern=r"^[A-Za-z]{3}$")]
Rate = Annotated[Decimal, Field(gt=0, max_digits=19, decimal_places=10)]


class CurrencyOut(Schema):
    """``rate``: what one unit is worth in the base currency since ``on``."""

    code: str
    is_base: bool
    rate: str
    on: date | None


class CurrenciesOut(Schema):
    base: str
    items: list[CurrencyOut]


class RateIn(Schema):
    currency: Code
    on: date
    rate: Rate


class RateOut(Schema):
    id: UUID
    currency: str
    on: date
    rate: str


class RatesOut(Schema):
    items: list[RateOut]
