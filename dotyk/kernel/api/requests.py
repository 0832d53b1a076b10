"""What a list, a group query or a board is asked for, read from an address or a body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from dotyk.kernel.records import Board, Listing
from dotyk.platform.errors import Invalid
from dotyk.platform.ids import parse_id


def listing_from_query(query: Mapping[str, str]) -> Listing:
    """From ``limit``, ``cursor``, ``sort``, ``q``, ``filter`` (JSON), ``fields`` and ``expand`` (comma-separated)."""
    return Listing(
        filter=filter_in(query.get("filter")),
        query=query.get("q"),
        sort=query.get("sort") or None,
        cursor=query.get("cursor") or None,
        limit=_whole(query.get("limit"), "limit", 50),
        fields=_names(query.get("fields"), "fields"),
        expand=_names(query.get("expand"), "expand") or (),
    )


def listing_from_body(body: Mapping[str, Any]) -> Listing:
    """The same from a JSON body."""
    return Listing(
        filter=body.get("filter"),
        query=_text(body, "q"),
        sort=_text(body, "sort"),
        cursor=_text(body, "cursor"),
        limit=_whole(body.get("limit"), "limit", 50),
        fields=_names(body.get("fields"), "fields"),
        expand=_names(body.get("expand"), "expand") or (),
    )


def board_from_body(body: Mapping[str, Any]) -> Board:
    """A board's columns and cards; see ``Board``."""
    pipeline = body.get("pipeline")
    if pipeline is not None and parse_id(pipeline) is None:
        raise Invalid.at("pipeline", "not_reference")
    return Board(
        by=_text(body, "by"),
        pipeline=parse_id(pipeline),
        filter=body.get("filter"),
        query=_text(body, "q"),
        sort=_text(body, "sort"),
        limit=_whole(body.get("limit"), "limit", 50),
        sum=_text(body, "sum"),
        fields=_names(body.get("fields"), "fields"),
        expand=_names(body.get("expand"), "expand") or (),
        column="" if body.get("column") == "" else _text(body, "column"),
        cursor=_text(body, "cursor"),
        as_of=_text(body, "as_of"),
    )


def objects_in(body: Mapping[str, Any], name: str) -> Sequence[Mapping[str, Any]]:
    """The list of JSON objects under ``name``; Invalid where it is something else."""
    value = body.get(name) or []
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise Invalid.at(name, "not_list")
    return value


def filter_in(text: str | None) -> Any:
    """The filter that an address tells as JSON; Invalid at ``filter`` where it is none."""
    if not text:
        return None
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise Invalid.at("filter", "bad_json") from error


def _text(body: Mapping[str, Any], name: str) -> str | None:
    value = body.get(name)
    if value is None or value == "":
        return None
    if not isinstance(value, str) or len(value) > 10_000:
        raise Invalid.at(name, "not_text")
    return value


def _whole(value: Any, name: str, default: int) -> int:
    if value is None or value == "":
        return default
    try:
        return default if isinstance(value, bool) else int(value)
    except (ValueError, TypeError) as error:
        raise Invalid.at(name, "not_whole") from error


def names_in(text: str, name: str) -> list[str]:
    """The comma-separated names in a query parameter."""
    return _names(text, name) or []


def _names(value: Any, name: str) -> list[str] | None:
    if value is None or value == "":
        return None
    items = value.split(",") if isinstance(value, str) else value
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items) or len(items) > 500:
        raise Invalid.at(name, "not_list")
    return [item.strip() for item in items if item.strip()]
