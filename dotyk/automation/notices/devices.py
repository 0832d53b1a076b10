"""The browsers that take pushes for people, and the key by which push servers know this company."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.automation.models import PushDevice, PushKey
from dotyk.automation.notices.choosing import require_self
from dotyk.platform.clock import now
from dotyk.platform.errors import Conflict, Invalid, NotFound
from dotyk.platform.outgoing import Receiver, Unreachable, is_receiver, make_push_key, parsed_target
from dotyk.platform.sealing import sealed

DEVICES_MOST = 20
HERE = ("127.0.0.1", "::1", "localhost")


def push_key() -> PushKey:
    """The company's key; made when it is first asked for."""
    found = PushKey.objects.filter(id=1).first()
    if found is None:
        secret, public = make_push_key()
        PushKey.objects.bulk_create([PushKey(id=1, secret=sealed(secret), public=public)], ignore_conflicts=True)
        found = PushKey.objects.get(id=1)
    return found


def devices_of(actor: Actor) -> list[PushDevice]:
    """The actor's own, the newest first."""
    return list(PushDevice.objects.filter(user_id=require_self(actor)).order_by("-created_at", "id")[:DEVICES_MOST])


@transaction.atomic
def add_device(actor: Actor, receiver: Receiver, name: str) -> PushDevice:
    """Lets a browser take pushes for the actor from now on; one that took them for another takes them no more.

    Invalid where it cannot be one; Conflict where there are twenty already.
    """
    user_id = require_self(actor)
    _require_fitting(receiver)
    others = PushDevice.objects.filter(user_id=user_id).exclude(endpoint=receiver.endpoint)
    if others.count() >= DEVICES_MOST:
        raise Conflict("push_too_many")
    PushDevice.objects.filter(endpoint=receiver.endpoint).exclude(user_id=user_id).delete()
    device, _ = PushDevice.objects.update_or_create(
        endpoint=receiver.endpoint,
        defaults={"user_id": user_id, "p256dh": receiver.p256dh, "auth": receiver.auth, "name": name},
        create_defaults={
            "user_id": user_id, "p256dh": receiver.p256dh, "auth": receiver.auth, "name": name, "created_at": now(),
        },
    )  # fmt: skip
    return device


@transaction.atomic
def drop_device(actor: Actor, device_id: UUID) -> None:
    """The browser takes no more pushes, and what waits for it is gone; NotFound where it is not the actor's."""
    deleted, _ = PushDevice.objects.filter(user_id=require_self(actor), id=device_id).delete()
    if not deleted:
        raise NotFound()


def contact() -> str:
    """Whom a push server may turn to."""
    address: str = settings.PUBLIC_ADDRESS
    return address if address.startswith("https://") else f"mailto:{settings.DEFAULT_FROM_EMAIL}"


def _require_fitting(receiver: Receiver) -> None:
    """A plain line leads to this machine alone, where that may be called: nobody shall knock at one's network by it."""
    try:
        target = parsed_target(receiver.endpoint)
    except Unreachable as error:
        raise Invalid.at("endpoint", error.code) from None
    is_own = bool(settings.OWN_NETWORKS) and target.host in HERE
    if target.scheme != "https" and not is_own:
        raise Invalid.at("endpoint", "push_no_https")
    if not is_receiver(receiver.p256dh, receiver.auth):
        raise Invalid.at("keys", "push_bad_keys")
