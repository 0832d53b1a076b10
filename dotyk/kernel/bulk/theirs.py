"""The records that are somebody's: owned by them, or naming them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from dotyk.accounts.actors import Actor, Reach
from dotyk.kernel.access import reach_of, visible_fields
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType, all_objects, load_objects

UNFINISHED = ("open", "new", "in_work", "planned")


def people_fields(actor: Actor, target: ObjectType) -> list[Field]:
    """The fields that name colleagues and that people fill: the owner, who is to do a task, any of one's own."""
    return [
        field
        for field in visible_fields(actor, target)
        if not field.read_only
        and (field.type.kind == "user" or (field.type.kind == "references" and field.target == "users"))
    ]


def objects_with_people(actor: Actor) -> list[ObjectType]:
    load_objects(actor.schema_version)
    return [
        target
        for target in all_objects()
        if not target.system and actor.reach(target.name, "read") > Reach.NONE and people_fields(actor, target)
    ]


def records_of(actor: Actor, target: ObjectType, user_id: UUID, finished: bool) -> dict[str, Any]:
    """The records that somebody owns or is named in, as a filter."""
    named = [{"field": field.name, "op": "in", "value": [str(user_id)]} for field in people_fields(actor, target)]
    wanted: list[Any] = [{"or": named}]
    status = target.field("status")
    open_states = [state for state in UNFINISHED if status and state in status.option_values]
    if open_states and not finished:
        wanted.append({"field": "status", "op": "in", "value": open_states})
    return {"and": wanted}


def may_give(actor: Actor, target: ObjectType) -> bool:
    return reach_of(actor, target, "update") is not Reach.NONE
