"""What a file can be brought into: every object of records, and the people who work here."""

from __future__ import annotations

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import reach_of, require_verb
from dotyk.kernel.objects.registry import ObjectType, all_objects
from dotyk.kernel.records import known_object
from dotyk.kernel.transfer.actors import require_import
from dotyk.kernel.transfer.colleagues.target import COLLEAGUES, colleagues_target
from dotyk.platform.errors import Denied, NotFound


def import_target(actor: Actor, name: str) -> ObjectType:
    """The object an import goes into, whoever may write it. NotFound; Denied for people without ``manage_users``."""
    if name == COLLEAGUES:
        return colleagues_target(actor)
    target = known_object(actor, name)
    if target.system:
        raise NotFound()
    return target


def importable(actor: Actor, name: str) -> ObjectType:
    """The same, for an actor who may create or change something of it; else Denied."""
    target = import_target(actor, name)
    if not target.system and not reach_of(actor, target, "create") and not reach_of(actor, target, "update"):
        raise Denied()
    return target


def import_targets(actor: Actor) -> list[ObjectType]:
    """Everything the actor may bring in, in the order in which a company's files follow one another.

    Needs the capability ``import`` (Denied).
    """
    require_import(actor)
    people = [colleagues_target(actor)] if actor.can("manage_users") else []
    records = [target for target in all_objects() if not target.system and reach_of(actor, target, "create")]
    return people + records


def require_writing(actor: Actor, target: ObjectType, *, changes: bool) -> None:
    """Denied where the actor may not create, or (``changes``) not change what the import would."""
    if target.name == COLLEAGUES:
        return
    require_verb(actor, target, "create")
    if changes:
        require_verb(actor, target, "update")
