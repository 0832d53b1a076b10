"""What of accounts somebody hands over: teams they are the head of. Their keys stay theirs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from dotyk.accounts import audit
from dotyk.accounts.actions import change_team
from dotyk.accounts.actors import Actor
from dotyk.accounts.holdings import Before, Holding, register_holding, register_staying
from dotyk.accounts.models import ApiKey, Team, User
from dotyk.accounts.queries import actor_of
from dotyk.platform.errors import Invalid


def hand_over_of_accounts() -> None:
    register_holding(Holding("teams", _led, _names, _give, _take_back))
    register_staying("keys", _keys)


def heir_who_may(heir: UUID, capability: str) -> User:
    """The person, if their roles let them answer for such a thing; Invalid at ``to`` otherwise."""
    person = User.objects.get(id=heir)
    if not actor_of(heir).can(capability):
        raise Invalid.at("to", "heir_may_not", name=person.name)
    return person


def _led(actor: Actor, user_id: UUID) -> Sequence[UUID]:
    return list(Team.objects.filter(head_id=user_id).order_by("id").values_list("id", flat=True))


def _names(actor: Actor, ids: Sequence[UUID]) -> Mapping[UUID, str]:
    return dict(Team.objects.filter(id__in=ids).values_list("id", "name"))


def _give(actor: Actor, team_id: UUID, giver: UUID, heir: UUID) -> Before | None:
    if not Team.objects.filter(id=team_id, head_id=giver).exists():
        return None
    change_team(actor, team_id, head=heir)
    return {}


def _take_back(actor: Actor, team_id: UUID, giver: UUID, heir: UUID, before: Before) -> bool:
    """Also to somebody who has left since: it is what it was."""
    if not Team.objects.filter(id=team_id, head_id=heir).update(head_id=giver):
        return False
    audit.record(actor, "team_changed", team_id, changes={"head": [str(heir), str(giver)]})
    return True


def _keys(user_id: UUID) -> int:
    return ApiKey.objects.filter(user_id=user_id, revoked_at=None).count()
