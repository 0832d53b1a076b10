"""The security log."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Any

import orjson
from django.http import StreamingHttpResponse
from ninja import Query, Router

from dotyk.accounts import queries
from dotyk.accounts.guards import require_audit
from dotyk.accounts.presenters import audit_out
from dotyk.accounts.schemas import AuditOut, AuditWish, Limit, Text
from dotyk.accounts.security import SignedRequest, signed_in

router = Router(auth=signed_in)

COLUMNS = ("at", "kind", "who", "about", "ip", "changes", "data")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
CSV = {"content": {"text/csv": {"schema": {"type": "string", "format": "binary"}}}, "description": "OK"}


@router.get("/audit", response=AuditOut)
def list_audit(request: SignedRequest, wish: Query[AuditWish], limit: Limit = 50, cursor: Text | None = None) -> Any:
    """What happened to accounts and settings, newest first."""
    page = queries.audit_trail(request.actor, **_wanted(wish), limit=limit, cursor=cursor)
    return {"items": [audit_out(entry) for entry in page.items], "next_cursor": page.next_cursor}


@router.get("/audit/export", openapi_extra={"responses": {200: CSV}})
def export_audit(request: SignedRequest, wish: Query[AuditWish]) -> StreamingHttpResponse:
    """The same, all of it, as CSV."""
    require_audit(request.actor)
    entries = queries.whole_audit_trail(request.actor, **_wanted(wish))
    answer = StreamingHttpResponse(_lines(entries), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="audit.csv"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def _wanted(wish: AuditWish) -> dict[str, Any]:
    return {"kind": wish.kind, "user_id": wish.user, "since": wish.since, "until": wish.until}


def _lines(entries: Iterator[queries.AuditEntry]) -> Iterator[str]:
    yield "\ufeff" + _line(COLUMNS)
    for entry in entries:
        data = dict(entry.data)
        where = data.pop("ip", "") or ""
        who = "Dotyk" if entry.actor_kind == "system" else entry.actor_name or ""
        told = (orjson.dumps(entry.changes).decode(), orjson.dumps(data).decode())
        yield _line((entry.at.isoformat(), entry.kind, who, entry.about_name or "", where, *told))


def _line(cells: tuple[str, ...]) -> str:
    """No cell is ever a formula."""
    text = StringIO()
    csv.writer(text).writerow("'" + cell if cell.startswith(FORMULA) else cell for cell in cells)
    return text.getvalue()
