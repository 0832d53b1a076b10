"""Webhooks as people keep them: made, changed, paused, put away, their secrets changed. Needs ``configure``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import orjson
from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.accounts.guards import own_id
from dotyk.automation.models import Webhook, WebhookDelivery, WebhookReader
from dotyk.automation.webhooks.checking import checked_account, checked_wish
from dotyk.platform.clock import now
from dotyk.platform.errors import Denied, Invalid, NotFound, Stale
from dotyk.platform.events import last_cursor
from dotyk.platform.ids import parse_id
from dotyk.platform.outgoing import make_secret
from dotyk.platform.sealing import sealed

NAME_MAX = 120
BOTH_FOR = timedelta(days=1)
State = Webhook.State


@dataclass(frozen=True, slots=True)
class Wish:
    """What a webhook shall be; ``acts_as`` None: whoever makes it."""

    name: str
    url: str
    kinds: Sequence[str] = ()
    object: str = ""
    fields: Sequence[str] = ()
    where: Mapping[str, Any] | None = None
    is_batch: bool = False
    acts_as: UUID | None = None


def require_configure(actor: Actor) -> None:
    """Denied to whoever may not change settings."""
    if not actor.can("configure"):
        raise Denied()


def open_webhook(actor: Actor, webhook_id: UUID, *, lock: bool = False) -> Webhook:
    """A webhook that was not put away; Denied, NotFound."""
    require_configure(actor)
    rows = Webhook.objects.select_for_update(of=("self",)) if lock else Webhook.objects.all()
    found = rows.select_related("owner", "acts_as").filter(id=webhook_id, deleted_at=None).first()
    if found is None:
        raise NotFound()
    return found


def live_webhook(webhook_id: object) -> Webhook | None:
    """The webhook, for a flow that calls it; None where it was put away or there is none."""
    key = parse_id(webhook_id)
    return Webhook.objects.filter(id=key, deleted_at=None).first() if key else None


@transaction.atomic
def make_webhook(actor: Actor, wish: Wish) -> tuple[Webhook, str]:
    """A webhook that is on, and its secret; Denied, Invalid with every fault."""
    require_configure(actor)
    begin_to_read()
    secret = make_secret()
    hook = Webhook(secret=sealed(secret), owner_id=own_id(actor), created_at=now())
    _apply(actor, hook, wish)
    hook.save()
    return hook, secret


@transaction.atomic
def change_webhook(actor: Actor, webhook_id: UUID, changes: Mapping[str, Any], *, revision: int | None = None) -> None:
    """Changes what is named; messages on their way go to the new address. Stale where it is past ``revision``."""
    hook = open_webhook(actor, webhook_id, lock=True)
    if revision is not None and revision != hook.revision:
        raise Stale(orjson.dumps({"id": str(hook.id), "name": hook.name, "revision": hook.revision}).decode())
    told = {
        "name": hook.name, "url": hook.url, "kinds": hook.kinds, "object": hook.object, "fields": hook.fields,
        "where": hook.where, "is_batch": hook.is_batch, "acts_as": hook.acts_as_id,
    }  # fmt: skip
    _apply(actor, hook, Wish(**{**told, **changes}))
    hook.revision += 1
    hook.save()


def _apply(actor: Actor, hook: Webhook, wish: Wish) -> None:
    if wish.acts_as != hook.acts_as_id or hook.acts_as_id is None:
        hook.acts_as_id = checked_account(actor, wish.acts_as)
    assert hook.acts_as_id is not None
    hook.name = clean_name(wish.name)
    checked_wish(hook.acts_as_id, wish.url, wish.kinds, wish.object, wish.fields, wish.where)
    hook.url, hook.kinds, hook.object = wish.url, list(dict.fromkeys(wish.kinds)), wish.object
    hook.fields, hook.where = list(wish.fields), dict(wish.where) if wish.where else None
    hook.is_batch, hook.updated_at = wish.is_batch, now()


def clean_name(name: str) -> str:
    """The name in one line; Invalid where it is empty or too long."""
    cleaned = " ".join(name.replace("\x00", "").split())
    if not cleaned:
        raise Invalid.at("name", "required")
    if len(cleaned) > NAME_MAX:
        raise Invalid.at("name", "too_long", longest=NAME_MAX)
    return cleaned


@transaction.atomic
def switch_webhook(actor: Actor, webhook_id: UUID, to: str) -> None:
    """Switches a webhook on, and what waited goes on its way; or pauses it: what happens then is not told later."""
    hook = open_webhook(actor, webhook_id, lock=True)
    if to == State.ON:
        begin_to_read()
        checked_wish(hook.acts_as_id, hook.url, hook.kinds, hook.object, hook.fields, hook.where)
    hook.state, hook.reason, hook.failing_since, hook.updated_at = State(to), "", None, now()
    hook.save()
    let_go(hook) if to == State.ON else hold(hook)


def hold(hook: Webhook) -> None:
    """Lets what is on its way wait until the webhook is on again."""
    hook.deliveries.filter(state__in=("open", "waiting")).exclude(kind="ping").update(state="held", claimed_until=None)


def let_go(hook: Webhook) -> None:
    """Sends what was held, from now on."""
    hook.deliveries.filter(state="held").update(state="waiting", due_at=now(), claimed_until=None)


def begin_to_read() -> None:
    """Where no webhook was told of events, they are read from now on; what was before belongs to nobody."""
    reader = WebhookReader.objects.select_for_update().get(id=1)
    told = Webhook.objects.filter(state=State.ON, deleted_at=None).exclude(kinds=[])
    if reader.cursor is None or not told.exists():
        reader.cursor = last_cursor() or ""
        reader.save(update_fields=["cursor"])


@transaction.atomic
def change_secret(actor: Actor, webhook_id: UUID) -> str:
    """A new secret; the one before signs too for a day, so that the receiver can change over."""
    hook = open_webhook(actor, webhook_id, lock=True)
    secret = make_secret()
    hook.old_secret, hook.old_secret_until = hook.secret, now() + BOTH_FOR
    hook.secret, hook.updated_at = sealed(secret), now()
    hook.save()
    return secret


@transaction.atomic
def put_webhook_away(actor: Actor, webhook_id: UUID) -> None:
    """Nothing is sent any more; it comes back paused by ``restore_webhook``."""
    hook = open_webhook(actor, webhook_id, lock=True)
    hold(hook)
    hook.state, hook.deleted_at = State.PAUSED, now()
    hook.save()


@transaction.atomic
def restore_webhook(actor: Actor, webhook_id: UUID) -> None:
    """Brings a webhook back that was put away, paused. NotFound."""
    require_configure(actor)
    if not Webhook.objects.filter(id=webhook_id).update(deleted_at=None):
        raise NotFound()


def open_delivery(actor: Actor, delivery_id: UUID, *, lock: bool = False) -> WebhookDelivery:
    """A message to a webhook that is there; Denied, NotFound."""
    require_configure(actor)
    rows = WebhookDelivery.objects.select_for_update(of=("self",)) if lock else WebhookDelivery.objects.all()
    found = rows.select_related("webhook").filter(id=delivery_id, webhook__deleted_at=None).first()
    if found is None:
        raise NotFound()
    return found
