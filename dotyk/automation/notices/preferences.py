"""How each person wants to be told: their own choice over that of their roles, the company's and the usual."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import connection
from django.db.models import Q

from dotyk.accounts.models import Role, User
from dotyk.automation.models import NoticeSetting
from dotyk.automation.notices.kinds import Channels, find_kind, notice_kinds
from dotyk.automation.rules.notifying import Calm, calm_until, loudest, over
from dotyk.platform.errors import NotFound

FOLLOWS = ("made", "owned", "mentioned")
USUAL: Mapping[str, Any] = {
    "channels": {},
    "follows": list(FOLLOWS),
    "digest_at": "09:00",
    "days": [1, 2, 3, 4, 5, 6, 7],
    "quiet": {"begins": "21:00", "ends": "08:00"},
}
USUAL_OF_ROLES: Mapping[str, Mapping[str, Any]] = {
    "administrator": {"follows": ["mentioned"]},
    "read_only": {"follows": ["mentioned"]},
}
"""Who brings records in for others, or only looks on, is not told of all of them."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """What holds for one person now. ``follows``: which records they follow of themselves."""

    user_id: UUID
    language: str
    zone: ZoneInfo
    chosen: Mapping[str, Any]
    snoozed_until: datetime | None

    def channels(self, kind_name: str) -> Channels:
        """Where they are told of a kind; nowhere of one that is declared no more."""
        kind = find_kind(kind_name)
        if kind is None:
            return Channels(app=False)
        chosen = self.chosen["channels"].get(kind_name, {})
        return Channels(
            app=kind.always or chosen.get("app", kind.usual.app),
            mail=chosen.get("mail", kind.usual.mail) if kind.mails else "none",
            push=chosen.get("push", kind.usual.push),
        )

    @property
    def follows(self) -> frozenset[str]:
        return frozenset(self.chosen["follows"])

    @property
    def digest_at(self) -> time:
        return time.fromisoformat(self.chosen["digest_at"])

    def may_disturb_at(self, moment: datetime) -> datetime:
        """The moment itself, or when their rest and their snooze are over."""
        if self.snoozed_until is not None:
            moment = max(moment, self.snoozed_until)
        quiet = self.chosen["quiet"]
        begins, ends = (quiet["begins"], quiet["ends"]) if quiet else ("", "")
        night = (time.fromisoformat(begins), time.fromisoformat(ends)) if quiet else (None, None)
        return calm_until(moment, Calm(tuple(self.chosen["days"]), *night), self.zone)


def preferences_of(user_ids: Sequence[UUID]) -> dict[UUID, Preferences]:
    """Those of the active people among these; three queries."""
    people = list(User.objects.filter(id__in=user_ids, is_active=True, kind=User.Kind.USER))
    roles = _roles_of([person.id for person in people])
    kept = _kept(people, roles)
    found = {}
    for person in people:
        own = kept.get(person.id)
        chosen = over(_above(roles[person.id], kept), own.chosen if own else {})
        until = own.snoozed_until if own else None
        found[person.id] = Preferences(person.id, person.language, ZoneInfo(person.time_zone), chosen, until)
    return found


def preferences_above(user_id: UUID) -> dict[str, Any]:
    """What would hold for a person who chose nothing."""
    roles = _roles_of([user_id])
    return _above(roles[user_id], _kept([], roles))


def standing_of(role_id: UUID | None) -> tuple[dict[str, Any], dict[str, Any]]:
    """What would hold for a role (None: for everybody) for which nothing was chosen, and what was; NotFound."""
    if role_id is None:
        kept = _kept([], {})
        return dict(USUAL), kept[None].chosen if None in kept else {}
    role = Role.objects.filter(id=role_id).first()
    if role is None:
        raise NotFound()
    kept = _kept([], {role.id: [(role.id, role.name)]})
    above = over(_company(kept), USUAL_OF_ROLES.get(role.name, {}))
    return above, kept[role.id].chosen if role.id in kept else {}


Roles = Mapping[UUID, Sequence[tuple[UUID, str]]]
Kept = Mapping[UUID | None, NoticeSetting]


def _kept(people: Sequence[User], roles: Roles) -> Kept:
    """What was chosen by these people, for these roles, and (None) for everybody."""
    named = {role for held in roles.values() for role, _ in held}
    rows = NoticeSetting.objects.filter(Q(user__in=people) | Q(role_id__in=named) | Q(user=None, role=None))
    return {row.user_id or row.role_id: row for row in rows}


def _company(kept: Kept) -> dict[str, Any]:
    return over(USUAL, kept[None].chosen if None in kept else {})


def _above(roles: Sequence[tuple[UUID, str]], kept: Kept) -> dict[str, Any]:
    wishes = [
        over(USUAL_OF_ROLES.get(name, {}), kept[role].chosen if role in kept else {}) for role, name in roles
    ]  # fmt: skip
    return over(_company(kept), loudest(wishes))


def matrix(chosen: Mapping[str, Any]) -> dict[str, Channels]:
    """The channels of every kind under a choice."""
    whole = Preferences(UUID(int=0), "en", ZoneInfo("UTC"), chosen, None)
    return {kind.name: whole.channels(kind.name) for kind in notice_kinds()}


def _roles_of(user_ids: Sequence[UUID]) -> dict[UUID, list[tuple[UUID, str]]]:
    """Everybody's roles as ``(id, name)``, by name."""
    found: dict[UUID, list[tuple[UUID, str]]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(
            "select h.user_id, r.id, r.name from user_role h join role r on r.id = h.role_id "
            "where h.user_id = any(%s::uuid[]) order by r.name",
            [list(user_ids)],
        )
        for user_id, role_id, name in cursor.fetchall():
            found[user_id].append((role_id, name))
    return found
