"""A flow on paper: a copy of its own that nobody else waits for, as if it were switched on now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import OperationalError, connection, transaction
from psycopg.errors import QueryCanceled

from dotyk.accounts.actors import Actor
from dotyk.accounts.guards import own_id
from dotyk.automation.checking import faults_of
from dotyk.automation.known import KnownFlow, acting, known_flow
from dotyk.automation.models import Flow, FlowRun, FlowVersion
from dotyk.automation.tree import definition_in
from dotyk.platform.clock import now
from dotyk.platform.errors import Invalid
from dotyk.platform.ids import new_id

STATEMENT_MS = 3_000
_COUNTERS = """
insert into flow_counter (flow_id, key, count) select %s, key, count from flow_counter where flow_id = %s
"""


def too_long() -> Invalid:
    return Invalid.at("turns", "talk_too_long")


@contextmanager
def taken_back() -> Iterator[None]:
    """Whatever is done within is undone at the end. Invalid where one statement of it takes too long."""
    try:
        with transaction.atomic():
            try:
                with connection.cursor() as cursor:
                    cursor.execute("select set_config('statement_timeout', %s, true)", [str(STATEMENT_MS)])
                yield
            finally:
                transaction.set_rollback(True)
    except OperationalError as error:
        if isinstance(error.__cause__, QueryCanceled):
            raise too_long() from error
        raise


def flow_on_paper(actor: Actor, flow_id: UUID, record: UUID | None) -> KnownFlow:
    """A copy with what is being worked on, by the actor's rights; the flow itself is not locked. Invalid: its faults.

    Whose turn it is and whether the record came already is known to the copy as well.
    """
    row = Flow.objects.select_related("version").get(id=flow_id)
    assert row.version is not None
    definition = row.draft or row.version.definition
    own_id(actor)
    faults = faults_of(acting(actor.id, row.author_id, row.name), row.object, definition_in(definition))
    if faults:
        raise Invalid(*faults)
    copy = _copied(row, actor)
    copy.version = FlowVersion.objects.create(flow=copy, number=1, definition=definition, created_at=now())
    copy.save(update_fields=["version"])
    with connection.cursor() as cursor:
        cursor.execute(_COUNTERS, [copy.id, flow_id])
    if record is not None:
        _note_came(copy, flow_id, record)
    return known_flow(copy)


def _copied(row: Flow, actor: Actor) -> Flow:
    copy = Flow.objects.get(id=row.id)
    copy.id, copy.version, copy.hook, copy.next_at = new_id(), None, "", None
    copy.state, copy.owner_id, copy.window_at, copy.window_count = Flow.State.ON, actor.id, None, 0
    copy.save(force_insert=True)
    return copy


def _note_came(copy: Flow, flow_id: UUID, record: UUID) -> None:
    came = FlowRun.objects.filter(flow_id=flow_id, record_id=record).exclude(state=FlowRun.State.LOOP)
    for run in came.order_by("-started_at", "-id")[:1]:
        run.id, run.flow, run.state, run.wake_at = new_id(), copy, FlowRun.State.DONE, None
        run.save(force_insert=True)
