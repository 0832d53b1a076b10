"""Open questions as people see them."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.accounts.models import User
from dotyk.automation.approvals.answering import OPEN_RUNS
from dotyk.automation.approvals.groups import turning_to
from dotyk.automation.models import Approval
from dotyk.kernel.records import titles_of
from dotyk.kernel.records.opening import open_record
from dotyk.platform.clock import now, written
from dotyk.platform.errors import Denied

MOST = 200


def approvals_json(actor: Actor, *, object_name: str = "", record_id: UUID | None = None) -> dict[str, Any]:
    """The open questions that turn to the actor, or those about a record within reach; the most urgent first.

    NotFound where the record is out of reach; Denied to the system. Four queries, whoever is asked.
    """
    if actor.id is None:
        raise Denied()
    rows = Approval.objects.filter(state=Approval.State.OPEN, run__state__in=OPEN_RUNS, due_at__gt=now())
    if record_id is not None:
        open_record(actor, object_name, record_id)
        rows = rows.filter(object=object_name, record_id=record_id)
    else:
        rows = rows.filter(turning_to(actor.id))
    found = list(rows.select_related("run__flow").order_by("due_at", "id")[:MOST])
    mine = {row.id for row in found} if record_id is None else _mine(actor, found)
    names = dict(User.objects.filter(id__in={key for row in found for key in row.people}).values_list("id", "name"))
    titles = _titles(actor, found)
    return {"items": [_shown(row, row.id in mine, names, titles) for row in found]}


def approval_json(actor: Actor, asked: Approval) -> dict[str, Any]:
    """One question, as those who are asked see it."""
    names = dict(User.objects.filter(id__in=asked.people).values_list("id", "name"))
    return _shown(asked, asked.id in _mine(actor, [asked]), names, _titles(actor, [asked]))


def _mine(actor: Actor, found: list[Approval]) -> set[UUID]:
    if actor.id is None:
        return set()
    return set(
        Approval.objects.filter(turning_to(actor.id), id__in=[row.id for row in found]).values_list("id", flat=True)
    )


def _titles(actor: Actor, found: list[Approval]) -> dict[str, str | None]:
    ids: dict[str, list[str]] = defaultdict(list)
    for row in found:
        ids[row.object].append(str(row.record_id))
    return {key: title for name, keys in ids.items() for key, title in titles_of(actor, name, keys).items()}


def _shown(row: Approval, is_mine: bool, names: dict[UUID, str], titles: dict[str, str | None]) -> dict[str, Any]:
    return {
        "id": str(row.id),
        "object": row.object,
        "record": {"id": str(row.record_id), "title": titles.get(str(row.record_id))},
        "flow": row.run.flow.name,
        "text": row.text,
        "people": [{"id": str(key), "name": names.get(key, "")} for key in row.people],
        "is_mine": is_mine,
        "escalated_at": row.escalated_at and written(row.escalated_at),
        "state": row.state,
        "comment": row.comment,
        "asked_at": written(row.asked_at),
        "due_at": written(row.due_at),
    }
