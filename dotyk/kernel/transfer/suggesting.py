"""The nearest known value to one that does not fit."""

from __future__ import annotations

from itertools import combinations

from django.db import connection
from rapidfuzz import fuzz, process, utils

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import TRUE, Sql, all_of, any_of, reach_sql
from dotyk.kernel.objects.registry import ObjectType, find_object

TITLES_MAX = 5_000
"""As many titles are read at once; of an object with more, those that share most of the text, for each text."""
ASKED_MAX = 200
PARTS_MAX = 8
NEAR = 80
CODES = ("no_such_record", "not_an_option")


class Suggester:
    """Suggests values for the fields of one object; reads the titles of each other object once."""

    def __init__(self, actor: Actor, target: ObjectType) -> None:
        self._actor, self._target = actor, target
        self._titles: dict[str, dict[str, str]] = {}
        self._asked = 0

    def nearest(self, field_name: str, code: str, text: str) -> dict[str, str] | None:
        """``{"value", "title"}`` of the nearest value, None where nothing is near."""
        if code not in CODES or not text or self._asked >= ASKED_MAX:
            return None
        self._asked += 1
        titles = self._choices(field_name, text)
        found = process.extractOne(text, titles, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=NEAR)
        return None if found is None else {"value": str(found[2]), "title": str(found[0])}

    def _choices(self, field_name: str, text: str) -> dict[str, str]:
        """The titles (or labels) that the field could hold, by value; of very many records those like the text."""
        field = self._target.field(field_name)
        if field is None:
            return {}
        if field.options:
            language = self._actor.language
            return {option.value: option.label.get(language, option.value) for option in field.options}
        other = find_object(field.target or "")
        if other is None:
            return {}
        if field_name not in self._titles:
            self._titles[field_name] = self._read_titles(other, TRUE)
        known = self._titles[field_name]
        if len(known) < TITLES_MAX or other.system:
            return known
        alike = _alike(text)
        return {} if alike is None else self._read_titles(other, alike)

    def _read_titles(self, other: ObjectType, condition: Sql) -> dict[str, str]:
        column = other.title_field if other.system else "title"
        alive = TRUE if other.system else Sql("t.deleted_at is null", ())
        where = all_of([alive, reach_sql(self._actor, other, "read", "t"), condition])
        with connection.cursor() as cursor:
            cursor.execute(
                f'select t.id::text, t."{column}" from {other.table} t where {where.text} limit {TITLES_MAX}',
                list(where.params),
            )
            return dict(cursor.fetchall())


def _alike(text: str) -> Sql | None:
    """That the row ``t`` holds all parts of the text but one, where the slip is; asked of the index of trigrams."""
    parts = [part for word in text.split() for part in _parts(word)][:PARTS_MAX]
    if not parts:
        return None
    one_less = max(1, len(parts) - 1)
    ways = [all_of([_holds(part) for part in some]) for some in combinations(parts, one_less)]
    of_a_length = Sql("length(t.title) between %s and %s", (len(text) * 2 // 3, len(text) * 3 // 2 + 1))
    return all_of([of_a_length, any_of(ways)])


def _parts(word: str) -> list[str]:
    """What a word keeps of itself with one letter wrong: one of its halves."""
    if len(word) < 3:
        return []
    half = max(3, len(word) // 2)
    return list(dict.fromkeys((word[:half], word[-max(3, len(word) - half) :])))


def _holds(part: str) -> Sql:
    return Sql("dotyk_trigrams(t.search_text) @> dotyk_word_trigrams(%s)", (part,))
