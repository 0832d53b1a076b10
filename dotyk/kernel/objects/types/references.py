"""Fields that lead to other records: users, stages, references and lists of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from dotyk.kernel.objects.fields import custom_name_literal
from dotyk.kernel.objects.types.base import PRESENCE, BadValue, FieldType, Kind, ParseContext
from dotyk.platform.ids import parse_id

if TYPE_CHECKING:
    from dotyk.kernel.objects.fields import Field

REFERENCES_MAX = 200


def referenced_id(value: Any) -> str:
    """The id in ``value``: itself, or the ``id`` of an expanded reference."""
    found = parse_id(value.get("id") if isinstance(value, Mapping) else value)
    if found is None:
        raise BadValue("not_reference")
    return str(found)


class Reference(FieldType):
    name = "reference"
    kind: Kind = "reference"
    operators = ("eq", "ne", "in", "not_in", *PRESENCE)
    pg_type = "uuid"
    sortable = False

    def default_column(self, name: str) -> str:
        return f"{name}_id"

    def parse(self, field: Field, value: Any, context: ParseContext) -> Any:
        return referenced_id(value)


class User(Reference):
    name = "user"
    kind = "user"


class Stage(Reference):
    name = "stage"


class References(FieldType):
    """Many records, kept as links in their order; ``target`` None: of any object."""

    name = "references"
    kind = "references"
    operators = ("contains", "in", "not_in", *PRESENCE)
    pg_type = "uuid[]"
    sortable = False
    empty: Any = []

    def parse(self, field: Field, value: Any, context: ParseContext) -> Any:
        items = value if isinstance(value, (list, tuple)) else [value]
        if len(items) > REFERENCES_MAX:
            raise BadValue("too_many", most=REFERENCES_MAX)
        if field.target is not None:
            return list(dict.fromkeys(referenced_id(item) for item in items))
        parsed: list[dict[str, str]] = []
        for item in items:
            if not isinstance(item, Mapping) or not isinstance(item.get("object"), str):
                raise BadValue("not_reference")
            found = {"object": item["object"], "id": referenced_id(item)}
            if found not in parsed:
                parsed.append(found)
        return parsed

    def store(self, field: Field, value: Any, row: Mapping[str, Any], context: ParseContext) -> dict[str, Any]:
        return {}

    def json_sql(self, field: Field, alias: str) -> str:
        shown = "l.to_id" if field.target else "json_build_object('object', l.to_object, 'id', l.to_id)"
        return (
            f"coalesce((select json_agg({shown} order by l.position) from link l "
            f"where l.from_id = {alias}.id and l.field = {custom_name_literal(field.name)}), '[]'::json)"
        )

    def value_sql(self, field: Field, alias: str) -> str:
        return (
            f"array(select l.to_id from link l "
            f"where l.from_id = {alias}.id and l.field = {custom_name_literal(field.name)})"
        )
