"""Who acts when a job goes on with what somebody asked for earlier."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.queries import actor_of
from dotyk.platform.workspace import workspace


def deputy_of(user_id: UUID | None, scopes: Iterable[str] | None) -> Actor:
    """The person with the rights of this moment and the limits of the key they came with; for None the system."""
    if user_id is None:
        return replace(SYSTEM, schema_version=workspace().schema_version)
    actor = actor_of(user_id)
    if scopes is None:
        return actor
    limits = frozenset(scopes)
    return replace(
        actor, scopes=limits, capabilities=actor.capabilities if "*" in limits else actor.capabilities & limits
    )
