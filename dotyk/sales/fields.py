"""A kind of field of its own that deals have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from dotyk.kernel.objects.types import ParseContext
from dotyk.kernel.objects.types.dates import Boolean

if TYPE_CHECKING:
    from dotyk.kernel.objects.fields import Field


class Rotting(Boolean):
    """Whether an open deal stands in its stage longer than the stage allows; true or false at the moment of reading.

    It has no column: time alone changes it, so it is told from ``rots_at``, which every move sets.
    """

    def store(self, field: Field, value: Any, row: Mapping[str, Any], context: ParseContext) -> dict[str, Any]:
        return {}

    def json_sql(self, field: Field, alias: str) -> str:
        return self.value_sql(field, alias)

    def value_sql(self, field: Field, alias: str) -> str:
        return f"coalesce({alias}.rots_at < now(), false)"
