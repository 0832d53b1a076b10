"""What goes out of notices: each joins the letter of its person and channel that goes out at its moment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import orjson
from django.db import connection

from dotyk.automation.models import Notice, NoticeLetter, PushDevice
from dotyk.automation.notices.preferences import Preferences
from dotyk.automation.rules.notifying import letter_due
from dotyk.automation.waking import wake_engine
from dotyk.platform.clock import now
from dotyk.platform.ids import new_id
from dotyk.platform.mail import sends_mail

Channel = NoticeLetter.Channel
Devices = Mapping[UUID, Sequence[UUID]]

_JOIN = """
insert into notice_letter (id, user_id, channel, device_id, notices, due_at, state, attempts, reason)
select l.id, l.user_id, l.channel, l.device_id, l.notices, l.due_at, 'waiting', 0, ''
from json_to_recordset(%s) as l(
  id uuid, user_id uuid, channel text, device_id uuid, notices uuid[], due_at timestamptz)
on conflict (user_id, channel, device_id, due_at) where state = 'waiting'
do update set notices = notice_letter.notices || excluded.notices
"""


@dataclass(frozen=True, slots=True)
class Way:
    """By which channel something goes to whom, and when."""

    user_id: UUID
    channel: str
    device_id: UUID | None
    due_at: datetime


def queue(notices: Sequence[Notice], people: Mapping[UUID, Preferences]) -> None:
    """Lets them go out as their people wish; two statements, one where nothing does."""
    devices = _devices_of({notice.user_id for notice in notices})
    letters: dict[Way, list[UUID]] = defaultdict(list)
    for notice in notices:
        for way in _ways(notice, people[notice.user_id], devices):
            letters[way].append(notice.id)
    join(letters)
    if any(way.due_at <= now() for way in letters):
        wake_engine()


def join(letters: Mapping[Way, Sequence[UUID]]) -> None:
    """Adds notices to what goes out by each of the ways, or makes it; one statement, none for nothing."""
    if not letters:
        return
    rows = [
        {
            "id": new_id(), "user_id": way.user_id, "channel": way.channel, "device_id": way.device_id,
            "notices": ids, "due_at": way.due_at,
        }
        for way, ids in letters.items()
    ]  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_JOIN, [orjson.dumps(rows).decode()])


def _ways(notice: Notice, person: Preferences, devices: Devices) -> Iterator[Way]:
    channels, moment = person.channels(notice.kind), now()
    if channels.mail != "none" and sends_mail():
        due = letter_due(moment, channels.mail, person.digest_at, person.zone)
        yield Way(person.user_id, Channel.MAIL, None, person.may_disturb_at(due))
    if channels.push:
        for device in devices.get(person.user_id, ()):
            yield Way(person.user_id, Channel.PUSH, device, person.may_disturb_at(moment))


def _devices_of(people: Iterable[UUID]) -> Devices:
    found: dict[UUID, list[UUID]] = defaultdict(list)
    for user_id, device in PushDevice.objects.filter(user_id__in=list(people)).values_list("user_id", "id"):
        found[user_id].append(device)
    return found
