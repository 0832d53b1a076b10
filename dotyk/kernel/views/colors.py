"""Colour rules of a view: what is so is marked with a colour, the first rule that holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dotyk.accounts.actors import Actor
from dotyk.kernel.filters.faults import is_storable
from dotyk.kernel.filters.holding import own_conditions
from dotyk.kernel.filters.parse import parse_filter
from dotyk.kernel.objects.custom_rules import COLOR
from dotyk.kernel.objects.registry import ObjectType
from dotyk.platform.errors import Fault, Invalid

RULES_MAX = 20
NAME_MAX = 60
PARTS = frozenset({"color", "where", "name"})


def color_faults(actor: Actor, target: ObjectType, layout: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong with ``layout.colors``: each ``{"color", "where", "name"}``, judged by the record's own fields."""
    rules = layout.get("colors", [])
    if not isinstance(rules, list):
        yield Fault("layout.colors", "not_list")
        return
    if len(rules) > RULES_MAX:
        yield Fault("layout.colors", "too_many", {"most": RULES_MAX})
        return
    for number, rule in enumerate(rules):
        yield from _rule_faults(actor, target, rule, f"layout.colors[{number}]")


def visible_colors(actor: Actor, target: ObjectType, rules: Any) -> list[Any]:
    """The rules that ask for nothing hidden from the reader, and for nothing that is gone."""
    return [rule for rule in rules if not any(_where_faults(actor, target, rule["where"], ""))]


def _rule_faults(actor: Actor, target: ObjectType, rule: Any, at: str) -> Iterator[Fault]:
    if not isinstance(rule, Mapping) or not set(rule) <= PARTS:
        yield Fault(at, "filter_not_object")
        return
    color, name = rule.get("color"), rule.get("name", "")
    if not isinstance(color, str) or not COLOR.fullmatch(color):
        yield Fault(f"{at}.color", "field_option_color")
    if not isinstance(name, str) or len(name) > NAME_MAX or not (name == "" or name.isprintable()):
        yield Fault(f"{at}.name", "too_long", {"longest": NAME_MAX})
    yield from _where_faults(actor, target, rule.get("where"), f"{at}.where")


def _where_faults(actor: Actor, target: ObjectType, where: Any, at: str) -> Iterator[Fault]:
    if not where or not is_storable(where):
        yield Fault(at, "not_text" if where else "required")
        return
    try:
        tree = parse_filter(actor, target, where, at=at)
    except Invalid as refused:
        yield from refused.faults
        return
    if None in own_conditions(tree.where):
        yield Fault(at, "condition_not_own")
