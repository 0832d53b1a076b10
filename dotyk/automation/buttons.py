"""Buttons on records: whoever may change a record may send it into a flow that offers one."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from dotyk.accounts.actors import Actor
from dotyk.automation.enrolling import Candidate, enrol
from dotyk.automation.known import known_flow
from dotyk.automation.models import Flow
from dotyk.automation.waking import wake_engine
from dotyk.kernel.records import get_record, known_object, may
from dotyk.platform.errors import Denied, DomainError, NotFound

BUTTONS_MOST = 200


def buttons_json(actor: Actor) -> list[dict[str, str]]:
    """The buttons on the records of objects the actor may read, by their words; one query."""
    found = _offering().order_by("version__definition__trigger__button", "id")[:BUTTONS_MOST]
    words = [(str(row.id), row.object, row.version.definition["trigger"]["button"]) for row in found if row.version]
    return [{"id": key, "object": name, "label": label} for key, name, label in words if _knows(actor, name)]


@transaction.atomic
def press(actor: Actor, flow_id: UUID, record_id: UUID) -> int:
    """Takes the record in; how many were. NotFound, Denied where the actor may not change the record."""
    row = _offering().select_for_update(of=("self",)).filter(id=flow_id).first()
    if row is None:
        raise NotFound()
    get_record(actor, row.object, record_id)
    if not may(actor, known_object(actor, row.object), "update", record_id):
        raise Denied()
    wake_engine()
    return enrol(known_flow(row), [Candidate(record_id, None)])


def _knows(actor: Actor, object_name: str) -> bool:
    try:
        known_object(actor, object_name)
    except DomainError:
        return False
    return True


def _offering() -> QuerySet[Flow]:
    on = Flow.objects.select_related("version").filter(state=Flow.State.ON, deleted_at=None)
    by_hand = on.filter(version__definition__trigger__on="hand", version__definition__trigger__has_key="button")
    return by_hand.exclude(version__definition__trigger__button="")
