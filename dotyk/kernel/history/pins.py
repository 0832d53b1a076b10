"""What people keep at the top of a record's history."""

from __future__ import annotations

from uuid import UUID

from django.db import connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.history.models import TimelinePin
from dotyk.kernel.records.naming import names_of
from dotyk.kernel.records.opening import OpenRecord, open_record
from dotyk.kernel.records.telling import tell
from dotyk.platform import clock
from dotyk.platform.errors import Invalid, NotFound

PINS_MAX = 20


@transaction.atomic
def pin(actor: Actor, object_name: str, record_id: UUID, event_id: UUID) -> None:
    """Pins an event of the history of a record the actor may change; twice is once. Invalid beyond ``PINS_MAX``."""
    record = open_record(actor, object_name, record_id, "update")
    _require_told(actor, record, event_id)
    pins = TimelinePin.objects.filter(record_id=record.id)
    if pins.filter(event_id=event_id).exists():
        return
    if pins.count() >= PINS_MAX:
        raise Invalid.at("event", "too_many", most=PINS_MAX)
    made = {"created_at": clock.now(), "created_by_id": actor.id}
    TimelinePin.objects.bulk_create(
        [TimelinePin(record_id=record.id, event_id=event_id, **made)], ignore_conflicts=True
    )  # fmt: skip
    tell(actor, record, ("pinned", {"event": event_id}))


@transaction.atomic
def unpin(actor: Actor, object_name: str, record_id: UUID, event_id: UUID) -> None:
    """Takes the pin off; nothing happens where there is none. NotFound as ``pin``."""
    record = open_record(actor, object_name, record_id, "update")
    _require_told(actor, record, event_id)
    gone, _ = TimelinePin.objects.filter(record_id=record.id, event_id=event_id).delete()
    if gone:
        tell(actor, record, ("unpinned", {"event": event_id}))


def _require_told(actor: Actor, record: OpenRecord, event_id: UUID) -> None:
    """NotFound unless the event stands in the record's history and is about a record within reach."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select e.object, e.record_id::text from event_subject s join event e on e.id = s.event_id "
            "where s.record_id = %s and s.event_id = %s",
            [record.id, event_id],
        )
        key = cursor.fetchone()
    if key is None or tuple(key) not in names_of(actor, [tuple(key)]):
        raise NotFound()
