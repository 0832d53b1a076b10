"""A small HTTP/1.1 client that costs little: plain sockets, one kept connection for each simulated client."""

from __future__ import annotations

import selectors
import socket
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

MOST_BYTES = 1 << 20
PATIENCE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Request:
    """One request, ready to send; ``status`` is what a good answer has."""

    method: str
    path: str
    body: bytes = b""
    status: int = 200

    def raw(self, port: int, key: str) -> bytes:
        head = (
            f"{self.method} {self.path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {key}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(self.body)}\r\n\r\n"
        )
        return head.encode() + self.body


Maker = Callable[[int], Request]


class BadAnswer(Exception):
    """The server did not answer as the scenario expects, so its time means nothing."""


class Connection:
    """One client's connection, which has at most one request under way."""

    def __init__(self, port: int, key: str) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), PATIENCE_SECONDS)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._port, self._key = port, key

    def begin(self, request: Request) -> None:
        self._request, self._got, self._length = request, bytearray(), -1
        self.socket.sendall(request.raw(self._port, self._key))

    def has_ended(self) -> bool:
        """Takes what has come, waiting for the first byte; whether the answer is whole now."""
        piece = self.socket.recv(MOST_BYTES)
        if not piece:
            raise BadAnswer(f"{self._request.method} {self._request.path}: the connection was closed")
        self._got += piece
        if self._length < 0 and (end := self._got.find(b"\r\n\r\n")) >= 0:
            self._length = end + 4 + self._body_length(bytes(self._got[:end]))
        return 0 <= self._length <= len(self._got)

    def send(self, request: Request) -> None:
        self.begin(request)
        while not self.has_ended():
            pass

    def close(self) -> None:
        self.socket.close()

    def _body_length(self, head: bytes) -> int:
        if int(head[9:12]) != self._request.status:
            raise BadAnswer(f"{self._request.method} {self._request.path}: {bytes(self._got[:500])!r}")
        lines = (line.partition(b":") for line in head.lower().split(b"\r\n"))
        return next((int(value) for name, _, value in lines if name == b"content-length"), 0)


def one_client(port: int, key: str, make: Maker, numbers: range) -> list[float]:
    """Milliseconds of each request of one client that waits for each answer; the first five are not counted."""
    connection = Connection(port, key)
    taken = []
    for n in (*([numbers.start] * 5), *numbers):
        request = make(n)
        started = time.perf_counter()
        connection.send(request)
        taken.append((time.perf_counter() - started) * 1000)
    connection.close()
    return taken[5:]


def many_clients(port: int, key: str, make: Maker, clients: int, seconds: float) -> float:
    """Requests a second of several clients that each wait for their answers."""
    waiting, done = selectors.DefaultSelector(), 0
    for number in range(clients):
        connection = Connection(port, key)
        waiting.register(
            connection.socket, selectors.EVENT_READ, (connection, iter(range(number * 1_000_000, 1 << 40)))
        )
        connection.begin(make(number * 1_000_000 + 500_000))
    started = time.perf_counter()
    while (now := time.perf_counter()) < started + seconds:
        for ready, _ in waiting.select(PATIENCE_SECONDS):
            connection, numbers = ready.data
            if connection.has_ended():
                done += 1
                connection.begin(make(next(numbers)))
    for each in list(waiting.get_map().values()):
        each.data[0].close()
    return done / (now - started)


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which ``share`` of the sorted values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
