"""Jobs: deferred with the data, done after its commit, taken over when their worker dies."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from dotyk.platform.jobs import Job, defer, job, rescue_stalled_jobs, worker_app

pytestmark = pytest.mark.django_db(transaction=True)
done: list[int] = []


@pytest.fixture(scope="module")
def remember() -> Iterator[Job]:
    @job("tests.remember")
    def remember(number: int) -> None:
        done.append(number)

    yield remember
    app.tasks.pop("tests.remember")


@pytest.fixture(autouse=True)
def _nothing_done() -> None:
    done.clear()


def work() -> None:
    """Lets a worker do what there is to do."""
    settings = connection.settings_dict
    parts = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD", "dbname": "NAME"}
    address = " ".join(f"{name}='{settings[key]}'" for name, key in parts.items() if settings[key])

    async def until_idle() -> None:
        worker = worker_app(address)
        async with worker.open_async():
            await worker.run_worker_async(wait=False, install_signal_handlers=False, listen_notify=False)

    asyncio.run(until_idle())


def test_is_done_after_the_commit(remember: Job) -> None:
    with transaction.atomic():
        defer(remember, number=1)
    work()
    assert done == [1]


def test_goes_with_a_transaction_that_is_rolled_back(remember: Job) -> None:
    with transaction.atomic():
        defer(remember, number=1)
        transaction.set_rollback(True)
    work()
    assert done == []


def test_only_one_waits_when_asked(remember: Job) -> None:
    first = defer(remember, only_one="once", number=1)
    assert first is not None
    assert defer(remember, only_one="once", number=2) is None
    work()
    assert done == [1]


def test_of_a_dead_worker_is_given_to_the_living(remember: Job) -> None:
    number = defer(remember, number=7)
    _left_by_a_dead_worker(number)
    _rescue()
    assert _status(number) in ("todo", "failed")
    work()
    assert done == [7]


def test_of_a_dead_worker_is_ended_where_its_like_waits_and_the_others_are_given_on(remember: Job) -> None:
    left = defer(remember, only_one="once", number=1)
    _left_by_a_dead_worker(left)
    defer(remember, only_one="once", number=2)
    other = defer(remember, number=3)
    _left_by_a_dead_worker(other)
    _rescue()
    assert _status(left) == "aborted"
    work()
    assert sorted(done) == [2, 3]


def test_by_the_clock_never_runs_beside_itself() -> None:
    by_name = {name: task for name, task in app.tasks.items() if task.queueing_lock == name}
    by_name.pop("platform.rescue_stalled_jobs")
    assert by_name
    assert {name: task.lock for name, task in by_name.items()} == {name: name for name in by_name}


def _rescue() -> None:
    run: Any = rescue_stalled_jobs
    asyncio.run(run(timestamp=0))


def _status(number: int | None) -> str:
    return str(ProcrastinateJob.objects.get(id=number).status)


def _left_by_a_dead_worker(number: int | None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into procrastinate_workers (last_heartbeat) values (now() - interval '1 hour') returning id"
        )
        (worker,) = cursor.fetchone()
        cursor.execute(
            "update procrastinate_jobs set status = 'doing', worker_id = %s, attempts = 1 where id = %s",
            [worker, number],
        )
