"""Sending letters and pushes: one is claimed, looked over once more, sent outside of any transaction, and noted."""

from __future__ import annotations

import logging
from datetime import timedelta

from django.db import InterfaceError, OperationalError, connection, transaction

from dotyk.accounts.authentication import actors_of
from dotyk.accounts.models import User
from dotyk.automation.models import Notice, NoticeLetter
from dotyk.automation.notices import wording
from dotyk.automation.notices.handing_over import Outcome, hand_letter, hand_push
from dotyk.automation.notices.preferences import Preferences, preferences_of
from dotyk.automation.notices.queueing import Way, join
from dotyk.automation.notices.showing import Told, told_to
from dotyk.automation.notices.values import Reader
from dotyk.platform.clock import now

_log = logging.getLogger(__name__)

CLAIM = timedelta(seconds=60)
GAPS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 360, 720, 1440))
Channel, State = NoticeLetter.Channel, NoticeLetter.State

_CLAIM = """
update notice_letter set state = 'sending', claimed_until = %(until)s where id = (
  select id from notice_letter
  where (state = 'waiting' and due_at <= %(now)s) or (state = 'sending' and claimed_until <= %(now)s)
  order by due_at, id limit 1 for update skip locked)
returning id
"""


def send_one() -> bool:
    """Sends what is due first; whether there was anything.

    One whose sender dies in the midst goes out a minute later under the same key, by which its receiver knows it.
    """
    letter = _claimed()
    if letter is None:
        return False
    person = preferences_of([letter.user_id]).get(letter.user_id)
    if person is None:
        _note(letter, Outcome(is_final=True, reason="notice_nobody_there"))
    elif (later := person.may_disturb_at(now())) > now():
        _put_off(letter, Way(letter.user_id, letter.channel, letter.device_id, later))
    else:
        _note(letter, _tried_safely(letter, person))
    return True


def _tried_safely(letter: NoticeLetter, person: Preferences) -> Outcome:
    """A letter that cannot be written counts as one that could not be sent: it is not tried for ever."""
    try:
        return _tried(letter, person)
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        _log.exception("the letter %s could not be written", letter.id)
        return Outcome(reason="notice_not_written")


def _claimed() -> NoticeLetter | None:
    moment = now()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_CLAIM, {"now": moment, "until": moment + CLAIM})
        row = cursor.fetchone()
    return NoticeLetter.objects.select_related("device").filter(id=row[0]).first() if row else None


def _tried(letter: NoticeLetter, person: Preferences) -> Outcome:
    told = _still_wanted(letter, person)
    if not told:
        return Outcome(is_final=True, reason="notice_nothing_left")
    return _mailed(letter, person, told) if letter.channel == Channel.MAIL else _pushed(letter, person, told)


def _still_wanted(letter: NoticeLetter, person: Preferences) -> list[Told]:
    """What the person has not seen yet, wants by this channel and may be told of: all as of now."""
    actor = actors_of([letter.user_id]).get(letter.user_id)
    if actor is None:
        return []
    unseen = set(Notice.objects.filter(id__in=letter.notices, read_at=None).values_list("id", flat=True))
    found = [told for told in told_to(actor, letter.notices) if told.id in unseen]
    if letter.channel == Channel.MAIL:
        return [told for told in found if person.channels(told.kind.name).mail != "none"]
    return [told for told in found if person.channels(told.kind.name).push]


def _mailed(letter: NoticeLetter, person: Preferences, told: list[Told]) -> Outcome:
    address = User.objects.values_list("email", flat=True).get(id=letter.user_id)
    if not address:
        return Outcome(is_final=True, reason="notice_nobody_there")
    subject, text = wording.letter(told, Reader(person.language, person.zone))
    return hand_letter(address, subject, text, key=letter.id)


def _pushed(letter: NoticeLetter, person: Preferences, told: list[Told]) -> Outcome:
    if letter.device is None:
        return Outcome(is_final=True, reason="notice_nobody_there")
    text = wording.push(told, Reader(person.language, person.zone), key=str(letter.id))
    return hand_push(letter.device, text, key=letter.id)


@transaction.atomic
def _put_off(letter: NoticeLetter, way: Way) -> None:
    """It goes out with what else goes out then; one that was tried stays itself, with its key and its tries."""
    if letter.attempts:
        NoticeLetter.objects.filter(id=letter.id).update(claimed_until=way.due_at)
        return
    NoticeLetter.objects.filter(id=letter.id).delete()
    join({way: letter.notices})


def _note(letter: NoticeLetter, outcome: Outcome) -> None:
    gaps = len(GAPS)
    is_over = outcome.is_sent or outcome.is_final or letter.attempts >= gaps
    state = State.SENT if outcome.is_sent else State.DROPPED if is_over else State.SENDING
    NoticeLetter.objects.filter(id=letter.id).update(
        state=state,
        attempts=letter.attempts + 1,
        reason="" if outcome.is_sent else outcome.reason,
        claimed_until=None if is_over else now() + GAPS[letter.attempts],
        sent_at=now() if outcome.is_sent else None,
    )
