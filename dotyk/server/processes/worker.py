"""The worker process: jobs and, in the same process, what happens by the clock."""

from __future__ import annotations

import asyncio

from dotyk.platform.jobs import worker_app
from dotyk.server.config import direct_address

CONCURRENCY = 4
STOP_SECONDS = 2.0


def run_worker() -> None:
    """Works until SIGTERM; a job that is not done in time is taken up again by the next worker."""
    asyncio.run(_work())


async def _work() -> None:
    app = worker_app(direct_address())
    async with app.open_async():
        await app.run_worker_async(
            concurrency=CONCURRENCY,
            wait=True,
            listen_notify=True,
            install_signal_handlers=True,
            shutdown_graceful_timeout=STOP_SECONDS,
            delete_jobs="successful",
        )
