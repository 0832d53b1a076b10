"""Consents: every yes and no is kept, whoever wrote it and however."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextvars import ContextVar
from datetime import datetime
from uuid import UUID

from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import writable
from dotyk.kernel.erasing import Erasure
from dotyk.kernel.objects.hooks import Change, WriteContext
from dotyk.kernel.objects.registry import object_type
from dotyk.kernel.records import update_record
from dotyk.kernel.records.opening import open_record
from dotyk.kernel.records.sources import source_under_way
from dotyk.kernel.records.telling import tell
from dotyk.people.models import Consent
from dotyk.people.queries.consents import ShownConsent, shown_consent
from dotyk.people.rules.consents import FIELDS, STATES, agreed
from dotyk.platform import clock
from dotyk.platform.errors import Denied, Invalid

_noted_apart: ContextVar[bool] = ContextVar("consent_noted_apart", default=False)


@transaction.atomic
def note_consent(
    actor: Actor,
    contact_id: UUID,
    *,
    channel: str,
    state: str,
    source: str = "other",
    text: str = "",
    said_at: datetime | None = None,
) -> ShownConsent:
    """Adds what a contact said to their log; the field of the channel follows where nothing later was said.

    NotFound; Denied to whoever may not change the contact or the field; Invalid at ``said_at`` in the future.
    """
    record = open_record(actor, "contacts", contact_id, "update")
    field = object_type("contacts").field(FIELDS.get(channel, FIELDS["messengers"]))
    if field is None or not writable(actor, record.target, field):
        raise Denied()
    now = clock.now()
    if said_at is not None and said_at > now:
        raise Invalid.at("said_at", "consent_in_future")
    line = Consent(
        contact_id=contact_id, channel=channel, state=state, source=source, text=text.strip(),
        said_at=said_at or now, noted_at=now, noted_by_id=actor.id,
    )  # fmt: skip
    is_last = not Consent.objects.filter(contact_id=contact_id, channel=channel, said_at__gt=line.said_at).exists()
    line.save()
    if channel in FIELDS and is_last:
        _set_field(actor, contact_id, FIELDS[channel], agreed(state))
    else:
        tell(actor, record, ("consented", {"channel": channel, "state": state}))
    return shown_consent(line)


def _set_field(actor: Actor, contact_id: UUID, field: str, value: bool | None) -> None:
    token = _noted_apart.set(True)
    try:
        update_record(actor, "contacts", contact_id, {field: value})
    finally:
        _noted_apart.reset(token)


def log_consents(context: WriteContext, changes: Sequence[Change]) -> None:
    """Keeps what was written into the fields of contacts as lines of their logs; one statement where there is any.

    What follows from a merge or its way back is no word of theirs: their logs move with them.
    """
    if not _noted_apart.get() and context.verb in ("create", "update"):
        Consent.objects.bulk_create(_lines(context, changes))


def _lines(context: WriteContext, changes: Sequence[Change]) -> Iterator[Consent]:
    source = source_under_way() or ("program" if context.actor.kind != "user" else "edit")
    for change in changes:
        for channel, field in FIELDS.items():
            if field in change.given and change.changed(field):
                yield Consent(
                    contact_id=change.id, channel=channel, state=STATES[change.new.get(field)], source=source,
                    said_at=context.at, noted_at=context.at, noted_by_id=context.actor.id,
                )  # fmt: skip


def wipe_consents(erasure: Erasure) -> None:
    """What was said stays, as a proof; in which words does not."""
    Consent.objects.filter(contact_id__in=erasure.own).exclude(text="").update(text="")
