"""All that is known of one record, so far as one actor may see it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from django.db import connection, transaction

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor, Reach
from dotyk.kernel.access import reach_of, reach_sql
from dotyk.kernel.history import ShownAttachment, attachments, comments, timeline_json
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.relations import Relation, relations
from dotyk.kernel.records import Listing, get_record, list_json, may
from dotyk.kernel.records.free_links import links
from dotyk.kernel.records.opening import open_record
from dotyk.platform.errors import Denied

EVENTS_MAX, RELATED_MAX, PAGE = 10_000, 1_000, 200


@dataclass(frozen=True, slots=True)
class Everything:
    """A record with its history (newest first), comments, links, files and what leads to it, by object."""

    target: ObjectType
    record: Mapping[str, Any]
    history: Sequence[Mapping[str, Any]]
    comments: Sequence[Mapping[str, Any]]
    links: Sequence[Mapping[str, Any]]
    related: Mapping[str, Sequence[Mapping[str, Any]]]
    files: Sequence[ShownAttachment]


@transaction.atomic
def everything_about(actor: Actor, object_name: str, record_id: UUID) -> Everything:
    """All that the actor may see of a record within reach of ``export``; that they asked stands in the audit log.

    At most 10,000 events, and 1,000 related records of each object. NotFound; Denied where it may only be read.
    """
    opened = open_record(actor, object_name, record_id)
    target = opened.target
    if not may(actor, target, "export", record_id):
        raise Denied()
    references = [field.name for field in target.fields.values() if field.type.kind in ("reference", "user")]
    audit.record(actor, "record_copied", record_id, object=target.name)
    return Everything(
        target=target,
        record=get_record(actor, target.name, record_id, expand=references),
        history=[*_history(actor, target, record_id)],
        comments=[_comment(each) for each in comments(actor, target.name, record_id, limit=PAGE).items],
        links=[
            {"object": link.object, "id": str(link.record_id), "title": link.title, "role": link.role}
            for link in links(actor, target.name, record_id)
        ],
        related=_related(actor, target, record_id),
        files=[*_files(actor, target, record_id)],
    )


def _comment(comment: Any) -> dict[str, Any]:
    return {"at": comment.created_at, "author": comment.author_name, "body": comment.body}


def _history(actor: Actor, target: ObjectType, record_id: UUID) -> Iterator[Mapping[str, Any]]:
    cursor, told = None, 0
    while told < EVENTS_MAX:
        page = orjson.loads(timeline_json(actor, target.name, record_id, cursor=cursor, limit=PAGE))
        yield from page["items"]
        told += len(page["items"])
        cursor = page["next_cursor"]
        if cursor is None:
            return


def _files(actor: Actor, target: ObjectType, record_id: UUID) -> Iterator[ShownAttachment]:
    cursor: str | None = None
    while True:
        page = attachments(actor, target.name, record_id, cursor=cursor, limit=PAGE)
        yield from page.items
        cursor = page.next_cursor
        if cursor is None:
            return


def _related(actor: Actor, target: ObjectType, record_id: UUID) -> dict[str, list[Mapping[str, Any]]]:
    """The records that lead to this one, by object."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for relation in relations(target):
        ids = [] if relation.outward else _leading_here(actor, target, relation, record_id)
        for start in range(0, len(ids), PAGE):
            wanted = {"field": "id", "op": "in", "value": ids[start : start + PAGE]}
            page = orjson.loads(list_json(actor, relation.target.name, Listing(filter=wanted, limit=PAGE)))
            found.setdefault(relation.target.name, []).extend(page["items"])
    return found


def _leading_here(actor: Actor, target: ObjectType, relation: Relation, record_id: UUID) -> list[str]:
    if reach_of(actor, relation.target, "read") is Reach.NONE:
        return []
    reach = reach_sql(actor, relation.target, "read", "t")
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id::text from {relation.target.table} t, {target.table} p where p.id = %s "
            f"and {relation.join_sql('p', 't')} and t.deleted_at is null and {reach.text} "
            f"order by t.id limit {RELATED_MAX}",
            [record_id, *reach.params],
        )
        return [row[0] for row in cursor.fetchall()]
