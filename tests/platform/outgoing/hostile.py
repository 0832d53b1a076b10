"""A small server that behaves as badly as its path says, on this machine."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

MEGABYTE = b"x" * 1_000_000


@dataclass(slots=True)
class Heard:
    """One request as it came."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass(slots=True)
class Hostile:
    """The server: ``heard`` are the requests that came, ``answers`` what it says to them in turn (then 200)."""

    address: str
    heard: list[Heard] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    location: str = ""
    leaving: threading.Event = field(default_factory=threading.Event)
    on_heard: Callable[[], None] | None = None


@contextmanager
def hostile_server() -> Iterator[Hostile]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    hostile = Hostile(f"http://127.0.0.1:{server.server_address[1]}")
    server.hostile = hostile  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield hostile
    finally:
        hostile.leaving.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def log_message(self, *told: Any) -> None:
        """Nothing."""

    @property
    def hostile(self) -> Hostile:
        found: Hostile = self.server.hostile  # type: ignore[attr-defined]
        return found

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.hostile.heard.append(Heard(self.command, self.path, headers, body))
        if self.hostile.on_heard:
            self.hostile.on_heard()
        with suppress(BrokenPipeError, ConnectionResetError):
            {
                "/hang": self._hang,
                "/drip": self._drip,
                "/flood": self._flood,
                "/nonsense": self._nonsense,
                "/redirect": self._redirect,
            }.get(self.path.split("?")[0], self._plain)()

    def _plain(self) -> None:
        status = self.hostile.answers.pop(0) if self.hostile.answers else 200
        text = b"thanks" if status == 200 else b"no \x00 way"
        self.send_response(status)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def _hang(self) -> None:
        self.hostile.leaving.wait(30)

    def _drip(self) -> None:
        """One letter of a header at a time, never silent for long."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while not self.hostile.leaving.wait(0.02):
            self.wfile.write(b"a")

    def _flood(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(100 * len(MEGABYTE)))
        self.end_headers()
        for _ in range(100):
            self.wfile.write(MEGABYTE)

    def _nonsense(self) -> None:
        self.wfile.write(b"hello there\r\n\r\n")
        self.close_connection = True

    def _redirect(self) -> None:
        self.send_response(self.hostile.answers.pop(0) if self.hostile.answers else 307)
        self.send_header("Location", self.hostile.location)
        self.send_header("Content-Length", "0")
        self.end_headers()
