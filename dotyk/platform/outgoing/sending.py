"""Sending one request: to checked addresses alone, for so long and no longer, of the answer only so much."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from http.client import HTTPConnection, HTTPException, HTTPResponse, IncompleteRead
from time import monotonic
from typing import IO
from urllib.parse import urljoin

import certifi

from dotyk.platform.outgoing.addresses import Target, Unreachable, checked_addresses, parsed_target

CONNECT_SECONDS = 5.0
WHOLE_SECONDS = 15.0
ANSWER_BYTES_MAX = 64 * 1024
REDIRECTS_MAX = 3
_SAME_METHOD = (307, 308)
_TO_GET = (301, 302, 303)
_SECRET_HEADERS = ("authorization", "cookie")
_PIECE_BYTES = 256 * 1024

__all__ = ["Answer", "Unreachable", "send"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: of the body the beginning, ``is_cut`` where there was more."""

    status: int
    body: bytes
    is_cut: bool
    seconds: float
    headers: Mapping[str, str]

    @property
    def is_success(self) -> bool:
        return 200 <= self.status < 300

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace").replace("\x00", "")


def send(
    method: str,
    url: str,
    *,
    body: bytes = b"",
    headers: Mapping[str, str] | None = None,
    seconds: float = WHOLE_SECONDS,
    most_bytes: int = ANSWER_BYTES_MAX,
    redirects: int = REDIRECTS_MAX,
    secrets: Collection[str] = (),
    into: IO[bytes] | None = None,
) -> Answer:
    """The answer of an address that somebody typed in, whatever its status; Unreachable where none came.

    Every name is looked up once and its addresses are checked, those of redirects as well. ``seconds`` are for all of
    it, after the names were found. A request that changes something follows only redirects that keep it as it is;
    headers that are secret (``secrets`` names more of them) are told to no other server and on no plainer line.
    The body of an answer 200 goes ``into`` a file where one is given. No proxy of the environment is asked.
    """
    ends = monotonic() + seconds
    began, sent = monotonic(), dict(headers or {})
    for left in range(redirects, -1, -1):
        target = parsed_target(url)
        answer, location = _once(method, target, body, sent, ends, most_bytes, into)
        follows = answer.status in _SAME_METHOD or (answer.status in _TO_GET and method in ("GET", "HEAD"))
        if not (follows and location):
            return Answer(answer.status, answer.body, answer.is_cut, monotonic() - began, answer.headers)
        if left == 0:
            break
        url = urljoin(url, location)
        if not _may_know_secrets(target, parsed_target(url)):
            hidden = {*_SECRET_HEADERS, *(name.lower() for name in secrets)}
            sent = {name: value for name, value in sent.items() if name.lower() not in hidden}
    raise Unreachable("outgoing_redirects")


def _may_know_secrets(first: Target, then: Target) -> bool:
    """Whether it is the same server, or the same by a line that nobody overhears."""
    same_line = (first.scheme, first.port) == (then.scheme, then.port)
    hidden_now = (first.port, then.port) == (80, 443) and then.scheme == "https"
    return first.host == then.host and (same_line or hidden_now)


def _once(
    method: str,
    target: Target,
    body: bytes,
    headers: Mapping[str, str],
    ends: float,
    most_bytes: int,
    into: IO[bytes] | None,
) -> tuple[Answer, str | None]:
    addresses = checked_addresses(target)
    with _asked(target, addresses, ends) as connection:
        connection.request(method, target.path, body=body or None, headers={**_own(target), **headers})
        response = connection.getresponse()
        if into is not None and response.status == 200:
            read, is_cut = b"", _poured(response, into, most_bytes)
        else:
            read, is_cut = _beginning(response, most_bytes)
        if connection.is_shut:
            raise TimeoutError
        headers = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, read, is_cut, 0, headers), response.getheader("Location")


def _own(target: Target) -> dict[str, str]:
    return {"Host": target.shown_host, "User-Agent": "Dotyk", "Accept-Encoding": "identity", "Connection": "close"}


def _beginning(response: HTTPResponse, most: int) -> tuple[bytes, bool]:
    read = response.read(most + 1)
    return read[:most], len(read) > most


def _poured(response: HTTPResponse, into: IO[bytes], most: int) -> bool:
    """Whether there was more than may be taken; what breaks off before its announced end is no answer."""
    if (response.length or 0) > most:
        return True
    taken = 0
    while piece := response.read(min(_PIECE_BYTES, most + 1 - taken)):
        taken += len(piece)
        if taken > most:
            return True
        into.write(piece)
    if response.length:
        raise IncompleteRead(b"", response.length)
    return False


@contextmanager
def _asked(target: Target, addresses: Sequence[str], ends: float) -> Iterator[_Connection]:
    """A connection that is shut when the time is out, however busy the other side keeps it."""
    connection = _Connection(target, addresses, ends)
    watch = threading.Timer(max(0.0, ends - monotonic()), connection.shut)
    watch.daemon = True
    watch.start()
    try:
        yield connection
    except (TimeoutError, HTTPException, OSError) as error:
        raise Unreachable("outgoing_too_slow" if connection.is_shut else _code_of(error)) from None
    finally:
        watch.cancel()
        connection.close()


def _code_of(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "outgoing_too_slow"
    if isinstance(error, ssl.SSLError):
        return "outgoing_no_trust"
    return "outgoing_nonsense" if isinstance(error, HTTPException) else "outgoing_refused"


class _Connection(HTTPConnection):
    """HTTP over the first of the checked addresses that takes the call; TLS is held against the name."""

    def __init__(self, target: Target, addresses: Sequence[str], ends: float) -> None:
        super().__init__(target.host, target.port, timeout=CONNECT_SECONDS)
        self._target, self._addresses, self._ends = target, addresses, ends
        self._line: socket.socket | None = None
        self.is_shut = False

    def connect(self) -> None:
        line = self._line = self._dialled()
        line.settimeout(self._left())
        self.sock = line
        if self._target.scheme == "https":
            hidden = _trust().wrap_socket(line, server_hostname=self._target.host, do_handshake_on_connect=False)
            self.sock = self._line = hidden
            hidden.do_handshake()

    def shut(self) -> None:
        """Ends it from another thread."""
        self.is_shut = True
        if self._line is not None:
            try:
                self._line.shutdown(socket.SHUT_RDWR)
            except OSError:
                return

    def _dialled(self) -> socket.socket:
        failure: OSError = OSError("no address")
        for address in self._addresses:
            try:
                return socket.create_connection((address, self._target.port), min(CONNECT_SECONDS, self._left()))
            except OSError as error:
                failure = error
        raise failure

    def _left(self) -> float:
        left = self._ends - monotonic()
        if left <= 0 or self.is_shut:
            raise TimeoutError
        return left


@lru_cache(maxsize=1)
def _trust() -> ssl.SSLContext:
    """What the system trusts, and the public authorities where it has none of its own."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
