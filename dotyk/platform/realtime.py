"""Live updates: what was committed, told to everybody who listens, without a thread or the ORM."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
import psycopg
from psycopg import Notify

from dotyk.platform.events import CHANNEL, SETTLED_BEFORE, parse_cursor

PRESENCE_CHANNEL = "dotyk_presence"
NOTICE_CHANNEL = "dotyk_notices"
MOST_WAITING = 1000
MOST_CAUGHT_UP = 1000
REMEMBERED = 2000
ASK_ANYWAY_SECONDS = 30.0
ASK_SOON_SECONDS = 0.25
RETRY_SECONDS = 1.0
GATHER_SECONDS = 0.02
GATHER_MORE_SECONDS = 0.1
"""What is committed within this time is told together: little where it is quiet, more where one commit follows another,
since every telling costs each listener a wake."""

Place = tuple[int, UUID]
NOWHERE: Place = (0, UUID(int=0))


@dataclass(frozen=True, slots=True)
class Change:
    """One event, as short as a screen needs it to know what to read again; ``called`` are the people whose reach it
    widens or narrows."""

    transaction: int
    id: UUID
    kind: str
    object: str
    record_id: UUID | None
    owner_id: UUID | None
    version: int
    called: tuple[UUID, ...] = ()

    @property
    def place(self) -> Place:
        return self.transaction, self.id

    @property
    def cursor(self) -> str:
        return f"{self.transaction}.{self.id}"


@dataclass(frozen=True, slots=True)
class Presence:
    """Who looks at a record now: ``told`` is JSON, ready to be sent; never remembered, never told again."""

    object: str
    record_id: UUID
    owner_id: UUID | None
    told: str


@dataclass(frozen=True, slots=True)
class Rung:
    """Something new is told to these people, or they saw it on another screen; never remembered, never told again."""

    people: frozenset[UUID]


class Behind(Exception):
    """The listener missed more than can be told one by one; it shall read everything again."""


_LAST = "select transaction, id from event where transaction < %s order by transaction desc, id desc limit 1"
_NEWER = f"""
select transaction, id, kind, object, record_id, owner_id, version,
  case when kind like any('{{%%.shared,%%.unshared}}') then
    array(select jsonb_array_elements_text(data->'users'))::uuid[] else '{{}}' end
from event
where (transaction, id) > (%s, %s) and transaction < %s order by transaction, id limit {MOST_CAUGHT_UP + 1}"""
_UNSETTLED = "select exists (select 1 from event where (transaction, id) > (%s, %s) and transaction >= %s)"

Told = Change | Presence | Rung
Connection = psycopg.AsyncConnection[Any]


class _Listener:
    """What waits for one who listens, and the bell that wakes them."""

    def __init__(self) -> None:
        self._waiting: list[Told] = []
        self._bell = asyncio.Event()
        self.is_behind = False

    def put(self, told: Sequence[Told]) -> None:
        self._waiting.extend(told)
        self.is_behind = len(self._waiting) > MOST_WAITING
        self._bell.set()

    async def take(self, within_seconds: float) -> list[Told]:
        """Whatever has come, as soon as something has; nothing after ``within_seconds``. Raises Behind."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within_seconds):
                await self._bell.wait()
        if self.is_behind:
            raise Behind
        taken, self._waiting = self._waiting, []
        self._bell.clear()
        return taken


async def _settled_before(connection: Connection) -> int:
    """The transaction before which every event is there to be read; asked before the events themselves."""
    row = await (await connection.execute(SETTLED_BEFORE)).fetchone()
    assert row is not None
    return int(row[0])


class Hub:
    """One connection that listens for all listeners of this process, opened with the first of them."""

    def __init__(self, connection: dict[str, Any]) -> None:
        self._connection = connection
        self._listeners: set[_Listener] = set()
        self._recent: deque[Change] = deque(maxlen=REMEMBERED)
        self._place: Place | None = None
        self._ready = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def changes(self, after: str | None, pulse_seconds: float) -> AsyncGenerator[Sequence[Told] | None, None]:
        """What is committed after ``after`` (None: from now on), in order, and who looks at what; without end.

        The first thing is always None, said when nothing can be missed any more; then what came together, and an empty
        list whenever nothing came for ``pulse_seconds``. Raises Behind when the listener was away, or slow, for too
        long, or ``after`` is no cursor.
        """
        await self._awake()
        listener = _Listener()
        self._listeners.add(listener)
        try:
            last = self._place or NOWHERE
            yield None
            if after and (missed := await self._missed(after, last)):
                yield missed
            while True:
                taken = await listener.take(pulse_seconds)
                yield [told for told in taken if not isinstance(told, Change) or told.place > last]
        finally:
            self._listeners.discard(listener)

    @property
    def cursor(self) -> str:
        """Where the hub is now; a listener that starts here misses nothing from here on."""
        return f"{self._place[0]}.{self._place[1]}" if self._place else ""

    async def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def _awake(self) -> None:
        if self._task is None:
            self._task = asyncio.create_task(self._run(), name="live updates")
        await self._ready.wait()

    async def _missed(self, after: str, until: Place) -> list[Change]:
        """What lies between the cursor ``after`` and ``until``: remembered, else read."""
        try:
            place = parse_cursor(after)
        except ValueError:
            raise Behind from None
        if place >= until:
            return []
        if self._recent and self._recent[0].place <= place:
            return [change for change in self._recent if place < change.place <= until]
        async with await psycopg.AsyncConnection.connect(**self._connection, autocommit=True) as connection:
            settled = await _settled_before(connection)
            rows = await (await connection.execute(_NEWER, (*place, settled))).fetchall()
        if len(rows) > MOST_CAUGHT_UP:
            raise Behind
        return [change for change in map(_change, rows) if change.place <= until]

    async def _run(self) -> None:
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(**self._connection, autocommit=True) as connection:
                    await connection.execute(f"listen {CHANNEL}; listen {PRESENCE_CHANNEL}; listen {NOTICE_CHANNEL}")
                    await self._follow(connection)
            except (psycopg.Error, OSError):
                await asyncio.sleep(RETRY_SECONDS)

    async def _follow(self, connection: Connection) -> None:
        if self._place is None:
            settled = await _settled_before(connection)
            self._place = await (await connection.execute(_LAST, (settled,))).fetchone() or NOWHERE
        self._ready.set()
        heard_at = 0.0
        while True:
            while await self._read(connection) > MOST_CAUGHT_UP:
                continue
            settled = await _settled_before(connection)
            unsettled = await (await connection.execute(_UNSETTLED, (*self._place, settled))).fetchone()
            is_settled = not (unsettled and unsettled[0])
            wait = ASK_ANYWAY_SECONDS if is_settled else ASK_SOON_SECONDS
            await self._hear(connection.notifies(timeout=wait, stop_after=1))
            is_quiet = time.monotonic() - heard_at > GATHER_MORE_SECONDS
            await asyncio.sleep(GATHER_SECONDS if is_quiet else GATHER_MORE_SECONDS)
            await self._hear(connection.notifies(timeout=0))
            heard_at = time.monotonic()

    async def _hear(self, notifies: AsyncIterator[Notify]) -> None:
        """Waits for what is notified; presence and whom a bell rings for are in the notification itself."""
        async for notified in notifies:
            if notified.channel == PRESENCE_CHANNEL:
                self._spread([presence_in(notified.payload)])
            elif notified.channel == NOTICE_CHANNEL:
                self._spread([Rung(frozenset(map(UUID, notified.payload.split(","))))])

    async def _read(self, connection: Connection) -> int:
        """Tells what is new; how much it was."""
        settled = await _settled_before(connection)
        rows = await (await connection.execute(_NEWER, (*(self._place or NOWHERE), settled))).fetchall()
        if rows:
            changes = [_change(row) for row in rows]
            self._place = changes[-1].place
            self._recent.extend(changes)
            self._spread(changes)
        return len(rows)

    def _spread(self, told: Sequence[Told]) -> None:
        for listener in list(self._listeners):
            listener.put(told)
            if listener.is_behind:
                self._listeners.discard(listener)


def _change(row: tuple[Any, ...]) -> Change:
    transaction, key, kind, object, record_id, owner_id, version, called = row
    return Change(transaction, key, kind, object, record_id, owner_id, version, tuple(called))


def presence_in(payload: str) -> Presence:
    """What the kernel wrote on the presence channel; the owner, who decides the reach, is not told on."""
    told = orjson.loads(payload)
    owner = told.pop("owner")
    return Presence(told["object"], UUID(told["id"]), UUID(owner) if owner else None, orjson.dumps(told).decode())
