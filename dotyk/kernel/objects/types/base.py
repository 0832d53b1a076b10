"""The interface of a field type, and what most types share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, Protocol

from dotyk.kernel.objects.fields import custom_name_literal

if TYPE_CHECKING:
    from dotyk.kernel.objects.fields import Field

Kind = Literal[
    "text",
    "number",
    "boolean",
    "date",
    "datetime",
    "choice",
    "texts",
    "reference",
    "references",
    "user",
    "json",
    "files",
]

PRESENCE = ("is_empty", "is_not_empty")
MADE_UP = ("is_made_up",)
EQUALITY = ("eq", "ne", "in", "not_in")
ORDER = ("lt", "lte", "gt", "gte", "between")
SUBSTRING = ("contains", "starts_with", "ends_with")
CALENDAR = ("before", "after", "on", "within_last", "not_within_last", "within_next", "anniversary_in")


class BadValue(Exception):
    """The value does not fit the type; ``code`` names the message."""

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


class Rates(Protocol):
    """Gives what one unit of ``currency`` was worth in the base currency on ``on``; None: unknown."""

    def __call__(self, currency: str, on: date) -> Decimal | None: ...


@dataclass(frozen=True, slots=True)
class ParseContext:
    """What parsing may depend on: the company's country (ISO 3166), base currency, time zone and day."""

    country: str
    currency: str
    time_zone: str
    today: date
    rates: Rates


class FieldType:
    """How values of a field are parsed, stored, shown, compared and sorted.

    A value is *canonical* when it is what the API shows: plain JSON. ``parse`` makes it from any
    accepted input; ``store`` splits it into columns; ``json_sql`` gives it back.
    """

    name: str
    kind: Kind
    operators: tuple[str, ...] = (*EQUALITY, *PRESENCE)
    pg_type: str = "text"
    sortable: bool = True
    empty: Any = None

    def default_column(self, name: str) -> str:
        return name

    def parse(self, field: Field, value: Any, context: ParseContext) -> Any:
        """The canonical value; raises BadValue. None and "" mean empty and are handled before."""
        raise BadValue("cannot_be_set")

    def same(self, old: Any, new: Any) -> bool:
        """Whether two canonical values mean the same."""
        return bool(old == new)

    def store(self, field: Field, value: Any, row: Mapping[str, Any], context: ParseContext) -> dict[str, Any]:
        """The columns to write for a canonical value; ``row`` holds the record's other canonical values.

        A custom field gives what goes under its name in ``custom``.
        """
        return {field.name if field.custom else field.column_name(): value}

    def json_sql(self, field: Field, alias: str) -> str:
        if field.custom:
            return f"{alias}.custom->{custom_name_literal(field.name)}"
        return f'{alias}."{field.column_name()}"'

    def value_sql(self, field: Field, alias: str) -> str:
        if not field.custom:
            return f'{alias}."{field.column_name()}"'
        text = f"({alias}.custom->>{custom_name_literal(field.name)})"
        return text if self.pg_type == "text" else f"{text}::{self.pg_type}"

    def sort_sql(self, field: Field, alias: str) -> str:
        return self.value_sql(field, alias)
