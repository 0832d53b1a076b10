"""A small HTTP/1.1 client that costs little: one kept connection for each simulated client."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


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


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds at one client, requests a second at several."""

    p50: float
    p95: float
    per_second: float = 0.0


class BadAnswer(Exception):
    """The server did not answer as the scenario expects, so its time means nothing."""


class Connection:
    """One client's connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, port: int, key: str) -> None:
        self._reader, self._writer, self._port, self._key = reader, writer, port, key

    @classmethod
    async def open(cls, port: int, key: str) -> Connection:
        return cls(*await asyncio.open_connection("127.0.0.1", port), port, key)

    async def send(self, request: Request) -> bytes:
        self._writer.write(request.raw(self._port, self._key))
        head = await self._reader.readuntil(b"\r\n\r\n")
        length = 0
        for line in head.split(b"\r\n"):
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        body = await self._reader.readexactly(length) if length else b""
        if int(head[9:12]) != request.status:
            raise BadAnswer(f"{request.method} {request.path}: {head[:15]!r} {body[:300]!r}")
        return body

    def close(self) -> None:
        self._writer.close()


Maker = Callable[[int], Request]


async def one_client(port: int, key: str, make: Maker, times: int) -> Sequence[float]:
    """Milliseconds of each request of one client that waits for each answer."""
    connection = await Connection.open(port, key)
    for n in range(min(20, times)):
        await connection.send(make(n))
    taken = []
    for n in range(times):
        request = make(n + 1000)
        started = time.perf_counter()
        await connection.send(request)
        taken.append((time.perf_counter() - started) * 1000)
    connection.close()
    return taken


async def many_clients(port: int, key: str, make: Maker, clients: int, seconds: float) -> float:
    """Requests a second of several clients that each wait for their answers."""
    until = time.perf_counter() + seconds
    done = 0

    async def work(number: int) -> None:
        nonlocal done
        connection = await Connection.open(port, key)
        n = number * 1_000_000
        while time.perf_counter() < until:
            await connection.send(make(n))
            n += 1
            done += 1
        connection.close()

    started = time.perf_counter()
    await asyncio.gather(*(work(number) for number in range(clients)))
    return done / (time.perf_counter() - started)


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which ``share`` of the sorted values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
