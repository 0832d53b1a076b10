"""Everything about one record as a file, over HTTP."""

from __future__ import annotations

from django.http import FileResponse
from django.http.response import HttpResponseBase
from ninja import Router

from dotyk.accounts.security import SignedRequest
from dotyk.kernel import personal
from dotyk.kernel.api.answers import record_id
from dotyk.kernel.api.schemas import gives
from dotyk.kernel.api.sights import note_sight

router = Router(tags=["records"])

ZIP = "application/zip"


@router.get("/records/{object_name}/{id}/copy", summary="Everything about a record", openapi_extra=gives(ZIP))
def record_copy(request: SignedRequest, object_name: str, id: str) -> HttpResponseBase:
    """A zip of ``data.json``, ``index.html`` and the files: fields, history, comments, links, what leads to it."""
    everything = personal.everything_about(request.actor, object_name, record_id(id))
    note_sight(request, everything.target.name, "copy", [record_id(id)])
    answer = FileResponse(personal.packed(request.actor, everything), content_type=ZIP)
    answer["Content-Disposition"] = f'attachment; filename="{everything.target.singular}-{id[:36]}.zip"'
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    return answer
