"""Records made, changed and linked by a flow, through the one write path."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from dotyk.automation.acting.filling import filled, values_for
from dotyk.automation.registry import Doing, Done, Effect
from dotyk.kernel.history import add_comment
from dotyk.kernel.objects.registry import object_type
from dotyk.kernel.records import Update, create_record, update_records
from dotyk.kernel.records.free_links import add_link


def create(doing: Doing) -> Done:
    """Makes a record of any object."""
    return made(doing, doing.given["object"], doing.given.get("values") or {})


def made(doing: Doing, object_name: str, values: dict[str, Any]) -> Done:
    """Makes a record and tells of it."""
    record = create_record(doing.actor, object_name, values_for(doing, object_type(object_name), values))
    told = {"object": object_name, "id": record["id"], "title": record.get("title")}
    return Done(told, [Effect("created", object_name, record["id"])])


def update(doing: Doing) -> Done:
    """Changes the record itself."""
    return changed(doing, values_for(doing, object_type(doing.object), doing.given.get("values") or {}))


def changed(doing: Doing, values: dict[str, Any]) -> Done:
    """Changes the record and tells of it; what changes nothing leaves nothing to be given back."""
    (result,) = update_records(doing.actor, doing.object, [Update(doing.record_id, values)])
    if result.error is not None:
        raise result.error
    if result.outcome == "unchanged":
        return Done({"unchanged": True})
    version = int((result.record or {})["version"])
    return Done({"values": values}, [Effect("updated", doing.object, str(doing.record_id), version)])


def link(doing: Doing) -> Done:
    """Ties the record to another one, in a role."""
    other = doing.given["record"]
    tied = add_link(
        doing.actor, doing.object, doing.record_id, (other["object"], other["id"]), role=doing.given.get("role", "")
    )
    return Done({"object": tied.object, "id": str(tied.record_id), "title": tied.title})


def say(doing: Doing, people: list[str]) -> Done:
    """Comments on the record and calls people by it."""
    text = filled(doing, doing.given["text"])
    comment = add_comment(
        doing.actor, doing.object, doing.record_id, text, mentions=[UUID(person) for person in people]
    )
    return Done({"text": text, "people": people, "comment": str(comment.id)})
