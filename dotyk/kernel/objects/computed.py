"""Fields whose values follow from others: what is kept of their rule, and who works the values out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol

if TYPE_CHECKING:
    from dotyk.kernel.objects.fields import Field
    from dotyk.kernel.objects.models import CustomField
    from dotyk.kernel.objects.registry import ObjectType

COMPUTED_TYPES = frozenset({"formula", "rollup"})
Input = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Computed:
    """The rule of a field of ``object``; ``inputs`` are the fields it reads, as (object, field)."""

    kind: Literal["formula", "rollup"]
    object: str
    rule: Mapping[str, Any]
    inputs: tuple[Input, ...]

    def value_sql(self, field: Field, alias: str) -> str:
        """SQL of the value in its comparable type, for the row ``alias``; empty where the rule holds no longer."""
        return _reckoner().value_sql(field, self, alias)

    def json_sql(self, field: Field, alias: str) -> str:
        """SQL of the value as the API shows it."""
        return _reckoner().json_sql(field, self, alias)

    @property
    def is_moving(self) -> bool:
        """Whether its SQL holds for this moment only, as a filter on the last 30 days does."""
        return bool(self.rule.get("moving"))


class Reckoner(Protocol):
    """Checks the rules of computed fields and turns them into SQL."""

    def value_sql(self, field: Field, computed: Computed, alias: str) -> str: ...

    def json_sql(self, field: Field, computed: Computed, alias: str) -> str: ...

    def settled(self, target: ObjectType, row: CustomField, before: str | None) -> dict[str, Any]:
        """The settings of a field about to be saved, its rule checked; ``before``: the type it gave. Invalid."""
        ...

    def refuse_loss(self, object_name: str, field_name: str) -> None:
        """Invalid where a computed field reads this one."""
        ...


_with: list[Reckoner] = []


def reckon_with(reckoner: Reckoner) -> None:
    """Says who works computed values out."""
    _with[:] = [reckoner]


def _reckoner() -> Reckoner:
    return _with[0]


def settled(target: ObjectType, row: CustomField, before: str | None) -> dict[str, Any]:
    """The checked settings of a computed field whose values were of the type ``before``."""
    return _reckoner().settled(target, row, before)


def refuse_loss(object_name: str, field_name: str) -> None:
    """Invalid where a computed field reads the one that is to go."""
    _reckoner().refuse_loss(object_name, field_name)


def computed_of(row: CustomField) -> Computed | None:
    """The rule a row describes; None for a field that people fill in."""
    if row.type not in COMPUTED_TYPES:
        return None
    inputs = tuple((name.split(".")[0], name.split(".")[1]) for name in row.settings.get("inputs", ()))
    return Computed("formula" if row.type == "formula" else "rollup", row.object, row.settings, inputs)
