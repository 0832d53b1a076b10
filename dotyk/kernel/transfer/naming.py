"""Finding records by what people call them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import reach_sql
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records import holders
from dotyk.kernel.transfer.values.names import core_name, folded_name
from dotyk.platform.ids import parse_id

TITLES_MAX = 300_000


@dataclass(frozen=True, slots=True)
class Found:
    """The one record a name means, or ``code``: why there is none."""

    id: str | None = None
    code: str | None = None
    values: Mapping[str, Any] = field(default_factory=dict)


NOBODY = Found(code="no_such_record")


def find_by_name(actor: Actor, target: ObjectType, texts: Sequence[str], index: NameIndex) -> dict[str, Found]:
    """For each name the record within reach that bears it: letter for letter, else by its folded form, else (by the
    index, which is read when first needed) without legal forms and whatever the order of words. A query, or two."""
    close = _same_sort_key(actor, target, texts)
    found = {text: _chosen(text, close.get(text, ())) for text in texts}
    rest = [text for text, one in found.items() if one is NOBODY]
    if rest:
        index.read(actor, target)
        found.update({text: _chosen(text, index.candidates(text)) for text in rest})
    return found


class NameIndex:
    """The titles of an object's records by their words without legal forms, in any order; kept for one import.

    An object of more than ``TITLES_MAX`` records is left out: its names are found by their folded form alone.
    """

    def __init__(self) -> None:
        self._titles: dict[str, list[tuple[str, str]]] | None = None

    def read(self, actor: Actor, target: ObjectType) -> None:
        """Reads the titles within reach, unless that was done already; one query."""
        if self._titles is not None:
            return
        self._titles = {}
        reach = reach_sql(actor, target, "read", "t")
        with connection.cursor() as cursor:
            cursor.execute(
                f"select t.id::text, t.title from {target.table} t where t.deleted_at is null and {reach.text} "
                f"limit {TITLES_MAX + 1}",
                list(reach.params),
            )
            rows = cursor.fetchall()
        for record_id, title in rows if len(rows) <= TITLES_MAX else ():
            self._titles.setdefault(words_of(title), []).append((record_id, title))

    def candidates(self, text: str) -> Sequence[tuple[str, str]]:
        """The records (id, title) whose titles have the same words."""
        return (self._titles or {}).get(words_of(text), ())

    def learn(self, record_id: str, title: str) -> None:
        """Takes a new record in, where the titles have been read."""
        if self._titles is not None:
            self._titles.setdefault(words_of(title), []).append((record_id, title))

    def unlearn(self, record_id: str, title: str) -> None:
        """Takes it out again: it was not kept."""
        known = (self._titles or {}).get(words_of(title), [])
        if (record_id, title) in known:
            known.remove((record_id, title))


def _chosen(text: str, candidates: Iterable[tuple[str, str]]) -> Found:
    """Of the candidates (id, title) the one the text means; several equally good ones are none."""
    for same in (_exactly, _folded, _core, words_of):
        wanted = same(text)
        ids = list(dict.fromkeys(record_id for record_id, title in candidates if same(title) == wanted))
        if len(ids) == 1:
            return Found(id=ids[0])
        if ids:
            return Found(code="matches_several", values={"count": len(ids)})
    return NOBODY


def _exactly(text: str) -> str:
    return text


def _folded(text: str) -> str:
    return folded_name(text)


def _core(text: str) -> str:
    return core_name(text)


def words_of(text: str) -> str:
    """The name's words without legal forms, in one order: two names of the same words are one."""
    return " ".join(sorted(core_name(text).split()))


def _same_sort_key(actor: Actor, target: ObjectType, texts: Sequence[str]) -> dict[str, list[tuple[str, str]]]:
    reach = reach_sql(actor, target, "read", "t")
    return _grouped(
        f"select k.text, t.id::text, t.title from unnest(%s::text[]) k(text) join {target.table} t "
        'on dotyk_sort_key(t.title) collate "C" = dotyk_sort_key(k.text) collate "C" '
        f"where t.deleted_at is null and {reach.text}",
        [list(texts), *reach.params],
    )


def _grouped(sql: str, params: Sequence[Any]) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        for text, record_id, title in cursor.fetchall():
            found[text].append((record_id, title))
    return found


def find_by_field(actor: Actor, target: ObjectType, name: str, texts: Sequence[str]) -> dict[str, Found]:
    """For each text the record within reach whose field ``name`` holds it. One query."""
    found = holders(actor, target, target.fields[name], [text.lower() if "@" in text else text for text in texts])
    return {text: _only(found.get(text.lower() if "@" in text else text, ())) for text in texts}


def _only(ids: Sequence[Any]) -> Found:
    if len(ids) == 1:
        return Found(id=str(ids[0]))
    return Found(code="matches_several", values={"count": len(ids)}) if ids else NOBODY


def find_system(origin: ObjectType, target: ObjectType, text: str, *, within: str = "") -> Found:
    """The person, team, pipeline or stage of this name (people: or e-mail); stages of ``within``, a pipeline's id."""
    wanted = folded_name(text)
    if parse_id(text) is not None:
        return Found(id=text)
    for record_id, names in _system_names(origin, target, within):
        if wanted in (folded_name(name) for name in names if name) or text.lower() in names:
            return Found(id=record_id)
    return NOBODY


_SYSTEM = {
    "users": (
        "select id::text, name, coalesce(email, '') from app_user order by not is_active, kind = 'service', id",
        0,
    ),
    "teams": ("select id::text, name, '' from team order by name, id", 0),
    "pipelines": (
        "select id::text, name, '' from pipeline where object = %s order by archived_at is not null, position, id",
        1,
    ),
    "stages": (
        "select s.id::text, s.name, '' from stage s join pipeline p on p.id = s.pipeline_id where p.object = %s "
        "and (%s = '' or p.id::text = %s) order by p.archived_at is not null, p.position, p.id, s.position, s.id",
        3,
    ),
}  # fmt: skip


def _system_names(origin: ObjectType, target: ObjectType, within: str) -> list[tuple[str, tuple[str, str]]]:
    if target.name not in _SYSTEM:
        return []
    sql, count = _SYSTEM[target.name]
    with connection.cursor() as cursor:
        cursor.execute(sql, [origin.name, within, within][:count])
        return [(record_id, (name, email)) for record_id, name, email in cursor.fetchall()]


def named_values(target: ObjectType, text: str, by: str | None) -> dict[str, Any]:
    """The values of a new record that is known by nothing but its name (and the field it was looked up by)."""
    values: dict[str, Any] = {}
    if by:
        values[by] = [text] if target.fields[by].type.kind == "texts" else text
    if "name" in target.fields:
        values.setdefault("name", text)
    elif target.title_field != "title":
        values.setdefault(target.title_field, text)
    elif not values and "first_name" in target.fields:
        first, _, last = text.partition(" ")
        values.update(first_name=first, last_name=last)
    return values
