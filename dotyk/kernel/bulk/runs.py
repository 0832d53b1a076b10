"""Bulk changes as they are asked for: begun, stopped, taken back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor
from dotyk.accounts.guards import require_manager
from dotyk.kernel.bulk.models import BulkRun
from dotyk.kernel.bulk.tagging import prepare_way_back
from dotyk.kernel.bulk.wishes import VERBS, Wish, wish_in
from dotyk.kernel.records import known_object
from dotyk.platform.clock import now
from dotyk.platform.errors import Conflict, Denied, NotFound

Status = BulkRun.Status


@transaction.atomic
def begin_bulk(actor: Actor, object_name: str, body: Mapping[str, Any]) -> BulkRun:
    """Asks for a change of many records; it is made by ``run_bulk``. NotFound, Denied, Invalid."""
    target = known_object(actor, object_name)
    wish = wish_in(actor, target, body)
    run = BulkRun.objects.create(
        object=target.name,
        kind=wish.kind,
        change=dict(wish.change),
        add_tags=list(wish.add_tags),
        remove_tags=list(wish.remove_tags),
        selection=dict(wish.selection),
        total=None if wish.ids is None else len(wish.ids),
        scopes=None if actor.scopes is None else sorted(actor.scopes),
        created_by_id=actor.id,
        created_at=now(),
    )
    _keep_ids(run, wish)
    return run


@transaction.atomic
def stop_bulk(actor: Actor, run_id: UUID) -> BulkRun:
    """Ends a run where it is; what is changed stays changed and can be taken back. NotFound, Conflict."""
    run = _locked(actor, run_id)
    if run.status != Status.RUNNING:
        raise Conflict("bulk_not_running")
    if run.kind == BulkRun.Kind.RETAG:
        raise Conflict("bulk_goes_through")
    return _turn(run, Status.STOPPED)


@transaction.atomic
def undo_bulk(actor: Actor, run_id: UUID) -> BulkRun:
    """Asks for the way back, made by ``take_back``. NotFound; Conflict while it runs or when it is taken back."""
    run = _locked(actor, run_id)
    if run.status not in (Status.DONE, Status.STOPPED, Status.FAILED):
        raise Conflict("bulk_not_over")
    if run.kind == BulkRun.Kind.RETAG:
        prepare_way_back(actor, run)
    if run.kind == BulkRun.Kind.HAND_OVER:
        audit.record(actor, "hand_over_undone", UUID(run.change["from"]), run=str(run.id))
    return _turn(run, Status.UNDOING)


def opened_run(actor: Actor, run_id: UUID) -> BulkRun:
    """One's own run, or anybody's for who may configure; NotFound otherwise."""
    run = BulkRun.objects.filter(id=run_id).first()
    if run is None or (run.created_by_id != actor.id and not actor.can("configure")):
        raise NotFound()
    return run


def _locked(actor: Actor, run_id: UUID) -> BulkRun:
    """Locked for who may change it; Denied to a key whose scopes only let it read."""
    run = BulkRun.objects.select_for_update().get(id=opened_run(actor, run_id).id)
    if not actor.has_scope(run.object, VERBS[run.kind]):
        raise Denied()
    if run.kind == BulkRun.Kind.MAKE and not actor.has_scope(run.change["object"], "create"):
        raise Denied()
    if run.kind == BulkRun.Kind.HAND_OVER:
        require_manager(actor)
    return run


def _turn(run: BulkRun, status: str) -> BulkRun:
    run.status, run.finished_at = status, None if status == Status.UNDOING else now()
    run.save(update_fields=["status", "finished_at"])
    return run


def _keep_ids(run: BulkRun, wish: Wish) -> None:
    if wish.ids is None:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into bulk_row (run_id, position, record_id, outcome) "
            "select %s, n, id, 'waiting' from unnest(%s::uuid[]) with ordinality u(id, n)",
            [run.id, list(wish.ids)],
        )
