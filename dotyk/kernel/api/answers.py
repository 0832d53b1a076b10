"""Answers whose JSON PostgreSQL already wrote, and what a request says about versions and languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import orjson
from django.http import HttpRequest, HttpResponse

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import visible_fields
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records import computed_values
from dotyk.platform.errors import Invalid, NotFound
from dotyk.platform.ids import parse_id


def json_text(text: str, status: int = 200) -> HttpResponse:
    """An answer of ready JSON text."""
    return HttpResponse(text, content_type="application/json; charset=utf-8", status=status)


def json_answer(value: Any, status: int = 200) -> HttpResponse:
    """An answer of a value that orjson can write."""
    return json_text(orjson.dumps(value).decode(), status)


def record_answer(text: str, version: int, status: int = 200) -> HttpResponse:
    """A record with its version as ETag."""
    answer = json_text(text, status)
    answer["ETag"] = f'"{version}"'
    return answer


def shown_records(actor: Actor, target: ObjectType, written: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Written records as the actor may see them, in the same order; one query more where something is computed."""
    fields = visible_fields(actor, target)
    computed = computed_values(target, [f for f in fields if f.computed], [values.get("id") for values in written])
    return [
        {
            "id": values.get("id"),
            "object": target.name,
            **{field.name: values.get(field.name) for field in fields},
            **computed.get(str(values.get("id")), {}),
        }
        for values in written
    ]


def shown_record(actor: Actor, target: ObjectType, values: Mapping[str, Any]) -> dict[str, Any]:
    """A written record as the actor may see it."""
    return shown_records(actor, target, [values])[0]


def wanted_version(request: HttpRequest) -> int | None:
    """The version in ``If-Match``; None where any will do. Invalid where it is no version."""
    header = request.headers.get("If-Match", "").strip().removeprefix("W/").strip('"')
    if header in ("", "*"):
        return None
    if not header.isascii() or not header.isdigit() or len(header) > 9:
        raise Invalid.at("If-Match", "bad_version")
    return int(header)


def record_id(text: str) -> UUID:
    """The id in an address; NotFound where it is none."""
    found = parse_id(text)
    if found is None:
        raise NotFound()
    return found


def body_object(request: HttpRequest) -> dict[str, Any]:
    """The JSON object in the body; Invalid where it is not one."""
    try:
        value = orjson.loads(request.body or b"{}")
    except orjson.JSONDecodeError as error:
        raise Invalid.at("", "bad_json") from error
    if not isinstance(value, dict):
        raise Invalid.at("", "not_object")
    return value
