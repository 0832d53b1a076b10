"""Of many records changed by one doing no follower is told, however many transactions or looks that takes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from dotyk.automation.models import NoticeReader
from dotyk.automation.notices import reading
from dotyk.kernel import bulk, transfer
from dotyk.kernel.records import Update, update_records
from dotyk.platform.doings import TOLD_AT_ONCE, one_doing
from dotyk.platform.events import parse_cursor
from dotyk.platform.models import Event
from tests.automation.notices.conftest import Work, kinds
from tests.cast import Cast
from tests.kernel.bulk.conftest import Changing, _small_chunks, changing
from tests.kernel.making import change, make
from tests.kernel.transfer.conftest import Importing, _own_home, importing, small_chunks

__all__ = ["_own_home", "_small_chunks", "changing", "importing", "small_chunks"]

MANY = TOLD_AT_ONCE + 1


@pytest.fixture
def many(cast: Cast, work: Work) -> list[UUID]:
    """The teammate's, known for a while."""
    made = [make(cast.teammate, "contacts", first_name=f"N{n}") for n in range(MANY)]
    work()
    return made


def apart() -> None:
    """What happened since the last look counts as a transaction of its own."""
    read = parse_cursor(NoticeReader.objects.get().cursor)[1]
    with connection.cursor() as cursor:
        cursor.execute("select max(transaction) + 1 from event")
        cursor.execute("update event set transaction = %s where id > %s", [cursor.fetchone()[0], read])


def rename(cast: Cast, ids: Sequence[UUID]) -> None:
    update_records(cast.seller, "contacts", [Update(key, {"position": "Buyer"}) for key in ids])


@pytest.mark.parametrize("batch", [500, 8, MANY - 1])
def test_in_one_transaction_however_it_is_cut(
    cast: Cast, many: list[UUID], work: Work, monkeypatch: pytest.MonkeyPatch, batch: int
) -> None:
    monkeypatch.setattr(reading, "BATCH", batch)
    rename(cast, many)
    apart()
    work()
    assert kinds(cast.teammate) == []
    change(cast.seller, "contacts", many[0], position="Boss")
    apart()
    work()
    assert kinds(cast.teammate) == ["changed"]


def test_where_they_are_told_one_by_one(
    cast: Cast, many: list[UUID], work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell = reading.tell

    def tell_one(news: Sequence[reading.News]) -> None:
        assert len(news) == 1
        tell(news)

    monkeypatch.setattr(reading, "tell", tell_one)
    rename(cast, many)
    apart()
    work()
    assert kinds(cast.teammate) == []


def test_in_a_doing_of_several_transactions(cast: Cast, many: list[UUID], work: Work) -> None:
    with one_doing(MANY):
        for pair in pairwise(many):
            rename(cast, pair)
            apart()
            work()
    assert kinds(cast.teammate) == []


@pytest.mark.parametrize(("count", "told"), [(2, 2), (MANY, TOLD_AT_ONCE)])
def test_those_whom_it_names_are_told_of_the_first_few(
    cast: Cast, many: list[UUID], work: Work, count: int, told: int
) -> None:
    """As a nightly import gives somebody two leads among thousands; of many given to them they see in their list."""
    with one_doing(1000):
        for key in many[:count]:
            change(cast.administrator, "contacts", key, owner=str(cast.seller.id))
            apart()
            work()
    assert kinds(cast.seller) == ["assigned"] * told


def of_crowds(kind: str) -> list[bool]:
    return ["crowd" in event.data for event in Event.objects.filter(kind=kind).order_by("id")]


@pytest.mark.parametrize("count", [TOLD_AT_ONCE, MANY])
def test_in_bulk_changes_and_their_way_back(cast: Cast, changing: Changing, many: list[UUID], count: int) -> None:
    ids = [str(key) for key in many[:count]]
    run = changing(cast.administrator, "contacts", ids=ids, change={"position": "Buyer"})
    bulk.undo_bulk(cast.administrator, UUID(run["id"]))
    bulk.take_back(UUID(run["id"]))
    assert of_crowds("contacts.updated") == [count > TOLD_AT_ONCE] * 2 * count


@pytest.mark.parametrize("count", [TOLD_AT_ONCE, MANY])
def test_in_imports_and_their_way_back(
    cast: Cast, importing: Importing, small_chunks: None, count: int, work: Any
) -> None:
    table = "Last name\n" + "\n".join(f"Name{n}" for n in range(count))
    run = importing(cast.administrator, "contacts", table)
    transfer.revert_import(cast.administrator, UUID(run["id"]))
    transfer.revert_run(UUID(run["id"]))
    is_crowd = count > TOLD_AT_ONCE
    assert (of_crowds("contacts.created"), of_crowds("contacts.deleted")) == ([is_crowd] * count, [is_crowd] * count)
