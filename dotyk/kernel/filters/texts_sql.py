"""Comparisons of text: whole texts exactly, pieces of text whatever their case, accents and apostrophes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dotyk.kernel.access.sql import Sql, all_of
from dotyk.kernel.filters.context import FilterContext
from dotyk.kernel.filters.subject import Subject, Test
from dotyk.kernel.filters.tree import Value

_FOLDED = "dotyk_fold(%s::text)"
_APOSTROPHES = re.compile("['’ʼ`´]")
_FIRST_OF_EQUALS = str.maketrans("ёґЁҐ", "егЕГ")
_LAST_OF_EQUALS = str.maketrans("егЕГ", "ёґЁҐ")


def _equal(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return Sql(f"{subject.value} = %s::text", values)


def _among(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return Sql(f"{subject.value} = any(%s::text[])", (list(values),))


def _by_piece(test: Test) -> Test:
    """Apostrophes do not count, so a piece of nothing else stands in every text that is not empty."""

    def tested(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
        return (test if _letters(str(values[0])) else _not_blank)(subject, values, context)

    return tested


def _letters(piece: str) -> str:
    return _APOSTROPHES.sub("", piece)


def _not_blank(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return Sql(f"{subject.value} <> ''")


@_by_piece
def _contains(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    found = Sql(f"strpos(dotyk_fold({subject.value}), {_FOLDED}) > 0", values)
    return all_of([*_by_search_index(subject, str(values[0])), found])


@_by_piece
def _starts(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    begins = Sql(f"starts_with(dotyk_fold({subject.value}), {_FOLDED})", values)
    return all_of([*_by_order_index(subject, str(values[0])), begins])


@_by_piece
def _ends(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    ending = f"right(dotyk_fold({subject.value}), length({_FOLDED})) = {_FOLDED}"
    return Sql(ending, (*values, *values))


def _has_all(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return Sql(f"{subject.value} @> %s::text[]", (list(values),))


def _has_some(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return Sql(f"{subject.value} && %s::text[]", (list(values),))


def _has_any(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return Sql(f"cardinality({subject.value}) > 0")


def _has_like(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    """Tags and choices are looked for whole, addresses and numbers by a piece of any of them."""
    if subject.field is None or subject.field.type.name not in ("emails", "phones"):
        return _has_all(subject, values, context)
    pieces = []
    for value in values:
        found = f"exists (select 1 from unnest({subject.value}) piece where strpos(dotyk_fold(piece), {_FOLDED}) > 0)"
        pieces += [*_by_search_index(subject, str(value)), Sql(found, (value,))]
    return all_of(pieces)


def _in_values(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return Sql(
        f"exists (select 1 from jsonb_each_text({_json_object(subject)}) part "
        f"where strpos(dotyk_fold(part.value), {_FOLDED}) > 0)",
        values,
    )


def _not_bare(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return Sql(f"{_json_object(subject)} <> '{{}}'::jsonb")


def _json_object(subject: Subject) -> str:
    return f"(case when jsonb_typeof({subject.value}) = 'object' then {subject.value} end)"


def _by_search_index(subject: Subject, piece: str) -> list[Sql]:
    """What the trigram index can answer first; every text that holds the piece passes."""
    field, scope = subject.field, subject.scope
    if field is not None and field.custom and field.indexed and field.type.kind == "text" and len(_letters(piece)) >= 3:
        return [Sql(f"dotyk_trigrams(dotyk_fold({subject.value})) @> dotyk_word_trigrams(%s::text)", (piece,))]
    if field is None or scope is None or field.name not in scope.object.search_fields:
        return []
    if field.type.name == "long_text" or len(_letters(piece)) < 3:
        return []
    return [Sql(f"dotyk_trigrams({scope.alias}.search_text) @> dotyk_word_trigrams(%s::text)", (piece,))]


def _by_order_index(subject: Subject, prefix: str) -> list[Sql]:
    """What the index of the order can answer first: all keys from the prefix on to its end.

    The order tells е from ё and г from ґ, the search does not: the stretch reaches from the first to the last of them.
    """
    field = subject.field
    if field is None or (field.custom and not field.indexed) or not field.type.sortable:
        return []
    key = field.sort_sql(subject.scope.alias if subject.scope else "")
    first, last = prefix.translate(_FIRST_OF_EQUALS), prefix.translate(_LAST_OF_EQUALS)
    return [
        Sql(f"{key} >= dotyk_sort_key(%s::text)", (first,)),
        Sql(f"{key} < dotyk_sort_key(%s::text) || U&'\\+10FFFF'", (last,)),
    ]


def _made_up(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    """In these very words the indexes of the standard objects know it."""
    return Sql(f"dotyk_made_up({subject.value})")


CHOICE_TESTS: Mapping[str, Test] = {"eq": _equal, "in": _among, "is_not_empty": _not_blank}
TEXT_TESTS: Mapping[str, Test] = {
    **CHOICE_TESTS,
    "contains": _contains,
    "starts_with": _starts,
    "ends_with": _ends,
    "is_made_up": _made_up,
}
TEXTS_TESTS: Mapping[str, Test] = {
    "eq": _has_all,
    "in": _has_some,
    "contains": _has_like,
    "is_not_empty": _has_any,
    "is_made_up": _made_up,
}
JSON_TESTS: Mapping[str, Test] = {"contains": _in_values, "is_not_empty": _not_bare}
