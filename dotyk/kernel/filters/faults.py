"""How a parse error names its place in the tree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import orjson

from dotyk.kernel.objects.types import BadValue
from dotyk.platform.errors import Fault, Invalid

Parsed = TypeVar("Parsed")


def refuse(at: str, code: str, **values: Any) -> Invalid:
    """The error that says what is wrong at the place ``at``, such as ``filter.and[1].value``."""
    return Invalid.at(at, f"filter_{code}", **values)


def refuse_value(at: str, error: BadValue) -> Invalid:
    return Invalid.at(at, error.code, **error.values)


def object_at(at: str, data: Any, known: frozenset[str]) -> Mapping[str, Any]:
    """``data`` as a JSON object that has none but the ``known`` keys."""
    if not isinstance(data, Mapping):
        raise refuse(at, "not_object")
    for key in data:
        if key not in known:
            raise refuse(f"{at}.{shown(key)}", "unknown_key", key=shown(key))
    return data


def text_at(at: str, data: Any) -> str:
    if not isinstance(data, str) or not data:
        raise refuse(at, "not_text")
    return data


def shown(text: Any) -> str:
    """What the caller sent, short and harmless enough to be sent back."""
    clean = "".join(letter for letter in str(text)[:60] if letter.isprintable())
    return clean.encode("utf-8", "ignore").decode()


def is_storable(data: Any) -> bool:
    """Whether the database keeps the JSON: no zero characters in it, and no halves of characters."""
    try:
        return b"\\u0000" not in orjson.dumps(data)
    except TypeError:
        return False


def each(parts: Iterable[Parsed], parse: Callable[[int, Parsed], Any]) -> tuple[Any, ...]:
    """Every part parsed; where several are wrong, all their faults together."""
    parsed, faults = [], list[Fault]()
    for position, part in enumerate(parts):
        try:
            parsed.append(parse(position, part))
        except Invalid as error:
            faults.extend(error.faults)
    if faults:
        raise Invalid(*faults)
    return tuple(parsed)
