"""What follows a sign-in, a failed one and a new password."""

from __future__ import annotations

from typing import Any

from allauth.account import signals as allauth_signals
from django.contrib.auth import signals as django_signals
from django.http import HttpRequest

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor
from dotyk.accounts.models import Session, User
from dotyk.accounts.sessions import IP_KEY, USER_AGENT_KEY
from dotyk.accounts.whence import ip_of

SHOWN_LENGTH = 300


def connect() -> None:
    """Subscribes to the signals of Django and allauth."""
    django_signals.user_logged_in.connect(_signed_in, dispatch_uid="dotyk.signed_in")
    django_signals.user_logged_out.connect(_signed_out, dispatch_uid="dotyk.signed_out")
    django_signals.user_login_failed.connect(_sign_in_failed, dispatch_uid="dotyk.sign_in_failed")
    for signal in (allauth_signals.password_changed, allauth_signals.password_set, allauth_signals.password_reset):
        signal.connect(_password_changed, dispatch_uid="dotyk.password_changed")


def _where_from(request: HttpRequest) -> dict[str, Any]:
    return {
        "ip": ip_of(request),
        "user_agent": request.headers.get("User-Agent", "")[:SHOWN_LENGTH],
    }


def _signed_in(sender: Any, request: HttpRequest, user: User, **_: Any) -> None:
    where = _where_from(request)
    request.session[IP_KEY], request.session[USER_AGENT_KEY] = where["ip"], where["user_agent"]
    audit.record(_acting(user), "signed_in", user.id, **where)


def _signed_out(sender: Any, request: HttpRequest, user: User | None, **_: Any) -> None:
    if user is not None:
        audit.record(_acting(user), "signed_out", user.id, ip=ip_of(request))


def _sign_in_failed(sender: Any, credentials: dict[str, Any], request: HttpRequest | None = None, **_: Any) -> None:
    email = str(credentials.get("email", "")).lower()[:SHOWN_LENGTH]
    audit.record(None, "sign_in_failed", None, email=email, **(_where_from(request) if request else {}))


def _password_changed(sender: Any, request: HttpRequest, user: User, **_: Any) -> None:
    """Whoever else is signed in as this person is so no longer."""
    Session.objects.filter(user=user).exclude(session_key=request.session.session_key).delete()
    audit.record(_acting(user), "password_changed", user.id, ip=ip_of(request))


def _acting(user: User) -> Actor:
    return Actor(id=user.id, name=user.name, email=user.email or "")
