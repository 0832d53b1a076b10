"""Live updates: what is committed reaches the listeners in order, once, after a pause too; within reach only."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import psycopg
import pytest
from django.db import connection

from dotyk.kernel import records
from dotyk.platform.realtime import Behind, Change, Hub
from dotyk.server.front.live import is_within_reach
from tests.cast import Cast, make_cast

pytestmark = pytest.mark.django_db(transaction=True)
Listening = Callable[[Hub], Awaitable[Any]]


def listen(work: Listening) -> Any:
    """What ``work`` gives, with a hub on the database of the test."""
    parameters = connection.get_connection_params()
    kept = ("host", "port", "user", "password", "dbname")
    address = {name: parameters[name] for name in kept if parameters.get(name)}

    async def whole() -> Any:
        hub = Hub(address)
        try:
            return await asyncio.wait_for(work(hub), 20)
        finally:
            await hub.close()

    return asyncio.run(whole())


async def next_of(changes: Any, count: int) -> list[Change]:
    return [await anext(changes) for _ in range(count)]


def make_contact(cast: Cast, name: str) -> UUID:
    return UUID(str(records.create_record(cast.seller, "contacts", {"first_name": name})["id"]))


def test_a_listener_hears_what_is_committed_after_it_began() -> None:
    cast = make_cast()
    make_contact(cast, "Before")

    async def work(hub: Hub) -> tuple[UUID, list[Change]]:
        changes = hub.changes(None)
        assert await anext(changes) is None
        made = await asyncio.to_thread(make_contact, cast, "After")
        heard = await next_of(changes, 1)
        await changes.aclose()
        return made, heard

    made, (heard,) = listen(work)
    assert (heard.record_id, heard.kind, heard.object) == (made, "contacts.created", "contacts")


def test_who_was_away_gets_what_was_missed_once() -> None:
    cast = make_cast()

    async def work(hub: Hub) -> tuple[list[UUID], list[Change]]:
        changes = hub.changes(None)
        await anext(changes)
        first = await asyncio.to_thread(make_contact, cast, "First")
        (heard,) = await next_of(changes, 1)
        await changes.aclose()
        missed = [await asyncio.to_thread(make_contact, cast, f"Missed {n}") for n in range(3)]
        again = Hub(hub._connection).changes(heard.cursor)
        await anext(again)
        caught_up = await next_of(again, 3)
        await again.aclose()
        return [first, *missed], [heard, *caught_up]

    made, heard = listen(work)
    assert [change.record_id for change in heard] == made


def test_a_cursor_that_is_none_asks_to_read_everything_again() -> None:
    async def work(hub: Hub) -> None:
        changes = hub.changes("nonsense")
        await anext(changes)
        with pytest.raises(Behind):
            await anext(changes)

    listen(work)


def test_an_open_transaction_of_another_database_holds_nothing_back() -> None:
    cast = make_cast()
    parameters = connection.get_connection_params()
    elsewhere = {n: parameters[n] for n in ("host", "port", "user", "password") if parameters.get(n)}

    async def work(hub: Hub) -> list[Change]:
        changes = hub.changes(None)
        await anext(changes)
        await asyncio.to_thread(make_contact, cast, "Not held back")
        heard = await next_of(changes, 1)
        await changes.aclose()
        return heard

    with psycopg.connect(**elsewhere, dbname="postgres") as other:
        other.execute("select pg_current_xact_id()")
        assert len(listen(work)) == 1
        other.rollback()


def test_nobody_hears_of_records_out_of_reach() -> None:
    cast = make_cast()

    async def work(hub: Hub) -> Change:
        changes = hub.changes(None)
        await anext(changes)
        await asyncio.to_thread(make_contact, cast, "Own")
        (heard,) = await next_of(changes, 1)
        await changes.aclose()
        return heard

    heard = listen(work)
    assert [is_within_reach(a, heard) for a in (cast.seller, cast.teammate, cast.stranger)] == [True, True, False]
