"""What the shapes of the engine over HTTP have in common; those of records themselves follow from their fields."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from ninja import Schema

Label = dict[str, str]
Json = dict[str, Any]
Moment = datetime | None


class NamedOut(Schema):
    """A person; without a name where they are gone."""

    id: UUID
    name: str | None


class TitledOut(Schema):
    """A record by its title; null where it is gone or out of reach."""

    id: UUID
    title: str | None


def takes(body: type[Schema]) -> Json:
    """What tells of the body of a handler that reads it by itself."""
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": body.model_json_schema()}}}}


def gives(content_type: str) -> Json:
    """What tells of the answer of a handler that sends a file; one of YAML is told as what stands in it."""
    file = {"schema": {"type": "object"} if content_type.endswith("yaml") else {"type": "string", "format": "binary"}}
    return {"responses": {200: {"description": "OK", "content": {content_type: file}}}}
