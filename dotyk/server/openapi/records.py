"""The routes of records, told for each object by itself."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from dotyk.kernel.objects.registry import ObjectType
from dotyk.server.openapi.asking import BOARD, LIMIT, QUERY, answer_of
from dotyk.server.openapi.objects import name_of
from dotyk.server.openapi.values import TEXT, Schema, file_of, reference_to

RECORDS = "/records/{object_name}"
Shape = Callable[[str], Schema]


def _named(suffix: str = "") -> Shape:
    return lambda name: reference_to(f"{name}{suffix}")


# method and rest of the path: the body, the status, the answer
SHAPES: Mapping[tuple[str, str], tuple[Shape | None, str, Shape]] = {
    ("get", ""): (None, "200", _named("Page")),
    ("post", ""): (_named("New"), "201", _named()),
    ("post", "/query"): (lambda _: QUERY, "200", answer_of),
    ("post", "/board"): (lambda _: BOARD, "200", _named("Board")),
    ("post", "/batch"): (_named("Batch"), "200", _named("Results")),
    ("get", "/{id}"): (None, "200", _named()),
    ("patch", "/{id}"): (_named("Change"), "200", _named()),
    ("post", "/{id}/restore"): (None, "200", _named()),
    ("post", "/{id}/merge"): (None, "200", _named()),
    ("post", "/{id}/unmerge"): (None, "200", _named()),
}
CHOICE: Mapping[str, Schema] = {"q": {"type": "string", "maxLength": 200}, "filter": TEXT, "fields": TEXT}
QUERIES: Mapping[tuple[str, str], Mapping[str, Schema]] = {
    ("get", ""): {"limit": LIMIT, "cursor": TEXT, "sort": TEXT, **CHOICE, "expand": TEXT},
    ("get", "/export"): CHOICE,
    ("get", "/{id}"): {"fields": TEXT, "expand": TEXT, "permissions": TEXT},
}
FILES: Mapping[str, Schema] = {
    "/export": file_of("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
}
VERSIONED = (("patch", "/{id}"), ("delete", "/{id}"), ("post", "/{id}/merge"))


def for_each_object(
    path: str, methods: Mapping[str, Any], objects: Sequence[ObjectType]
) -> Iterator[tuple[str, Schema]]:
    """The path with each object's name in it, its operations told in that object's fields."""
    for target in objects:
        told = copy.deepcopy(dict(methods))
        for method, operation in told.items():
            _tell(operation, (method, path.partition(RECORDS)[2]), target)
        yield path.replace("{object_name}", target.name), told


def _tell(operation: Schema, route: tuple[str, str], target: ObjectType) -> None:
    operation["operationId"] = f"{operation['operationId']}_{target.name}"
    operation["tags"] = [target.name]
    kept = [p for p in operation.get("parameters", []) if p["name"] != "object_name"]
    operation["parameters"] = [*kept, *_queries(route), *_versions(route)]
    if route in SHAPES:
        body, status, answer = SHAPES[route]
        if body:
            operation["requestBody"] = {"required": True, "content": _json(body(name_of(target)))}
        operation["responses"] = {status: {"description": "OK", "content": _json(answer(name_of(target)))}}
    if route[1] in FILES:
        operation["responses"] = {"200": {"description": "OK", "content": FILES[route[1]]}}


def _queries(route: tuple[str, str]) -> list[Schema]:
    asked = QUERIES.get(route, {})
    return [{"name": name, "in": "query", "required": False, "schema": schema} for name, schema in asked.items()]


def _versions(route: tuple[str, str]) -> list[Schema]:
    if route not in VERSIONED:
        return []
    return [{"name": "If-Match", "in": "header", "required": False, "schema": {"type": "string", "maxLength": 20}}]


def _json(schema: Schema) -> Schema:
    return {"application/json": {"schema": schema}}
