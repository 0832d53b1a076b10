"""How a contact may be reached, and what they said about it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import visible_field
from dotyk.kernel.objects.registry import object_type
from dotyk.kernel.records.opening import open_record
from dotyk.people.models import Consent, Contact
from dotyk.people.rules.consents import CHANNELS, FIELDS, MESSENGERS, Purpose, agreed, may_reach

SHOWN_MAX = 200


@dataclass(frozen=True, slots=True)
class ShownConsent:
    """A line of the log with the name of whoever noted it."""

    id: UUID
    channel: str
    state: str
    source: str
    text: str
    said_at: datetime
    noted_at: datetime
    noted_by: UUID | None
    author: str | None


def consents_of(actor: Actor, contact_id: UUID) -> dict[str, Any]:
    """``standing`` (how each channel stands now) and ``items``, the latest said first, at most 200. NotFound.

    Channels whose field is hidden from the actor are left out; four queries.
    """
    open_record(actor, "contacts", contact_id)
    seen = [channel for channel in CHANNELS if _is_visible(actor, channel)]
    lines = Consent.objects.filter(contact_id=contact_id, channel__in=seen).select_related("noted_by")
    standing = _standing([contact_id], seen)[contact_id]
    return {
        "standing": [{"channel": channel, "state": _state(standing[channel])} for channel in seen],
        "items": [shown_consent(line) for line in lines.order_by("-said_at", "-id")[:SHOWN_MAX]],
    }


def reachable(contact_ids: Collection[UUID], channel: str, *, purpose: Purpose = "marketing") -> set[UUID]:
    """Those of the contacts who may be written to or called through the channel; whoever sends asks here first.

    Marketing wants their yes; ``service`` only that they did not say no. A messenger of which nothing was said goes by
    what was said of messengers at all. Contacts that are deleted are reached by nobody. Two queries.
    """
    standing = _standing(contact_ids, [channel])
    return {contact for contact, said in standing.items() if may_reach(said[channel], purpose)}


def shown_consent(line: Consent) -> ShownConsent:
    by = line.noted_by
    return ShownConsent(
        line.id, line.channel, line.state, line.source, line.text, line.said_at, line.noted_at,
        by.id if by else None, (by.name or by.email) if by else None,
    )  # fmt: skip


def _is_visible(actor: Actor, channel: str) -> bool:
    return visible_field(actor, object_type("contacts"), FIELDS.get(channel, FIELDS["messengers"])) is not None


def _state(said: bool | None) -> str | None:
    return None if said is None else "given" if said else "refused"


def _standing(ids: Collection[UUID], channels: Collection[str]) -> Mapping[UUID, dict[str, bool | None]]:
    """What each live contact says of each channel now."""
    rows = Contact.objects.filter(id__in=ids, deleted_at__isnull=True).values("id", *FIELDS.values())
    own = _last_of_messengers(ids) if set(channels) & set(MESSENGERS) else {}
    found: dict[UUID, dict[str, bool | None]] = {}
    for row in rows:
        general = {channel: row[field] for channel, field in FIELDS.items()}
        said = {
            name: agreed(state)
            if (state := own.get((row["id"], name))) not in (None, "cleared")
            else general["messengers"]
            for name in MESSENGERS
        }
        found[row["id"]] = {channel: {**general, **said}[channel] for channel in channels}
    return found


def _last_of_messengers(ids: Collection[UUID]) -> dict[tuple[UUID, str], str]:
    lines = Consent.objects.filter(contact_id__in=ids, channel__in=MESSENGERS).order_by("said_at", "id")
    return {
        (contact, channel): state for contact, channel, state in lines.values_list("contact_id", "channel", "state")
    }
