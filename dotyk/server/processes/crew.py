"""The crew: processes that shall run until we stop, replaced whenever one of them ends."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dotyk.server.embedded import EmbeddedServer
from dotyk.server.failures import CannotStart
from dotyk.server.messages import tell
from dotyk.server.processes.fork import Forked
from dotyk.server.processes.signals import Signals

SOON_SECONDS = 5.0
MOST_EARLY_ENDS = 5
STOP_SECONDS = 2.5
PAUSE_SECONDS = 0.2


@dataclass
class Post:
    """One place in the crew and who holds it now."""

    name: str
    run: Callable[[], None]
    child: Forked | None = None
    started_at: float = 0.0
    early_ends: int = 0
    not_before: float = field(default=0.0)


class Crew:
    """Keeps every post held, and the embedded database running, until a signal says stop."""

    def __init__(self, posts: Sequence[Post], log: Path, database: EmbeddedServer | None = None) -> None:
        self._posts = posts
        self._log = log
        self._database = database

    def start(self) -> None:
        for post in self._posts:
            self._fill(post)

    def watch(self, signals: Signals, *, until: Callable[[], bool] = lambda: False) -> None:
        """Returns when a signal says stop or ``until`` holds; raises CannotStart when a post cannot be held."""
        while not signals.is_stopping and not until():
            if self._database is not None and self._database.ended():
                tell("replaced", name="postgres", reason=self._database.exit_reason)
                self._database.start()
            for post in self._posts:
                self._look_after(post)
            signals.wait(PAUSE_SECONDS)

    def stop(self) -> None:
        """Asks everybody to end, and ends those who do not in time."""
        children = [post.child for post in self._posts if post.child is not None]
        for child in children:
            child.send(signal.SIGTERM)
        deadline = time.monotonic() + STOP_SECONDS
        while any(not child.ended() for child in children) and time.monotonic() < deadline:
            time.sleep(0.01)
        for child in children:
            child.send(signal.SIGKILL)
            child.wait()

    def _look_after(self, post: Post) -> None:
        now = time.monotonic()
        if post.child is not None and post.child.ended():
            tell("replaced", name=post.name, reason=_reason(post.child.exit_code))
            post.early_ends = post.early_ends + 1 if now - post.started_at < SOON_SECONDS else 0
            if post.early_ends >= MOST_EARLY_ENDS:
                raise CannotStart("child_keeps_dying", name=post.name, count=post.early_ends, log=self._log)
            post.child = None
            post.not_before = now + 0.2 * (2**post.early_ends - 1)
        if post.child is None and now >= post.not_before:
            self._fill(post)

    def _fill(self, post: Post) -> None:
        post.child = Forked(post.name, post.run, self._log)
        post.started_at = time.monotonic()


def _reason(exit_code: int | None) -> str:
    if exit_code is not None and exit_code < 0:
        return signal.Signals(-exit_code).name
    return f"exit {exit_code}"
