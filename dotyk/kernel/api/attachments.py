"""Attachments over HTTP."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from django.http import FileResponse, HttpResponse, HttpResponseBase
from ninja import File, Router, UploadedFile

from dotyk.accounts.security import SignedRequest
from dotyk.kernel import history
from dotyk.kernel.api.answers import json_answer, record_id
from dotyk.kernel.api.history_schemas import AttachmentOut, AttachmentsOut
from dotyk.kernel.api.idempotency import idempotent
from dotyk.kernel.api.schemas import gives

router = Router(tags=["history"])

MOST_BYTES = 50 * 1024**2


@router.get("/records/{object_name}/{id}/attachments", summary="Files of a record", response=AttachmentsOut)
def list_attachments(
    request: SignedRequest, object_name: str, id: str, cursor: str = "", limit: int = 50
) -> HttpResponse:
    """``{"items", "next_cursor"}``, newest first."""
    page = history.attachments(request.actor, object_name, record_id(id), cursor=cursor, limit=limit)
    return json_answer({"items": [_shown(item) for item in page.items], "next_cursor": page.next_cursor})


@router.post("/records/{object_name}/{id}/attachments", summary="File something", response={201: AttachmentOut})
@idempotent
def add_attachment(request: SignedRequest, object_name: str, id: str, file: File[UploadedFile]) -> HttpResponse:
    """Multipart, the content under ``file``; 413 where it is too large."""
    attachment = history.attach(
        request.actor, object_name, record_id(id), file.name or "", file.chunks(), most_bytes=MOST_BYTES
    )
    return json_answer(_shown(attachment), 201)


@router.post(
    "/objects/{object_name}/fields/{field}/files", summary="Send a file for a field", response={201: AttachmentOut}
)
@idempotent
def add_field_file(request: SignedRequest, object_name: str, field: str, file: File[UploadedFile]) -> HttpResponse:
    """Multipart, the content under ``file``. A record holds it once its value of the field names the ``id``; what no
    record names within a day is forgotten."""
    sent = history.send_for_field(request.actor, object_name, field, file.name or "", file.chunks())
    return json_answer(_shown(sent), 201)


@router.delete("/attachments/{id}", summary="Take a file off its record", response={204: None})
def delete_attachment(request: SignedRequest, id: str) -> HttpResponse:
    """Needs the right to change the record; can be taken back for thirty days."""
    history.detach(request.actor, record_id(id))
    return HttpResponse(status=204)


@router.post("/attachments/{id}/restore", summary="File again what was taken off", response=AttachmentOut)
def restore_attachment(request: SignedRequest, id: str) -> HttpResponse:
    """For thirty days; needs the right to change the record."""
    return json_answer(_shown(history.reattach(request.actor, record_id(id))))


@router.get("/attachments/{id}/content", summary="The content of a file", openapi_extra=gives("*/*"))
def attachment_content(request: SignedRequest, id: str) -> HttpResponseBase:
    """Always a download: nothing a browser could run is ever told its own type, and nothing runs from here."""
    attachment, content = history.attachment_content(request.actor, record_id(id))
    answer = FileResponse(content, content_type=attachment.type)
    answer["Content-Disposition"] = _disposition(attachment.name)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    answer["Cross-Origin-Resource-Policy"] = "same-origin"
    answer["Cache-Control"] = "private, no-store"
    return answer


def _disposition(name: str) -> str:
    """``attachment`` with the name in letters every client reads (RFC 6266, RFC 8187)."""
    plain = "".join(
        letter if letter.isascii() and letter.isprintable() and letter not in '"\\%' else "_" for letter in name
    )
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"


def _shown(attachment: history.ShownAttachment) -> dict[str, Any]:
    return {
        "id": attachment.id,
        "name": attachment.name,
        "size": attachment.size,
        "content_type": attachment.type,
        "author": {"id": attachment.author_id, "name": attachment.author_name} if attachment.author_id else None,
        "created_at": attachment.created_at,
        "field": attachment.field or None,
        "url": f"/api/v1/attachments/{attachment.id}/content",
    }
