"""YAML that strangers wrote becomes a package, or is refused at its line: no aliases, no tags, no bombs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml
from pydantic import ValidationError

from dotyk.platform.errors import Fault, Invalid, TooLarge
from dotyk.server.presets.packages import Package

BYTES_MAX = 1_000_000
NODES_MAX = 50_000
DEPTH_MAX = 30
FAULTS_MAX = 20
PLAIN_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "seq", "map"))

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONSTRUCTOR = yaml.constructor.SafeConstructor()

Lines = Mapping[tuple[Any, ...], int]

_KINDS = {
    "missing": "required",
    "extra_forbidden": "preset_unknown",
    "string_type": "not_text",
    "list_type": "not_list",
    "bool_type": "not_boolean",
    "int_type": "not_whole",
    "too_long": "preset_too_long",
    "string_too_long": "preset_too_long",
}


def read_package(text: bytes) -> tuple[Package, Lines]:
    """The package, and the line of each of its places. Invalid with faults at ``line:place``; TooLarge."""
    if len(text) > BYTES_MAX:
        raise TooLarge()
    node = _composed(text)
    lines: dict[tuple[Any, ...], int] = {}
    value = _value(node, (), lines)
    try:
        return Package.model_validate(value), lines
    except ValidationError as error:
        faults = [_fault(one["type"], one["loc"], lines) for one in error.errors()[:FAULTS_MAX]]
        raise Invalid(*{fault.field: fault for fault in faults}.values()) from error


def place_of(path: tuple[Any, ...], lines: Lines) -> str:
    """Where something stands: its line and the way to it, ``12: objects[0].fields[3].type``."""
    known = path
    while known and known not in lines:
        known = known[:-1]
    way = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")
    return f"{lines.get(known, 1)}: {way}"[:300]


def _composed(text: bytes) -> yaml.Node:
    """The nodes of the only document; what could be a trap is refused before anything is made of it."""
    try:
        whole = text.decode("utf-8-sig")
        _refuse_traps(whole)
        node = yaml.compose(whole, Loader=_LOADER)
    except UnicodeDecodeError as error:
        raise Invalid.at("1:", "preset_yaml") from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise Invalid.at(f"{mark.line + 1 if mark else 1}:", "preset_yaml") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise Invalid.at("1:", "preset_yaml") from error
    if node is None:
        raise Invalid.at("1:", "preset_yaml")
    return node


def _refuse_traps(text: str) -> None:
    depth = nodes = 0
    for event in yaml.parse(text, Loader=_LOADER):
        at = f"{event.start_mark.line + 1 if event.start_mark else 1}:"
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise Invalid.at(at, "preset_alias")
        if getattr(event, "tag", None) is not None:
            raise Invalid.at(at, "preset_tag")
        nodes += isinstance(event, yaml.NodeEvent)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if nodes > NODES_MAX or depth > DEPTH_MAX:
            raise Invalid.at(at, "preset_too_long")


def _value(node: yaml.Node, path: tuple[Any, ...], lines: dict[tuple[Any, ...], int]) -> Any:
    lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, number), lines) for number, item in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, lines)
    assert isinstance(node, yaml.ScalarNode)
    is_word = node.tag.endswith(":bool") and node.value.lower() not in ("true", "false")
    if is_word or node.tag not in PLAIN_TAGS:
        return node.value
    try:
        return _CONSTRUCTOR.construct_object(node)
    except (ValueError, OverflowError, yaml.YAMLError) as error:
        raise Invalid.at(place_of(path, lines), "preset_yaml") from error


def _mapping(node: yaml.MappingNode, path: tuple[Any, ...], lines: dict[tuple[Any, ...], int]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in node.value:
        at = (*path, str(key.value) if isinstance(key, yaml.ScalarNode) else "?")
        lines[at] = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode) or key.value in found:
            raise Invalid.at(place_of(at, lines), "preset_key")
        found[key.value] = _value(value, at, lines)
    return found


def _fault(kind: str, path: tuple[Any, ...], lines: Lines) -> Fault:
    """A fault of the schema; the names of alternatives that pydantic puts into the path are left out."""
    way = tuple(step for step in path if isinstance(step, int) or step.isidentifier())
    known = way
    while known and known not in lines:
        known = known[:-1]
    shown = way if kind == "missing" else known
    return Fault(place_of(shown, lines), _KINDS.get(kind, "preset_wrong"))
