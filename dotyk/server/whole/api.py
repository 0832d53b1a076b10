"""The whole workspace over HTTP."""

from __future__ import annotations

from django.http import StreamingHttpResponse
from django.http.response import HttpResponseBase
from ninja import Router

from dotyk.accounts.security import SignedRequest, signed_in
from dotyk.kernel.api.schemas import gives
from dotyk.server.whole.archive import streamed
from dotyk.server.whole.parts import require_everything, whole_workspace

router = Router(auth=signed_in, tags=["transfer"])

ZIP = "application/zip"


@router.get("/workspace/export", summary="The whole workspace in open formats", openapi_extra=gives(ZIP))
def export_workspace(request: SignedRequest) -> HttpResponseBase:
    """A zip of YAML (its shape), CSV and JSON (every record), JSON (people, links, flows, history …) and the files.

    Needs ``configure``, ``read_audit``, and exporting every field of every record. Streamed; each part is as it stands
    when it is read.
    """
    require_everything(request.actor)
    answer = StreamingHttpResponse(streamed(whole_workspace(request.actor)), content_type=ZIP)
    answer["Content-Disposition"] = 'attachment; filename="dotyk-workspace.zip"'
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    return answer
