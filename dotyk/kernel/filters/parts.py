"""Parts of a field that stand on a path: the city of an address, the Telegram name among a person's handles."""

from __future__ import annotations

from dataclasses import dataclass

from dotyk.kernel.objects.fields import Field, Label, custom_name_literal, words
from dotyk.kernel.objects.types.reachable import ADDRESS_PARTS
from dotyk.kernel.objects.types.texts import Text

_LABELS = {
    "country": words("Country", "Країна", "Страна"),
    "region": words("Region", "Область", "Область"),
    "city": words("City", "Місто", "Город"),
    "street": words("Street", "Вулиця", "Улица"),
    "postcode": words("Postcode", "Індекс", "Индекс"),
}


@dataclass(frozen=True)
class Part(Text):
    """One text inside the JSON of ``whole``."""

    whole: Field
    sortable: bool = False

    def value_sql(self, field: Field, alias: str) -> str:
        return f"({self.whole.json_sql(alias)}->>{custom_name_literal(field.name)})"


def part_of(field: Field, name: str) -> Field | None:
    """The part ``name`` of an address or of handles; None where the field has no such part."""
    label = _labels(field).get(name)
    if label is None:
        return None
    return Field(name, Part(field), _after(field.label, label), read_only=True)


def _labels(field: Field) -> dict[str, Label]:
    if field.type.name == "address":
        return {name: _LABELS[name] for name in ADDRESS_PARTS}
    if field.type.name == "handles":
        return {option.value: option.label for option in field.options}
    return {}


def _after(whole: Label, part: Label) -> Label:
    return {language: f"{whole[language]}: {part[language]}" for language in part}
