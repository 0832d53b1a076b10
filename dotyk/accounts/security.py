"""How requests of the API are let in: Ninja's authentication by session cookie or by key."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from ninja.security.base import AuthBase
from ninja.utils import check_csrf

from dotyk.accounts.actors import Actor
from dotyk.accounts.authentication import Credential, authenticate, credential_of
from dotyk.accounts.seeing_as import seen_as
from dotyk.accounts.whence import note_request
from dotyk.platform.errors import Denied, NotSignedIn

SAFE_METHODS = ("GET", "HEAD", "OPTIONS")


class SignedRequest(HttpRequest):
    """A request of somebody who is signed in; what every handler behind ``signed_in`` receives.

    ``signed_id`` is who they are, also while they look as somebody else.
    """

    actor: Actor
    signed_id: UUID | None
    credential: Credential


class KeyAuth(AuthBase):
    """``Authorization: Bearer <key>``."""

    openapi_type = "http"
    openapi_scheme = "bearer"

    def __call__(self, request: HttpRequest) -> Actor | None:
        return _let_in(request) if "Authorization" in request.headers else None


class SessionAuth(AuthBase):
    """The session cookie; on methods that change something also the CSRF token."""

    openapi_type = "apiKey"
    openapi_in = "cookie"
    openapi_name = settings.SESSION_COOKIE_NAME

    def __call__(self, request: HttpRequest) -> Actor:
        actor = _let_in(request)
        if request.method not in SAFE_METHODS and check_csrf(request):
            raise Denied("csrf")
        return actor


def _let_in(request: HttpRequest) -> Actor:
    credential = credential_of(request.headers, request.COOKIES, settings.SESSION_COOKIE_NAME)
    if credential is None:
        raise NotSignedIn
    note_request(request)
    signed = authenticate(credential)
    actor = seen_as(request, signed)
    request.signed_id = signed.id  # type: ignore[attr-defined]
    request.actor = actor  # type: ignore[attr-defined]
    request.credential = credential  # type: ignore[attr-defined]
    return actor


signed_in = [KeyAuth(), SessionAuth()]
