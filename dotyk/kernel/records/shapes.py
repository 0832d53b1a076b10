"""The SQL that writes a record as JSON: which fields, and which references opened to a title."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import Sql, reach_sql, visible_fields
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType, all_objects, object_type
from dotyk.platform.errors import Invalid

OPENED_KINDS = ("reference", "references", "user")
ALL = "*"


def chosen_fields(actor: Actor, target: ObjectType, names: Iterable[str] | None) -> list[Field]:
    """The fields to show: those named, or all that the actor may see; Invalid on a name unknown to them."""
    visible = {field.name: field for field in visible_fields(actor, target)}
    if names is None:
        return list(visible.values())
    chosen = []
    for name in dict.fromkeys(names):
        if name in ("id", "object"):
            continue
        if name not in visible:
            raise Invalid.at("fields", "unknown_field", name=name[:50])
        chosen.append(visible[name])
    return chosen


def record_sql(actor: Actor, target: ObjectType, fields: Sequence[Field], expand: Sequence[str] = ()) -> Sql:
    """A scalar SQL expression: the JSON of the row ``t``."""
    opened = {f.name for f in fields if f.type.kind in OPENED_KINDS} if ALL in expand else set(expand)
    unknown = opened - {f.name for f in visible_fields(actor, target) if f.type.kind in OPENED_KINDS}
    if unknown:
        raise Invalid.at("expand", "unknown_field", name=min(unknown)[:50])
    if not opened:
        names = tuple(field.name for field in fields)
        is_moving = any(field.computed and field.computed.is_moving for field in fields)
        return Sql(_closed_sql.__wrapped__(target, names) if is_moving else _closed_sql(target, names))
    parts = [f"t.id, '{target.name}' as object"]
    params: list[Any] = []
    for field in fields:
        shown = opened_sql(actor, field) if field.name in opened else Sql(field.json_sql("t"), ())
        parts.append(f'{shown.text} as "{field.name}"')
        params.extend(shown.params)
    return Sql(_row_sql(parts), tuple(params))


@lru_cache(maxsize=512)
def _closed_sql(target: ObjectType, names: tuple[str, ...]) -> str:
    """The same where no reference is opened: nothing of it depends on who asks, so it is made once."""
    shown = [f'{target.fields[name].json_sql("t")} as "{name}"' for name in names]
    return _row_sql([f"t.id, '{target.name}' as object", *shown])


def _row_sql(parts: Sequence[str]) -> str:
    return f"(select row_to_json(r)::text from (select {', '.join(parts)}) r)"


def opened_sql(actor: Actor, field: Field) -> Sql:
    """The referenced record as ``{"id", "object", "title"}``; the title is null where it is out of reach."""
    if field.type.kind == "references":
        return _opened_list(actor, field)
    if field.target is None:
        return Sql(field.json_sql("t"), ())
    title = _title(actor, object_type(field.target), field.value_sql("t"))
    value = field.value_sql("t")
    return Sql(
        f"case when {value} is not null then json_build_object("
        f"'id', {value}, 'object', '{field.target}', 'title', {title.text}) end",
        title.params,
    )


def _title(actor: Actor, target: ObjectType, id_sql: str) -> Sql:
    reach = reach_sql(actor, target, "read", "x")
    column = target.title_field if target.system else "title"
    alive = "" if target.system else " and x.deleted_at is null"
    return Sql(
        f'(select x."{column}" from {target.table} x where x.id = {id_sql}{alive} and {reach.text})', reach.params
    )


def _opened_list(actor: Actor, field: Field) -> Sql:
    if field.target:
        title = _title(actor, object_type(field.target), "l.to_id")
    else:
        titles = [(o.name, _title(actor, o, "l.to_id")) for o in all_objects() if not o.system]
        cases = " ".join(f"when '{name}' then {title.text}" for name, title in titles)
        title = Sql(f"case l.to_object {cases} end", tuple(p for _, t in titles for p in t.params))
    return Sql(
        "coalesce((select json_agg(json_build_object('id', l.to_id, 'object', l.to_object, 'title', "
        f"{title.text}, 'role', l.role) order by l.position) from link l "
        f"where l.from_id = t.id and l.field = '{field.name}'), '[]'::json)",
        title.params,
    )
