"""Choices from the field's own options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dotyk.kernel.objects.types.base import EQUALITY, PRESENCE, BadValue, FieldType, ParseContext
from dotyk.kernel.objects.types.texts import Texts

if TYPE_CHECKING:
    from dotyk.kernel.objects.fields import Field


def chosen(field: Field, value: Any) -> str:
    """The option's value that ``value`` names, by itself or by a label; BadValue otherwise."""
    if isinstance(value, str):
        if value in field.option_values:
            return value
        wanted = value.strip().casefold()
        for option in field.options:
            if wanted in {option.value.casefold(), *(label.casefold() for label in option.label.values())}:
                return option.value
    raise BadValue("not_an_option", value=str(value)[:50])


class Select(FieldType):
    name = "select"
    kind = "choice"
    operators = (*EQUALITY, *PRESENCE)

    def parse(self, field: Field, value: Any, context: ParseContext) -> Any:
        return chosen(field, value)


class MultiSelect(Texts):
    name = "multi_select"

    def parse_one(self, field: Field, value: Any, context: ParseContext) -> str:
        return chosen(field, value)
