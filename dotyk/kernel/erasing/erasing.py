"""Erasing one person, and what it would do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor
from dotyk.kernel.access import reach_sql, require_verb
from dotyk.kernel.bulk.models import BulkRow, BulkRun
from dotyk.kernel.erasing.also import Erasure, erase_elsewhere
from dotyk.kernel.erasing.finding import flat, is_of_persons, same_person, telling_of
from dotyk.kernel.erasing.forgetting import forget_soon
from dotyk.kernel.erasing.histories import traces_of_the_past, wipe_events
from dotyk.kernel.erasing.imports import busy_with, erase_imports, erase_repeats
from dotyk.kernel.erasing.records import blank, locked, traces_of, wipe_around
from dotyk.kernel.erasing.stores import (
    erase_answers,
    erase_bulk,
    erase_files,
    erase_identity,
    erase_merges,
    erase_roles,
    erase_said,
)
from dotyk.kernel.erasing.wiping import Traces, Wiper
from dotyk.kernel.history.models import Attachment, Comment
from dotyk.kernel.merging import survivor_of
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.opening import record_object
from dotyk.platform.errors import Conflict, Denied, Invalid, NotFound
from dotyk.platform.events import NewEvent, append
from dotyk.platform.messages import say
from dotyk.platform.workspace import workspace

CAPABILITY = "erase"
MARK_LETTERS = 6


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What erasing a person would take (``goes``) and touch (``wiped``), by kind or object, and what it would leave to
    look at (``stays``); ``blockers`` are messages of what stands in the way."""

    title: str
    goes: dict[str, int]
    wiped: dict[str, int]
    stays: dict[str, int]
    blockers: list[str]


def foresee_erasing(actor: Actor, object_name: str, record_id: UUID) -> Foreseen:
    """What ``erase_person`` would do. NotFound, Denied as there."""
    target, title = _opened(actor, object_name, record_id)
    own = same_person(target, record_id)
    around = telling_of(own)
    ids, told = flat(own), flat(around)
    goes = {
        **{name: len(several) for name, several in own.items() if several},
        "comments": Comment.objects.filter(record_id__in=ids).count(),
        "files": Attachment.objects.filter(record_id__in=ids).count(),
    }
    return Foreseen(
        title,
        {name: count for name, count in goes.items() if count},
        {name: len(several) for name, several in around.items()},
        {"files": count} if (count := Attachment.objects.filter(record_id__in=told).count()) else {},
        _blockers(record_id, ids),
    )


@transaction.atomic
def erase_person(actor: Actor, object_name: str, record_id: UUID, *, title: str) -> dict[str, int]:
    """Takes a person out of everything that is kept, for good; how many records, comments, files and events went.

    Their records stay, nameless, with what is counted (owner, stages, sums, dates, choices), so that no figure
    changes. ``title`` must be what the record is called now. Needs ``erase`` and deleting within reach.

    NotFound; Denied; Invalid at ``title``; Conflict where an import or a bulk change is busy with the person, or the
    record is part of another.
    """
    target, called = _opened(actor, object_name, record_id)
    if " ".join(title.split()) != " ".join(called.split()):
        raise Invalid.at("title", "erase_title_differs")
    own = same_person(target, record_id)
    ids = flat(own)
    if blockers := _blockers(record_id, ids):
        raise Conflict(blockers[0])
    around = telling_of(own)
    people = locked(own)
    wiper = Wiper(_traces(people, ids))
    erasure = Erasure(ids, flat(around), wiper)
    for object_, change in people:
        blank(actor, object_, [change], wiper, _nameless)
    wipe_around(actor, around, wiper)
    events = wipe_events({i: _nameless(i) for i in ids}, erasure.around, wiper)
    counts = {"records": len(ids), "events": events, **_erase_stores(erasure)}
    erase_elsewhere(erasure)
    _announce(actor, own, people)
    audit.record(actor, "person_erased", record_id, object=target.name, counts=counts)
    return counts


def _erase_stores(erasure: Erasure) -> dict[str, int]:
    erase_identity(erasure)
    erase_merges(erasure)
    erase_roles(erasure)
    erase_bulk(erasure)
    erase_answers(erasure)
    comments = erase_said(erasure)
    files = erase_files(erasure)
    erase_repeats(erasure)
    forget_soon(files | erase_imports(erasure))
    return {"comments": comments, "files": len(files)}


def _traces(people: list[tuple[ObjectType, Any]], ids: list[UUID]) -> Traces:
    found = traces_of_the_past(ids)
    for target, change in people:
        found |= traces_of(target, change.new)
    return found


def _nameless(record_id: UUID) -> str:
    """What the record is called then, in the company's language; the mark keeps several apart."""
    return say("erased_person", workspace().language, mark=str(record_id)[-MARK_LETTERS:])


def _announce(actor: Actor, own: dict[str, list[UUID]], people: list[tuple[ObjectType, Any]]) -> None:
    """Screens that show the records learn of it; the events hold nothing but the new name."""
    append(
        NewEvent(
            kind=f"{target.name}.erased",
            object=target.name,
            record_id=change.id,
            actor_id=actor.id,
            actor_kind=actor.kind,
            version=change.new["version"],
            owner_id=UUID(owner) if (owner := change.new.get("owner")) else None,
            data={"title": change.new["title"]},
        )
        for target, change in people
    )


def _opened(actor: Actor, object_name: str, record_id: UUID) -> tuple[ObjectType, str]:
    """The object and the title of the record, a deleted one too."""
    target = record_object(actor, object_name)
    readable, reach = reach_sql(actor, target, "read", "t"), reach_sql(actor, target, "delete", "t")
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.title, {reach.text} from {target.table} t where t.id = %s and {readable.text}",
            [*reach.params, record_id, *readable.params],
        )
        row = cursor.fetchone()
    if row is None:
        raise NotFound()
    require_verb(actor, target, "delete")
    if not row[1] or not may_erase(actor, target):
        raise Denied()
    return target, row[0]


def may_erase(actor: Actor, target: ObjectType) -> bool:
    """Whether the actor may erase people that are records of the object, where they may delete them."""
    return is_of_persons(target) and actor.can(CAPABILITY)


def _blockers(record_id: UUID, ids: list[UUID]) -> list[str]:
    found = []
    if survivor_of(record_id) is not None:
        found.append("erase_merged_away")
    if busy_with(ids):
        found.append("erase_import_busy")
    busy = (BulkRun.Status.RUNNING, BulkRun.Status.UNDOING)
    if BulkRow.objects.filter(record_id__in=ids, run__status__in=busy).exists():
        found.append("erase_bulk_busy")
    return found
