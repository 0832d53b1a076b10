"""The built web app: its hashed files for ever, its one page for every address of the screen."""

from __future__ import annotations

import base64
import gzip
import hashlib
import mimetypes
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote

from dotyk.server.front.requests import Exchange, Headers, Scope

PAGE = "index.html"
WORTH_COMPRESSING = ("text/", "application/javascript", "application/json", "image/svg", "application/manifest")
FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
_INLINE_SCRIPT = re.compile(rb"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    headers: Headers
    is_compressible: bool


class WebApp:
    """Serves the folder that ``npm run build`` makes; read again when its page changes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stamp: float | None = None
        self._files: dict[str, _File] = {}

    @property
    def is_built(self) -> bool:
        return (self._folder / PAGE).exists()

    def answer(self, scope: Scope, exchange: Exchange) -> None:
        """The file of this address, else the page, which finds its way by the address itself."""
        if scope.method not in ("GET", "HEAD"):
            exchange.response_bytes(405, [("allow", "GET, HEAD"), *_SAFE], b"")
            return
        self._read_again()
        name = unquote(scope.path).lstrip("/")
        found = self._files.get(name)
        if found is None and not _looks_like_a_file(name):
            found = self._files.get(PAGE)
        if found is None:
            exchange.response_bytes(404, [("content-type", "text/plain; charset=utf-8"), *_SAFE], b"Not found")
        else:
            self._send(found, scope, exchange)

    def _send(self, found: _File, scope: Scope, exchange: Exchange) -> None:
        if scope.headers.get("if-none-match") == _etag(found):
            exchange.response_empty(304, found.headers)
        elif scope.method == "HEAD":
            exchange.response_empty(200, found.headers)
        elif found.is_compressible and "gzip" in (scope.headers.get("accept-encoding") or ""):
            body = _compressed(found.path, self._stamp)
            exchange.response_bytes(200, [*found.headers, ("content-encoding", "gzip")], body)
        else:
            exchange.response_file(200, found.headers, str(found.path))

    def _read_again(self) -> None:
        try:
            stamp = (self._folder / PAGE).stat().st_mtime
        except FileNotFoundError:
            self._files, self._stamp = {}, None
            return
        if stamp != self._stamp:
            paths = (path for path in self._folder.rglob("*") if path.is_file())
            self._files = {path.relative_to(self._folder).as_posix(): _described(path, self._folder) for path in paths}
            self._stamp = stamp


def _described(path: Path, folder: Path) -> _File:
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    kind = "text/javascript" if kind == "application/javascript" else kind
    is_hashed = path.parent == folder / "assets"
    headers = [
        ("content-type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind),
        ("cache-control", FOR_EVER if is_hashed else ASK_AGAIN),
        ("etag", f'"{path.stat().st_mtime_ns:x}-{path.stat().st_size:x}"'),
        ("vary", "Accept-Encoding"),
        *_SAFE,
    ]
    if path.suffix == ".html":
        headers += [("content-security-policy", _policy(path.read_bytes())), ("x-frame-options", "DENY")]
    return _File(path, headers, kind.startswith(WORTH_COMPRESSING))


_SAFE: Headers = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
]


def _policy(page: bytes) -> str:
    """What the page may load: itself only; a script written in the page is allowed by its hash."""
    hashes = (base64.b64encode(hashlib.sha256(script).digest()).decode() for script in _INLINE_SCRIPT.findall(page))
    scripts = " ".join(["'self'", *(f"'sha256-{digest}'" for digest in hashes)])
    return (
        f"default-src 'self'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    )


def _etag(found: _File) -> str:
    return dict(found.headers)["etag"]


@lru_cache(maxsize=256)
def _compressed(path: Path, _stamp: float | None) -> bytes:
    return gzip.compress(path.read_bytes(), 9, mtime=0)


def _looks_like_a_file(name: str) -> bool:
    return name.startswith("assets/") or "." in name.rpartition("/")[2]
