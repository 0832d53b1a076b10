"""Messages become records, in the flow's name; each record then begins the flow. Once, or not at all."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction

from dotyk.automation.enrolling import Candidate, enrol
from dotyk.automation.known import KnownFlow, known_flow
from dotyk.automation.models import FlowEngine, FlowMessage
from dotyk.automation.rules.mapping import mapped
from dotyk.automation.stopping import reason_of
from dotyk.automation.tree import Incoming
from dotyk.kernel.objects.registry import load_objects
from dotyk.kernel.records import create_record, known_object, upsert_records
from dotyk.platform.doings import caused_by
from dotyk.platform.errors import DomainError, Fault, Invalid
from dotyk.platform.workspace import workspace

BATCH = 100
State = FlowMessage.State


def take_messages() -> int:
    """Takes the messages that wait for flows that are on, the oldest first, at most a hundred; how many."""
    if FlowEngine.objects.filter(id=1, paused_at__isnull=False).exists():
        return 0
    done = 0
    while done < BATCH and _take_one():
        done += 1
    return done


@transaction.atomic
def _take_one() -> bool:
    waiting = FlowMessage.objects.select_for_update(skip_locked=True, of=("self",)).filter(
        state=State.WAITING, flow__state="on", flow__deleted_at=None
    )
    message = waiting.select_related("flow__version").order_by("id").first()
    if message is None:
        return False
    load_objects(workspace().schema_version)
    try:
        with transaction.atomic():
            message.record_id = _led(known_flow(message.flow), message)
        message.state = State.DONE
    except DomainError as error:
        message.state = State.FAILED
        faults = error.faults or [Fault("", error.code, error.values)]
        message.reasons = [reason_of(fault) for fault in faults]
    message.save(update_fields=["state", "record_id", "reasons"])
    return True


def _led(flow: KnownFlow, message: FlowMessage) -> UUID:
    """The record that the message leads to, taken into the flow."""
    trigger = flow.definition.trigger
    if not isinstance(trigger, Incoming):
        raise Invalid(Fault("", "message_no_trigger"))
    with caused_by({"flow": str(flow.id), "run": None, "chain": [str(flow.id)]}):
        record_id = _written(flow, trigger, message.body)
    enrol(flow, [Candidate(record_id, message.id)])
    return record_id


def _written(flow: KnownFlow, trigger: Incoming, body: Any) -> UUID:
    actor = flow.actor()
    target = known_object(actor, flow.object)
    lists = frozenset(name for name, field in target.fields.items() if field.type.kind in ("texts", "references"))
    values = mapped(body, trigger.map, lists)
    if not values:
        raise Invalid(Fault("", "message_empty"))
    if not trigger.match or trigger.match not in values:
        return UUID(str(create_record(actor, flow.object, values)["id"]))
    (result,) = upsert_records(actor, flow.object, [values], match=[trigger.match])
    if result.error is not None:
        raise result.error
    assert result.id is not None
    return result.id
