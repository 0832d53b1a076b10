"""The values of fields as JSON Schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dotyk.kernel.objects.fields import Field

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
TEXTS: Schema = {"type": "array", "items": TEXT}
WHOLE: Schema = {"type": "integer"}
ID: Schema = {"type": "string", "format": "uuid"}
PLAIN: Schema = {"type": ["string", "number", "boolean", "null"]}
MONEY: Schema = {
    "type": "object",
    "properties": {
        "amount": {"type": "string", "pattern": r"^-?\d{1,15}(\.\d{1,2})?$"},
        "currency": {"type": "string", "pattern": "^[A-Z]{3}$"},
    },
    "required": ["amount", "currency"],
}
RECORD_REFERENCE: Schema = {
    "type": "object",
    "properties": {"object": TEXT, "id": ID},
    "required": ["object", "id"],
}
EXPANDED: Schema = {
    "type": "object",
    "properties": {"object": TEXT, "id": ID, "title": {"type": ["string", "null"]}},
    "required": ["id", "title"],
}
FILE: Schema = {
    "type": "object",
    "properties": {"id": ID, "name": TEXT, "size": WHOLE, "content_type": TEXT},
    "required": ["id", "name", "size", "content_type"],
}
BY_TYPE: Mapping[str, Schema] = {
    "number": {"type": "number"},
    "percent": {"type": "number"},
    "rating": {"type": "integer", "minimum": 0},
    "money": MONEY,
    "boolean": {"type": "boolean"},
    "date": {"type": "string", "format": "date"},
    "datetime": {"type": "string", "format": "date-time"},
    "emails": TEXTS,
    "phones": TEXTS,
    "tags": TEXTS,
    "user": ID,
    "stage": ID,
    "reference": ID,
    "address": {"type": "object", "additionalProperties": TEXT},
    "handles": {"type": "object", "additionalProperties": {"anyOf": [TEXT, TEXTS]}},
}
EXPANDABLE = ("user", "stage", "reference")


def taken(field: Field) -> Schema:
    """What a field takes."""
    plain = listed(ID) if field.type.name == "file" else _plain(field)
    return {**nullable(plain), "title": field.label["en"]}


def shown(field: Field) -> Schema:
    """What a field shows; a reference that is expanded has its title."""
    plain = _plain(field)
    if field.type.name in EXPANDABLE:
        plain = {"anyOf": [ID, EXPANDED]}
    elif field.type.name == "references":
        plain = {"type": "array", "items": {"anyOf": [plain["items"], EXPANDED]}}
    told: Schema = {**nullable(plain), "title": field.label["en"]}
    return {**told, "readOnly": True} if field.read_only else told


def nullable(schema: Schema) -> Schema:
    """The same, or null."""
    return (
        {"anyOf": [*schema["anyOf"], {"type": "null"}]} if "anyOf" in schema else {"anyOf": [schema, {"type": "null"}]}
    )


def listed(items: Schema, **more: Any) -> Schema:
    """A list."""
    return {"type": "array", "items": items, **more}


def made_of(properties: Schema, *, required: list[str] | None = None, closed: bool = False) -> Schema:
    """An object; all of it is there unless ``required`` says what is."""
    told: Schema = {"type": "object", "properties": properties}
    if required is None or required:
        told["required"] = list(properties) if required is None else required
    return {**told, "additionalProperties": False} if closed else told


def file_of(*types: str) -> Schema:
    """The content of an answer that is a file."""
    return {kind: {"schema": {"type": "string", "format": "binary"}} for kind in types}


def reference_to(name: str) -> Schema:
    """A component."""
    return {"$ref": f"#/components/schemas/{name}"}


def _plain(field: Field) -> Schema:
    kind, options = field.type.name, [option.value for option in field.options]
    if kind == "select":
        return {"type": "string", "enum": options} if options else TEXT
    if kind == "multi_select":
        return listed({"type": "string", "enum": options} if options else TEXT)
    if kind == "file":
        return listed(FILE)
    if kind == "references":
        return listed(ID if field.target else RECORD_REFERENCE)
    return BY_TYPE.get(kind, TEXT)
