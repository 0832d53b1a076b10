"""The routes of the API as the code has them, and what their description says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from ninja import NinjaAPI

from dotyk.server.api import api
from tests.contract.asking import BASE, JSON

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Route:
    """One method of one path, such as ``PATCH /records/{object_name}/{id}``, as ``document`` tells of it."""

    method: str
    path: str
    operation: Schema
    document: Schema

    @property
    def name(self) -> str:
        return f"{self.method} {self.path}"

    def parameters(self, place: str) -> list[str]:
        """The names of the parameters in ``path``, ``query`` or ``header``."""
        return [p["name"] for p in self.operation.get("parameters", []) if p["in"] == place]

    @property
    def takes_json(self) -> bool:
        return JSON in self.operation.get("requestBody", {}).get("content", {})

    def body_properties(self) -> list[str]:
        """The names the JSON body may have."""
        return self._properties(self.operation.get("requestBody", {}))

    def answer_properties(self) -> list[str]:
        """The names in the answer where it goes well."""
        (answer,) = (told for status, told in self.operation["responses"].items() if 200 <= int(status) < 300)
        return self._properties(answer)

    def of(self, description: Schema, object_name: str = "contacts") -> Route:
        """The same route as the whole description tells of it for one object."""
        path = f"{BASE}{self.path}".replace("/records/{object_name}", f"/records/{object_name}")
        return replace(self, operation=description["paths"][path][self.method.lower()], document=description)

    def _properties(self, part: Schema) -> list[str]:
        schema = part.get("content", {}).get(JSON, {}).get("schema", {})
        if "$ref" in schema:
            schema = self.document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
        return list(schema.get("properties", ()))


@cache
def routes() -> tuple[Route, ...]:
    """Every route in the order of the code; one address stands for every object."""
    document = NinjaAPI.get_openapi_schema(api)
    return tuple(
        Route(method.upper(), path.removeprefix(BASE), operation, document)
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    )


def route_names() -> set[str]:
    return {route.name for route in routes()}
