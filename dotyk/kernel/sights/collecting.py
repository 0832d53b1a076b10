"""Sights are noted while an answer is given, and written by a thread of its own: no reader waits for it."""

from __future__ import annotations

import logging
import re
from collections import OrderedDict, deque
from collections.abc import Iterable, Sequence
from functools import lru_cache
from threading import Event, Lock, Thread
from time import monotonic
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import visible_fields
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.sights.models import PersonalSight
from dotyk.platform import clock
from dotyk.platform.workspace import workspace

WAITING_MAX = 5_000
EACH_SECONDS = 2.0
AGAIN_SECONDS = 600.0
RECORDS_MAX = 1_000
_ID = re.compile(r'"id":"([0-9a-f-]{36})","object":"(\w+)"')
_log = logging.getLogger(__name__)

_waiting: deque[PersonalSight] = deque(maxlen=WAITING_MAX)
_lately: OrderedDict[int, float] = OrderedDict()
_lock = Lock()


def saw(
    actor: Actor,
    who: UUID | None,
    target: ObjectType,
    how: str,
    shown: str | Iterable[UUID],
    fields: Sequence[str] | None = None,
) -> None:
    """Notes that ``who`` was shown records of the object, as JSON text or by id, with ``fields`` (None: all they see).

    Costs no query; nothing is noted where no field is personal, or the company keeps no sights.
    """
    personal = _personal(target)
    if who is None or not personal or not workspace(actor.schema_version).sight_days:
        return
    asked = personal if fields is None else personal & set(fields)
    seen = sorted(field.name for field in visible_fields(actor, target) if field.name in asked) if asked else []
    ids = (
        [UUID(key) for key, name in _ID.findall(shown) if name == target.name]
        if isinstance(shown, str)
        else list(shown)
    )
    if not seen or not ids:
        return
    for start in range(0, len(ids), RECORDS_MAX):
        some = ids[start : start + RECORDS_MAX]
        if _is_news(hash((who, how, target.name, tuple(seen), tuple(some)))):
            _waiting.append(
                PersonalSight(at=clock.now(), user_id=who, how=how, object=target.name, record_ids=some, fields=seen)
            )


@lru_cache(maxsize=256)
def _personal(target: ObjectType) -> frozenset[str]:
    return frozenset(name for name, field in target.fields.items() if field.personal)


def _is_news(key: int) -> bool:
    """Whether it was not shown in the last ten minutes."""
    moment = monotonic()
    with _lock:
        while _lately and next(iter(_lately.values())) < moment - AGAIN_SECONDS:
            _lately.popitem(last=False)
        is_news = key not in _lately
        if is_news:
            _lately[key] = moment
        return is_news


def keep_waiting() -> int:
    """Writes what was noted; how many. One statement."""
    taken = []
    while _waiting:
        taken.append(_waiting.popleft())
    PersonalSight.objects.bulk_create(taken)
    return len(taken)


def forget_noted() -> None:
    """As if nobody had seen anything yet in this process."""
    _waiting.clear()
    with _lock:
        _lately.clear()


class Keeper:
    """Writes the sights of this process every two seconds, and the last at its end."""

    def __init__(self) -> None:
        self._ending = Event()
        self._thread = Thread(target=self._run, name="sights", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._ending.set()
        self._thread.join(EACH_SECONDS)

    def _run(self) -> None:
        ended = False
        while not ended:
            ended = self._ending.wait(EACH_SECONDS)
            if _waiting:
                _keep_or_wait()


def _keep_or_wait() -> None:
    """A database that is away for a moment costs no sight that fits into memory."""
    waiting = list(_waiting)
    try:
        keep_waiting()
    except Exception:
        _log.exception("what was seen could not be written")
        _waiting.extendleft(reversed(waiting))
    finally:
        connection.close()
