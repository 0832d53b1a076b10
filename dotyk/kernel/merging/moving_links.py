"""Links that lead to or from the losers: moved to the survivor, and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.kernel.merging.models import Merge
from dotyk.kernel.objects.registry import ObjectType, find_object

Link = dict[str, Any]
Place = tuple[str, str, str, str]

_TOUCHED = """
select to_jsonb(l)::text from link l
where (l.to_id = any(%s::uuid[]) and l.to_object = %s and not (l.field <> '' and l.from_id = any(%s::uuid[])))
   or (l.from_id = any(%s::uuid[]) and l.field = '')
order by l.position, l.id for update
"""
_OWN = """
select to_jsonb(l)::text from link l
where l.from_id = any(%s::uuid[]) and l.field <> '' and l.to_id = any(%s::uuid[]) and l.to_object = %s
"""
_STANDING = """
select l.from_id::text, l.field, l.to_id::text, l.role from link l
join unnest(%s::uuid[], %s::text[], %s::uuid[], %s::text[]) w(from_id, field, to_id, role)
  on (l.from_id, l.field, l.to_id, l.role) = (w.from_id, w.field, w.to_id, w.role)
"""
_MOVE = """
update link l set from_id = w.from_id, to_id = w.to_id
from unnest(%s::uuid[], %s::uuid[], %s::uuid[]) w(id, from_id, to_id) where l.id = w.id
"""


def move_links(target: ObjectType, by_loser: Mapping[UUID, Merge]) -> None:
    """Ties what was tied to the losers to their survivors; ties that would be double or lead to themselves fall away.

    A loser's own lists stay with it: the survivor's were chosen already.
    """
    losers = list(by_loser)
    touched = [orjson.loads(row[0]) for row in _fetch(_TOUCHED, [losers, target.name, losers, losers])]
    if not touched:
        return
    ways = {str(loser): str(merge.survivor_id) for loser, merge in by_loser.items()}
    taken = _standing([moved_place(link, ways) for link in touched])
    kept: list[Link] = []
    dropped: list[Link] = []
    for link in touched:
        place = moved_place(link, ways)
        double = place in taken or place[0] == place[2]
        (dropped if double else kept).append(link)
        taken.add(place)
    _fetch("delete from link where id = any(%s::uuid[]) returning id", [[link["id"] for link in dropped]])
    _save([(link["id"], *_ends(link, ways)) for link in kept])
    touch_holders(touched)
    for kind, links in (("links", kept), ("dropped", dropped)):
        for link in links:
            merge = by_loser.get(UUID(link["to_id"])) or by_loser[UUID(link["from_id"])]
            merge.moved.setdefault(kind, []).append(link)


def note_own_links(target: ObjectType, merges: Sequence[Merge]) -> None:
    """Notes which of the survivors' own lists lead to their losers; those values fall away."""
    by_survivor = {str(merge.survivor_id): merge for merge in merges}
    losers = [loser for merge in merges for loser in merge.loser_ids]
    for (text,) in _fetch(_OWN, [list(by_survivor), losers, target.name]):
        link = orjson.loads(text)
        by_survivor[link["from_id"]].moved.setdefault("dropped", []).append(link)


def put_links_back(moved: Sequence[Link], dropped: Sequence[Link], survivor: UUID) -> None:
    """Each link as it was, where it still stands and nobody led it elsewhere; those that fell away stand again."""
    standing = {
        str(row[0]): (str(row[1]), str(row[2]))
        for row in _fetch(
            "select id, from_id, to_id from link where id = any(%s::uuid[]) for update", [[x["id"] for x in moved]]
        )
    }
    ours = [link for link in moved if str(survivor) in standing.get(link["id"], ())]
    _save([(link["id"], link["from_id"], link["to_id"]) for link in ours])
    if dropped:
        _fetch(
            "insert into link select r.* from jsonb_populate_recordset(null::link, %s) r "
            "on conflict do nothing returning id",
            [orjson.dumps(list(dropped)).decode()],
        )
    touch_holders([*ours, *dropped])


def touch_holders(links: Iterable[Link]) -> None:
    """The records whose lists changed have a new version."""
    holders: dict[str, set[str]] = {}
    for link in links:
        if link["field"]:
            holders.setdefault(link["from_object"], set()).add(link["from_id"])
    for name, ids in sorted(holders.items()):
        other = find_object(name)
        if other is not None:
            _fetch(
                f"update {other.table} set version = version + 1 where id = any(%s::uuid[]) returning id", [sorted(ids)]
            )


def moved_place(link: Link, ways: Mapping[str, str]) -> Place:
    from_id, to_id = _ends(link, ways)
    return from_id, link["field"], to_id, link["role"]


def _ends(link: Link, ways: Mapping[str, str]) -> tuple[str, str]:
    from_id = link["from_id"] if link["field"] else ways.get(link["from_id"], link["from_id"])
    return from_id, ways.get(link["to_id"], link["to_id"])


def _standing(places: Sequence[Place]) -> set[Place]:
    columns = [list(column) for column in zip(*places, strict=True)]
    return set(_fetch(_STANDING, columns))


def _save(ends: Sequence[tuple[str, str, str]]) -> None:
    if ends:
        with connection.cursor() as cursor:
            cursor.execute(_MOVE, [list(column) for column in zip(*ends, strict=True)])


def _fetch(sql: str, params: Sequence[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return list(cursor.fetchall())
