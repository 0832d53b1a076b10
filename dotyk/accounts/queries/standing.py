"""Where somebody stands in the company: their roles, their teams and those above."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor

_STANDING = """
with recursive own as (
  select team_id as id from app_user where id = %(user)s and team_id is not null
  union select team_id from team_member where user_id = %(user)s
), path as (
  select t.id, t.parent_id, t.name from team t join own on own.id = t.id
  union select t.id, t.parent_id, t.name from team t join path on path.parent_id = t.id
)
select (select coalesce(json_object_agg(r.name, r.label), '{}')::text from role r
        where case when %(role)s = '' then r.id in (select role_id from user_role where user_id = %(user)s)
              else r.name = %(role)s end),
       (select coalesce(json_object_agg(id, name), '{}')::text from path)
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """Roles by name with their labels; names of the teams one is in, and of all above them, by id."""

    roles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    teams: Mapping[UUID, str] = field(default_factory=dict)


def standing_of(actor: Actor) -> Standing:
    """The actor's; whoever looks through one role has that role alone. One query."""
    if actor.id is None:
        return Standing()
    with connection.cursor() as cursor:
        cursor.execute(_STANDING, {"user": actor.id, "role": actor.seen_role})
        roles, teams = (orjson.loads(text) for text in cursor.fetchone())
    return Standing(roles, {UUID(key): name for key, name in teams.items()})
