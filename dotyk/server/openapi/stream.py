"""``GET /stream``, which is answered beside the routes of the API."""

from __future__ import annotations

from dotyk.server.openapi.values import TEXT, Schema

PATH = "/api/v1/stream"
HEADER: Schema = {"name": "Last-Event-ID", "in": "header", "required": False, "schema": TEXT}
CURSOR: Schema = {"name": "cursor", "in": "query", "required": False, "schema": TEXT}


def stream(security: list[Schema]) -> Schema:
    """Server-sent events of what changes, as the description tells of them."""
    return {
        "get": {
            "operationId": "stream",
            "summary": "Live updates",
            "description": 'Server-sent events: ``event: change``, ``data: {"object", "id", "kind", "version"}``.',
            "tags": ["history"],
            "parameters": [HEADER, CURSOR],
            "responses": {"200": {"description": "OK", "content": {"text/event-stream": {"schema": TEXT}}}},
            "security": security,
        }
    }
