"""The sweep over a whole object, and the freshening of what was written since; each chunk in a transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

import orjson
from django.db import connection, transaction
from django.db.models import F

from dotyk.accounts.actors import Actor
from dotyk.kernel.duplicates.models import DuplicateWatch
from dotyk.kernel.duplicates.pairs import drop_pairs, partners_of, save_pairs
from dotyk.kernel.duplicates.scoring import evidence_by_id, scored, told_sql
from dotyk.kernel.duplicates.watching import watch_of, watched_object, watched_objects
from dotyk.kernel.identities import VERSION, drop_keys, put_keys
from dotyk.kernel.objects.registry import ObjectType, load_objects, object_type
from dotyk.platform.clock import now
from dotyk.platform.errors import Conflict, Denied
from dotyk.platform.workspace import workspace

CHUNK_ROWS = 5_000
FRESHENED_MAX = 50_000
FIRST = UUID(int=0)
Status = DuplicateWatch.Status
_TAKEN = """
delete from identity_news where id = any(array(
  select id from identity_news where object = %s order by id limit %s for update skip locked)) returning record_id
"""
Step = Callable[[ObjectType, Sequence[UUID]], None]


@transaction.atomic
def begin_sweep(actor: Actor, object_name: str) -> DuplicateWatch:
    """Asks for a sweep, made by ``sweep``. NotFound; Denied to who may not merge all; Conflict while one runs."""
    target = watched_object(actor, object_name)
    if not actor.can("configure"):
        raise Denied()
    watch_of(target)
    watch = DuplicateWatch.objects.select_for_update().get(object=target.name)
    if watch.status == Status.RUNNING:
        raise Conflict("sweep_runs")
    watch.status, watch.started_at, watch.done, watch.total = Status.RUNNING, now(), 0, 2 * _count(target)
    watch.place = None
    watch.save()
    return watch


def sweep(object_name: str) -> None:
    """Makes every key and every pair of the object anew. Called again after any interruption it goes on where it was,
    unless the rules of keys are other ones by now."""
    load_objects(workspace().schema_version)
    target = object_type(object_name)
    place = watch_of(target).place
    if place is None or place["version"] != VERSION:
        DuplicateWatch.objects.filter(object=object_name).update(done=0)
        place = {"step": 0, "after": str(FIRST)}
    steps: tuple[Step, ...] = (_remake_keys, compare_records)
    for number, step in enumerate(steps):
        if number >= place["step"]:
            _step_through(target, number, step, UUID(place["after"]) if number == place["step"] else FIRST)
    DuplicateWatch.objects.filter(object=object_name).update(
        status=Status.IDLE, swept_at=now(), keys_version=VERSION, place=None
    )


def freshen() -> None:
    """Compares what was written since the last time; objects whose keys are of other rules are swept first."""
    load_objects(workspace().schema_version)
    for target in watched_objects():
        watch = watch_of(target)
        if watch.status == Status.RUNNING:
            continue
        if watch.keys_version != VERSION:
            sweep(target.name)
            continue
        for _ in range(FRESHENED_MAX // CHUNK_ROWS):
            if not _freshen_some(target):
                break


@transaction.atomic
def _freshen_some(target: ObjectType) -> bool:
    """What is written meanwhile is news again, after these."""
    with connection.cursor() as cursor:
        cursor.execute(_TAKEN, [target.name, CHUNK_ROWS])
        ids = [row[0] for row in cursor.fetchall()]
    if ids:
        compare_records(target, sorted(set(ids)))
    return len(ids) == CHUNK_ROWS


def compare_records(target: ObjectType, ids: Sequence[UUID]) -> None:
    """Finds the pairs of these records anew."""
    watch = watch_of(target)
    pairs = partners_of(ids)
    evidence = evidence_by_id(target, {record_id for pair in pairs for record_id in pair})
    likely = scored(pairs, evidence, threshold=watch.threshold, unused=watch.unused)
    drop_pairs(ids, likely)
    save_pairs(target, likely)


def _remake_keys(target: ObjectType, ids: Sequence[UUID]) -> None:
    """Locks the records meanwhile, so that nobody's newer keys are lost."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id, {told_sql(target)} from {target.table} t where t.id = any(%s::uuid[]) "
            "and t.deleted_at is null order by t.id for no key update",
            [list(ids)],
        )
        rows = [(record_id, orjson.loads(told)) for record_id, told in cursor.fetchall()]
    drop_keys(ids)
    put_keys(target, rows)


def _step_through(target: ObjectType, number: int, step: Step, last: UUID) -> None:
    """Does a step for all live records behind ``last``, a chunk at a time, each with its place in one transaction."""
    watch = DuplicateWatch.objects.filter(object=target.name)
    while True:
        with transaction.atomic():
            ids = _next_ids(target, last)
            if not ids:
                return
            step(target, ids)
            last = ids[-1]
            place = {"version": VERSION, "step": number, "after": str(last)}
            watch.update(done=F("done") + len(ids), place=place)


def _next_ids(target: ObjectType, last: UUID) -> list[UUID]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id from {target.table} t where t.id > %s and t.deleted_at is null "
            f"order by t.id limit {CHUNK_ROWS}",
            [last],
        )
        return [row[0] for row in cursor.fetchall()]


def _count(target: ObjectType) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"select count(*) from {target.table} t where t.deleted_at is null")
        return int(cursor.fetchone()[0])
