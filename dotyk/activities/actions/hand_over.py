"""Handing over somebody's unfinished work to somebody else, many records at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from django.db import transaction

from dotyk.accounts.actors import Actor, Reach
from dotyk.accounts.guards import own_id
from dotyk.accounts.queries import user_by_id
from dotyk.kernel.objects.registry import ObjectType, all_objects, find_object, load_objects
from dotyk.kernel.records import Listing, Update, list_json, update_records
from dotyk.platform.errors import Denied, Invalid, NotFound

CAPABILITY = "hand_over"
CHUNK = 200
UNFINISHED = ("open", "planned")
PEOPLE = ("owner", "assignee")


@dataclass(frozen=True, slots=True)
class HandedOver:
    """How many records of an object changed hands, and how many the actor may not give away."""

    object: str
    moved: int
    refused: int


@transaction.atomic
def hand_over(actor: Actor, from_user: UUID, to_user: UUID, objects: Sequence[str]) -> list[HandedOver]:
    """Gives the records of ``objects`` that are one person's to another; what is finished stays with who finished it.

    Of objects with open or planned records only those go (won deals and done tasks do not). Records of others need
    the capability ``hand_over`` (Denied). Invalid at ``from``, ``to`` (no such active person), ``objects``. Only
    records within the actor's reach of update move; all of it in one transaction, 200 records a statement.
    """
    if from_user != actor.id and not actor.can(CAPABILITY):
        raise Denied()
    if from_user == to_user:
        raise Invalid.at("to", "same_person")
    _check_active(actor, to_user)
    return [_hand_over(actor, _object(name), str(from_user), str(to_user)) for name in dict.fromkeys(objects)]


def unfinished_work(actor: Actor, user_id: UUID | None = None) -> list[tuple[str, int, bool]]:
    """What a person would hand over: object, how many records within the actor's reach, whether the count is exact.

    Of others only with the capability ``hand_over`` (Denied). Objects without any are left out.
    """
    user_id = user_id or own_id(actor)
    if user_id != actor.id and not actor.can(CAPABILITY):
        raise Denied()
    load_objects(actor.schema_version)
    found = [(target.name, _count(actor, target, user_id)) for target in all_objects() if _has_people(actor, target)]
    return [(name, total["value"], total["exact"]) for name, total in found if total["value"]]


def _has_people(actor: Actor, target: ObjectType) -> bool:
    return not target.system and actor.reach(target.name, "read") > Reach.NONE and "owner" in target.fields


def _count(actor: Actor, target: ObjectType, user_id: UUID) -> dict[str, Any]:
    listing = Listing(filter={"and": _wanted(target, str(user_id))}, limit=1, fields=["owner"])
    total: dict[str, Any] = orjson.loads(list_json(actor, target.name, listing))["total"]
    return total


def _check_active(actor: Actor, user_id: UUID) -> None:
    try:
        active = user_by_id(actor, user_id).is_active
    except NotFound:
        active = False
    if not active:
        raise Invalid.at("to", "nobody_active")


def _object(name: str) -> ObjectType:
    found = find_object(name)
    if found is None or found.system:
        raise Invalid.at("objects", "object_without_owner", object=name[:50])
    return found


def _hand_over(actor: Actor, target: ObjectType, from_user: str, to_user: str) -> HandedOver:
    fields = [name for name in PEOPLE if name in target.fields]
    moved = refused = 0
    for page in _pages(actor, target, from_user):
        updates = [Update(UUID(row["id"]), {f: to_user for f in fields if row.get(f) == from_user}) for row in page]
        results = update_records(actor, target.name, updates)
        lost = sum(1 for result in results if result.error is not None)
        moved, refused = moved + len(results) - lost, refused + lost
    return HandedOver(target.name, moved, refused)


def _wanted(target: ObjectType, user: str) -> list[Any]:
    """The person's unfinished records, as conditions."""
    fields = [name for name in PEOPLE if name in target.fields]
    wanted: list[Any] = [{"or": [{"field": name, "op": "eq", "value": user} for name in fields]}]
    status = target.field("status")
    unfinished = [value for value in UNFINISHED if status and value in status.option_values]
    if unfinished:
        wanted.append({"field": "status", "op": "in", "value": unfinished})
    return wanted


def _pages(actor: Actor, target: ObjectType, user: str) -> Iterator[list[dict[str, Any]]]:
    """The person's unfinished records, page by page in the order they were made, which handing over does not move."""
    wanted = _wanted(target, user)
    cursor: str | None = None
    fields = [name for name in PEOPLE if name in target.fields]
    while True:
        listing = Listing(filter={"and": wanted}, sort="created_at", cursor=cursor, limit=CHUNK, fields=fields)
        page = orjson.loads(list_json(actor, target.name, listing))
        if page["items"]:
            yield page["items"]
        cursor = page["next_cursor"]
        if cursor is None:
            return
