"""``dotyk serve``, ``web`` and ``worker``: everything a machine runs, from the first check to the last goodbye."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from dotyk.server.config import Listening, home_folder, listening, web_processes
from dotyk.server.database import database_for_command, database_for_serving
from dotyk.server.embedded.locks import ProcessLock
from dotyk.server.failures import CannotStart, is_about_space
from dotyk.server.first_steps import greet
from dotyk.server.messages import tell
from dotyk.server.processes.crew import PAUSE_SECONDS, Crew, Post
from dotyk.server.processes.fork import Forked
from dotyk.server.processes.listener import open_listener
from dotyk.server.processes.ready import Ready
from dotyk.server.processes.signals import Signals, Stopped

LARGEST_LOG_BYTES = 10_000_000


def serve() -> None:
    """Runs the whole product until a signal; raises CannotStart."""
    home, place = home_folder(), listening()
    lock = _require_alone(home)
    with suppress(Stopped):
        _serve(home, place)
    tell("stopped")
    lock.release()


def _serve(home: Path, place: Listening) -> None:
    with open_listener(place, home) as listener, Signals() as signals, database_for_serving(home) as database:
        _load()
        signals.watch()
        log = _log_of(home)
        _in_child("migrate", _prepare, log, signals)
        ready = Ready(web_processes())
        crew = Crew([*_web_posts(listener, ready), _worker_post()], log, database)
        _run(crew, signals, ready, lambda: _in_child("greet", lambda: greet(place), log, signals))
        tell("stopping")


def serve_web() -> None:
    """Runs only the web processes of this machine until a signal; raises CannotStart."""
    home, place = home_folder(), listening()
    with suppress(Stopped), open_listener(place, home) as listener, Signals() as signals, database_for_command(home):
        _load()
        signals.watch()
        ready = Ready(web_processes())
        crew = Crew(_web_posts(listener, ready), _log_of(home))
        _run(crew, signals, ready, lambda: tell("ready", address=place.address))


def work() -> None:
    """Runs only the worker and scheduler of this machine until a signal; raises CannotStart."""
    home = home_folder()
    with suppress(Stopped), Signals() as signals, database_for_command(home):
        _load()
        signals.watch()
        _run(Crew([_worker_post()], _log_of(home)), signals, Ready(0), lambda: None)


def _require_alone(home: Path) -> ProcessLock:
    lock = ProcessLock(home / "serve.lock")
    if not lock.take():
        raise CannotStart("already_running", home=home, pid=lock.holder())
    return lock


def _load() -> None:
    """Imports the product once, so that every child shares its memory; opens no connection."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dotyk.server.settings")
    django.setup()
    from django.urls import get_resolver

    for name in ("web", "worker"):
        import_module(f"dotyk.server.processes.{name}")
    get_resolver().url_patterns  # noqa: B018 (loads every router)


def _prepare() -> None:
    from dotyk.server.first_steps import make_demo_when_empty
    from dotyk.server.migrating import bring_up_to_date

    bring_up_to_date()
    make_demo_when_empty()


def _in_child(name: str, run: Callable[[], None], log: Path, signals: Signals) -> None:
    """Runs what opens connections apart, for a process that forks must have none; a signal ends it."""
    child = Forked(name, run, log)
    while not child.ended():
        if signals.is_stopping:
            child.send(signal.SIGKILL)
            child.wait()
            raise Stopped
        signals.wait(PAUSE_SECONDS)
    if child.exit_code != 0:
        reason = _last_line(log)
        if is_about_space(log.read_text(errors="replace")[-5000:]):
            raise CannotStart("no_space", place=log.parent.parent)
        raise CannotStart("migration_failed", reason=reason, log=log)


def _last_line(log: Path) -> str:
    try:
        lines = [line for line in log.read_text().splitlines() if line and not line.startswith(" ")]
    except OSError:
        return ""
    return lines[-1] if lines else ""


def _web_posts(listener: socket.socket, ready: Ready) -> Sequence[Post]:
    def run() -> None:
        from dotyk.server.processes.web import run_web

        run_web(listener, ready.say)

    return [Post(f"web {number}", run) for number in range(1, web_processes() + 1)]


def _worker_post() -> Post:
    def run() -> None:
        from dotyk.server.processes.worker import run_worker

        run_worker()

    return Post("worker", run)


def _run(crew: Crew, signals: Signals, ready: Ready, greet: Callable[[], None]) -> None:
    try:
        crew.start()
        crew.watch(signals, until=ready.is_said)
        if not signals.is_stopping:
            greet()
        crew.watch(signals)
    finally:
        crew.stop()


def _log_of(home: Path) -> Path:
    log = home / "logs" / "dotyk.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    if log.exists() and log.stat().st_size > LARGEST_LOG_BYTES:
        log.replace(log.with_suffix(".log.1"))
    return log
