"""Amounts in the company's own currency: a field beside each money field, where the company counts in several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dotyk.kernel.objects.computed import Computed
from dotyk.kernel.objects.fields import Field

if TYPE_CHECKING:
    from dotyk.kernel.objects.registry import ObjectType

BASE_OF = "base_of"
"""In the settings of such a field: the name of the money field whose amount it tells."""


@dataclass(frozen=True, slots=True)
class InBase(Computed):
    """The amount of ``source`` at the rate it was booked at, in ``currency``; nothing is reckoned, it is kept so."""

    source: Field
    currency: str

    def value_sql(self, field: Field, alias: str) -> str:
        return self.source.value_sql(alias)

    def json_sql(self, field: Field, alias: str) -> str:
        value = self.source.value_sql(alias)
        return (
            f"(select json_build_object('amount', round(v, 2)::text, 'currency', '{self.currency}') "
            f"from (select {value} as v) m where v is not null)"
        )


def with_base_amounts(target: ObjectType, currency: str | None) -> ObjectType:
    """The object with a field in ``currency`` behind each of its money fields; as it is where there is no currency."""
    if currency is None or not any(_has_base(target, field) for field in target.fields.values()):
        return target
    return replace(target, fields={field.name: field for field in _with_bases(target, currency)})


def base_name(name: str) -> str:
    """What the field is called that tells the amount of the field ``name``."""
    return f"{name}_base"


def base_field(object_name: str, source: Field, currency: str) -> Field:
    """The field that tells the amount of ``source`` in the company's currency: ``amount_base``, "Amount (UAH)"."""
    rule = {"formula": f"money({source.name})"}
    return Field(
        name=base_name(source.name),
        type=source.type,
        label={language: f"{label} ({currency})" for language, label in source.label.items()},
        read_only=True,
        personal=source.personal,
        group=source.group,
        settings={BASE_OF: source.name},
        computed=InBase("formula", object_name, rule, ((object_name, source.name),), source, currency),
    )


def _with_bases(target: ObjectType, currency: str) -> Iterator[Field]:
    for field in target.fields.values():
        yield field
        if _has_base(target, field):
            yield base_field(target.name, field, currency)


def _has_base(target: ObjectType, field: Field) -> bool:
    """A computed amount is in the company's currency anyway; a field that people called so stays theirs."""
    return field.type.name == "money" and field.computed is None and base_name(field.name) not in target.fields
