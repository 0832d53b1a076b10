"""Where the server's configuration comes from: the environment and the files of its home."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit


def home_secret(home: Path) -> str:
    """The signing secret of this home, made on first use and readable by its owner only."""
    path = home / "secret"
    if not path.exists():
        home.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text().strip()


def database_settings(home: Path) -> dict[str, Any]:
    """Django's settings of the database at ``DOTYK_DATABASE_URL`` (``postgresql://user:pass@host:port/name``)."""
    parts = urlsplit(os.environ.get("DOTYK_DATABASE_URL", "postgresql:///dotyk"))
    query = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "dotyk",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"pool": {"min_size": 1, "max_size": 8, "timeout": 10}, "server_side_binding": True, **query},
    }
