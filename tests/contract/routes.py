"""The routes of the API as the code has them, and what their description says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ninja import NinjaAPI

from dotyk.server.api import api

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Route:
    """One method of one path, such as ``PATCH /records/{object_name}/{id}``."""

    method: str
    path: str
    operation: Any

    @property
    def name(self) -> str:
        return f"{self.method} {self.path}"

    def answer_properties(self) -> list[str]:
        """The names in the answer where it goes well."""
        (answer,) = (told for status, told in self.operation["responses"].items() if 200 <= int(status) < 300)
        return _properties(answer)


@cache
def routes() -> tuple[Route, ...]:
    """Every route, in the order of the code."""
    return tuple(
        Route(method, path.removeprefix("/api/v1"), item)
        for path, methods in _plain_document()["paths"].items()
        for method, item in ((method.upper(), item) for method, item in methods.items())
    )


def route_names() -> set[str]:
    return {route.name for route in routes()}


def parameters(route: Route, place: str) -> list[str]:
    """The names of the parameters in ``path``, ``query`` or ``header``."""
    return [p["name"] for p in route.operation.get("parameters", []) if p["in"] == place]


def body_properties(route: Route) -> list[str]:
    """The names the JSON body may have, as far as the route's own schema tells them."""
    return _properties(route.operation.get("requestBody", {}))


def _properties(part: Schema) -> list[str]:
    schema = part.get("content", {}).get("application/json", {}).get("schema", {})
    if "$ref" in schema:
        schema = _plain_document()["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return list(schema.get("properties", ()))


@cache
def _plain_document() -> Any:
    """Ninja's own description, in which one address stands for every object."""
    return NinjaAPI.get_openapi_schema(api)
