"""Buttons of a layout: what each kind takes, and who gets to see it.

``link`` opens a filled template; ``create`` begins a record that leads here; ``set`` gives a choice a value; ``flow``
sends the record into a flow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import may, visible_field, writable
from dotyk.kernel.objects.custom_rules import label_faults
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.models import Stage
from dotyk.kernel.objects.registry import ObjectType, find_object
from dotyk.kernel.shaping.layouts.links import fields_of_link, link_faults
from dotyk.platform.errors import Fault
from dotyk.platform.ids import parse_id

Button = Mapping[str, Any]

TAKES: Mapping[str, tuple[str, ...]] = {
    "link": ("url",),
    "create": ("object",),
    "set": ("field", "value"),
    "flow": ("flow",),
}
SETTABLE = frozenset({"select", "stage", "boolean"})
BUTTONS_MAX = 12


def button_faults(target: ObjectType, button: Any, at: str) -> Iterator[Fault]:
    """What is wrong with a button of the object."""
    kind = button.get("kind") if isinstance(button, Mapping) else None
    if not isinstance(kind, str) or kind not in TAKES:
        yield Fault(f"{at}.kind", "layout_button_kind", {"kinds": ", ".join(TAKES)})
        return
    yield from label_faults(button.get("label"), f"{at}.label")
    for name in button:
        if name not in ("kind", "label", *TAKES[kind]):
            yield Fault(f"{at}.{name}"[:100], "unknown_field")
    yield from _FAULTS[kind](target, button, at)


def _link(target: ObjectType, button: Button, at: str) -> Iterator[Fault]:
    yield from link_faults(button.get("url"), target.fields, f"{at}.url")


def _create(target: ObjectType, button: Button, at: str) -> Iterator[Fault]:
    other = find_object(button["object"]) if isinstance(button.get("object"), str) else None
    if other is None or leading_field(other, target) is None:
        yield Fault(f"{at}.object", "layout_not_leading")


def _set(target: ObjectType, button: Button, at: str) -> Iterator[Fault]:
    name, value = button.get("field"), button.get("value")
    field = target.field(name) if isinstance(name, str) else None
    if field is None or field.type.name not in SETTABLE or field.read_only:
        yield Fault(f"{at}.field", "layout_not_settable")
    elif not _is_value(target, field, value):
        yield Fault(f"{at}.value", "not_an_option", {"value": str(value)[:50]})


def _flow(target: ObjectType, button: Button, at: str) -> Iterator[Fault]:
    if parse_id(str(button.get("flow"))) is None:
        yield Fault(f"{at}.flow", "required")


_FAULTS: Mapping[str, Callable[[ObjectType, Button, str], Iterator[Fault]]] = {
    "link": _link,
    "create": _create,
    "set": _set,
    "flow": _flow,
}


def _is_value(target: ObjectType, field: Field, value: Any) -> bool:
    if field.type.name == "boolean":
        return isinstance(value, bool)
    if not isinstance(value, str):
        return False
    if field.type.name == "select":
        return value in field.option_values
    key = parse_id(value)
    return key is not None and Stage.objects.filter(id=key, pipeline__object=target.name).exists()


def leading_field(other: ObjectType, target: ObjectType) -> Field | None:
    """The field by which a new record of ``other`` leads to one of ``target``; one made for it comes first."""
    if other.system:
        return None
    ways = [f for f in other.fields.values() if f.type.kind in ("reference", "references") and not f.read_only]
    own = [field for field in ways if field.target == target.name]
    return next(iter([*own, *(field for field in ways if field.target is None)]), None)


def is_offered(actor: Actor, target: ObjectType, button: Button) -> bool:
    """Whether the actor may know of everything the button speaks of, and may do what it does."""
    kind = button["kind"]
    if kind == "link":
        return all(name == "id" or visible_field(actor, target, name) for name in fields_of_link(button["url"]))
    if kind == "create":
        other = find_object(button["object"])
        return other is not None and "create" in may(actor, other) and leading_field(other, target) is not None
    if "update" not in may(actor, target):
        return False
    if kind == "set":
        field = visible_field(actor, target, button["field"])
        return field is not None and writable(actor, target, field)
    return True
