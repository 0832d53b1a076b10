"""``GET /api/v1/stream``: server-sent events within the reach of whoever listens."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from functools import lru_cache
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import parse_qs

import orjson
import psycopg
from django.db import connections
from psycopg_pool import AsyncConnectionPool, PoolTimeout

from dotyk.accounts.actors import Actor
from dotyk.accounts.authentication import Credential, actor_from_row, actor_sql, credential_of
from dotyk.accounts.seeing_as import actor_through
from dotyk.kernel.access import policy
from dotyk.kernel.objects.registry import find_object
from dotyk.platform.errors import Denied, NotSignedIn
from dotyk.platform.realtime import Behind, Change, Hub, Presence, Rung, Told
from dotyk.server.front.requests import Exchange, Scope, Transport

PULSE_SECONDS = 15.0
ASK_WHO_AGAIN_SECONDS = 60.0
ASKING_CONNECTIONS = 2
ANSWER_WITHIN_SECONDS = 10.0

_STREAM_HEADERS = [
    ("content-type", "text/event-stream; charset=utf-8"),
    ("cache-control", "no-store"),
    ("x-accel-buffering", "no"),
    ("x-content-type-options", "nosniff"),
]
_PULSE = b": pulse\n\n"
_PROBLEM_HEADERS = [("content-type", "application/problem+json")]
_NOTICE = b"event: notice\ndata: {}\n\n"


class LiveStream:
    """Answers the stream's address; one for a process."""

    def __init__(self, hub: Hub, address: str, cookie_name: str) -> None:
        self._hub = hub
        self._asking = _pool(address)
        self._cookie_name = cookie_name

    async def close(self) -> None:
        """Gives the database its connections back."""
        await self._asking.close()

    async def __call__(self, scope: Scope, exchange: Exchange) -> None:
        credential = self._credential(scope)
        token = _asked(scope, "see_as")
        try:
            actor = await self._actor(credential, token) if credential else None
        except (PoolTimeout, psycopg.OperationalError):
            _refuse(exchange, 503, "The database does not answer", ("retry-after", "2"))
            return
        if credential is None or actor is None:
            _refuse(exchange, 401, "Not signed in", ("www-authenticate", "Bearer"))
            return
        after = scope.headers.get("last-event-id") or _asked(scope, "cursor")
        transport = exchange.response_stream(200, _STREAM_HEADERS)
        gone = asyncio.ensure_future(exchange.client_disconnect())
        telling = asyncio.ensure_future(self._tell(transport, (credential, token), actor, after))
        try:
            await asyncio.wait((gone, telling), return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (gone, telling):
                task.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await telling

    async def _tell(
        self, transport: Transport, who: tuple[Credential, str | None], actor: Actor | None, after: str | None
    ) -> None:
        clock = asyncio.get_running_loop().time
        asked_at = clock()
        changes = self._hub.changes(after, PULSE_SECONDS)
        try:
            async for told in changes:
                if clock() - asked_at > ASK_WHO_AGAIN_SECONDS or (actor and is_sharing_with(actor, told)):
                    actor, asked_at = await self._actor(*who), clock()
                if actor is None:
                    return
                if told is None:
                    await transport.send_bytes(_hello(after or self._hub.cursor))
                elif not told:
                    await transport.send_bytes(_PULSE)
                elif heard := b"".join(told_to(actor, one) for one in told):
                    await transport.send_bytes(heard)
        except Behind:
            await transport.send_bytes(_reset(self._hub.cursor))
        finally:
            await changes.aclose()

    def _credential(self, scope: Scope) -> Credential | None:
        authorization = scope.headers.get("authorization")
        cookies = {name: morsel.value for name, morsel in SimpleCookie(scope.headers.get("cookie") or "").items()}
        headers = {} if authorization is None else {"Authorization": authorization}
        with suppress(NotSignedIn):
            return credential_of(headers, cookies, self._cookie_name)
        return None

    async def _actor(self, credential: Credential, token: str | None) -> Actor | None:
        """Who listens; through whose eyes, where a token says so. None where either is over."""
        sql, parameters = actor_sql(credential)
        await self._asking.open()
        async with self._asking.connection() as connection:
            row = await (await connection.execute(sql, parameters)).fetchone()
        actor = actor_from_row(row) if row else None
        return await asyncio.to_thread(_seen_through, token, actor) if token and actor else actor


def told_to(actor: Actor, told: Told) -> bytes:
    """What the actor hears of it: nothing where it is out of reach, or rings for others."""
    if isinstance(told, Rung):
        return _NOTICE if actor.id in told.people else b""
    return _told(told) if is_within_reach(actor, told) else b""


def is_sharing_with(actor: Actor, told: Sequence[Told] | None) -> bool:
    """Whether it opens or closes a record to the actor: what they reach must be asked anew."""
    return any(
        isinstance(one, Change) and actor.id in one.called and one.kind.endswith((".shared", ".unshared"))
        for one in told or ()
    )


def is_within_reach(actor: Actor, change: Change | Presence) -> bool:
    """Whether the actor may know of the change: records of objects he may read, as far as he may read them."""
    object = find_object(change.object)
    return object is not None and policy.owner_reaches(actor, object, "read", [change.owner_id], change.record_id)


def _pool(address: str) -> AsyncConnectionPool[psycopg.AsyncConnection[Any]]:
    """Few connections for all who listen: hundreds come back at once after a restart, the database has a hundred."""
    return AsyncConnectionPool(
        address,
        kwargs={"autocommit": True, "application_name": "dotyk live"},
        min_size=0,
        max_size=ASKING_CONNECTIONS,
        timeout=ANSWER_WITHIN_SECONDS,
        check=AsyncConnectionPool.check_connection,
        open=False,
    )


def _refuse(exchange: Exchange, status: int, title: str, header: tuple[str, str]) -> None:
    body = {"type": "about:blank", "title": title, "status": status}
    exchange.response_bytes(status, [*_PROBLEM_HEADERS, header], orjson.dumps(body))


def _asked(scope: Scope, name: str) -> str | None:
    return next(iter(parse_qs(scope.query_string).get(name, ())), None)


def _seen_through(token: str, actor: Actor) -> Actor | None:
    """On a thread of its own, which gives its connection back."""
    try:
        return actor_through(token, actor)
    except Denied:
        return None
    finally:
        connections.close_all()


def _hello(cursor: str) -> bytes:
    return f"retry: 2000\nid: {cursor}\nevent: hello\ndata: {{}}\n\n".encode()


def _reset(cursor: str) -> bytes:
    return f"id: {cursor}\nevent: reset\ndata: {{}}\n\n".encode()


@lru_cache(maxsize=256)
def _told(change: Change | Presence) -> bytes:
    """The same bytes for all who hear of it."""
    if isinstance(change, Presence):
        return f"event: presence\ndata: {change.told}\n\n".encode()
    data = {"object": change.object, "id": change.record_id, "kind": change.kind, "version": change.version}
    return f"id: {change.cursor}\nevent: change\ndata: {orjson.dumps(data).decode()}\n\n".encode()
