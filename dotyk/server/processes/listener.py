"""The one port of the web, taken before anything else is touched."""

from __future__ import annotations

import errno
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dotyk.server.config import BACKLOG, Listening
from dotyk.server.failures import CannotStart

PATIENCE_SECONDS = 4.0


@contextmanager
def open_listener(place: Listening, home: Path) -> Iterator[socket.socket]:
    """A listening socket at ``place``; raises CannotStart where it is taken or not ours.

    After a ``kill -9`` the children of the former launcher may hold the port for a moment longer, so a
    home that was not left cleanly waits a little.
    """
    unclean = home / "unclean"
    deadline = time.monotonic() + (PATIENCE_SECONDS if unclean.exists() else 0)
    while (listener := _opened(place)) is None:
        if time.monotonic() >= deadline:
            raise CannotStart("port_taken", host=place.host, port=place.port)
        time.sleep(0.1)
    unclean.touch()
    with listener:
        yield listener
    unclean.unlink(missing_ok=True)


def _opened(place: Listening) -> socket.socket | None:
    """The socket, or None where the port is taken."""
    family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((place.host.strip("[]"), place.port))
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        if error.errno == errno.EADDRINUSE:
            return None
        raise CannotStart("bad_host", host=f"{place.host}:{place.port}", reason=error.strerror or error) from None
    listener.setblocking(False)
    return listener
