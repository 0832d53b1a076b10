"""A web process: granian, the API, live updates and the web app's files."""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import Callable
from contextlib import suppress

from django.conf import settings

from dotyk.kernel.objects.demand import DemandKeeper
from dotyk.kernel.sights import Keeper
from dotyk.platform.realtime import Hub
from dotyk.server.config import direct_address
from dotyk.server.front.dispatch import Dispatcher
from dotyk.server.front.granian_worker import GranianWorker
from dotyk.server.front.live import LiveStream
from dotyk.server.front.web_app import WebApp
from dotyk.server.front.wsgi import Gateway
from dotyk.server.processes.fork import end_within
from dotyk.server.wsgi import application

API_THREADS = 3
BODY_THREADS = 3
STOP_SECONDS = 2.0


def run_web(listener: socket.socket, on_ready: Callable[[], None]) -> None:
    """Serves until SIGTERM; then ends the streams and finishes the requests under way."""
    asyncio.run(_serve(listener, on_ready))


async def _serve(listener: socket.socket, on_ready: Callable[[], None]) -> None:
    loop = asyncio.get_running_loop()
    stopping = asyncio.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, stopping.set)
    hub = Hub({"conninfo": direct_address(), "application_name": "dotyk live"})
    stream = LiveStream(hub, direct_address(), settings.SESSION_COOKIE_NAME)
    web_app = WebApp(settings.WEB_APP_FOLDER)
    dispatcher = Dispatcher(loop, Gateway(application, loop), web_app, stream, threads=BODY_THREADS)
    worker = GranianWorker(listener, dispatcher, threads=API_THREADS)
    worker.start(loop)
    keepers = (Keeper(), DemandKeeper())
    for keeper in keepers:
        keeper.start()
    on_ready()
    await stopping.wait()
    end_within(STOP_SECONDS + 0.3)
    dispatcher.end_streams()
    await stream.close()
    await hub.close()
    for keeper in keepers:
        await asyncio.to_thread(keeper.stop)
    with suppress(TimeoutError):
        await asyncio.wait_for(worker.stop(), STOP_SECONDS)
