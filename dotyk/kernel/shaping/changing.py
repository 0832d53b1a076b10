"""An object that people made is called otherwise, titles its records otherwise, is archived or comes back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects import object_rules as rules
from dotyk.kernel.objects.custom_rules import full_label
from dotyk.kernel.objects.models import CustomObject
from dotyk.kernel.objects.registry import ObjectType, all_objects
from dotyk.kernel.objects.tables import fit_stage_index
from dotyk.kernel.shaping.retitling import begin_retitling
from dotyk.kernel.shaping.standing import announce, in_turn, standing_row, whole
from dotyk.platform import clock
from dotyk.platform.errors import Fault, Invalid

LOOKS = ("label", "label_plural", "icon", "position")
USES = ("title_rule", "subtitle_field", "stage_field")


@transaction.atomic
def change_object(actor: Actor, name: str, given: Mapping[str, Any]) -> ObjectType:
    """Changes what is given; ``name`` stays. Needs ``configure`` (Denied, also for objects of the product).

    A new ``title_rule`` gives every record its title anew, those beyond the first thousand in a job. ``archived``
    hides the object with its records and the fields that lead to it, or brings all of it back. NotFound; Invalid with
    every fault.
    """
    in_turn(actor)
    row = standing_row(name)
    given = _with_rule(given)
    before = whole(row)
    faults = [*rules.look_faults(given), *rules.use_faults(given, before.fields), *_further_faults(name, given)]
    if faults:
        raise Invalid(*faults)
    kind = _archive(row, given.get("archived"))
    for part in (*LOOKS, *USES):
        if part in given:
            setattr(row, part, full_label(given[part]) if part.startswith("label") else given[part])
    row.save()
    after = whole(row)
    if after.title_rule != before.title_rule:
        begin_retitling(after)
    if after.stage_field != before.stage_field:
        fit_stage_index(after)
    others = [known for known in all_objects() if known.name != name]
    announce(actor, kind, row, others if row.archived_at else [*others, after])
    return after


def _with_rule(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """``title_field`` is a rule of that field alone."""
    title = given.get("title_field")
    return {**given, "title_rule": f"{{{title}}}"} if title and "title_rule" not in given else given


def _further_faults(name: str, given: Mapping[str, Any]) -> list[Fault]:
    faults = []
    if "name" in given and given["name"] != name:
        faults.append(Fault("name", "object_name_fixed"))
    if not isinstance(given.get("archived", False), bool):
        faults.append(Fault("archived", "not_boolean"))
    return faults


def _archive(row: CustomObject, archived: bool | None) -> str:
    """What is told of the change."""
    if archived is None or archived == (row.archived_at is not None):
        return "changed"
    row.archived_at = clock.now() if archived else None
    return "archived" if archived else "restored"
