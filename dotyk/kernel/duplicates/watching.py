"""By which rules an object is watched: from which probability, and which traits count."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import require_verb
from dotyk.kernel.duplicates.models import DuplicateWatch
from dotyk.kernel.objects.registry import ObjectType, all_objects
from dotyk.kernel.objects.traits import TraitKind, traits_of
from dotyk.kernel.records.opening import record_object
from dotyk.platform.clock import written
from dotyk.platform.errors import Denied, Invalid, NotFound

LOWEST, HIGHEST = 0.3, 0.99
_SAID_BY: dict[TraitKind, tuple[str, ...]] = {"person": ("name", "patronymic")}
"""The traits of reasons, where they are not called as the kind."""


def watched_object(actor: Actor, name: str) -> ObjectType:
    """The object, if its records can be known again; NotFound otherwise, Denied to who may not read it."""
    target = record_object(actor, name)
    if not traits_of(target):
        raise NotFound()
    require_verb(actor, target, "read")
    return target


def watched_objects() -> list[ObjectType]:
    return [target for target in all_objects() if not target.system and traits_of(target)]


def watch_of(target: ObjectType) -> DuplicateWatch:
    """How the object is watched, as by default where nobody said otherwise."""
    return DuplicateWatch.objects.get_or_create(object=target.name)[0]


def said_by(kind: TraitKind) -> tuple[str, ...]:
    """The traits that reasons of a kind name."""
    return _SAID_BY.get(kind, (kind,))


def trait_names(target: ObjectType) -> list[str]:
    """The traits by which records of the object may be known again, each once, in their order."""
    return list(dict.fromkeys(name for trait in traits_of(target) for name in said_by(trait.kind)))


def hidden_traits(actor: Actor, target: ObjectType) -> frozenset[str]:
    """The traits that tell of fields hidden from the actor."""
    rights = actor.grant(target.name).fields
    return frozenset(
        name
        for trait in traits_of(target)
        if any(rights.get(field) == "hidden" for field in trait.fields)
        for name in said_by(trait.kind)
    )


def rules_json(actor: Actor, object_name: str) -> dict[str, Any]:
    """The rules of an object, and how far its sweep is."""
    target = watched_object(actor, object_name)
    watch = watch_of(target)
    return {
        "object": target.name,
        "threshold": watch.threshold,
        "traits": [{"name": name, "used": name not in watch.unused} for name in trait_names(target)],
        "status": watch.status,
        "total": watch.total,
        "done": watch.done,
        "swept_at": watch.swept_at and written(watch.swept_at),
    }


@transaction.atomic
def change_rules(
    actor: Actor, object_name: str, *, threshold: float | None = None, unused: Sequence[str] | None = None
) -> None:
    """Changes the rules; they hold from the next sweep on. Denied to who may not configure; Invalid."""
    target = watched_object(actor, object_name)
    if not actor.can("configure"):
        raise Denied()
    watch = watch_of(target)
    if threshold is not None:
        if not LOWEST <= threshold <= HIGHEST:
            raise Invalid.at("threshold", "out_of_range", lowest=LOWEST, highest=HIGHEST)
        watch.threshold = threshold
    if unused is not None:
        unknown = set(unused) - set(trait_names(target))
        if unknown:
            raise Invalid.at("unused", "not_an_option", value=", ".join(sorted(unknown))[:50])
        watch.unused = sorted(set(unused))
    watch.save(update_fields=["threshold", "unused"])
