"""Conditions of fields in the one write path: what must be filled in, and what may not be changed, as things stand.

A condition is judged by the whole record, whoever writes it; hiding a field keeps its value and gives no right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.kernel.filters.context import parse_context
from dotyk.kernel.filters.explain import explain_condition
from dotyk.kernel.filters.holding import holds
from dotyk.kernel.filters.holding_values import Moment
from dotyk.kernel.filters.parse import parse_filter
from dotyk.kernel.filters.titles import titles_within_reach
from dotyk.kernel.filters.tree import Node
from dotyk.kernel.objects.hooks import Change, WriteContext
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.parsing import is_empty
from dotyk.platform.errors import Fault, Invalid


@dataclass(frozen=True, slots=True)
class Rules:
    """The conditions of one field; None where there is none, or it holds no longer: what it asked for is gone."""

    visible: Node | None
    required: Node | None
    read_only: Node | None


@lru_cache(maxsize=128)
def _rules(target: ObjectType) -> Mapping[str, Rules]:
    """The conditions of an object's fields; an object is a new one when they change."""
    if not any(field.conditions for field in target.fields.values()):
        return {}
    context = parse_context(SYSTEM)

    def read(tree: Any) -> Node | None:
        try:
            return parse_filter(SYSTEM, target, tree, context).where if tree else None
        except Invalid:
            return None

    return {
        name: Rules(*(read(field.conditions.get(kind)) for kind in ("visible_when", "required_when", "read_only_when")))
        for name, field in target.fields.items()
        if field.conditions
    }


def check_filled(target: ObjectType, changes: Sequence[Change], context: WriteContext) -> None:
    """Nothing required may be, or become, empty where it is shown; what was so before is no fault of this change."""
    rules, moment = _rules(target), _moment(context)
    words = _Words(context.actor, target)
    asked = [name for name, f in target.fields.items() if f.required or (name in rules and rules[name].required)]
    for change in changes:
        for name in asked:
            if not is_empty(change.new.get(name)):
                continue
            wanted = _wanted(target, rules.get(name), name, change.new, moment)
            stood = change.old is not None and not change.changed(name)
            if wanted and not (stood and _stood(target, rules.get(name), name, change, moment)):
                change.faults.append(words.fault(name, "required_when" if wanted == "when" else "required"))


def check_locked(target: ObjectType, changes: Sequence[Change], context: WriteContext) -> None:
    """What was locked as the record stood may not be given another value; a new record may be filled freely."""
    locked = {name: rule.read_only for name, rule in _rules(target).items() if rule.read_only}
    if not locked:
        return
    moment, words = _moment(context), _Words(context.actor, target)
    for change in changes:
        for name in change.given & locked.keys():
            rule = locked[name]
            if change.old is not None and rule and change.changed(name) and holds(rule, change.old, moment):
                change.faults.append(words.fault(name, "read_only_when"))


def _wanted(target: ObjectType, rules: Rules | None, name: str, values: Mapping[str, Any], moment: Moment) -> str:
    """Whether the field must be filled as the values are: always where it is shown, by its condition, or not ("")."""
    if rules is None:
        return "always" if target.fields[name].required else ""
    if rules.visible and not holds(rules.visible, values, moment):
        return ""
    if target.fields[name].required:
        return "always"
    return "when" if rules.required and holds(rules.required, values, moment) else ""


def _stood(target: ObjectType, rules: Rules | None, name: str, change: Change, moment: Moment) -> bool:
    return bool(_wanted(target, rules, name, change.old or {}, moment))


def _moment(context: WriteContext) -> Moment:
    return Moment(context.at.astimezone(ZoneInfo(context.parse.time_zone)), context.parse.currency, context.parse.rates)


class _Words:
    """Says conditions once for however many rows; one that speaks of what is hidden from the actor is not told."""

    def __init__(self, actor: Actor, target: ObjectType) -> None:
        self._actor, self._target = actor, target
        self._said: dict[tuple[str, str], str | None] = {}

    def fault(self, name: str, code: str) -> Fault:
        if code == "required":
            return Fault(name, code)
        if (name, code) not in self._said:
            self._said[name, code] = self._say(name, code)
        said = self._said[name, code]
        return Fault(name, code, {"condition": said}) if said else Fault(name, code.removesuffix("_when"))

    def _say(self, name: str, kind: str) -> str | None:
        try:
            tree = parse_filter(self._actor, self._target, self._target.fields[name].conditions[kind])
        except Invalid:
            return None
        return explain_condition(tree, self._actor.language, titles_within_reach(self._actor))
