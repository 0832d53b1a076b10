"""Live updates: what listeners cost in memory and to a write, and how soon a change is heard of."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager

from bench.client import Connection, Maker, percentile
from bench.server import memory_mib

IDLE, VIEWERS, WRITES = 500, 200, 120
PATIENCE_SECONDS = 30


def live_lines(port: int, pid: int, key: str, make: Maker) -> list[str]:
    """``make`` gives a request that writes a record within the reach of whoever has the ``key``."""
    before = memory_mib(pid)
    with listeners(port, key, IDLE):
        time.sleep(2)
        more = memory_mib(pid) - before
    alone, watched, heard, number = list[float](), list[float](), list[float](), 5_000_000
    for _ in range(3):
        alone += _writes(port, key, make, range(number, number + WRITES))
        with listeners(port, key, VIEWERS) as opened:
            watched += _writes(port, key, make, range(number + WRITES, number + 2 * WRITES))
            heard += _heard(port, key, make, opened[0], range(number + 2 * WRITES, number + 2 * WRITES + 40))
        number += 10 * WRITES
    cost = percentile(watched, 0.5) / percentile(alone, 0.5) - 1
    return [
        f"{IDLE} idle listeners: {more:+.0f} MiB (aim ≤ 100)",
        f"a change is heard of p50 {percentile(heard, 0.5):.0f} ms, p95 {percentile(heard, 0.95):.0f} ms after its "
        f"answer beside {VIEWERS} viewers (aim p95 ≤ 300)",
        f"creating a contact p50 {percentile(alone, 0.5):.2f} ms alone, {percentile(watched, 0.5):.2f} ms beside "
        f"{VIEWERS} viewers: {cost:+.0%} (aim ≤ 10 %)",
    ]


@contextmanager
def listeners(port: int, key: str, count: int) -> Iterator[list[socket.socket]]:
    """So many open streams that have been greeted."""
    request = f"GET /api/v1/stream HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {key}\r\n\r\n".encode()
    opened = []
    for _ in range(count):
        one = socket.create_connection(("127.0.0.1", port), PATIENCE_SECONDS)
        one.sendall(request)
        opened.append(one)
    for one in opened:
        _read_until(one, b"hello")
    try:
        yield opened
    finally:
        for one in opened:
            one.close()


def _writes(port: int, key: str, make: Maker, numbers: range) -> list[float]:
    connection, taken = Connection(port, key), []
    for n in numbers:
        begun = time.perf_counter()
        connection.send(make(n))
        taken.append((time.perf_counter() - begun) * 1000)
    connection.close()
    return taken


def _heard(port: int, key: str, make: Maker, listener: socket.socket, numbers: range) -> list[float]:
    """Milliseconds from the answer to a write until the listener was told."""
    connection, taken = Connection(port, key), []
    for n in numbers:
        time.sleep(0.3)  # whatever was told before has come
        _drain(listener)
        connection.send(make(n))
        answered = time.perf_counter()
        _read_until(listener, b"event: change")
        taken.append((time.perf_counter() - answered) * 1000)
    connection.close()
    return taken


def _drain(listener: socket.socket) -> None:
    listener.setblocking(False)
    try:
        while listener.recv(1 << 16):
            pass
    except BlockingIOError:
        pass
    listener.settimeout(PATIENCE_SECONDS)


def _read_until(listener: socket.socket, wanted: bytes) -> None:
    got = b""
    while wanted not in got:
        piece = listener.recv(1 << 16)
        if not piece:
            raise ConnectionError(f"the stream ended: {got[:300]!r}")
        got += piece
