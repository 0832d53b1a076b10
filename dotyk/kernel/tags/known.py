"""The known tags as somebody sees them: each with how many of the records within their reach carry it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor, Reach
from dotyk.kernel.access import Sql, own_reach_sql, reach_of, reach_sql, shared_ids
from dotyk.kernel.objects.registry import ObjectType, all_objects, load_objects
from dotyk.platform.errors import Invalid, NotFound

TAGS_MAX = 1_000
QUERY_MAX = 100


@dataclass(frozen=True, slots=True)
class ShownTag:
    """``counts`` by object, without those that are nothing; ``is_busy`` while its records are being changed."""

    id: UUID
    name: str
    color: str
    description: str
    is_busy: bool
    counts: Mapping[str, int]
    count: int


@dataclass(frozen=True, slots=True)
class KnownTags:
    items: Sequence[ShownTag]
    total: int


_TAGS = """
select t.id, t.name, t.color, t.description, t.is_leaving or exists (select 1 from tag_alias a where a.tag_id = t.id),
       coalesce(c.counts, '{{}}')::text, coalesce(c.records, 0), count(*) over ()
from tag t left join (
    select s.tag_id, json_object_agg(s.object, s.records) counts, sum(s.records)::bigint records,
           coalesce(sum(s.records) filter (where s.object = %s), 0) here
    from (select u.tag_id, u.object, sum(u.records)::bigint records from ({counted}) u group by 1, 2) s
    where s.records > 0 group by s.tag_id
) c on c.tag_id = t.id
where {wanted} order by {order} limit %s
"""
_BY_OWNER = """
select k.tag_id, k.object, sum(k.records)::bigint records
from json_to_recordset(%s) r(object text, people uuid[])
join tag_tally k on k.object = r.object and (r.people is null or k.owner_id = any(r.people)) group by 1, 2
"""
_ORDERS = {"use": "coalesce(c.here, 0) desc, coalesce(c.records, 0) desc, t.key, t.id", "name": "t.key, t.id"}


def known_tags(
    actor: Actor, *, query: str = "", object_name: str = "", sort: str = "use", limit: int = 200
) -> KnownTags:
    """The tags whose names hold ``query``, the most used first (first of all on ``object_name``), or by name.

    One query, whose cost follows the number of tags, not of records. Invalid at ``sort``, ``limit``, ``q``.
    """
    if not 1 <= limit <= TAGS_MAX:
        raise Invalid.at("limit", "out_of_range", lowest=1, highest=TAGS_MAX)
    if sort not in _ORDERS:
        raise Invalid.at("sort", "not_an_option", value=sort[:50])
    if len(query) > QUERY_MAX or "\x00" in query or "\x00" in object_name:
        raise Invalid.at("q", "too_long", longest=QUERY_MAX)
    wanted = Sql("strpos(dotyk_fold(t.name), dotyk_fold(%s)) > 0", (query,)) if query.strip() else Sql("true")
    rows = _rows(actor, wanted, object_name, _ORDERS[sort], limit)
    return KnownTags([_shown(row) for row in rows], rows[0][-1] if rows else 0)


def shown_tag(actor: Actor, tag_id: UUID) -> ShownTag:
    """One tag; NotFound. One query."""
    rows = _rows(actor, Sql("t.id = %s", (tag_id,)), "", _ORDERS["name"], 1)
    if not rows:
        raise NotFound()
    return _shown(rows[0])


def _rows(actor: Actor, wanted: Sql, object_name: str, order: str, limit: int) -> list[Any]:
    load_objects(actor.schema_version)
    counted = _counted(actor)
    sql = _TAGS.format(counted=counted.text, wanted=wanted.text, order=order)
    with connection.cursor() as cursor:
        cursor.execute(sql, [object_name, *counted.params, *wanted.params, limit])
        return list(cursor.fetchall())


def _shown(row: Sequence[Any]) -> ShownTag:
    tag_id, name, color, description, is_busy, counts, count = row[:7]
    return ShownTag(tag_id, name, color, description, is_busy, orjson.loads(counts), count)


def _counted(actor: Actor) -> Sql:
    """Records by tag and object: from the counters where they are kept by what decides the reach, else counted."""
    by_owner: list[dict[str, Any]] = []
    others: list[Sql] = []
    for target in all_objects():
        reach = Reach.NONE if "tags" not in target.fields else reach_of(actor, target, "read")
        if reach is Reach.ALL:
            by_owner.append({"object": target.name, "people": None})
        elif reach is not Reach.NONE and target.owner_columns == ("owner_id",):
            by_owner.append({"object": target.name, "people": _people(actor, reach)})
            if ids := shared_ids(actor, target.name, "read"):
                others.append(_counted_apart(target, _only_shared(actor, target, ids)))
        elif reach is not Reach.NONE:
            others.append(_counted_apart(target, reach_sql(actor, target, "read", "r")))
    tallied = Sql(_BY_OWNER, (orjson.dumps(by_owner).decode(),))
    return Sql.of(*[piece for other in others for piece in (other, " union all ")], tallied)


def _people(actor: Actor, reach: Reach) -> list[str]:
    people = {actor.id, *actor.member_ids} if reach is Reach.TEAM else {actor.id}
    return sorted(str(person) for person in people if person)


def _only_shared(actor: Actor, target: ObjectType, ids: Sequence[UUID]) -> Sql:
    """The records ``r`` within reach by sharing alone: the counters by owner do not hold them."""
    owned = own_reach_sql(actor, target, "read", "r")
    return Sql.of(Sql("r.id = any(%s::uuid[]) and (", (list(ids),)), owned, ") is not true")


def _counted_apart(target: ObjectType, reach: Sql) -> Sql:
    """Few records: shared ones, or those of a person or a team where more than the owner makes them one's own."""
    return Sql.of(
        Sql("select g.id tag_id, %s::text object, count(*) records ", (target.name,)),
        f"from {target.table} r, unnest(r.tags) u(name) join tag g on g.name = u.name where r.deleted_at is null and ",
        reach,
        " group by 1",
    )
