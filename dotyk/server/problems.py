"""Errors over HTTP: RFC 9457 problem+json in the caller's language."""

from __future__ import annotations

import logging
from typing import Any

import orjson
from django.core.exceptions import (
    BadRequest,
    RequestDataTooBig,
    SuspiciousOperation,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, RawPostDataException, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from dotyk.platform.errors import Denied, DomainError, Fault, Invalid, Limit, NotFound, NotSignedIn, Stale, TooLarge
from dotyk.platform.messages import asked_language, say
from dotyk.server.faults import faults_of

log = logging.getLogger(__name__)


def language_of(request: HttpRequest) -> str:
    """The caller's language: the person's own, else what the browser asks for."""
    actor = getattr(request, "actor", None)
    if actor is not None:
        return str(actor.language)
    return asked_language(request.headers.get("Accept-Language", ""))


def problem(request: HttpRequest, error: DomainError) -> HttpResponse:
    """The answer that tells of a refusal."""
    language = language_of(request)
    detail = say(error.code, language, **error.values)
    body: dict[str, Any] = {
        "type": f"urn:dotyk:{error.code.replace('_', '-')}",
        "title": say(type(error).code, language),
        "status": error.status,
        "detail": detail,
        "errors": [told(fault, language) for fault in error.faults],
    }
    if isinstance(error, Stale):
        body["current"] = orjson.Fragment(error.current)
    answer = HttpResponse(orjson.dumps(body), status=error.status, content_type="application/problem+json")
    if isinstance(error, Limit):
        answer["Retry-After"] = str(error.retry_after_seconds)
        answer["RateLimit"] = f'"default";r=0;t={error.retry_after_seconds}'
    return answer


def told(fault: Fault, language: str) -> dict[str, str]:
    """One fault as the API shows it."""
    return {"field": fault.field, "code": fault.code, "message": say(fault.code, language, **fault.values)}


def handle_errors(api: NinjaAPI) -> None:
    """Makes every error of the API a problem; what nobody expected is logged and told without detail."""

    def domain(request: HttpRequest, error: Any) -> HttpResponse:
        return problem(request, error)

    def validation(request: HttpRequest, error: Any) -> HttpResponse:
        return problem(request, Invalid(*faults_of(error.errors)))

    def http(request: HttpRequest, error: Any) -> HttpResponse:
        cause = error.__cause__
        return problem(request, cause if isinstance(cause, DomainError) else plain_problem(error.status_code))

    def unexpected(request: HttpRequest, error: Any) -> HttpResponse:
        log.exception("unexpected error at %s %s", request.method, request.path, exc_info=error)
        return problem(request, plain_problem(503 if isinstance(error, _UNAVAILABLE) else 500))

    api.add_exception_handler(DomainError, domain)
    api.add_exception_handler(ValidationError, validation)
    api.add_exception_handler(HttpError, http)
    api.add_exception_handler(AuthenticationError, lambda request, _: problem(request, NotSignedIn()))
    api.add_exception_handler(Http404, lambda request, _: problem(request, NotFound()))
    for kind in _TOO_LARGE:
        api.add_exception_handler(kind, lambda request, _: problem(request, TooLarge()))
    for unread in _UNREADABLE:
        api.add_exception_handler(unread, lambda request, _: problem(request, Invalid.at("", "unreadable_body")))
    api.add_exception_handler(Exception, unexpected)


class WrongMethod(DomainError):
    """The address is there, but does not take this method."""

    status = 405
    code = "wrong_method"


def plain_problem(status: int) -> DomainError:
    """The refusal that a bare status stands for."""
    if status == 400:
        return Invalid.at("", "bad_json")
    if status in _PLAIN:
        return _PLAIN[status]()
    error = DomainError()
    error.status = status
    return error


_PLAIN: dict[int, type[DomainError]] = {
    401: NotSignedIn,
    403: Denied,
    404: NotFound,
    405: WrongMethod,
    413: TooLarge,
    429: Limit,
}
_TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
_UNREADABLE = (BadRequest, MultiPartParserError, RawPostDataException, SuspiciousOperation, UnreadablePostError)
_UNAVAILABLE = (OperationalError, InterfaceError)
