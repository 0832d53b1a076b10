"""The one policy: which records and which fields an actor reaches, for every list, count, search and write alike.

A record shared with somebody is within reach of what its share gives, where a role of theirs gives that verb at all:
sharing widens whose records a verb takes in, never what may be done.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from dotyk.accounts.actors import Actor, Reach, ShareLevel
from dotyk.kernel.access.sql import FALSE, TRUE, Sql, any_of
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType, find_object
from dotyk.platform.errors import Denied

ON_SEEN_RECORDS = frozenset({"update", "delete", "export", "merge"})
SHARED_VERBS: Mapping[str, frozenset[ShareLevel]] = {
    "read": frozenset({"read", "edit"}),
    "export": frozenset({"read", "edit"}),
    "update": frozenset({"edit"}),
}


def reach_of(actor: Actor, object: ObjectType, verb: str) -> Reach:
    """How far ``verb`` reaches; what is done to a record never reaches further than reading it.

    System objects (users, stages …) are read by all who are signed in and written by nobody as records.
    """
    if object.system:
        signed_in = actor.id is not None or actor.kind == "system"
        return Reach.ALL if verb == "read" and signed_in else Reach.NONE
    reach = actor.reach(object.name, verb)
    return min(reach, actor.reach(object.name, "read")) if verb in ON_SEEN_RECORDS else reach


def shared_ids(actor: Actor, object_name: str, verb: str) -> tuple[UUID, ...]:
    """The single records that a share opens to the actor for ``verb``; sorted, none where their roles forbid it."""
    shares = actor.shares.get(object_name)
    if not shares or verb not in SHARED_VERBS:
        return ()
    if min(actor.reach(object_name, verb), actor.reach(object_name, "read")) in (Reach.NONE, Reach.ALL):
        return ()
    levels = SHARED_VERBS[verb]
    return tuple(sorted(record_id for record_id, level in shares.items() if level in levels))


def reach_sql(actor: Actor, object: ObjectType, verb: str, alias: str) -> Sql:
    """The condition under which the row ``alias`` of the object's table is within reach of ``verb``."""
    owned = own_reach_sql(actor, object, verb, alias)
    return any_of([owned, _shared(actor, object.name, verb, f"{alias}.id")])


def own_reach_sql(actor: Actor, object: ObjectType, verb: str, alias: str) -> Sql:
    """As ``reach_sql``, by the actor's roles alone: what they reach without anything being shared with them."""
    return _owned(actor, reach_of(actor, object, verb), [f'{alias}."{column}"' for column in object.owner_columns])


def event_reach_sql(actor: Actor, object_name: str, alias: str) -> Sql:
    """The condition under which the row ``alias`` of ``event``, one about ``object_name``, is within reach."""
    owned = _owned(actor, actor.reach(object_name, "read"), [f"{alias}.owner_id"])
    return any_of([owned, _shared(actor, object_name, "read", f"{alias}.record_id")])


def owner_reaches(
    actor: Actor, object: ObjectType, verb: str, owners: Iterable[UUID | None], record_id: UUID | None = None
) -> bool:
    """Whether a record whose owner columns hold ``owners`` is within reach of ``verb``; by ``record_id`` shared too."""
    reach = reach_of(actor, object, verb)
    if reach in (Reach.NONE, Reach.ALL):
        return reach is Reach.ALL
    if record_id is not None and record_id in shared_ids(actor, object.name, verb):
        return True
    return not set(_people(actor, reach)).isdisjoint(owners)


def require_verb(actor: Actor, object: ObjectType, verb: str) -> None:
    """Raises Denied where the actor may do this to no record of the object at all."""
    if reach_of(actor, object, verb) is Reach.NONE:
        raise Denied()


def may(actor: Actor, object: ObjectType) -> list[str]:
    """The verbs that reach at least some records of the object, in their usual order."""
    verbs = ("create", "read", "update", "delete", "export", "merge")
    return [verb for verb in verbs if reach_of(actor, object, verb) is not Reach.NONE]


def is_hidden(actor: Actor, object: ObjectType, field: Field) -> bool:
    """Whether the field is as if it were not there."""
    if actor.grant(object.name).fields.get(field.name) == "hidden":
        return True
    return field.computed is not None and any(_is_beyond(actor, *read) for read in field.computed.inputs)


def _is_beyond(actor: Actor, object_name: str, field_name: str) -> bool:
    """Who sees nothing of what a value follows from does not see the value either."""
    object = find_object(object_name)
    field = object.field(field_name) if object else None
    if object is None or field is None:
        return False
    return reach_of(actor, object, "read") is Reach.NONE or is_hidden(actor, object, field)


def visible_fields(actor: Actor, object: ObjectType) -> tuple[Field, ...]:
    """The fields the actor may know of, in the object's order."""
    rights = actor.grant(object.name).fields
    return tuple(
        field
        for field in object.fields.values()
        if rights.get(field.name) != "hidden" and not (field.computed and is_hidden(actor, object, field))
    )


def visible_field(actor: Actor, object: ObjectType, name: str) -> Field | None:
    """The field called ``name``; None where there is none, or it is hidden: the two cannot be told apart."""
    field = object.field(name)
    return None if field is None or is_hidden(actor, object, field) else field


def writable(actor: Actor, object: ObjectType, field: Field) -> bool:
    """Whether the actor may set the field on records within reach of writing."""
    return not field.read_only and actor.grant(object.name).fields.get(field.name) is None


def _people(actor: Actor, reach: Reach) -> tuple[UUID, ...]:
    """Whose records are reached; sorted, so that equal reaches make equal statements."""
    if actor.id is None:
        return ()
    return tuple(sorted({actor.id, *actor.member_ids})) if reach is Reach.TEAM else (actor.id,)


def _owned(actor: Actor, reach: Reach, columns: list[str]) -> Sql:
    if reach is Reach.ALL:
        return TRUE
    people = () if reach is Reach.NONE else _people(actor, reach)
    if not people:
        return FALSE
    if len(people) == 1:
        return any_of(Sql(f"{column} = %s::uuid", people) for column in columns)
    return any_of(Sql(f"{column} = any(%s::uuid[])", (list(people),)) for column in columns)


def _shared(actor: Actor, object_name: str, verb: str, id_column: str) -> Sql:
    ids = shared_ids(actor, object_name, verb)
    return Sql(f"{id_column} = any(%s::uuid[])", (list(ids),)) if ids else FALSE
