"""What a field is: its name, type, words and rules; the type does the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dotyk.kernel.objects.computed import Computed
    from dotyk.kernel.objects.types import FieldType

Label = Mapping[str, str]


def words(en: str, uk: str, ru: str) -> Label:
    """A label in each language of the product."""
    return {"en": en, "uk": uk, "ru": ru}


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a select field; ``value`` is stored, ``label`` is shown.

    ``status`` open, won or lost says how far a record is that stands there, where the choice is of stages.
    """

    value: str
    label: Label
    color: str = "gray"
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A field of an object.

    ``column`` is the physical column; a custom field has none and lives in the record's ``custom``
    JSON. ``target`` names the object a reference leads to (None: any object). ``read_only`` fields are set by Dotyk
    alone; of one that is ``computed`` nothing is stored, and its type is that of its values. ``booked_on`` names the
    date field whose day decides a money field's exchange rate. ``conditions`` are filters by kind (``visible_when`` …).
    """

    name: str
    type: FieldType
    label: Label
    required: bool = False
    unique: bool = False
    default: Any = None
    options: tuple[Option, ...] = ()
    target: str | None = None
    read_only: bool = False
    column: str | None = None
    custom: bool = False
    personal: bool = False
    indexed: bool = False
    group: str | None = None
    booked_on: str | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)
    computed: Computed | None = None
    conditions: Mapping[str, Any] = field(default_factory=dict)

    @property
    def option_values(self) -> frozenset[str]:
        return frozenset(option.value for option in self.options)

    @property
    def declared_type(self) -> str:
        """What people chose: of a computed field how it is computed, of others the type of the values."""
        return self.computed.kind if self.computed else self.type.name

    def column_name(self) -> str:
        """The column that holds the value (or its main part)."""
        return self.column or self.type.default_column(self.name)

    def json_sql(self, alias: str) -> str:
        """SQL of the value as the API shows it, for the row ``alias``."""
        return self.computed.json_sql(self, alias) if self.computed else self.type.json_sql(self, alias)

    def value_sql(self, alias: str) -> str:
        """SQL of the value in its comparable type, for the row ``alias``."""
        return self.computed.value_sql(self, alias) if self.computed else self.type.value_sql(self, alias)

    def sort_sql(self, alias: str) -> str:
        """SQL of the expression that orders people-readably."""
        if self.computed is None:
            return self.type.sort_sql(self, alias)
        value = self.value_sql(alias)
        return f'dotyk_sort_key({value}) collate "C"' if self.type.kind == "text" else value


def custom_name_literal(name: str) -> str:
    """A field name as an SQL literal; names are checked when made, so this only doubles quotes."""
    return "'" + name.replace("'", "''") + "'"
