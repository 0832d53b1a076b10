"""With whom many records shall be shared, or shared no more: read from a body."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.sharing import check_sharing
from dotyk.platform.errors import Invalid
from dotyk.platform.ids import parse_id

LEVELS = ("read", "edit")


def sharing_in(body: Mapping[str, Any]) -> dict[str, Any]:
    """``{"user" or "team": id, "level"}``, no level where sharing shall end. Invalid at ``share`` or ``unshare``."""
    place = "share" if body.get("share") is not None else "unshare"
    given = body[place]
    if not isinstance(given, Mapping):
        raise Invalid.at(place, "not_object")
    named = {name: given[name] for name in ("user", "team") if given.get(name) is not None}
    if len(named) != 1:
        raise Invalid.at(f"{place}.user", "required")
    ((name, value),) = named.items()
    holder = parse_id(value)
    if holder is None:
        raise Invalid.at(f"{place}.{name}", "not_reference")
    level = given.get("level", "read") if place == "share" else None
    if place == "share" and level not in LEVELS:
        raise Invalid.at(f"{place}.level", "not_an_option", value=str(level)[:50])
    return {name: str(holder), "level": level}


def check_holder(target: ObjectType, change: Mapping[str, Any]) -> None:
    """Refuses at once what every record would refuse: nobody who is there, roles that never give it."""
    if change["level"] is not None:
        check_sharing(target, *holder_of(change), change["level"])


def holder_of(change: Mapping[str, Any]) -> tuple[UUID | None, UUID | None]:
    """The person and the team, of which one is None."""
    user, team = change.get("user"), change.get("team")
    return UUID(user) if user else None, UUID(team) if team else None
