"""Objects whose records one can talk with; subjects declare what a record of a stranger says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Values = Callable[[str, str], Mapping[str, Any]]

_talkers: dict[str, Values] = {}


def define_talker(object_name: str, values: Values) -> None:
    """Lets flows about the object talk; ``values(name, language)`` are those of a record made for a stranger."""
    _talkers[object_name] = values


def values_of_stranger(object_name: str, name: str, language: str) -> Mapping[str, Any]:
    return _talkers[object_name](name, language)


def may_talk(object_name: str) -> bool:
    return object_name in _talkers


def talkers() -> list[str]:
    """The objects with whose records one can talk."""
    return sorted(_talkers)
