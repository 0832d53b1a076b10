"""One comparison of one value: each kind of field has its table of operators."""

from __future__ import annotations

from collections.abc import Mapping

from dotyk.kernel.access.sql import Sql
from dotyk.kernel.filters.context import FilterContext
from dotyk.kernel.filters.dates_sql import DATE_TESTS
from dotyk.kernel.filters.references_sql import REFERENCE_TESTS, REFERENCES_TESTS
from dotyk.kernel.filters.subject import Subject, Test, number
from dotyk.kernel.filters.texts_sql import CHOICE_TESTS, JSON_TESTS, TEXT_TESTS, TEXTS_TESTS
from dotyk.kernel.filters.tree import Value
from dotyk.kernel.objects.types import Kind


def compare(subject: Subject, op: str, values: tuple[Value, ...], context: FilterContext) -> Sql:
    """The condition that the subject stands to the values as ``op`` says; ``op`` is no contrary of another."""
    return _TESTS[subject.kind][op](subject, values, context)


def _number_test(sign: str) -> Test:
    def test(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
        return Sql(f"{subject.value} {sign} %s::numeric", (number(values[0]),))

    return test


def _number_between(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return Sql(f"{subject.value} between %s::numeric and %s::numeric", (number(values[0]), number(values[1])))


def _number_in(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return Sql(f"{subject.value} = any(%s::numeric[])", ([number(value) for value in values],))


def _boolean_is(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return Sql(f"{subject.value} = %s::boolean", (values[0],))


def _is_there(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return Sql(f"{subject.value} is not null")


_NUMBER_TESTS: Mapping[str, Test] = {
    "eq": _number_test("="),
    "lt": _number_test("<"),
    "lte": _number_test("<="),
    "gt": _number_test(">"),
    "gte": _number_test(">="),
    "between": _number_between,
    "in": _number_in,
    "is_not_empty": _is_there,
}


def _has_files(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return Sql(f"{subject.value} <> '[]'::jsonb")


_TESTS: Mapping[Kind, Mapping[str, Test]] = {
    "number": _NUMBER_TESTS,
    "boolean": {"eq": _boolean_is, "is_not_empty": _is_there},
    "text": TEXT_TESTS,
    "choice": CHOICE_TESTS,
    "texts": TEXTS_TESTS,
    "json": JSON_TESTS,
    "date": DATE_TESTS,
    "datetime": DATE_TESTS,
    "reference": REFERENCE_TESTS,
    "user": REFERENCE_TESTS,
    "references": REFERENCES_TESTS,
    "files": {"is_not_empty": _has_files},
}
