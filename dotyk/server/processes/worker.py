"""The worker process: jobs, what happens by the clock; flows, webhooks and notices on threads of their own."""

from __future__ import annotations

import asyncio
import signal
import threading
from contextlib import suppress

from dotyk.automation.engine import run_engine
from dotyk.automation.notices.engine import run_letters, run_notices
from dotyk.automation.webhooks.engine import run_webhooks
from dotyk.platform.jobs import worker_app
from dotyk.server.config import direct_address
from dotyk.server.processes.fork import end_within

CONCURRENCY = 4
STOP_SECONDS = 2.0
ENGINES = {"flows": run_engine, "webhooks": run_webhooks, "notices": run_notices, "letters": run_letters}


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

        resting = threading.Event()
        for name, engine in ENGINES.items():
            threading.Thread(target=engine, args=(direct_address(), resting), name=name, daemon=True).start()

        def stop() -> None:
            resting.set()
            end_within(STOP_SECONDS + 0.3)
            working.cancel()

        for sign in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(sign, stop)
        with suppress(asyncio.CancelledError):
            await working
