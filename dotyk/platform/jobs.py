"""Work to be done apart from the request: deferred in the transaction of the data, done soon after its commit.

A job may run twice (its worker can be killed at any moment), so each is written to bear that. Subjects put
their jobs in ``jobs.py``, which is found by itself; a job is a tiny shell around one action.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from asgiref.sync import sync_to_async
from django.db import close_old_connections, transaction
from procrastinate import App, PsycopgConnector, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued, UniqueViolation
from procrastinate.jobs import Status
from procrastinate.tasks import Task

Job = Task[Any, Any, Any]

STALLED_AFTER_SECONDS = 30
_RETRIES = RetryStrategy(max_attempts=8, exponential_wait=4)


def job(name: str, *, retry: bool = True, queue: str = "default") -> Callable[[Callable[..., Any]], Job]:
    """Makes a function a job called ``name`` (``"imports.run"``); one that fails is tried again, ever later.

    The name is kept in the database: never change the name of a job that may be waiting.
    """
    return app.task(name=name, queue=queue, retry=_RETRIES if retry else False)


def every(cron: str, name: str) -> Callable[[Callable[..., Any]], Job]:
    """Makes a function a job done by the clock (``"*/5 * * * *"``, UTC); it takes the time as ``timestamp``.

    Missed times are made up at once, but never two of the same job wait together, nor do two run together.
    """

    def made(function: Callable[..., Any]) -> Job:
        task = app.task(name=name, queueing_lock=name, lock=name, pass_context=False)(function)
        return app.periodic(cron=cron, periodic_id=name)(task)

    return made


def defer(
    what: Job, *, at: datetime | None = None, lock: str | None = None, only_one: str | None = None, **arguments: Any
) -> int | None:
    """Lets ``what`` be done with the arguments (JSON values) once the current transaction commits; the job's number.

    ``at``: not before. ``lock``: jobs of one lock are done one after another. ``only_one``: None is returned,
    and nothing is added, while a job of this name is still waiting.
    """
    configured = what.configure(schedule_at=at, lock=lock, queueing_lock=only_one)
    if only_one is None:
        return configured.defer(**arguments)
    try:
        with transaction.atomic():
            return configured.defer(**arguments)
    except AlreadyEnqueued:
        return None


def worker_app(address: str) -> App:
    """The jobs for a worker, on connections of its own to the database at ``address``."""
    return app.with_connector(PsycopgConnector(conninfo=address, min_size=1, max_size=4, max_idle=60))


@app.periodic(cron="* * * * *", periodic_id="rescue")
@app.task(name="platform.rescue_stalled_jobs", queueing_lock="platform.rescue_stalled_jobs")
async def rescue_stalled_jobs(timestamp: int) -> None:
    """Gives the jobs of workers that died to the living; one whose like is waiting already is ended for good."""
    await sync_to_async(close_old_connections)()  # the thread's connection may have died with the database
    manager = app.job_manager
    for stalled in await manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_AFTER_SECONDS):
        try:
            await manager.retry_job(stalled)
        except UniqueViolation:
            await manager.finish_job(stalled, Status.ABORTED, delete_job=False)
