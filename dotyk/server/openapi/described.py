"""The API that describes itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.operation import Operation

from dotyk.kernel.objects.registry import ObjectType, all_objects, load_objects
from dotyk.platform.workspace import workspace
from dotyk.server.openapi.objects import components_of
from dotyk.server.openapi.records import RECORDS, for_each_object
from dotyk.server.openapi.refusals import PROBLEM, tell_refusals
from dotyk.server.openapi.stream import PATH, stream


class DescribedAPI(NinjaAPI):
    """An API whose description names every object instead of one address for all."""

    _told: tuple[int, bytes] | None = None

    def get_openapi_schema(self, *, path_prefix: str | None = None, path_params: Any = None) -> Any:
        """OpenAPI 3.1 of the whole API, made anew so that new custom fields are in it."""
        load_objects(workspace().schema_version)
        schema = super().get_openapi_schema(path_prefix=path_prefix, path_params=path_params)
        objects = [target for target in all_objects() if not target.system]
        schemas = schema.setdefault("components", {}).setdefault("schemas", {})
        schemas["Problem"] = PROBLEM
        for target in objects:
            schemas.update(components_of(target))
        signed_in: list[dict[str, list[str]]] = [{name: []} for name in schema["components"].get("securitySchemes", {})]
        schema["paths"] = dict(_paths({**schema["paths"], PATH: stream(signed_in)}, objects))
        return schema

    def get_openapi_operation_id(self, operation: Operation) -> str:
        """The handler's name: one word a route."""
        return operation.view_func.__name__

    def described(self, request: HttpRequest) -> HttpResponse:
        """The description as JSON, made once for each shape of the objects."""
        version = workspace().schema_version
        if self._told is None or self._told[0] != version:
            self._told = version, orjson.dumps(self.get_openapi_schema(), option=orjson.OPT_NON_STR_KEYS)
        return HttpResponse(self._told[1], content_type="application/json")


def _paths(paths: Mapping[str, Any], objects: Sequence[ObjectType]) -> Iterator[tuple[str, Any]]:
    for path, methods in paths.items():
        each = for_each_object(path, methods, objects) if RECORDS in path else ((path, methods),)
        for concrete, told in each:
            for operation in told.values():
                tell_refusals(operation)
            yield concrete, told
