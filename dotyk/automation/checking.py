"""Whether a flow can do what it says: every fault with its place, in the words of whoever reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.accounts.models import Role, Team
from dotyk.automation.acting.filling import PEOPLE
from dotyk.automation.approvals.groups import is_group
from dotyk.automation.pieces import Span
from dotyk.automation.registry import Action, Parameter, find_action
from dotyk.automation.rules.mapping import PATH
from dotyk.automation.talking.checking import loop_faults, talk_faults, trigger_faults
from dotyk.automation.talking.tree import HandOver, TalkStep
from dotyk.automation.tree import (
    Act,
    Approve,
    Dated,
    Definition,
    Each,
    Entered,
    Happened,
    Hours,
    If,
    Incoming,
    Parallel,
    Quiet,
    Updated,
    Wait,
    WaitFor,
    WaitUntil,
    every_step,
)
from dotyk.automation.webhooks.endpoints import live_webhook
from dotyk.kernel.filters.parse import parse_filter
from dotyk.kernel.objects.registry import ObjectType, find_object
from dotyk.kernel.records import known_object
from dotyk.platform.errors import Fault, Invalid
from dotyk.platform.ids import parse_id

Faults = Iterator[Fault]
NO_CONDITION: tuple[dict[str, Any], ...] = ({}, {"and": []}, {"or": []})


def faults_of(actor: Actor, object_name: str, definition: Definition) -> list[Fault]:
    """Everything that keeps the flow from working, for the rights of ``actor``; a few queries."""
    try:
        known_object(actor, object_name)
    except Exception:
        return [Fault("object", "no_such_object", {"object": object_name})]
    target = find_object(object_name)
    if target is None or target.system:
        return [Fault("object", "no_such_object", {"object": object_name})]
    checking = Checking(actor, definition)
    return [*checking.head(target), *checking.steps(target, definition.steps, "steps")]


@dataclass(frozen=True, slots=True)
class Checking:
    actor: Actor
    definition: Definition

    def head(self, target: ObjectType) -> Faults:
        trigger = self.definition.trigger
        if isinstance(trigger, Updated):
            for number, name in enumerate(trigger.fields):
                yield from _field(target, name, f"trigger.fields[{number}]")
        elif isinstance(trigger, Entered):
            yield from _stages(target, trigger.stages, "trigger.stages")
            if not trigger.stages:
                yield Fault("trigger.stages", "required")
        elif isinstance(trigger, Happened) and not trigger.kinds:
            yield Fault("trigger.kinds", "required")
        elif isinstance(trigger, Dated):
            yield from _field(target, trigger.field, "trigger.field", kinds=("date", "datetime"))
        elif isinstance(trigger, Quiet) and not trigger.after.length:
            yield Fault("trigger.after", "required")
        elif isinstance(trigger, Incoming):
            yield from _incoming(target, trigger)
        yield from trigger_faults(target, trigger)
        yield from self._filter(target, self.definition.where, "where")
        yield from self._filter(target, self.definition.goal, "goal")
        if not self.definition.steps:
            yield Fault("steps", "flow_empty")

    def steps(self, target: ObjectType, steps: list[Any], at: str) -> Faults:
        skipped: list[str] = []
        for place, step in every_step(steps, at):
            if any(place.startswith(inner) for inner in skipped):
                continue
            yield from self._step(target, step, place)
            if isinstance(step, Each):
                skipped.append(f"{place}.")
                inner = find_object(step.object)
                if inner is not None:
                    yield from self.steps(inner, step.steps, f"{place}.steps")

    def _step(self, target: ObjectType, step: Any, at: str) -> Faults:
        if isinstance(step, Act):
            yield from self._act(target, step, at)
        elif isinstance(step, If):
            yield from self._condition(target, step.where, f"{at}.where")
        elif isinstance(step, Wait) and not step.time.length:
            yield Fault(f"{at}.time", "required")
        elif isinstance(step, WaitFor):
            if not step.kinds:
                yield Fault(f"{at}.kinds", "required")
            if not step.at_most.length:
                yield Fault(f"{at}.at_most", "required")
        elif isinstance(step, Approve):
            yield from self._approve(target, step, at)
        elif isinstance(step, Hours) and not step.days:
            yield Fault(f"{at}.days", "required")
        elif isinstance(step, WaitUntil):
            yield from _field(target, step.field, f"{at}.field", kinds=("date", "datetime"))
        elif isinstance(step, Parallel):
            yield from _paths(step, at)
            for number, path in enumerate(step.paths):
                yield from loop_faults(every_step(path.steps, f"{at}.paths[{number}].steps"))
        elif isinstance(step, Each):
            yield from self._each(step, at)
            yield from loop_faults(every_step(step.steps, f"{at}.steps"))
        elif isinstance(step, TalkStep):
            yield from talk_faults(target, step, at)
            if isinstance(step, HandOver):
                yield from _people(target, step.people, f"{at}.people")

    def _approve(self, target: ObjectType, step: Approve, at: str) -> Faults:
        empty = {"people": not step.people, "text": not step.text.strip(), "at_most": not step.at_most.length}
        yield from (Fault(f"{at}.{name}", "required") for name, missing in empty.items() if missing)
        yield from _asked(target, step.people, f"{at}.people")

    def _each(self, step: Each, at: str) -> Faults:
        inner = find_object(step.object)
        if inner is None or inner.system:
            yield Fault(f"{at}.object", "no_such_object", {"object": step.object})
            return
        yield from _field(inner, step.by, f"{at}.by", kinds=("reference", "references"))
        yield from self._filter(inner, step.where, f"{at}.where")

    def _condition(self, target: ObjectType, where: Mapping[str, Any], at: str) -> Faults:
        if where in NO_CONDITION:
            yield Fault(at, "required")
        else:
            yield from self._filter(target, where, at)

    def _filter(self, target: ObjectType, where: Mapping[str, Any] | None, at: str) -> Faults:
        try:
            parse_filter(self.actor, target, where, at=at)
        except Invalid as error:
            yield from error.faults

    def _act(self, target: ObjectType, step: Act, at: str) -> Faults:
        action = find_action(step.action)
        if action is None or (action.objects and target.name not in action.objects):
            yield Fault(f"{at}.action", "flow_no_action", {"action": step.action})
            return
        known = {parameter.name for parameter in action.parameters}
        for name in step.given.keys() - known:
            yield Fault(f"{at}.given.{name}", "unknown_field", {"field": name})
        for parameter in action.parameters:
            yield from self._parameter(target, action, parameter, step.given, f"{at}.given")

    def _parameter(
        self, target: ObjectType, action: Action, parameter: Parameter, given: Mapping[str, Any], at: str
    ) -> Faults:
        value, place = given.get(parameter.name), f"{at}.{parameter.name}"
        if value is None or value in ("", [], {}):
            if parameter.required:
                yield Fault(place, "required")
            return
        if parameter.kind == "values":
            made = find_object(str(given.get("object"))) if action.name == "create" else target
            if made is not None:
                yield from _values(made, target, value, place)
            return
        check = _CHECKS.get(parameter.kind)
        if check is not None:
            yield from check(target, value, place)
        elif parameter.kind == "choice" and value not in [name for name, _ in parameter.options]:
            yield Fault(place, "not_an_option", {"value": str(value)})


def _paths(step: Parallel, at: str) -> Faults:
    """Each path has a name of its own and does something."""
    names = [" ".join(path.name.split()).casefold() for path in step.paths]
    for number, path in enumerate(step.paths):
        if not names[number]:
            yield Fault(f"{at}.paths[{number}].name", "required")
        elif names[number] in names[:number]:
            yield Fault(f"{at}.paths[{number}].name", "flow_path_twice")
        if not path.steps:
            yield Fault(f"{at}.paths[{number}]", "flow_path_empty", {"name": path.name})


def _field(target: ObjectType, name: Any, at: str, kinds: tuple[str, ...] = ()) -> Faults:
    field = target.field(name) if isinstance(name, str) else None
    if field is None:
        yield Fault(at, "flow_no_field", {"field": str(name), "object": target.name})
    elif kinds and field.type.kind not in kinds:
        yield Fault(at, "flow_wrong_field", {"field": name})


def _values(target: ObjectType, source: ObjectType, values: Any, at: str) -> Faults:
    if not isinstance(values, Mapping):
        yield Fault(at, "flow_malformed", {"reason": "object"})
        return
    for name, value in values.items():
        place = f"{at}.{name}"
        field = target.field(name)
        if field is None or field.read_only:
            yield Fault(place, "flow_no_field", {"field": name, "object": target.name})
        elif isinstance(value, Mapping) and value.keys() == {"from"}:
            if value["from"] != "id":
                yield from _field(source, value["from"], place)
        elif isinstance(value, Mapping) and value.keys() == {"in"}:
            yield from _span(source, value["in"], place)
        elif field.type.kind == "user" and value:
            yield from _people(source, [value], place)
        elif field.type.kind == "reference" and isinstance(value, str):
            yield from _references(field.target, [value], place)


def _people(target: ObjectType, values: Any, at: str) -> Faults:
    if not isinstance(values, list):
        yield Fault(at, "flow_malformed", {"reason": "list"})
        return
    named = []
    for number, value in enumerate(values):
        place = f"{at}[{number}]"
        if isinstance(value, Mapping):
            yield from _field(target, value.get("from"), place, kinds=("user",))
        elif value not in PEOPLE:
            named.append((place, value))
    active = _active([parse_id(value) for _, value in named])
    for place, value in named:
        if str(value) not in active:
            yield Fault(place, "flow_no_person", {})


def _asked(target: ObjectType, values: list[Any], at: str) -> Faults:
    """People as elsewhere, roles by their names and teams by their ids."""
    for number, value in enumerate(values):
        if not is_group(value):
            yield from (replace(fault, field=f"{at}[{number}]") for fault in _people(target, [value], at))
        elif not _is_there(value):
            yield Fault(f"{at}[{number}]", "flow_no_group")


def _is_there(group: Mapping[str, Any]) -> bool:
    if "role" in group:
        return Role.objects.filter(name=str(group["role"])).exists()
    team = parse_id(str(group["team"]))
    return team is not None and Team.objects.filter(id=team).exists()


def _active(ids: Iterable[Any]) -> set[str]:
    wanted = [key for key in ids if key is not None]
    if not wanted:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(
            "select id::text from app_user where id = any(%s::uuid[]) and is_active and kind = 'user'", [wanted]
        )
        return {row[0] for row in cursor.fetchall()}


def _references(target_name: str | None, values: list[str], at: str) -> Faults:
    target = find_object(target_name or "")
    if target is None:
        return
    alive = "" if target.system else "and t.deleted_at is null"
    ids = [key for key in map(parse_id, values) if key is not None]
    with connection.cursor() as cursor:
        cursor.execute(f"select t.id::text from {target.table} t where t.id = any(%s::uuid[]) {alive}", [ids])
        found = {row[0] for row in cursor.fetchall()}
    for value in values:
        if value not in found:
            yield Fault(at, "no_such_record", {})


def _stages(target: ObjectType, values: Any, at: str) -> Faults:
    field = target.field(target.stage_field or "")
    stages = values if isinstance(values, list) else [values]
    if field is None:
        yield Fault(at, "flow_no_stages", {"object": target.name})
    elif field.options:
        for value in stages:
            if str(value) not in field.option_values:
                yield Fault(at, "not_an_option", {"value": str(value)})
    else:
        yield from _references(field.target, [str(value) for value in stages], at)


def _span(target: ObjectType, value: Any, at: str) -> Faults:
    try:
        Span.model_validate(value)
    except ValueError:
        yield Fault(at, "flow_malformed", {"reason": "span"})


def _person(target: ObjectType, value: Any, at: str) -> Faults:
    yield from _people(target, [value], at)


def _text(target: ObjectType, value: Any, at: str) -> Faults:
    if not isinstance(value, str) or len(value) > 10_000:
        yield Fault(at, "not_text")


def _object(target: ObjectType, value: Any, at: str) -> Faults:
    found = find_object(str(value))
    if found is None or found.system:
        yield Fault(at, "no_such_object", {"object": str(value)})


def _linked(target: ObjectType, value: Any, at: str) -> Faults:
    if not isinstance(value, Mapping) or not {"object", "id"} <= value.keys():
        yield Fault(at, "flow_malformed", {"reason": "record"})
    else:
        yield from _references(str(value["object"]), [str(value["id"])], at)


def _incoming(target: ObjectType, trigger: Incoming) -> Faults:
    if not trigger.map:
        yield Fault("trigger.map", "required")
    for name, path in trigger.map.items():
        field = target.field(name)
        if field is None or field.read_only:
            yield Fault(f"trigger.map.{name}", "flow_no_field", {"field": name, "object": target.name})
        elif not PATH.match(path):
            yield Fault(f"trigger.map.{name}", "flow_malformed", {"reason": "path"})
    if trigger.match and trigger.match not in trigger.map:
        yield Fault("trigger.match", "flow_match_unmapped")
    elif trigger.match:
        yield from _match(target, trigger.match)


def _match(target: ObjectType, name: str) -> Faults:
    field = target.field(name)
    if field is None or field.type.kind not in ("text", "texts", "number", "choice", "date"):
        yield Fault("trigger.match", "flow_wrong_field", {"field": name})


def _webhook(target: ObjectType, value: Any, at: str) -> Faults:
    if live_webhook(value) is None:
        yield Fault(at, "flow_no_webhook")


_CHECKS: Mapping[str, Callable[[ObjectType, Any, str], Faults]] = {
    "people": _people,
    "person": _person,
    "text": _text,
    "object": _object,
    "span": _span,
    "stage": _stages,
    "field": _field,
    "record": _linked,
    "webhook": _webhook,
}
