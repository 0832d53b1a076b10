"""Whom a question turns to: people, and whoever is in a role or a team."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Q

from dotyk.accounts.models import User
from dotyk.automation.acting.filling import people_of
from dotyk.automation.registry import Doing

GROUPS = ("role", "team")
MEMBERS_MOST = 100


def is_group(value: Any) -> bool:
    return isinstance(value, Mapping) and len(value) == 1 and next(iter(value)) in GROUPS


def those_asked(doing: Doing, values: Sequence[Any]) -> tuple[list[str], dict[str, Any]]:
    """Everybody it turns to once, those named first; and which of them by which groups alone. At most one query."""
    groups = [_canonical(value) for value in values if is_group(value)]
    named = people_of(doing, [value for value in values if not is_group(value)], "people")
    others = [str(key) for key in members_of(groups) if str(key) not in named]
    return named + others, {"groups": groups, "people": others} if groups else {}


def _canonical(group: Mapping[str, str]) -> dict[str, str]:
    return {"team": str(UUID(group["team"]))} if "team" in group else dict(group)


def members_of(groups: Sequence[Mapping[str, str]]) -> list[UUID]:
    """Who is active and in one of the groups now, the hundred who came first; one query, none without groups."""
    if not groups:
        return []
    roles = [group["role"] for group in groups if "role" in group]
    teams = [group["team"] for group in groups if "team" in group]
    here = User.objects.filter(is_active=True, kind=User.Kind.USER)
    within = here.filter(Q(roles__name__in=roles) | Q(team_id__in=teams) | Q(teams__in=teams))
    return list(within.order_by("id").values_list("id", flat=True).distinct()[:MEMBERS_MOST])


def turning_to(user_id: UUID) -> Q:
    """The questions that somebody is asked still: whoever was as one of a group, as long as they are in one of it."""
    is_member = Q(pk__in=[])
    for group in _groups_of(user_id):
        is_member |= Q(via__contains={"groups": [group]})
    is_named = ~Q(via__contains={"people": [str(user_id)]})
    return Q(people__contains=[user_id]) & (is_named | is_member)


def _groups_of(user_id: UUID) -> list[dict[str, str]]:
    """The roles and teams somebody who is active is in; one query."""
    here = User.objects.filter(id=user_id, is_active=True, kind=User.Kind.USER)
    rows = list(here.values_list("roles__name", "team_id", "teams"))
    roles = {role for role, _, _ in rows if role}
    teams = {team for _, *both in rows for team in both if team}
    return [{"role": role} for role in sorted(roles)] + [{"team": str(team)} for team in sorted(teams)]
