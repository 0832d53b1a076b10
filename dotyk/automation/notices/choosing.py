"""Choosing how to be told: for oneself, and by an administrator for a role or the whole company."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.accounts.models import Role, User
from dotyk.automation.models import NoticeSetting
from dotyk.automation.notices.kinds import find_kind
from dotyk.automation.notices.ringing import ring
from dotyk.automation.rules.notifying import over
from dotyk.platform.clock import now
from dotyk.platform.errors import Denied, Fault, Invalid, NotFound

SNOOZE_MOST = timedelta(days=366)
Wish = Mapping[str, Any]


@transaction.atomic
def choose(actor: Actor, wish: Wish) -> None:
    """Changes what is named of one's own choice; Denied to the system and to a key limited to reading, Invalid."""
    user_id = require_self(actor)
    _require_fitting(wish)
    User.objects.select_for_update(no_key=True).get(id=user_id)
    row, _ = NoticeSetting.objects.get_or_create(user_id=user_id, role=None)
    _save(row, wish)


@transaction.atomic
def choose_nothing(actor: Actor) -> None:
    """Gives up one's own choice: what the roles and the company have holds again. A snooze stays."""
    NoticeSetting.objects.filter(user_id=require_self(actor)).update(chosen={})


@transaction.atomic
def snooze(actor: Actor, until: datetime | None) -> None:
    """Holds letters, pushes and the bell's number until then; None: no longer. Invalid where it lies too far ahead."""
    user_id = require_self(actor)
    if until is not None and not now() < until <= now() + SNOOZE_MOST:
        raise Invalid.at("until", "notice_snooze_range")
    User.objects.select_for_update(no_key=True).get(id=user_id)
    NoticeSetting.objects.update_or_create(user_id=user_id, role=None, defaults={"snoozed_until": until})
    ring([user_id])


@transaction.atomic
def choose_for(actor: Actor, role_id: UUID | None, wish: Wish) -> None:
    """Changes what holds for a role, or for all (None), where people chose nothing. Denied, NotFound, Invalid."""
    require_configure(actor)
    _require_fitting(wish)
    row, _ = NoticeSetting.objects.get_or_create(user=None, role=_role(role_id))
    _save(NoticeSetting.objects.select_for_update().get(id=row.id), wish)


@transaction.atomic
def choose_nothing_for(actor: Actor, role_id: UUID | None) -> None:
    """Gives a role, or the company, back what is usual."""
    require_configure(actor)
    NoticeSetting.objects.filter(user=None, role=_role(role_id)).delete()


def _role(role_id: UUID | None) -> Role | None:
    """The role, kept from being deleted meanwhile; None stands for everybody."""
    if role_id is None:
        return None
    role = Role.objects.select_for_update(no_key=True).filter(id=role_id).first()
    if role is None:
        raise NotFound()
    return role


def require_self(actor: Actor) -> UUID:
    """The one who acts, where they may change what is told to them."""
    if actor.id is None or not actor.has_scope("notices", "update"):
        raise Denied()
    return actor.id


def require_configure(actor: Actor) -> None:
    if not actor.can("configure"):
        raise Denied()


def _save(row: NoticeSetting, wish: Wish) -> None:
    row.chosen = over(row.chosen, wish)
    row.save(update_fields=["chosen"])


def _require_fitting(wish: Wish) -> None:
    """Kinds that there are, and rest that leaves some time."""
    faults = [
        Fault(f"channels.{name}", "notice_no_kind") for name in wish.get("channels", {}) if find_kind(name) is None
    ]
    quiet: Mapping[str, str] | None = wish.get("quiet")
    if quiet and quiet["begins"] == quiet["ends"]:
        faults.append(Fault("quiet.ends", "notice_quiet_all_day"))
    days: Sequence[int] | None = wish.get("days")
    if days is not None and not days:
        faults.append(Fault("days", "required"))
    if faults:
        raise Invalid(*faults)
