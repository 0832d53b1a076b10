"""Export over HTTP."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO, Literal

from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse
from ninja import Router, Schema

from dotyk.accounts.security import SignedRequest
from dotyk.kernel.api.answers import body_object
from dotyk.kernel.api.requests import listing_from_body, listing_from_query
from dotyk.kernel.api.schemas import takes
from dotyk.kernel.api.sights import note_sight
from dotyk.kernel.records import Listing
from dotyk.kernel.transfer.exporting import (
    Selection,
    export_csv,
    export_json,
    export_vcards,
    export_xlsx,
    has_cards,
    selection,
)
from dotyk.platform.errors import Invalid

router = Router(tags=["transfer"])

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
JSON = "application/json"
VCARD = "text/vcard; charset=utf-8"
DELIMITERS = {"": ",", "comma": ",", "semicolon": ";", "tab": "\t", ",": ",", ";": ";"}


@router.get("/records/{object_name}/export", summary="Export records as CSV, XLSX, JSON or vCard")
def export_records(
    request: SignedRequest, object_name: str, format: str = "csv", delimiter: str = ""
) -> HttpResponseBase:
    """The records within reach of ``export`` that meet ``filter`` and ``q``, with ``fields`` (all that may be seen).

    CSV, JSON and vCards (4.0, of people and organisations) are streamed; the ``delimiter`` of CSV is comma, semicolon
    or tab. No cell is ever a formula.
    """
    return _exported(request, object_name, listing_from_query(request.GET.dict()), format, delimiter)


class ExportIn(Schema):
    filter: dict[str, Any] | None = None
    q: str | None = None
    fields: list[str] | None = None
    format: Literal["csv", "xlsx", "json", "vcard"] = "csv"
    delimiter: str | None = None


@router.post("/records/{object_name}/export", summary="Export records by a long filter", openapi_extra=takes(ExportIn))
def export_many(request: SignedRequest, object_name: str) -> HttpResponseBase:
    """The same from a body: a filter that names many records fits no address."""
    body = body_object(request)
    asked = listing_from_body(body)
    format, delimiter = body.get("format", "csv"), body.get("delimiter") or ""
    if not isinstance(format, str) or not isinstance(delimiter, str):
        raise Invalid.at("format", "bad_export_format")
    return _exported(request, object_name, asked, format, delimiter)


def _exported(
    request: SignedRequest, object_name: str, asked: Listing, format: str, delimiter: str
) -> HttpResponseBase:
    if format not in ("csv", "xlsx", "json", "vcard") or delimiter not in DELIMITERS:
        raise Invalid.at("format", "bad_export_format")
    chosen = selection(request.actor, object_name, filter=asked.filter, query=asked.query, fields=asked.fields)
    chosen = replace(chosen, on_page=lambda ids: note_sight(request, object_name, "export", ids, asked.fields))
    if format == "vcard" and not has_cards(chosen.target):
        raise Invalid.at("format", "no_cards")
    if format == "vcard":
        return _download(StreamingHttpResponse(export_vcards(chosen), content_type=VCARD), f"{object_name}.vcf")
    if format == "xlsx":
        return _download(FileResponse(_workbook(chosen), content_type=XLSX), f"{object_name}.xlsx")
    if format == "json":
        return _download(StreamingHttpResponse(export_json(chosen), content_type=JSON), f"{object_name}.json")
    pieces = export_csv(chosen, delimiter=DELIMITERS[delimiter])
    return _download(StreamingHttpResponse(pieces, content_type="text/csv; charset=utf-8"), f"{object_name}.csv")


def _workbook(chosen: Selection) -> BinaryIO:
    """The workbook as an open file without a name; it goes when it is closed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.xlsx"
        export_xlsx(chosen, path)
        return path.open("rb")


def _download(answer: HttpResponseBase, name: str) -> HttpResponseBase:
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    return answer
