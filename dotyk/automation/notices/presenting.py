"""How somebody wants to be told, as they see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.automation.models import NoticeSetting, PushDevice
from dotyk.automation.notices.choosing import require_configure, require_self
from dotyk.automation.notices.devices import devices_of, push_key
from dotyk.automation.notices.kinds import notice_kinds
from dotyk.automation.notices.preferences import matrix, preferences_above, standing_of
from dotyk.automation.rules.notifying import over
from dotyk.platform.clock import now, written
from dotyk.platform.mail import sends_mail


def choice_json(actor: Actor) -> dict[str, Any]:
    """The actor's own choice over what holds for their roles and the company."""
    user_id = require_self(actor)
    own = NoticeSetting.objects.filter(user_id=user_id).first()
    until = own.snoozed_until if own and own.snoozed_until and own.snoozed_until > now() else None
    shown = _shown(actor, preferences_above(user_id), own.chosen if own else {})
    return {**shown, "snoozed_until": written(until) if until else None}


def defaults_json(actor: Actor, role_id: UUID | None) -> dict[str, Any]:
    """What holds for a role, or for all (None), over what holds without it. Denied, NotFound."""
    require_configure(actor)
    above, chosen = standing_of(role_id)
    return {**_shown(actor, above, chosen), "snoozed_until": None}


def devices_json(actor: Actor) -> dict[str, Any]:
    return {"key": push_key().public, "items": [device_json(device) for device in devices_of(actor)]}


def device_json(device: PushDevice) -> dict[str, Any]:
    return {
        "id": device.id,
        "endpoint": device.endpoint,
        "name": device.name,
        "created_at": device.created_at,
        "used_at": device.used_at,
    }


def _shown(actor: Actor, above: Mapping[str, Any], chosen: Mapping[str, Any]) -> dict[str, Any]:
    whole = over(above, chosen)
    now_told, else_told = matrix(whole), matrix(above)
    language = actor.language
    return {
        "kinds": [
            {
                "kind": kind.name,
                "label": kind.label.get(language) or kind.label["en"],
                "hint": kind.hint.get(language) or kind.hint["en"],
                "always": kind.always,
                "mails": kind.mails,
                "is_own": now_told[kind.name] != else_told[kind.name],
                "above": asdict(else_told[kind.name]),
                **asdict(now_told[kind.name]),
            }
            for kind in notice_kinds()
        ],
        **{name: whole[name] for name in ("follows", "digest_at", "days", "quiet")},
        "chosen": sorted(name for name, value in chosen.items() if value or name == "quiet"),
        "has_mail": sends_mail(),
    }
