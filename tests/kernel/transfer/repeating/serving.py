"""A small server that gives a file as scheduled imports fetch it, on this machine."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

MEGABYTE = b"x" * 1_000_000


@dataclass(slots=True)
class Shop:
    """The server: ``content`` is its file with the ``etag``, ``heard`` the headers of the requests that came."""

    address: str
    content: bytes = b""
    etag: str = ""
    status: int = 200
    location: str = ""
    heard: list[dict[str, str]] = field(default_factory=list)
    leaving: threading.Event = field(default_factory=threading.Event)


@contextmanager
def shop_server() -> Iterator[Shop]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    shop = Shop(f"http://127.0.0.1:{server.server_address[1]}")
    server.shop = shop  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield shop
    finally:
        shop.leaving.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        shop: Shop = self.server.shop  # type: ignore[attr-defined]
        shop.heard.append({name.lower(): value for name, value in self.headers.items()})
        ways = {"/hang": self._hang, "/endless": self._endless, "/broken": self._broken, "/moved": self._moved}
        with suppress(BrokenPipeError, ConnectionResetError):
            ways.get(self.path.split("?")[0], self._file)(shop)

    def log_message(self, *told: Any) -> None:
        """Nothing."""

    def _file(self, shop: Shop) -> None:
        same = shop.etag and self.headers.get("If-None-Match") == shop.etag
        self.send_response(304 if same else shop.status)
        body = b"" if same else shop.content
        if shop.etag:
            self.send_header("ETag", shop.etag)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _hang(self, shop: Shop) -> None:
        shop.leaving.wait(30)

    def _endless(self, shop: Shop) -> None:
        """Five hundred megabytes, without saying so before."""
        self.send_response(200)
        self.send_header("Connection", "close")
        self.end_headers()
        for _ in range(500):
            self.wfile.write(MEGABYTE)
        self.close_connection = True

    def _broken(self, shop: Shop) -> None:
        """Half of what it promised."""
        self.send_response(200)
        self.send_header("Content-Length", str(2 * len(shop.content)))
        self.end_headers()
        self.wfile.write(shop.content)
        self.close_connection = True

    def _moved(self, shop: Shop) -> None:
        self.send_response(302)
        self.send_header("Location", shop.location)
        self.send_header("Content-Length", "0")
        self.end_headers()
