"""Where the server's configuration comes from: the environment and the files of its home."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from dotyk.platform.mail import mail_settings
from dotyk.platform.outgoing.addresses import own_networks_in
from dotyk.server.failures import CannotStart

DATABASE_URL = "DOTYK_DATABASE_URL"
DIRECT_DATABASE_URL = "DOTYK_DIRECT_DATABASE_URL"
BACKLOG = 1024
"""How many connections may wait to be taken."""


@dataclass(frozen=True, slots=True)
class Listening:
    """Where the web is served."""

    host: str
    port: int

    @property
    def address(self) -> str:
        host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(self.host, self.host)  # noqa: S104
        return f"http://{f'[{host}]' if ':' in host and not host.startswith('[') else host}:{self.port}"


def listening() -> Listening:
    """``DOTYK_HOST`` and ``DOTYK_PORT``; raises CannotStart where the port is not one."""
    text = os.environ.get("DOTYK_PORT", "") or "8000"
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
        raise CannotStart("bad_port", port=text)
    return Listening(os.environ.get("DOTYK_HOST", "") or "127.0.0.1", int(text))


def public_address() -> str:
    """Where people reach Dotyk, as links in letters name it: ``DOTYK_ADDRESS``, else where the web is served."""
    return (os.environ.get("DOTYK_ADDRESS") or listening().address).rstrip("/")


def listens_to_this_machine_only() -> bool:
    """Whether nobody can come from another machine, not even through a proxy."""
    return os.environ.get("DOTYK_BEHIND_PROXY") != "1" and listening().host in (
        "127.0.0.1",
        "localhost",
        "::1",
        "[::1]",
    )


def outgoing_mail() -> dict[str, Any]:
    """Django's settings of mail by ``DOTYK_MAIL_URL``; raises CannotStart where it is no mail server."""
    try:
        return mail_settings(os.environ.get("DOTYK_MAIL_URL", ""))
    except ValueError as error:
        raise CannotStart("bad_mail_address", reason=error) from None


def own_networks() -> str:
    """The private networks that may be called: ``DOTYK_OWN_NETWORKS``; raises CannotStart where it names none."""
    text = os.environ.get("DOTYK_OWN_NETWORKS", "")
    try:
        own_networks_in(text)
    except ValueError as error:
        raise CannotStart("bad_own_networks", reason=error) from None
    return text


def import_folder() -> Path | None:
    """The folder from which imports may be scheduled: ``DOTYK_IMPORT_FOLDER``; CannotStart where it is none."""
    text = os.environ.get("DOTYK_IMPORT_FOLDER", "")
    if not text:
        return None
    folder = Path(text)
    if not folder.is_absolute() or not folder.is_dir():
        raise CannotStart("bad_import_folder", path=text)
    return folder.resolve()


def home_folder() -> Path:
    """Where all state lies: ``DOTYK_HOME``, absolute."""
    return Path(os.environ.get("DOTYK_HOME", "") or ".dotyk").absolute()


def web_processes() -> int:
    """How many web processes: ``DOTYK_WEB_PROCESSES``, else one a core, at most four."""
    text = os.environ.get("DOTYK_WEB_PROCESSES", "")
    return int(text) if text.isdigit() and int(text) > 0 else min(os.cpu_count() or 1, 4)


def home_secret(home: Path) -> str:
    """The signing secret of this home, made on first use and readable by its owner only."""
    path = home / "secret"
    if not path.exists():
        home.mkdir(parents=True, exist_ok=True)
        making = home / f"secret.{os.getpid()}"
        descriptor = os.open(making, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))
        try:
            os.link(making, path)  # whoever is first wins; nobody ever sees half a secret
        except FileExistsError:
            pass
        finally:
            making.unlink()
    return path.read_text().strip()


def outside_database() -> str | None:
    """The address of an outside server, when one is set."""
    return os.environ.get(DATABASE_URL) or None


def parsed_address(address: str) -> SplitResult:
    """The parts of a database address; raises CannotStart where it is none."""
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018 (asked for its ValueError)
    except ValueError as error:
        raise CannotStart("bad_database_address", reason=error) from None
    if parts.scheme not in ("postgresql", "postgres"):
        raise CannotStart("bad_database_address", reason=f"{parts.scheme or '?'}://")
    return parts


def database_settings(address: str | None = None) -> dict[str, Any]:
    """Django's settings of the database at ``address``, else ``DOTYK_DATABASE_URL`` (``postgresql://user:pass@host:port/name``)."""
    parts = parsed_address(address or os.environ.get(DATABASE_URL) or "postgresql:///dotyk")
    query = dict(parse_qsl(parts.query))
    pooled = address is None and bool(os.environ.get(DIRECT_DATABASE_URL))
    return {
        "ENGINE": "dotyk.platform.database",
        "NAME": unquote(parts.path.lstrip("/")) or "dotyk",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", unquote(parts.hostname or "")),
        "PORT": str(parts.port or ""),
        "CONN_HEALTH_CHECKS": True,
        "DISABLE_SERVER_SIDE_CURSORS": pooled,
        "OPTIONS": {
            "pool": {"min_size": 1, "max_size": 8, "timeout": 10},
            "server_side_binding": True,
            "connect_timeout": 10,
            "application_name": "dotyk",
            **(_THROUGH_A_POOLER if pooled else _DIRECTLY),
            **query,
        },
    }


# Parallel workers are worth their start only where a statement takes tenths of a second; no list must wait for them.
_PLANNING = "-c plan_cache_mode=force_custom_plan -c jit=off -c parallel_setup_cost=50000"
_DIRECTLY: dict[str, Any] = {"prepare_threshold": 5, "options": _PLANNING}
_THROUGH_A_POOLER: dict[str, Any] = {"prepare_threshold": None}


def direct_address() -> str:
    """The address that reaches PostgreSQL itself, for what a transaction pooler cannot carry (LISTEN, migrations)."""
    return os.environ.get(DIRECT_DATABASE_URL) or os.environ.get(DATABASE_URL) or "postgresql:///dotyk"
