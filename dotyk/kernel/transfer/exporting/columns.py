"""The columns of an export: a field each, an address or a set of messenger names by its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dotyk.kernel.objects.fields import Field, Label, words
from dotyk.kernel.objects.types.lengths import counted_label
from dotyk.kernel.objects.types.reachable import ADDRESS_PARTS

PARTS: Mapping[str, Label] = {
    "country": words("Country", "Країна", "Страна"),
    "region": words("Region", "Область", "Область"),
    "city": words("City", "Місто", "Город"),
    "street": words("Street", "Вулиця", "Улица"),
    "postcode": words("Postcode", "Індекс", "Индекс"),
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: a field, or one ``part`` of it."""

    heading: str
    field: Field
    part: str | None = None

    def value(self, row: Mapping[str, Any]) -> Any:
        """The value of the column in a record."""
        value = row.get(self.field.name)
        return value if self.part is None else (value or {}).get(self.part)


def columns_of(fields: Iterable[Field], language: str) -> list[Column]:
    """The columns of the fields with headings by which an import knows them again; a heading stands once."""
    columns = [column for field in fields for column in _columns(field, language)]
    headings = [column.heading for column in columns]
    return [
        column if headings.count(column.heading) == 1 else Column(_full_name(column), column.field, column.part)
        for column in columns
    ]


def _columns(field: Field, language: str) -> list[Column]:
    if field.type.name == "address":
        return [Column(PARTS[part].get(language, part), field, part) for part in ADDRESS_PARTS]
    if field.type.name == "handles":
        return [Column(o.label.get(language) or o.value, field, o.value) for o in field.options]
    return [Column(counted_label(field.label.get(language) or field.name, field.settings, language), field)]


def _full_name(column: Column) -> str:
    return column.field.name if column.part is None else f"{column.field.name}.{column.part}"
