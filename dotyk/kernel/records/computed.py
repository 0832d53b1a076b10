"""Values of computed fields for records just written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import orjson
from django.db import connection

from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType


def computed_values(target: ObjectType, fields: Sequence[Field], ids: Sequence[Any]) -> dict[str, dict[str, Any]]:
    """``{id: {field: value}}`` as they are at this moment; one query, none where there are no such fields."""
    if not fields or not ids:
        return {}
    shown = ", ".join(f'{field.json_sql("t")} as "{field.name}"' for field in fields)
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id::text, (select row_to_json(r)::text from (select {shown}) r) from {target.table} t "
            "where t.id = any(%s::uuid[])",
            [list(ids)],
        )
        return {record_id: orjson.loads(text) for record_id, text in cursor.fetchall()}
