"""``Idempotency-Key``: the same request sent twice happens once and is answered the same."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from functools import wraps
from inspect import signature
from typing import Any

from django.db import connection, transaction
from django.http import HttpResponse
from ninja.utils import contribute_operation_callback

from dotyk.accounts.security import SignedRequest
from dotyk.platform.errors import Conflict, Invalid

KEY_MAX = 255
Handler = Callable[..., HttpResponse]

_CLAIM = """
insert into idempotency_key (actor_id, key, fingerprint, body, etag, created_at) values (%s, %s, %s, '', '', now())
on conflict (actor_id, key) do update
  set fingerprint = excluded.fingerprint, status = null, body = '', etag = '', created_at = now()
  where idempotency_key.created_at < now() - interval '24 hours'
returning 1
"""


def idempotent(handler: Handler) -> Handler:
    """Runs the handler once for each key of an actor, in the transaction that keeps its answer.

    A second request waits for the first and gets its answer; with another body it is a Conflict.
    A request that fails leaves no trace, so it may be sent again.
    """

    @wraps(handler)
    def once(request: SignedRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        key = request.headers.get("Idempotency-Key")
        if not key:
            return handler(request, *args, **kwargs)
        if len(key) > KEY_MAX or not key.isprintable():
            raise Invalid.at("Idempotency-Key", "too_long", longest=KEY_MAX)
        with transaction.atomic():
            if _claimed(request, key):
                answer = handler(request, *args, **kwargs)
                _keep(request, key, answer)
                return answer
        return _kept(request, key)

    once.__signature__ = signature(handler, eval_str=True)  # type: ignore[attr-defined]
    contribute_operation_callback(once, _describe)
    return once


def _describe(operation: Any) -> None:
    """Tells of the header in the description of the API."""
    schema = {"type": "string", "maxLength": KEY_MAX}
    header = {"name": "Idempotency-Key", "in": "header", "required": False, "schema": schema}
    told = operation.openapi_extra or {}
    operation.openapi_extra = {**told, "parameters": [*told.get("parameters", []), header]}


def _fingerprint(request: SignedRequest) -> str:
    digest = hashlib.sha256(f"{request.method} {request.path}\n".encode())
    for piece in _form(request) if request.content_type == "multipart/form-data" else (request.body,):
        digest.update(piece)
    return digest.hexdigest()


def _form(request: SignedRequest) -> Iterator[bytes]:
    """A form in pieces; its raw body is gone once the files are read, and each program sets other boundaries."""
    for name in sorted(request.POST):
        yield f"{name}={request.POST.getlist(name)}\n".encode()
    for name in sorted(request.FILES):
        for file in request.FILES.getlist(name):
            yield f"{name}={file.name}\n".encode()
            yield from file.chunks()
            file.seek(0)


def _claimed(request: SignedRequest, key: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(_CLAIM, [request.actor.id, key, _fingerprint(request)])
        return cursor.fetchone() is not None


def _keep(request: SignedRequest, key: str, answer: HttpResponse) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "update idempotency_key set status = %s, body = %s, etag = %s where actor_id = %s and key = %s",
            [answer.status_code, answer.content.decode(), answer.get("ETag", ""), request.actor.id, key],
        )


def _kept(request: SignedRequest, key: str) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute(
            "select fingerprint, status, body, etag from idempotency_key where actor_id = %s and key = %s",
            [request.actor.id, key],
        )
        fingerprint, status, body, etag = cursor.fetchone()
    if fingerprint != _fingerprint(request):
        raise Conflict("idempotency_key_reused")
    answer = HttpResponse(body, status=status, content_type="application/json; charset=utf-8")
    if etag:
        answer["ETag"] = etag
    return answer


def forget_old_keys() -> None:
    """Deletes the answers that are no longer given again."""
    with connection.cursor() as cursor:
        cursor.execute("delete from idempotency_key where created_at < now() - interval '24 hours'")
