"""Computed fields as the engine asks for them: their SQL, their checked settings, and what depends on what."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from django.db import connection

from dotyk.kernel.formulas.building import Builder
from dotyk.kernel.formulas.circles import depth_of, readers_of, refuse_circle
from dotyk.kernel.formulas.faults import FormulaError
from dotyk.kernel.formulas.functions import Surroundings
from dotyk.kernel.formulas.rollups import Rollup, read_rollup, rollup_sql
from dotyk.kernel.formulas.syntax import Node, parse
from dotyk.kernel.formulas.terms import PG_TYPES, Term, literal
from dotyk.kernel.objects.computed import Computed
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.models import CustomField
from dotyk.kernel.objects.registry import ObjectType, find_object, loaded_version
from dotyk.platform.errors import Fault, Invalid, NotFound
from dotyk.platform.workspace import workspace

SQL_MAX = 60_000
NESTED_MAX = 8
MADE = ("result", "inputs", "moving")
RESULTS = ("number", "percent", "money", "text", "date", "datetime", "boolean")


class _Reckoner:
    def value_sql(self, field: Field, computed: Computed, alias: str) -> str:
        origin = find_object(computed.object)
        empty = f"null::{field.type.pg_type}"
        if origin is None:
            return empty
        if computed.is_moving:
            return _value_sql(origin, field.name, alias, computed) or empty
        return _kept_sql(origin, field.name, alias) or empty

    def json_sql(self, field: Field, computed: Computed, alias: str) -> str:
        value = self.value_sql(field, computed, alias)
        if field.type.name != "money":
            return value
        currency = literal(workspace(loaded_version()).currency)
        return (
            f"(select json_build_object('amount', round(v, 2)::text, 'currency', {currency}) "
            f"from (select {value} as v) m where v is not null)"
        )

    def settled(self, target: ObjectType, row: CustomField, before: str | None) -> dict[str, Any]:
        given = {name: value for name, value in row.settings.items() if name not in MADE}
        with connection.cursor() as cursor:
            cursor.execute("select pg_advisory_xact_lock(hashtext('computed fields'))")
        made = formula_facts(target, given) if row.type == "formula" else _rollup_facts(target, given)
        place = "settings.formula" if row.type == "formula" else "settings.relation"
        refuse_circle(row, made["inputs"], place)
        if depth_of(row, made["inputs"]) > NESTED_MAX:
            raise Invalid.at(place, "computed_too_deep", most=NESTED_MAX)
        readers = readers_of(row.object, row.name)
        if readers and before not in (None, made["result"]):
            raise Invalid.at(place, "computed_result_used", name=", ".join(readers)[:100])
        if given.get("duration") is not None and made["result"] != "number":
            if before != made["result"] or given["duration"] != _kept_duration(row):
                raise Invalid.at("settings.duration", "duration_of_no_number")
            del given["duration"]
        return {**given, **made}

    def refuse_loss(self, object_name: str, field_name: str) -> None:
        readers = readers_of(object_name, field_name)
        if readers:
            raise Invalid.at("name", "field_in_computed", name=", ".join(readers)[:200])


def _kept_duration(row: CustomField) -> Any:
    """What the field counts as it is kept: fields of other kinds could once be kept as lengths of time too."""
    kept = CustomField.objects.filter(pk=row.pk, removed_at=None).values_list("settings", flat=True).first()
    return (kept or {}).get("duration")


RECKONER = _Reckoner()


def formula_facts(target: ObjectType, rule: Mapping[str, Any]) -> dict[str, Any]:
    """What a formula gives and reads: ``{"result", "inputs"}``; Invalid at ``settings.formula``, with its place."""
    text = rule.get("formula")
    if not isinstance(text, str):
        raise Invalid.at("settings.formula", "formula_empty", place=1)
    try:
        builder, term = built(target, parse(text), "t")
    except FormulaError as error:
        place = {"place": error.start + 1, "start": error.start, "end": error.end}
        raise Invalid(Fault("settings.formula", error.code, {**error.values, **place})) from error
    if len(_finished(term)) > SQL_MAX:
        raise Invalid.at("settings.formula", "computed_too_large", place=1)
    return {"result": term.kind, "inputs": sorted(".".join(read) for read in builder.inputs)}


def built(target: ObjectType, tree: Node, alias: str) -> tuple[Builder, Term]:
    """The formula over the row ``alias``, of a kind that a field can have; FormulaError."""
    zone = literal(workspace(loaded_version()).time_zone)
    builder = Builder(target, alias, Surroundings(zone))
    term = builder.term(tree)
    if term.kind not in RESULTS:
        raise FormulaError("formula_no_result", 0, 1)
    return builder, term


def _rollup_facts(target: ObjectType, rule: Mapping[str, Any]) -> dict[str, Any]:
    rollup: Rollup = read_rollup(target, rule)
    if len(rollup_sql(rollup, "t")) > SQL_MAX:
        raise Invalid.at("settings.where", "computed_too_large", place=1)
    inputs = sorted(".".join(read) for read in rollup.inputs())
    return {"result": rollup.result, "inputs": inputs, **({"moving": True} if rollup.is_moving else {})}


def _finished(term: Term) -> str:
    """As a field holds it: within bounds, percents as they are shown."""
    value = f"({term.sql} * 100)" if term.kind == "percent" else term.sql
    return f"dotyk_bounded({value}::{PG_TYPES[term.kind]})"


@lru_cache(maxsize=2_048)
def _kept_sql(origin: ObjectType, name: str, alias: str) -> str | None:
    """The same for every reader while the objects are what they are: an object is a new one when they change."""
    field = origin.field(name)
    return None if field is None or field.computed is None else _value_sql(origin, name, alias, field.computed)


def _value_sql(origin: ObjectType, name: str, alias: str, computed: Computed) -> str | None:
    """None where the rule does not hold any more, as an object it passes through is archived."""
    try:
        if computed.kind == "rollup":
            text = f"dotyk_bounded({rollup_sql(read_rollup(origin, computed.rule), alias)})"
        else:
            text = _finished(built(origin, parse(str(computed.rule.get("formula"))), alias)[1])
    except (FormulaError, Invalid, NotFound):
        return None
    return text if len(text) <= SQL_MAX else None
