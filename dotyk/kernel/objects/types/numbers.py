"""Numbers, percents, ratings, automatic numbers and money."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from dotyk.kernel.objects.fields import custom_name_literal
from dotyk.kernel.objects.types.base import EQUALITY, ORDER, PRESENCE, BadValue, FieldType, ParseContext
from dotyk.kernel.objects.types.lengths import length_in

if TYPE_CHECKING:
    from dotyk.kernel.objects.fields import Field

CENT = Decimal("0.01")
LARGEST = Decimal(10) ** 15


def parse_decimal(value: Any) -> Decimal:
    """A finite decimal from a number or a text such as ``1 200,50``; BadValue otherwise."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str, Decimal)):
        raise BadValue("not_number")
    text = str(value).replace("\u00a0", "").replace("\u202f", "").replace(" ", "").strip()
    if "," in text and "." not in text:
        text = text.replace(",", ".")
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise BadValue("not_number") from error
    if not number.is_finite() or not -LARGEST < number < LARGEST:
        raise BadValue("number_out_of_range")
    return number


class Number(FieldType):
    name = "number"
    kind = "number"
    operators = (*EQUALITY, *ORDER, *PRESENCE)
    pg_type = "numeric"
    lowest: int | None = None
    highest: int | None = None
    step = Decimal("0.000001")

    def parse(self, field: Field, value: Any, context: ParseContext) -> Any:
        length = length_in(field.settings, value)
        number = (parse_decimal(value) if length is None else length).quantize(self.step, ROUND_HALF_UP)
        lowest = field.settings.get("min", self.lowest)
        highest = field.settings.get("max", self.highest)
        if (lowest is not None and number < lowest) or (highest is not None and number > highest):
            raise BadValue("number_out_of_range")
        if field.settings.get("whole"):
            if number != number.to_integral_value():
                raise BadValue("not_whole")
            return int(number)
        return int(number) if number == number.to_integral_value() else float(number)


class Percent(Number):
    """To two places, as its columns hold it."""

    name = "percent"
    step = CENT


class Rating(Number):
    name = "rating"
    lowest, highest = 0, 5


class AutoNumber(Number):
    """A number given by Dotyk when the record is made, one more each time."""

    name = "autonumber"

    def parse(self, field: Field, value: Any, context: ParseContext) -> Any:
        raise BadValue("cannot_be_set")


class Money(FieldType):
    """An amount in a currency; compared, sorted and summed in the base currency at its day's rate."""

    name = "money"
    kind = "number"
    operators = (*EQUALITY, *ORDER, *PRESENCE)
    pg_type = "numeric"

    def parse(self, field: Field, value: Any, context: ParseContext) -> Any:
        amount, currency = value, context.currency
        if isinstance(value, Mapping):
            amount, currency = value.get("amount"), value.get("currency") or context.currency
        if not isinstance(currency, str) or len(currency) != 3 or not currency.isascii() or not currency.isalpha():
            raise BadValue("not_currency")
        if amount is None or amount == "":
            raise BadValue("not_number")
        return {
            "amount": str(parse_decimal(amount).quantize(CENT, ROUND_HALF_UP)),
            "currency": currency.upper(),
        }

    def store(self, field: Field, value: Any, row: Mapping[str, Any], context: ParseContext) -> dict[str, Any]:
        base = None if value is None else self._in_base(field, value, row, context)
        if field.custom:
            return {field.name: None if value is None else {**value, "base": str(base)}}
        column = field.column_name()
        return {
            column: value and value["amount"],
            f"{column}_currency": value and value["currency"],
            f"{column}_base": None if base is None else str(base),
        }

    @staticmethod
    def _in_base(field: Field, value: Mapping[str, str], row: Mapping[str, Any], context: ParseContext) -> Decimal:
        amount = Decimal(value["amount"])
        if value["currency"] == context.currency:
            return amount
        booked = row.get(field.booked_on) if field.booked_on else None
        on = date.fromisoformat(booked[:10]) if booked else context.today
        rate = context.rates(value["currency"], on)
        if rate is None:
            raise BadValue("no_rate", currency=value["currency"])
        in_base = amount * rate
        if not -LARGEST < in_base < LARGEST:
            raise BadValue("number_out_of_range")
        return in_base.quantize(CENT, ROUND_HALF_UP)

    def json_sql(self, field: Field, alias: str) -> str:
        if field.custom:
            return f"({alias}.custom->{custom_name_literal(field.name)}) - 'base'"
        column = field.column_name()
        return (
            f'case when {alias}."{column}" is not null then json_build_object('
            f"'amount', {alias}.\"{column}\"::text, 'currency', {alias}.\"{column}_currency\") end"
        )

    def value_sql(self, field: Field, alias: str) -> str:
        if field.custom:
            return f"({alias}.custom->{custom_name_literal(field.name)}->>'base')::numeric"
        return f'{alias}."{field.column_name()}_base"'
