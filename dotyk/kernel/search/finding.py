"""Global search: across every object within reach, the best first, in one statement of bounded work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor, Reach
from dotyk.kernel.access import Sql, own_reach_sql, reach_of, shared_ids
from dotyk.kernel.objects.registry import ObjectType, all_objects, load_objects
from dotyk.kernel.records.matching import has_hidden_words, search_words
from dotyk.kernel.search.functions import is_searched
from dotyk.kernel.search.ranking import Match, best_first
from dotyk.kernel.search.subtitles import shown_subtitle, subtitle_sql
from dotyk.kernel.search.words import holding_patterns
from dotyk.platform.errors import Invalid

LIMIT_MAX = 50


@dataclass(frozen=True, slots=True)
class Found:
    """A record that was found; ``subtitle`` tells it from others of the same title."""

    object: str
    id: UUID
    title: str
    subtitle: str | None


def search(actor: Actor, query: str, *, objects: Sequence[str] | None = None, limit: int = 20) -> list[Found]:
    """The records that hold every word of ``query``, at most ``limit``, of all objects or those named.

    Titles that begin with the query come first, then those where each word begins a word, then the rest; one's own
    before others', the last changed before the older. One statement of bounded work: where very many match, the best
    of those first met are given. Invalid at ``q``, ``limit``; unknown objects find nothing.
    """
    if not 1 <= limit <= LIMIT_MAX:
        raise Invalid.at("limit", "out_of_range", lowest=1, highest=LIMIT_MAX)
    load_objects(actor.schema_version)
    words = search_words(query)
    targets = searched_objects(actor, objects)
    if not words or not targets:
        return []
    parts = [Sql(_FIND, tuple(_parameters(actor, targets, words))), *_shared_found(actor, targets, words)]
    statement = Sql.of(*[piece for part in parts for piece in (" union all ", part)][1:])
    with connection.cursor() as cursor:
        cursor.execute(statement.text, statement.params)
        matches = {row[1]: Match(*row) for row in cursor.fetchall()}
    known = {target.name: target for target in targets}
    blind = {target.name for target in targets if has_hidden_words(actor, target)}
    ranked = best_first(matches.values(), words, only_titles=blind)[:limit]
    return [Found(m.object, m.id, m.title, shown_subtitle(actor, known[m.object], m.subtitle)) for m in ranked]


def searched_objects(actor: Actor, names: Iterable[str] | None) -> list[ObjectType]:
    """The objects with something to search in, within the actor's reach; only those named, where any are."""
    wanted = None if names is None else set(names)
    return [
        target
        for target in all_objects()
        if is_searched(target)
        and (wanted is None or target.name in wanted)
        and reach_of(actor, target, "read") is not Reach.NONE
    ]


_FIND = """
select * from search_everything(
  %s::text, %s::text[], %s::text[], %s::text[], %s::text[], %s::text[], %s::uuid[], %s::uuid)
"""


def _shared_found(actor: Actor, targets: Sequence[ObjectType], words: Sequence[str]) -> Iterator[Sql]:
    """The same of records shared with the actor, which are few and looked at one by one."""
    for target in targets:
        if ids := shared_ids(actor, target.name, "read"):
            shown = f"'{target.name}', t.id, t.title, {subtitle_sql(target)}, false, t.updated_at"
            holds = "(' ' || t.search_text) like all (array(select dotyk_fold(p) from unnest(%s::text[]) p))"
            yield Sql.of(
                Sql(
                    f"select {shown} from {target.table} t where t.id = any(%s::uuid[]) "
                    f"and t.deleted_at is null and {holds} and (",
                    (list(ids), holding_patterns(words)),
                ),
                own_reach_sql(actor, target, "read", "t"),
                ") is not true",
            )


def _parameters(actor: Actor, targets: Sequence[ObjectType], words: Sequence[str]) -> list[Any]:
    """What ``search_everything`` is asked; the actor stands first among the people."""
    reaches = {target.name: reach_of(actor, target, "read") for target in targets}
    return [
        " ".join(words),
        holding_patterns(words),
        [word if len(word) > 2 else f" {word}" for word in words if len(word) > 1],
        list(reaches),
        [name for name, reach in reaches.items() if reach is Reach.ALL],
        [name for name, reach in reaches.items() if reach is Reach.OWN],
        list(dict.fromkeys(person for person in (actor.id, *actor.member_ids) if person)),
        actor.id,
    ]
