"""One part of a package, found by what its kind is known by and told as plain values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from dotyk.server.presets.comparing import is_called, look_of, rules_of, stage_of
from dotyk.server.presets.packages import Package

Told = Mapping[str, Any]
Part = dict[str, Any]


def told_part(package: Package, told: Told) -> Part | None:
    """The part that a kept step speaks of, as it stands in the package; None: it is not there."""
    return _FINDERS[told["part"]](package, told)


def _first(found: Iterable[Part]) -> Part | None:
    return next(iter(found), None)


def _object(package: Package, told: Told) -> Part | None:
    return _first(look_of(part) for part in package.objects if part.name == told["name"] and part.label is not None)


def _field(package: Package, told: Told) -> Part | None:
    own = (part for part in package.objects if part.name == told["object"])
    return _first(rules_of(field) for part in own for field in part.fields if field.name == told["name"])


def _role(package: Package, told: Told) -> Part | None:
    return _first(part.model_dump() for part in package.roles if part.name == told["name"])


def _tag(package: Package, told: Told) -> Part | None:
    return _first(part.model_dump() for part in package.tags if is_called(part.name, told["label"]))


def _pipeline(package: Package, told: Told) -> Part | None:
    own = (part for part in package.pipelines if part.object == told["object"])
    return _first(part.model_dump() for part in own if is_called(part.name, told["label"]))


def _stage(package: Package, told: Told) -> Part | None:
    own = (part for part in package.pipelines if part.object == told["object"] and is_called(part.name, told["name"]))
    return _first(stage_of(stage) for part in own for stage in part.stages if is_called(stage.name, told["label"]))


def _conditions(package: Package, told: Told) -> Part | None:
    place = (told["object"], told["name"])
    return _first(part.model_dump() for part in package.conditions if (part.object, part.field) == place)


def _layout(package: Package, told: Told) -> Part | None:
    own = (part for part in package.layouts if part.object == told["object"])
    return _first(part.model_dump() for part in own if is_called(part.label, told["label"]))


def _view(package: Package, told: Told) -> Part | None:
    own = (part for part in package.views if part.object == told["object"])
    return _first(part.model_dump() for part in own if is_called(part.name, told["label"]))


_FINDERS: Mapping[str, Callable[[Package, Told], Part | None]] = {
    "object": _object,
    "field": _field,
    "role": _role,
    "tag": _tag,
    "pipeline": _pipeline,
    "stage": _stage,
    "conditions": _conditions,
    "layout": _layout,
    "view": _view,
}
