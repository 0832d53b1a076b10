"""Paths such as ``company.industry``: every step checked against what the actor may know of."""

from __future__ import annotations

from dotyk.accounts.actors import Actor
from dotyk.kernel.access.policy import visible_field
from dotyk.kernel.filters.faults import refuse, shown
from dotyk.kernel.filters.parts import part_of
from dotyk.kernel.filters.tree import Hop, Path
from dotyk.kernel.objects.fields import Field, words
from dotyk.kernel.objects.registry import ObjectType, find_object
from dotyk.kernel.objects.types import TYPES

HOPS_MAX = 5
_TARGETS = {"user": "users", "stage": "stages"}
_RECORD = words("Record", "Запис", "Запись")


def parse_path(actor: Actor, object: ObjectType, text: str, at: str = "field") -> Path:
    """The path written in ``text``; Invalid at ``at`` where a step is unknown, hidden or leads nowhere."""
    *steps, last = text.split(".")
    if len(steps) > HOPS_MAX:
        raise refuse(at, "path_too_long", longest=HOPS_MAX)
    hops: list[Hop] = []
    here = object
    for position, step in enumerate(steps):
        field = _known(actor, here, step, at)
        part = part_of(field, last) if position == len(steps) - 1 else None
        if part is not None:
            return Path(text, tuple(hops), here, part)
        target = target_of(field)
        if target is None:
            raise refuse(at, "no_way", field=shown(step))
        hops.append(Hop(here, field, target))
        here = target
    return Path(text, tuple(hops), here, _known(actor, here, last, at))


def target_of(field: Field) -> ObjectType | None:
    """The object to whose single record the field leads; None where it leads to none, many, or any object."""
    if field.type.kind not in ("reference", "user"):
        return None
    name = field.target or _TARGETS.get(field.type.name)
    return find_object(name) if name else None


def _known(actor: Actor, object: ObjectType, name: str, at: str) -> Field:
    field = visible_field(actor, object, name)
    if field is None and name == "id":
        return Field("id", TYPES["reference"], _RECORD, column="id", target=object.name, read_only=True)
    if field is None:
        raise refuse(at, "unknown_field", field=shown(name), object=object.name)
    return field
