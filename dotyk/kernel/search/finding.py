"""Global search: across every object within reach, the best first, in one statement of bounded work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor, Reach
from dotyk.kernel.access import reach_of
from dotyk.kernel.objects.registry import ObjectType, all_objects, load_objects
from dotyk.kernel.records.matching import has_hidden_words, search_words
from dotyk.kernel.search.functions import function_name, is_searched
from dotyk.kernel.search.ranking import Match, best_first
from dotyk.kernel.search.subtitles import shown_subtitle
from dotyk.kernel.search.words import LAST_LETTER, holding_patterns
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
    with connection.cursor() as cursor:
        cursor.execute(*_statement(actor, targets, " ".join(words), words))
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


_TYPED = """
with typed as materialized (
  select dotyk_sort_key(x.text) as first, dotyk_sort_key(x.text) || %s::text as last,
    array(select dotyk_fold(p) from unnest(%s::text[]) p) as holds,
    array(select p from unnest(%s::text[]) w, unnest(dotyk_word_trigrams(w)) p) as pieces
  from (select %s::text) x(text))
"""


def _statement(actor: Actor, targets: Sequence[ObjectType], text: str, words: Sequence[str]) -> tuple[str, list[Any]]:
    """What the search functions of all the objects find; a record may come more than once."""
    pieces = [word if len(word) > 2 else f" {word}" for word in words if len(word) > 1]
    parameters: list[Any] = [LAST_LETTER, holding_patterns(words), pieces, text]
    calls = []
    for target in targets:
        calls.append(
            f"select '{target.name}', s.* from typed, {function_name(target)}("
            "typed.first, typed.last, typed.holds, typed.pieces, %s::uuid[], %s::uuid) s"
        )
        parameters += [_owners(actor, target), actor.id]
    return _TYPED + " union all ".join(calls), parameters


def _owners(actor: Actor, target: ObjectType) -> list[UUID] | None:
    """Whose records of the object the actor reads, the actor first; None: everyone's."""
    reach = reach_of(actor, target, "read")
    if reach is Reach.ALL:
        return None
    others = actor.member_ids if reach is Reach.TEAM else ()
    return list(dict.fromkeys(person for person in (actor.id, *others) if person))
