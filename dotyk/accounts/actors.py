"""Who acts: a person, a service account or the system itself, with all that decides what they may do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Literal
from uuid import UUID

VERBS = ("create", "read", "update", "delete", "export", "merge")
ANY_OBJECT = "*"


class Reach(IntEnum):
    """How far a verb reaches: nobody's records, one's own, those of one's teams, or all."""

    NONE = 0
    OWN = 1
    TEAM = 2
    ALL = 3


FieldRight = Literal["hidden", "read_only"]
ShareLevel = Literal["read", "edit"]
Shares = Mapping[str, Mapping[UUID, ShareLevel]]


@dataclass(frozen=True, slots=True)
class Grant:
    """What a role allows on one object: a reach for each verb, and the fields it restricts."""

    verbs: Mapping[str, Reach] = field(default_factory=dict)
    fields: Mapping[str, FieldRight] = field(default_factory=dict)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Grant:
        """From ``{"read": "team", "create": "all", …, "fields": {"amount": "hidden"}}``."""
        verbs = {verb: Reach[str(data[verb]).upper()] for verb in VERBS if verb in data}
        return cls(verbs, dict(data.get("fields", {})))


NOTHING = Grant()
EVERYTHING = Grant(dict.fromkeys(VERBS, Reach.ALL))


def united(grants: Iterable[Grant]) -> Grant:
    """The union of several roles' grants on one object.

    A verb reaches as far as the furthest role; a field is restricted only where every role that
    can read the object restricts it, and then as little as the mildest of them.
    """
    several = list(grants)
    verbs = {verb: max((g.verbs.get(verb, Reach.NONE) for g in several), default=Reach.NONE) for verb in VERBS}
    readers = [g for g in several if g.verbs.get("read", Reach.NONE) > Reach.NONE]
    if not readers:
        return Grant(verbs)
    shared = set(readers[0].fields).intersection(*(g.fields for g in readers[1:]))
    fields: dict[str, FieldRight] = {
        name: "hidden" if all(g.fields[name] == "hidden" for g in readers) else "read_only" for name in shared
    }
    return Grant(verbs, fields)


@dataclass(frozen=True, slots=True)
class Actor:
    """The one on whose behalf something is read or changed; made anew for each request.

    ``team_ids`` are the actor's teams with all their sub-teams; ``member_ids`` everyone in them and the
    actor. ``shares`` are single records opened to the actor or a team of theirs, by object. ``scopes`` limits an API
    key further (None: no limit; else ``"contacts:read"``, ``"*:read"``, …).
    ``seen_role`` is the one role through which the actor looks just now.
    """

    id: UUID | None
    kind: Literal["user", "service", "system"] = "user"
    name: str = ""
    email: str = ""
    language: str = "en"
    time_zone: str = "Europe/Kyiv"
    grants: Mapping[str, Grant] = field(default_factory=dict)
    capabilities: frozenset[str] = frozenset()
    team_ids: tuple[UUID, ...] = ()
    member_ids: tuple[UUID, ...] = ()
    shares: Shares = field(default_factory=dict)
    scopes: frozenset[str] | None = None
    schema_version: int = 0
    seen_role: str = ""

    def grant(self, object_name: str) -> Grant:
        """What the actor may do with records of ``object_name``."""
        if self.kind == "system":
            return EVERYTHING
        return self.grants.get(object_name) or self.grants.get(ANY_OBJECT) or NOTHING

    def reach(self, object_name: str, verb: str) -> Reach:
        """How far ``verb`` reaches on ``object_name``, scopes of the key counted in."""
        if not self.has_scope(object_name, verb):
            return Reach.NONE
        return self.grant(object_name).verbs.get(verb, Reach.NONE)

    def has_scope(self, object_name: str, verb: str) -> bool:
        if self.scopes is None:
            return True
        wanted = {f"{object_name}:{verb}", f"{object_name}:*", f"*:{verb}", "*:*", "*"}
        return not wanted.isdisjoint(self.scopes)

    def can(self, capability: str) -> bool:
        """Whether a named capability (``configure``, ``manage_users``, ``import`` …) is given."""
        return self.kind == "system" or capability in self.capabilities


SYSTEM = Actor(id=None, kind="system", name="Dotyk")
