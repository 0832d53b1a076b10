"""Counts, sums and averages of records by their fields; from the hot counters where these can answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import TRUE, Sql, require_verb, visible_fields
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.context import known_object
from dotyk.kernel.records.matching import Match, match_of
from dotyk.kernel.records.past import Past
from dotyk.kernel.records.titles import titles_of
from dotyk.kernel.records.totals import can_use_tally, tally_owners
from dotyk.platform.errors import Invalid
from dotyk.platform.workspace import workspace

Part = Literal["day", "week", "month", "quarter", "year"]
PARTS = ("day", "week", "month", "quarter", "year")
FUNCTIONS = ("count", "sum", "avg", "min", "max", "count_distinct")
GROUPS_MAX = 2_000
KEYS_MAX = 4


@dataclass(frozen=True, slots=True)
class GroupKey:
    """A field to group by; a date falls into days, weeks, months, quarters or years."""

    field: Field
    by: Part | None = None


@dataclass(frozen=True, slots=True)
class Aggregate:
    """A figure over each group: a count of records, or a function of a field."""

    fn: str
    field: Field | None = None

    @property
    def is_money(self) -> bool:
        return self.field is not None and self.field.type.name == "money" and self.fn != "count_distinct"


def group_json(
    actor: Actor,
    object_name: str,
    *,
    group_by: Sequence[Mapping[str, Any]],
    aggregate: Sequence[Mapping[str, Any]],
    filter: Any = None,
    query: str | None = None,
    past: Past | None = None,
) -> str:
    """``{"groups": [{"keys", "values"}], "totals"}`` as JSON text, largest first figure first, at most 2,000.

    A key that is a reference, stage or person is ``{"id", "title"}``; a date bucket its first day in the
    company's time zone; a sum of money is money in the base currency. ``past``: of the records as they were then.
    Raises as ``list_json``.
    """
    target = known_object(actor, object_name)
    require_verb(actor, target, "read")
    keys = _keys(actor, target, group_by)
    figures = _figures(actor, target, aggregate or [{"fn": "count"}])
    match = match_of(actor, target, filter, query, reach=TRUE if past else None)
    if past:
        rows = _counted(actor, target, keys, figures, match, past)
    elif match.is_plain and can_use_tally(actor, target) and _tally_knows(target, keys, figures):
        rows = _tallied(actor, target, keys, figures)
    else:
        rows = _counted(actor, target, keys, figures, match)
    return _answer(actor, keys, figures, rows)


def _keys(actor: Actor, target: ObjectType, wanted: Sequence[Mapping[str, Any]]) -> list[GroupKey]:
    if len(wanted) > KEYS_MAX:
        raise Invalid.at("group_by", "too_many", most=KEYS_MAX)
    return [_key(actor, target, key, f"group_by[{n}]") for n, key in enumerate(wanted)]


def _key(actor: Actor, target: ObjectType, wanted: Mapping[str, Any], place: str) -> GroupKey:
    field = _visible(actor, target, wanted.get("field"), f"{place}.field")
    if field.type.kind in ("references", "json", "files"):
        raise Invalid.at(f"{place}.field", "cannot_group_by", name=field.name)
    part = wanted.get("by")
    if part is not None and (part not in PARTS or field.type.kind not in ("date", "datetime")):
        raise Invalid.at(f"{place}.by", "not_an_option", value=str(part)[:50])
    return GroupKey(field, part)


def _figures(actor: Actor, target: ObjectType, wanted: Sequence[Mapping[str, Any]]) -> list[Aggregate]:
    if len(wanted) > 20:
        raise Invalid.at("aggregate", "too_many", most=20)
    return [_figure(actor, target, figure, f"aggregate[{n}]") for n, figure in enumerate(wanted)]


def _figure(actor: Actor, target: ObjectType, wanted: Mapping[str, Any], place: str) -> Aggregate:
    fn = wanted.get("fn")
    if fn not in FUNCTIONS:
        raise Invalid.at(f"{place}.fn", "not_an_option", value=str(fn)[:50])
    if fn == "count":
        return Aggregate("count")
    field = _visible(actor, target, wanted.get("field"), f"{place}.field")
    kinds = {"sum": ("number",), "avg": ("number",), "count_distinct": ("text", "choice", "reference", "user")}
    if field.type.kind not in kinds.get(str(fn), ("number", "date", "datetime")):
        raise Invalid.at(f"{place}.field", "cannot_aggregate", name=field.name)
    return Aggregate(str(fn), field)


def _visible(actor: Actor, target: ObjectType, name: Any, place: str) -> Field:
    for field in visible_fields(actor, target):
        if field.name == name:
            return field
    raise Invalid.at(place, "unknown_field", name=str(name)[:50])


def _key_sql(actor: Actor, key: GroupKey) -> str:
    value = key.field.value_sql("t")
    if key.by is None:
        return value if key.field.type.kind != "texts" else f"array_to_string({value}, ', ')"
    if key.field.type.kind == "datetime":
        zone = workspace(actor.schema_version).time_zone.replace("'", "")
        value = f"({value} at time zone '{zone}')"
    return f"date_trunc('{key.by}', {value}::timestamp)::date"


def _figure_sql(figure: Aggregate) -> str:
    if figure.field is None:
        return "count(*)"
    value = figure.field.value_sql("t")
    if figure.fn == "count_distinct":
        return f"count(distinct {value})"
    return f"coalesce(sum({value}), 0)" if figure.is_money and figure.fn == "sum" else f"{figure.fn}({value})"


def _counted(
    actor: Actor,
    target: ObjectType,
    keys: Sequence[GroupKey],
    figures: Sequence[Aggregate],
    match: Match,
    past: Past | None = None,
) -> list[dict[str, Any]]:
    source = Sql.of(past.rows if past else target.table, " t where ", match.sql)
    named = _named(figures, map(_figure_sql, figures))
    return _grouped([_key_sql(actor, key) for key in keys], named, source, head=past.head if past else Sql(""))


def _tally_knows(target: ObjectType, keys: Sequence[GroupKey], figures: Sequence[Aggregate]) -> bool:
    tally = target.tally
    known = {"owner", tally.by} if tally else {"owner"}
    sums = tally.sums[:1] if tally else ()
    return all(k.field.name in known for k in keys) and all(
        f.fn == "count" or (f.fn == "sum" and f.field is not None and f.field.name in sums) for f in figures
    )


def _tallied(
    actor: Actor, target: ObjectType, keys: Sequence[GroupKey], figures: Sequence[Aggregate]
) -> list[dict[str, Any]]:
    owners = tally_owners(actor, target)
    columns = ["t.owner_id" if k.field.name == "owner" else "t.stage_id" for k in keys]
    sums = ["sum(t.records)" if f.fn == "count" else "sum(t.amount)" for f in figures]
    source = Sql(
        "tally t where t.object = %s and (%s::uuid[] is null or t.owner_id = any(%s::uuid[]))",
        (target.name, owners, owners),
    )
    rows = _grouped(columns, _named(figures, sums), source, having="sum(t.records) > 0")
    return rows or [{"all": True, **{f"v{n}": 0 for n in range(len(figures))}}]


def _named(figures: Sequence[Aggregate], expressions: Iterable[str]) -> list[tuple[str, str]]:
    """Each figure's expression, and the same as it is read: money as text, so that no cent is lost."""
    return [(sql, f"({sql})::text" if f.is_money else sql) for f, sql in zip(figures, expressions, strict=True)]


def _grouped(
    keys: Sequence[str],
    figures: Sequence[tuple[str, str]],
    source: Sql,
    having: str = "true",
    head: Sql = Sql(""),
) -> list[dict[str, Any]]:
    """The totals (``all`` true), then the groups, largest first figure first, as ``{"all", "k0"…, "v0"…}``."""
    named = [f"{sql} as k{n}" for n, sql in enumerate(keys)]
    named += [f"{shown} as v{n}" for n, (_, shown) in enumerate(figures)]
    grouping = f"grouping({', '.join(keys)}) > 0" if keys else "true"
    sets = f"group by grouping sets (({', '.join(keys)}), ())" if keys else ""
    sql = (
        f'{head.text}select row_to_json(g)::text from (select {grouping} as "all", {", ".join(named)} '
        f"from {source.text} {sets} having {having} order by 1 desc, {figures[0][0]} desc nulls last "
        f"limit {GROUPS_MAX + 1}) g"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [*head.params, *source.params])
        return [orjson.loads(text) for (text,) in cursor.fetchall()]


def _answer(
    actor: Actor, keys: Sequence[GroupKey], figures: Sequence[Aggregate], rows: Sequence[Mapping[str, Any]]
) -> str:
    titles = {
        n: titles_of(actor, str(key.field.target), [r[f"k{n}"] for r in rows if r.get(f"k{n}")])
        for n, key in enumerate(keys)
        if key.field.type.kind in ("reference", "user")
    }
    currency = workspace(actor.schema_version).currency

    def shown_key(n: int, value: Any) -> Any:
        return value if n not in titles or value is None else {"id": value, "title": titles[n].get(value)}

    def shown_value(figure: Aggregate, value: Any) -> Any:
        money = figure.is_money and value is not None
        return {"amount": _cents(value), "currency": currency} if money else value

    def values(row: Mapping[str, Any]) -> list[Any]:
        return [shown_value(f, row[f"v{n}"]) for n, f in enumerate(figures)]

    groups = [
        {"keys": [shown_key(n, row[f"k{n}"]) for n in range(len(keys))], "values": values(row)}
        for row in rows
        if not row["all"]
    ]
    totals = [values(row) for row in rows if row["all"]]
    return orjson.dumps({"groups": groups, "totals": totals[0] if totals else []}).decode()


def _cents(value: Any) -> str:
    return str(Decimal(str(value)).quantize(Decimal("0.01")))
