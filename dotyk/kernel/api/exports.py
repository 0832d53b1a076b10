"""Export over HTTP."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import BinaryIO

from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse
from ninja import Router

from dotyk.accounts.security import SignedRequest
from dotyk.kernel.api.requests import listing_from_query
from dotyk.kernel.transfer.exporting import Selection, export_csv, export_xlsx, selection
from dotyk.platform.errors import Invalid

router = Router(tags=["transfer"])

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DELIMITERS = {"": ",", "comma": ",", "semicolon": ";", "tab": "\t", ",": ",", ";": ";"}


@router.get("/records/{object_name}/export", summary="Export records as CSV or XLSX")
def export_records(
    request: SignedRequest, object_name: str, format: str = "csv", delimiter: str = ""
) -> HttpResponseBase:
    """The records within reach of ``export`` that meet ``filter`` and ``q``, with ``fields`` (all that may be seen).

    CSV is streamed; its ``delimiter`` is comma, semicolon or tab. No cell is ever a formula.
    """
    asked = listing_from_query(request.GET.dict())
    if format not in ("csv", "xlsx") or delimiter not in DELIMITERS:
        raise Invalid.at("format", "bad_export_format")
    chosen = selection(request.actor, object_name, filter=asked.filter, query=asked.query, fields=asked.fields)
    if format == "xlsx":
        return _download(FileResponse(_workbook(chosen), content_type=XLSX), f"{object_name}.xlsx")
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
