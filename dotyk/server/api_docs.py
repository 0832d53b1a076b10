"""The API's documents for people, from files of our own: no request leaves the machine."""

from __future__ import annotations

from pathlib import Path

import ninja
from django.http import Http404, HttpRequest, HttpResponse

FILES = {
    "swagger-ui-bundle.js": "text/javascript",
    "swagger-ui-init.js": "text/javascript",
    "swagger-ui.css": "text/css",
}
_FOLDER = Path(ninja.__file__).parent / "static" / "ninja"
_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Dotyk API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="swagger-ui"></div>
<script type="application/json" id="swagger-settings">
{"url": "/api/v1/openapi.json", "layout": "BaseLayout", "deepLinking": true, "validatorUrl": null}</script>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/swagger-ui-init.js"></script>
</body></html>
"""


def docs_page(request: HttpRequest) -> HttpResponse:
    """The page that shows every address of the API; the browser lets it ask nobody but us."""
    return HttpResponse(_PAGE, headers={"Content-Security-Policy": _POLICY})


def docs_file(request: HttpRequest, name: str) -> HttpResponse:
    """One of the page's files."""
    if name not in FILES:
        raise Http404
    return HttpResponse((_FOLDER / name).read_bytes(), content_type=FILES[name])
