"""The nearest known value to one that does not fit."""

from __future__ import annotations

from typing import Any

from django.db import connection
from rapidfuzz import fuzz, process, utils

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import reach_sql
from dotyk.kernel.objects.registry import ObjectType, find_object

TITLES_MAX = 5_000
ASKED_MAX = 200
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
        titles = self._choices(field_name)
        found = process.extractOne(text, titles, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=NEAR)
        return None if found is None else {"value": str(found[2]), "title": str(found[0])}

    def _choices(self, field_name: str) -> dict[str, str]:
        """The titles (or labels) that the field could hold, by value."""
        if field_name not in self._titles:
            self._titles[field_name] = self._read(field_name)
        return self._titles[field_name]

    def _read(self, field_name: str) -> dict[str, str]:
        field = self._target.field(field_name)
        if field is None:
            return {}
        if field.options:
            language = self._actor.language
            return {option.value: option.label.get(language, option.value) for option in field.options}
        other = find_object(field.target or "")
        return {} if other is None else self._read_titles(other)

    def _read_titles(self, other: ObjectType) -> dict[str, Any]:
        column = other.title_field if other.system else "title"
        reach = reach_sql(self._actor, other, "read", "t")
        alive = "" if other.system else "t.deleted_at is null and "
        with connection.cursor() as cursor:
            cursor.execute(
                f'select t.id::text, t."{column}" from {other.table} t where {alive}{reach.text} limit {TITLES_MAX}',
                list(reach.params),
            )
            return dict(cursor.fetchall())
