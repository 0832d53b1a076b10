"""Where the request under way comes from, for the trail of what it does."""

from __future__ import annotations

from contextvars import ContextVar
from typing import Any

from allauth.account.adapter import get_adapter
from django.core.exceptions import PermissionDenied
from django.core.signals import request_finished
from django.http import HttpRequest

_request: ContextVar[HttpRequest | None] = ContextVar("request", default=None)


def note_request(request: HttpRequest) -> None:
    """Remembers the request until it is answered."""
    _request.set(request)


def ip_under_way() -> str | None:
    """The network address behind the request under way; None in jobs and commands."""
    request = _request.get()
    return None if request is None else ip_of(request)


def ip_of(request: HttpRequest) -> str | None:
    """The address as far as trusted proxies tell it; None where it cannot be known."""
    try:
        return str(get_adapter().get_client_ip(request))
    except PermissionDenied:
        return None


def connect() -> None:
    """Lets a thread forget the request it has answered."""
    request_finished.connect(_forget, dispatch_uid="dotyk.request_answered")


def _forget(sender: Any, **_: Any) -> None:
    _request.set(None)
