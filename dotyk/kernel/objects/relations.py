"""How objects hang together: forward references, lists of references, and both seen from the other end."""

from __future__ import annotations

from dataclasses import dataclass

from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType, all_objects, object_type


@dataclass(frozen=True, slots=True)
class Relation:
    """From one object to many records of another; ``join_sql`` ties a child row to its parent row."""

    name: str
    target: ObjectType
    field: Field
    outward: bool

    def join_sql(self, parent: str, child: str) -> str:
        """The condition under which the row ``child`` of the target belongs to the row ``parent``."""
        if self.field.type.kind == "references":
            here, there = (parent, child) if self.outward else (child, parent)
            return (
                f"exists (select 1 from link l where l.from_id = {here}.id and l.field = '{self.field.name}' "
                f"and l.to_id = {there}.id)"
            )
        return f"{self.field.value_sql(child)} = {parent}.id"


def relation(origin: ObjectType, name: str) -> Relation | None:
    """The relation ``name`` of ``origin``: a references field of its own, or another object (``deals``,
    or ``deals.company`` where several fields lead here) whose field leads to it. None where there is none."""
    own = origin.field(name)
    if own is not None and own.type.kind == "references" and own.target:
        return Relation(name, object_type(own.target), own, outward=True)
    other_name, _, field_name = name.partition(".")
    for other in all_objects():
        if other.name == other_name and not other.system:
            for candidate in _leading_to(origin, other):
                if not field_name or candidate.name == field_name:
                    return Relation(name, other, candidate, outward=False)
    return None


def relations(origin: ObjectType) -> list[Relation]:
    """Every relation of ``origin`` to many records of another object."""
    found = [
        Relation(f.name, object_type(f.target), f, outward=True)
        for f in origin.fields.values()
        if f.type.kind == "references" and f.target
    ]
    for other in all_objects():
        leading = [] if other.system else _leading_to(origin, other)
        for position, candidate in enumerate(leading):
            name = other.name if position == 0 else f"{other.name}.{candidate.name}"
            found.append(Relation(name, other, candidate, outward=False))
    return found


def _leading_to(origin: ObjectType, other: ObjectType) -> list[Field]:
    return [
        f
        for f in other.fields.values()
        if (f.type.kind == "reference" and f.target == origin.name)
        or (f.type.kind == "references" and f.target in (origin.name, None))
    ]
