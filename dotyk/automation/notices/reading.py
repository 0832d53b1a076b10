"""Reading events for notices: each is looked at once, in the order of commits; whoever it concerns gets a notice."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import InterfaceError, OperationalError, connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.accounts.authentication import actors_of
from dotyk.automation.models import Notice, NoticeReader
from dotyk.automation.notices.follows import NOBODYS, Followed, Key, carry_over, follow_where_mentioned, followed
from dotyk.automation.notices.kinds import NoticeKind, endings, kind_of
from dotyk.automation.notices.preferences import Preferences, preferences_of
from dotyk.automation.notices.queueing import queue
from dotyk.automation.notices.ringing import ring
from dotyk.automation.rules.notifying import whole_transactions
from dotyk.kernel.access import owner_reaches
from dotyk.kernel.history.entries import without_hidden
from dotyk.kernel.objects.registry import all_objects, find_object, load_objects
from dotyk.platform.clock import now
from dotyk.platform.doings import TOLD_AT_ONCE
from dotyk.platform.events import StoredEvent, following, parse_cursor, settled_before
from dotyk.platform.ids import parse_id
from dotyk.platform.workspace import workspace

_log = logging.getLogger(__name__)

BATCH = 500
STALE = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class News:
    """An event that people may be told of, as ``kind``; ``is_crowd``: of a doing about many records."""

    event: StoredEvent
    kind: NoticeKind
    is_crowd: bool = False

    @property
    def key(self) -> Key:
        assert self.event.record_id is not None
        return self.event.object, self.event.record_id

    @property
    def named(self) -> set[UUID]:
        """Whom the event itself names, but for whoever caused it."""
        users = {parse_id(user) for user in self.event.data.get("users", ())}
        return {user for user in users if user is not None and user != self.event.actor_id}


def read_events() -> int:
    """Looks at the next events that are settled, at most five hundred; how many. Nothing while another does so.

    Notices, what is to go out of them, and the place in the log are saved together: each is made once.
    """
    before = settled_before()
    with transaction.atomic():
        NoticeReader.objects.get_or_create(id=1)
        reader = NoticeReader.objects.select_for_update(skip_locked=True).filter(id=1).first()
        if reader is None:
            return 0
        load_objects(workspace().schema_version)
        ahead = following(reader.cursor, before, telling=_telling(), limit=BATCH)
        events = ahead[: whole_transactions([event.transaction for event in ahead], BATCH)]
        if not events:
            return 0
        tell_each(_news_of(events, begun=parse_cursor(reader.cursor)[0], is_full=len(ahead) == BATCH))
        reader.cursor = events[-1].cursor
        reader.save(update_fields=["cursor"])
    return len(events)


def news_in(events: Iterable[StoredEvent]) -> list[News]:
    """What people may be told of, in its order; nothing that is long past."""
    found = []
    for event in events:
        kind = None if is_quiet(event.data) else kind_of(event.kind, event.data)
        if kind is not None and event.record_id is not None and event.at > now() - STALE:
            found.append(News(event, kind))
    return found


def _news_of(events: Sequence[StoredEvent], *, begun: int, is_full: bool) -> list[News]:
    """What people may be told of, crowds marked: transactions that changed many records, those behind ``begun`` (read
    before) or beyond a full batch too, and doings that say so themselves."""
    news = news_in(events)
    records = Counter(transaction for transaction, _ in {(n.event.transaction, n.key) for n in news})
    crowds = {transaction for transaction, count in records.items() if count > TOLD_AT_ONCE}
    first, last = events[0].transaction, events[-1].transaction
    is_cut = first == begun or (is_full and first == last)
    if is_cut and first not in crowds and _changes_many(first):
        crowds.add(first)
    return [replace(n, is_crowd="crowd" in n.event.data or n.event.transaction in crowds) for n in news]


def _changes_many(transaction_id: int) -> bool:
    """Whether the whole of a transaction is a crowd."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select count(distinct (object, record_id)) from event where transaction = %s and kind = any(%s::text[])",
            [transaction_id, _telling()],
        )
        return bool(cursor.fetchone()[0] > TOLD_AT_ONCE)


def is_quiet(data: Mapping[str, Any]) -> bool:
    """Whether nobody is to be told: one of many that were shared at once, or deleted only because it became another."""
    return bool(data.get("quiet")) or "merged_into" in data


def tell_each(news: Sequence[News]) -> None:
    """As ``tell``; where that fails, one after another, so that what cannot be told holds up nothing else."""
    try:
        with transaction.atomic():
            tell(news)
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        _log.exception("notices are made one by one")
        for one in news:
            _tell_one(one)


def _tell_one(news: News) -> None:
    try:
        with transaction.atomic():
            tell([news])
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        _log.exception("nobody was told of the event %s", news.event.id)


def tell(news: Sequence[News]) -> None:
    """Makes the notices of some news, queues what goes out of them, and rings; about eight statements."""
    if not news:
        return
    for each in news:
        if merged := each.event.data.get("merged"):
            carry_over(each.key[1], [one["id"] for one in merged])
    known = followed(each.key for each in news)
    told = {(n.event.transaction, n.key, user) for n in news if n.kind.whom == "named" for user in n.named}
    heard = [n for n in news if n.kind.whom == "named" or not n.is_crowd]
    wanted = {id(n): _candidates(n, known, told) for n in heard}
    people = sorted({user for users in wanted.values() for user in users})
    preferences, actors = preferences_of(people), actors_of(people)
    mentioned = [
        (*n.key, user) for n in news if n.kind.name == "mentioned" for user in wanted.get(id(n), ())
        if user in preferences and "mentioned" in preferences[user].follows
    ]  # fmt: skip
    notices = [
        _notice(n, preferences[user])
        for n in news
        for user in sorted(wanted.get(id(n), ()))
        if user in preferences and user in actors and _is_told(n, actors[user], preferences[user], known)
    ]
    made = Notice.objects.bulk_create(notices, ignore_conflicts=True)
    follow_where_mentioned((object_name, record_id, user) for object_name, record_id, user in mentioned)
    queue(made, preferences)
    ring(notice.user_id for notice in made if notice.in_app)


def _telling() -> list[str]:
    """The kinds of events whose data and changes are needed."""
    objects = [known.name for known in all_objects()]
    return [f"{name}.{ending}" for name in objects for ending in endings()]


Told = set[tuple[int, Key, UUID]]


def _candidates(news: News, known: Mapping[Key, Followed], told: Told) -> set[UUID]:
    """Whom it may concern: not who did it, nor whom the same doing names already, nor who muted the record."""
    record = known.get(news.key, NOBODYS)
    if news.kind.whom == "named":
        return {user for user in news.named if news.kind.always or not record.is_muted_by(user)}
    followers = record.candidates() - {news.event.actor_id}
    return {user for user in followers if (news.event.transaction, news.key, user) not in told}


def _is_told(news: News, actor: Actor, person: Preferences, known: Mapping[Key, Followed]) -> bool:
    """Whether they want it, and may see it now."""
    if person.channels(news.kind.name).is_silent:
        return False
    if news.kind.whom == "named":
        return True
    record = known.get(news.key, NOBODYS)
    if not record.is_followed_by(person):
        return False
    target = find_object(news.event.object)
    if target is None or not owner_reaches(actor, target, "read", record.owners, news.event.record_id):
        return False
    changes = news.event.changes
    return not changes or bool(without_hidden(actor, news.event.object, changes))


def _notice(news: News, person: Preferences) -> Notice:
    return Notice(
        user_id=person.user_id, event_id=news.event.id, kind=news.kind.name, object=news.event.object,
        record_id=news.event.record_id, in_app=person.channels(news.kind.name).app, created_at=now(),
    )  # fmt: skip
