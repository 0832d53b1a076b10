"""A push or a letter to oneself, now: to see that it comes, or to hear why it does not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.accounts.models import User
from dotyk.automation.models import PushDevice
from dotyk.automation.notices import wording
from dotyk.automation.notices.choosing import require_self
from dotyk.automation.notices.handing_over import GONE, Outcome, hand_letter, hand_push
from dotyk.platform.errors import Conflict, Limit, NotFound
from dotyk.platform.ids import new_id
from dotyk.platform.mail import sends_mail
from dotyk.platform.messages import say

SOON_SECONDS = 20
_waiting = Lock()


@dataclass(frozen=True, slots=True)
class Tried:
    """Whether it was taken, and what that means in the words of whoever tried."""

    is_sent: bool
    words: str


def own_device(actor: Actor, device_id: UUID) -> PushDevice:
    """One of the actor's browsers; NotFound where it is not theirs."""
    device = PushDevice.objects.filter(user_id=require_self(actor), id=device_id).first()
    if device is None:
        raise NotFound()
    return device


def try_push(actor: Actor, device: PushDevice) -> Tried:
    """Pushes to a browser of the actor's own, whatever hours are quiet; Limit while another waits."""
    key = new_id()
    with _alone():
        outcome = hand_push(device, wording.trial_push(actor.language, key=str(key)), key=key)
    return Tried(outcome.is_sent, _words(outcome, "push_tried", actor.language))


def try_letter(actor: Actor) -> Tried:
    """Writes to the actor's own address; Conflict where no mail server is named, or they have no address; Limit."""
    address = User.objects.values_list("email", flat=True).get(id=require_self(actor))
    if not sends_mail() or not address:
        raise Conflict("notice_no_mail" if address else "notice_no_address")
    subject, text = wording.trial_letter(actor.language)
    with _alone():
        outcome = hand_letter(address, subject, text, key=new_id())
    return Tried(outcome.is_sent, _words(outcome, "notice_letter_tried", actor.language, address=address))


@contextmanager
def _alone() -> Iterator[None]:
    """A server of others that does not answer holds up one request of this process and no more; else Limit."""
    if not _waiting.acquire(blocking=False):
        raise Limit(retry_after_seconds=SOON_SECONDS)
    try:
        yield
    finally:
        _waiting.release()


def _words(outcome: Outcome, sent: str, language: str, **values: str) -> str:
    if outcome.is_sent:
        return say(sent, language, **values)
    if outcome.status in GONE:
        return say("push_gone", language)
    if outcome.status:
        return say("push_answered", language, status=outcome.status)
    return say(outcome.reason, language)
