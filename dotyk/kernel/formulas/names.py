"""What a name in a formula stands for: a field of the record, or of one its references lead to."""

from __future__ import annotations

from collections.abc import Callable

from dotyk.kernel.filters.parts import part_of
from dotyk.kernel.filters.paths import target_of
from dotyk.kernel.formulas.faults import FormulaError
from dotyk.kernel.formulas.syntax import Name
from dotyk.kernel.formulas.terms import Term, TermKind
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType

STEPS_MAX = 5
_KINDS: dict[str, TermKind] = {
    "number": "number",
    "text": "text",
    "choice": "text",
    "texts": "texts",
    "date": "date",
    "datetime": "datetime",
    "boolean": "boolean",
    "reference": "record",
    "references": "record",
    "user": "record",
}


def named_term(name: Name, origin: ObjectType, alias: str, note: Callable[[str, str], None]) -> Term:
    """The value a name stands for in the row ``alias``; ``note`` hears of every field on the way.

    Records on the way count while they are live, whoever asks: a formula has one value for everybody.
    """
    steps = name.text.split(".")
    if len(steps) > STEPS_MAX + 1:
        raise FormulaError("filter_path_too_long", name.start, name.end, longest=STEPS_MAX)
    return _value(name, steps, origin, alias, note)


def _value(name: Name, steps: list[str], here: ObjectType, alias: str, note: Callable[[str, str], None]) -> Term:
    field = here.field(steps[0])
    if field is None:
        code = "formula_unknown_name" if len(steps) == len(name.text.split(".")) else "formula_unknown_step"
        raise FormulaError(code, name.start, name.end, name=steps[0][:60], object=here.name)
    note(here.name, field.name)
    if len(steps) == 1:
        return _plain(name, field, alias)
    part = part_of(field, steps[1]) if len(steps) == 2 else None
    if part is not None:
        return Term("text", part.value_sql(alias))
    target = target_of(field)
    if target is None:
        raise FormulaError("formula_no_way", name.start, name.end, name=field.name)
    child = f"{alias}_"
    end = _value(name, steps[1:], target, child, note)
    alive = "" if target.system else f" and {child}.deleted_at is null"
    tie = f"{child}.id = {field.value_sql(alias)}"
    return Term(end.kind, f"(select {end.sql} from {target.table} {child} where {tie}{alive})", end.choice)


def _plain(name: Name, field: Field, alias: str) -> Term:
    kind = _KINDS.get(field.type.kind)
    if kind is None:
        raise FormulaError("formula_no_value", name.start, name.end, name=field.name)
    value = field.value_sql(alias)
    if field.type.name == "percent":
        return Term("percent", f"({value} / 100)")
    if field.type.name == "money":
        return Term("money", value)
    if kind == "number":
        return Term(kind, f"({value})::numeric")
    return Term(kind, value, field if field.options else None)
