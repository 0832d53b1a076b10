"""The worker process: jobs and, in the same process, what happens by the clock."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress

from dotyk.platform.jobs import worker_app
from dotyk.server.config import direct_address
from dotyk.server.processes.fork import end_within

CONCURRENCY = 4
STOP_SECONDS = 2.0


def run_worker() -> None:
    """Works until SIGTERM; a job that is not done in time is taken up again by the next worker."""
    asyncio.run(_work())


async def _work() -> None:
    app = worker_app(direct_address())
    async with app.open_async():
        working = asyncio.ensure_future(
            app.run_worker_async(
                concurrency=CONCURRENCY,
                install_signal_handlers=False,
                shutdown_graceful_timeout=STOP_SECONDS,
                delete_jobs="successful",
            )
        )

        def stop() -> None:
            end_within(STOP_SECONDS + 0.3)
            working.cancel()

        for sign in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(sign, stop)
        with suppress(asyncio.CancelledError):
            await working
