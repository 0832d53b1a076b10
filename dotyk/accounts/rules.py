"""What is allowed among accounts, decided from plain values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from dotyk.accounts.actors import ANY_OBJECT, NOTHING, VERBS, Grant, Reach, united

NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")
SCOPE = re.compile(r"(\*|[a-z][a-z0-9_]*|(\*|[a-z][a-z0-9_]*):(\*|[a-z]+))")
FIELD_RIGHTS = ("read_only", "hidden")
RESTRICTIONS = {None: 0, "read_only": 1, "hidden": 2}
REACHES = tuple(reach.name.lower() for reach in Reach)

Grants = Mapping[str, Grant]
Node = TypeVar("Node")


def united_rights(roles: Iterable[tuple[Mapping[str, Any], Iterable[str]]]) -> tuple[Grants, frozenset[str]]:
    """What several roles, each its ``grants`` JSON and its capabilities, allow together.

    An object that only some of the roles name counts with the ``"*"`` of the others.
    """
    several = list(roles)
    per_role = [{name: Grant.from_json(grant) for name, grant in grants.items()} for grants, _ in several]
    names = {ANY_OBJECT}.union(*per_role)
    grants = {name: united(_grant(role, name) for role in per_role) for name in names}
    return grants, frozenset(capability for _, capabilities in several for capability in capabilities)


def covers(mine: Grants, theirs: Grants) -> bool:
    """Whether ``mine`` allow everything that ``theirs`` do; objects not named fall under ``"*"``."""
    names = {ANY_OBJECT, *mine, *theirs}
    return all(_grant_covers(_grant(mine, name), _grant(theirs, name)) for name in names)


def _grant(grants: Grants, name: str) -> Grant:
    return grants.get(name) or grants.get(ANY_OBJECT) or NOTHING


def _grant_covers(mine: Grant, theirs: Grant) -> bool:
    reaches = all(mine.verbs.get(v, Reach.NONE) >= theirs.verbs.get(v, Reach.NONE) for v in VERBS)
    fields = all(
        RESTRICTIONS[restriction] <= RESTRICTIONS[theirs.fields.get(name)] for name, restriction in mine.fields.items()
    )
    return reaches and (fields or theirs.verbs.get("read", Reach.NONE) == Reach.NONE)


def is_plain_name(name: str) -> bool:
    """Whether ``name`` is a plain word of small Latin letters, digits and underscores."""
    return NAME.fullmatch(name) is not None


def wrong_scopes(scopes: Iterable[str]) -> list[str]:
    """The scopes that are neither ``object:verb``, a capability's name nor ``"*"``."""
    return [scope for scope in scopes if not _is_scope(scope)]


def _is_scope(scope: str) -> bool:
    _, colon, verb = scope.partition(":")
    return SCOPE.fullmatch(scope) is not None and (not colon or verb == "*" or verb in VERBS)


def would_circle(node: Node, new_parent: Node | None, parents: Mapping[Node, Node | None]) -> bool:
    """Whether ``node`` under ``new_parent`` would be its own ancestor; ``parents`` is the tree as it is."""
    seen: set[Node] = set()
    while new_parent is not None and new_parent not in seen:
        if new_parent == node:
            return True
        seen.add(new_parent)
        new_parent = parents.get(new_parent)
    return False


def problems_of_grants(grants: Mapping[str, object]) -> list[str]:
    """Places in a role's ``grants`` JSON that no ``Grant`` can be read from, as ``object`` or ``object.key``."""
    return [place for name, grant in grants.items() for place in _problems_of_grant(name, grant)]


def _problems_of_grant(name: str, grant: object) -> list[str]:
    if not isinstance(grant, Mapping) or not (name == ANY_OBJECT or is_plain_name(name)):
        return [name]
    return [f"{name}.{key}" for key, value in grant.items() if not _fits(key, value)]


def _fits(key: object, value: object) -> bool:
    if key == "fields":
        return isinstance(value, Mapping) and all(
            is_plain_name(name) and restriction in FIELD_RIGHTS for name, restriction in value.items()
        )
    return key in VERBS and value in REACHES
