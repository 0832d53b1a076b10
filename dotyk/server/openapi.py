"""The API's description: every object, custom fields too, with its concrete fields."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any

from ninja import NinjaAPI

from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType, all_objects, load_objects
from dotyk.platform.workspace import workspace

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
ID: Schema = {"type": "string", "format": "uuid"}
MONEY: Schema = {
    "type": "object",
    "properties": {
        "amount": {"type": "string", "pattern": r"^-?\d{1,15}(\.\d{1,2})?$"},
        "currency": {"type": "string", "pattern": "^[A-Z]{3}$"},
    },
    "required": ["amount", "currency"],
}
PROBLEM: Schema = {
    "type": "object",
    "properties": {
        "type": TEXT,
        "title": TEXT,
        "status": {"type": "integer"},
        "detail": TEXT,
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"field": TEXT, "code": TEXT, "message": TEXT},
                "required": ["field", "code", "message"],
            },
        },
    },
    "required": ["type", "title", "status", "detail", "errors"],
}
BY_TYPE: Mapping[str, Schema] = {
    "long_text": TEXT,
    "number": {"type": "number"},
    "percent": {"type": "number"},
    "rating": {"type": "number", "minimum": 0, "maximum": 5},
    "autonumber": {"type": "integer"},
    "money": MONEY,
    "boolean": {"type": "boolean"},
    "date": {"type": "string", "format": "date"},
    "datetime": {"type": "string", "format": "date-time"},
    "url": {"type": "string", "format": "uri"},
    "email": {"type": "string", "format": "email"},
    "emails": {"type": "array", "items": {"type": "string", "format": "email"}},
    "phones": {"type": "array", "items": TEXT},
    "tags": {"type": "array", "items": TEXT},
    "user": ID,
    "stage": ID,
    "reference": ID,
    "file": ID,
    "address": {"type": "object", "additionalProperties": TEXT},
    "handles": {"type": "object", "additionalProperties": TEXT},
}
REFUSALS = {
    "401": "Not signed in",
    "403": "Never allowed to the caller",
    "404": "Missing or out of reach",
    "409": "Conflict",
    "412": "Changed meanwhile; ``current`` is the record now",
    "413": "Too large",
    "422": "Invalid; ``errors`` say where",
    "429": "Too many requests",
}
LIST_PARAMETERS = (
    ("limit", {"type": "integer", "minimum": 1, "maximum": 200, "default": 50}),
    ("cursor", TEXT),
    ("sort", TEXT),
    ("q", {"type": "string", "maxLength": 200}),
    ("filter", {"type": "string", "contentMediaType": "application/json"}),
    ("fields", TEXT),
    ("expand", TEXT),
)
RECORD_PATH = "/records/{object_name}"


class DescribedAPI(NinjaAPI):
    """An API whose description names every object instead of one address for all."""

    def get_openapi_schema(self, *, path_prefix: str | None = None, path_params: Any = None) -> Any:
        """OpenAPI 3.1 of the whole API, made anew so that new custom fields are in it."""
        load_objects(workspace().schema_version)
        schema = super().get_openapi_schema(path_prefix=path_prefix, path_params=path_params)
        objects = [target for target in all_objects() if not target.system]
        schemas = schema.setdefault("components", {}).setdefault("schemas", {})
        schemas["Problem"] = PROBLEM
        for target in objects:
            schemas.update(_components(target))
        schema["paths"] = dict(_paths(schema["paths"], objects))
        return schema


def _components(target: ObjectType) -> Iterator[tuple[str, Schema]]:
    name = _name(target)
    fields = {field.name: _field(field) for field in target.fields.values()}
    common = {"id": ID, "object": {"const": target.name}}
    writable = {f.name: fields[f.name] for f in target.fields.values() if not f.read_only}
    required = [f.name for f in target.fields.values() if f.required and f.default is None and not f.read_only]
    yield name, {"type": "object", "properties": {**common, **fields}, "required": ["id", "object"]}
    yield f"{name}New", {"type": "object", "properties": writable, "required": required, "additionalProperties": False}
    yield f"{name}Change", {"type": "object", "properties": writable, "additionalProperties": False}
    page = {
        "items": {"type": "array", "items": _ref(name)},
        "next_cursor": _nullable(TEXT),
        "total": {
            "type": "object",
            "properties": {"value": {"type": "integer"}, "exact": {"type": "boolean"}},
            "required": ["value", "exact"],
        },
    }
    yield f"{name}Page", {"type": "object", "properties": page, "required": list(page)}


def _field(field: Field) -> Schema:
    schema = _nullable(_field_type(field))
    return (
        {**schema, "title": field.label["en"], "readOnly": True}
        if field.read_only
        else {
            **schema,
            "title": field.label["en"],
        }
    )


def _field_type(field: Field) -> Schema:
    kind = field.type.name
    if kind == "select":
        return {"type": "string", "enum": [option.value for option in field.options]}
    if kind == "multi_select":
        return {"type": "array", "items": {"type": "string", "enum": [option.value for option in field.options]}}
    if kind == "references":
        pair = {"type": "object", "properties": {"object": TEXT, "id": ID}, "required": ["object", "id"]}
        return {"type": "array", "items": ID if field.target else pair}
    return BY_TYPE.get(kind, TEXT)


def _nullable(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _name(target: ObjectType) -> str:
    return "".join(part.capitalize() for part in target.singular.split("_"))


def _paths(paths: Mapping[str, Any], objects: list[ObjectType]) -> Iterator[tuple[str, Any]]:
    for path, methods in paths.items():
        for method in methods.values():
            _tell_refusals(method)
        if RECORD_PATH not in path:
            yield path, methods
            continue
        for target in objects:
            yield path.replace("{object_name}", target.name), _concrete(path, methods, target)


def _concrete(path: str, methods: Mapping[str, Any], target: ObjectType) -> Schema:
    rest = path.split(RECORD_PATH)[1]
    concrete: Schema = copy.deepcopy(dict(methods))
    for verb, operation in concrete.items():
        operation["operationId"] = f"{operation.get('operationId', verb)}_{target.name}"
        operation["tags"] = [target.name]
        kept = [p for p in operation.get("parameters", []) if p["name"] != "object_name"]
        if (verb, rest) == ("get", ""):
            kept += [{"name": n, "in": "query", "required": False, "schema": s} for n, s in LIST_PARAMETERS]
        operation["parameters"] = kept
        _shape(operation, verb, rest, _name(target))
    return concrete


def _shape(operation: Schema, verb: str, rest: str, name: str) -> None:
    bodies = {("post", ""): f"{name}New", ("patch", "/{id}"): f"{name}Change"}
    answers = {
        ("get", ""): ("200", f"{name}Page"),
        ("post", ""): ("201", name),
        ("get", "/{id}"): ("200", name),
        ("patch", "/{id}"): ("200", name),
        ("post", "/{id}/restore"): ("200", name),
    }
    body, answer = bodies.get((verb, rest)), answers.get((verb, rest))
    if body:
        operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": _ref(body)}}}
    elif rest in ("/query", "/board", "/batch"):
        operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": {"type": "object"}}}}
    if answer:
        status, schema = answer
        operation["responses"].pop("200", None)
        operation["responses"][status] = {
            "description": "OK",
            "content": {"application/json": {"schema": _ref(schema)}},
        }


def _tell_refusals(operation: Schema) -> None:
    problem = {"application/problem+json": {"schema": _ref("Problem")}}
    for status, description in REFUSALS.items():
        operation.setdefault("responses", {}).setdefault(
            int(status) if 200 in operation["responses"] else status, {"description": description, "content": problem}
        )
    operation["responses"] = {str(status): answer for status, answer in operation["responses"].items()}
