"""Which records a reader asks for: reach, filter and search words, as one SQL condition."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import TRUE, Sql, all_of, is_hidden, reach_sql
from dotyk.kernel.filters.compile import compile_filter
from dotyk.kernel.filters.context import filter_context
from dotyk.kernel.filters.parse import parse_filter
from dotyk.kernel.objects.registry import ObjectType
from dotyk.platform.errors import Invalid

QUERY_MAX = 200
WORDS_MAX = 8
_PHONE = re.compile(r"\+?[\d\s()./-]{3,}")


@dataclass(frozen=True, slots=True)
class Match:
    """The condition on the row ``t``. ``is_plain``: nothing but reach."""

    sql: Sql
    is_plain: bool


def match_of(
    actor: Actor,
    target: ObjectType,
    filter_json: Any,
    query: str | None,
    verb: str = "read",
    *,
    reach: Sql | None = None,
) -> Match:
    """The records of ``target`` within reach that meet the filter and hold every word of the query.

    ``reach`` TRUE: the rows asked for are within reach already.
    """
    reach = reach or reach_sql(actor, target, verb, "t")
    parts = [reach] if target.system else [Sql("t.deleted_at is null", ()), reach]
    if filter_json:
        parts.append(compile_filter(parse_filter(actor, target, filter_json), "t", filter_context(actor)))
    search = _search_in(actor, target, query)
    if search is not None:
        parts.append(search)
    text = " and ".join(part.text for part in parts)
    params = tuple(p for part in parts for p in part.params)
    return Match(Sql(text, params), is_plain=not filter_json and search is None)


def _search_in(actor: Actor, target: ObjectType, query: str | None) -> Sql | None:
    if target.system:
        return search_sql(query, f'dotyk_fold(t."{target.title_field}")', indexed=False)
    return search_sql(query, "dotyk_fold(t.title)" if has_hidden_words(actor, target) else "t.search_text")


def has_hidden_words(actor: Actor, target: ObjectType) -> bool:
    """Whether a field that feeds the search is hidden from the actor: then only what the title shows may be found."""
    fields = (target.fields[name] for name in target.search_fields if name in target.fields)
    return any(is_hidden(actor, target, field) for field in fields)


def search_sql(query: str | None, text: str = "t.search_text", *, indexed: bool = True) -> Sql | None:
    """The condition that ``text`` holds every word of ``query``, in any order; None for no words.

    ``text`` is folded; where ``indexed`` it stands within ``t.search_text``, whose index finds the candidates.
    A word of three letters or more is found anywhere; one or two letters only where a word begins.
    """
    words = search_words(query)
    if not words:
        return None
    parts = [_word_sql(word, text) for word in words]
    return all_of([_candidates_sql(word) for word in words] + parts if indexed else parts)


def _word_sql(word: str, text: str) -> Sql:
    escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    if len(word) >= 3:
        return Sql(f"{text} like dotyk_fold(%s)", (f"%{escaped}%",))
    return Sql(f"' ' || {text} like dotyk_fold(%s)", (f"% {escaped}%",))


def _candidates_sql(word: str) -> Sql:
    """What the index of trigrams can tell; nothing of a single letter."""
    if len(word) >= 3:
        return Sql("dotyk_trigrams(t.search_text) @> dotyk_word_trigrams(%s)", (word,))
    return Sql("dotyk_trigrams(t.search_text) @> array[dotyk_fold(%s)]", (f" {word}",)) if len(word) == 2 else TRUE


def search_words(query: str | None) -> list[str]:
    """The words of a query, at most eight; a telephone number is one word, however it was spaced."""
    if query is None or not query.strip():
        return []
    if len(query) > QUERY_MAX or "\x00" in query:
        raise Invalid.at("q", "too_long", longest=QUERY_MAX)
    if _PHONE.fullmatch(query.strip()):
        query = re.sub(r"[^\d+]", "", query)
    return query.split()[:WORDS_MAX]


def estimated_rows(target: ObjectType, condition: Sql) -> int:
    """How many rows the planner expects to meet the condition; no row is read."""
    with connection.cursor() as cursor:
        cursor.execute(f"explain (format json) select 1 from {target.table} t where {condition.text}", condition.params)
        plan = cursor.fetchone()[0]
    return int(plan[0]["Plan"]["Plan Rows"])
