"""Days, moments, and yes or no."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from dotyk.kernel.objects.fields import custom_name_literal
from dotyk.kernel.objects.types.base import (
    CALENDAR,
    EQUALITY,
    ORDER,
    PRESENCE,
    BadValue,
    FieldType,
    ParseContext,
)
from dotyk.platform.clock import written

if TYPE_CHECKING:
    from dotyk.kernel.objects.fields import Field

EARLIEST, LATEST = date(1000, 1, 1), date(9999, 12, 30)


def custom_text(field: Field, alias: str) -> str:
    """SQL of a custom field's canonical text."""
    return f"({alias}.custom->>{custom_name_literal(field.name)})"


class Date(FieldType):
    name = "date"
    kind = "date"
    operators = (*EQUALITY, *ORDER, *CALENDAR, *PRESENCE)
    pg_type = "date"

    def parse(self, field: Field, value: Any, context: ParseContext) -> Any:
        if isinstance(value, datetime):
            value = value.date()
        if not isinstance(value, date):
            try:
                value = datetime.fromisoformat(value.strip()).date() if isinstance(value, str) else None
            except ValueError:
                value = None
        if value is None or not EARLIEST <= value <= LATEST:
            raise BadValue("not_date")
        return value.isoformat()

    def value_sql(self, field: Field, alias: str) -> str:
        """A cast of a custom field's text would depend on settings of the session, and so could not be indexed."""
        return f"dotyk_date({custom_text(field, alias)})" if field.custom else super().value_sql(field, alias)


class DateTime(FieldType):
    name = "datetime"
    kind = "datetime"
    operators = (*EQUALITY, *ORDER, *CALENDAR, *PRESENCE)
    pg_type = "timestamptz"

    def parse(self, field: Field, value: Any, context: ParseContext) -> Any:
        try:
            moment = value if isinstance(value, datetime) else datetime.fromisoformat(value.strip())
            if moment.tzinfo is None:
                moment = moment.replace(tzinfo=ZoneInfo(context.time_zone))
            moment = moment.astimezone(UTC)
        except (ValueError, AttributeError, TypeError, OverflowError) as error:
            raise BadValue("not_datetime") from error
        if not EARLIEST <= moment.date() <= LATEST:
            raise BadValue("not_datetime")
        return written(moment)

    def same(self, old: Any, new: Any) -> bool:
        if old is None or new is None:
            return old is new
        return bool(datetime.fromisoformat(old) == datetime.fromisoformat(new))

    def value_sql(self, field: Field, alias: str) -> str:
        """As for a date."""
        return f"dotyk_moment({custom_text(field, alias)})" if field.custom else super().value_sql(field, alias)


class Boolean(FieldType):
    name = "boolean"
    kind = "boolean"
    operators = ("eq", "ne", *PRESENCE)
    pg_type = "boolean"

    def parse(self, field: Field, value: Any, context: ParseContext) -> Any:
        if isinstance(value, bool):
            return value
        known = {"true": True, "yes": True, "1": True, "так": True, "да": True}
        known |= {"false": False, "no": False, "0": False, "ні": False, "нет": False}
        answer = known.get(str(value).strip().lower())
        if answer is None:
            raise BadValue("not_boolean")
        return answer
