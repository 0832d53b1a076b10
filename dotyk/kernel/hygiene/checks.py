"""What may be amiss with a record, each as a filter: what a figure counts is what a list then shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import visible_field
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.relations import relation

Tree = Mapping[str, Any]

STALE_DAYS = 180
REACHED_BY = ("phones", "phone", "emails", "email")
STEPS = {"tasks": "open", "meetings": "planned"}
NAMES = ("test", "тест", "asdf", "qwerty", "qwe", "йцукен", "йцу", "фыва", "фіва", "aaa", "ааа", "xxx", "ххх", "123")


@dataclass(frozen=True, slots=True)
class Check:
    """Something that may be amiss, by ``name``, with the filter of the records where it is."""

    name: str
    filter: Tree


def checks_of(actor: Actor, target: ObjectType) -> list[Check]:
    """The checks that make sense for the object, in the order in which they matter; of fields the actor may see."""
    fields = [field for name in target.fields if (field := visible_field(actor, target, name)) is not None]
    return [Check(name, tree) for name, make in _MAKERS if (tree := make(target, fields)) is not None]


def _no_owner(target: ObjectType, fields: Iterable[Field]) -> Tree | None:
    return _empty("owner") if any(field.name == "owner" for field in fields) else None


def _no_next_step(target: ObjectType, fields: Iterable[Field]) -> Tree | None:
    """No open task and no meeting to come, of deals and of those one speaks with; only while they are worked on."""
    if any(field.name == "has_next_step" for field in fields):
        return _while_open(fields, {"field": "has_next_step", "op": "eq", "value": False})
    known = {name: state for name, state in STEPS.items() if relation(target, name)}
    if not known or not any(field.type.name in REACHED_BY for field in fields):
        return None
    none = [{"none": n, "where": {"field": "status", "op": "eq", "value": state}} for n, state in known.items()]
    return _while_open(fields, *none)


def _no_contact_data(target: ObjectType, fields: Iterable[Field]) -> Tree | None:
    reaching = [field.name for field in fields if field.type.name in REACHED_BY and not field.custom]
    return {"and": [_empty(name) for name in reaching]} if reaching else None


def _stale(target: ObjectType, fields: Iterable[Field]) -> Tree | None:
    return _while_open(fields, {"field": "updated_at", "op": "not_within_last", "value": {"days": STALE_DAYS}})


def _made_up_name(target: ObjectType, fields: Iterable[Field]) -> Tree | None:
    variants = [form for name in NAMES for form in dict.fromkeys((name, name.capitalize(), name.upper()))]
    named = {name for trait in target.identified_by if trait.kind == "person" for name in trait.fields}
    return _any({"field": field.name, "op": "in", "value": variants} for field in fields if field.name in named)


def _made_up_mail(target: ObjectType, fields: Iterable[Field]) -> Tree | None:
    return _made_up(fields, ("emails", "email"))


def _made_up_phone(target: ObjectType, fields: Iterable[Field]) -> Tree | None:
    return _made_up(fields, ("phones", "phone"))


def _made_up(fields: Iterable[Field], types: tuple[str, ...]) -> Tree | None:
    known = [field.name for field in fields if field.type.name in types and not field.custom]
    return _any({"field": name, "op": "is_made_up"} for name in known)


def _any(parts: Iterable[Tree]) -> Tree | None:
    several = list(parts)
    return {"or": several} if several else None


def _empty(name: str) -> Tree:
    return {"field": name, "op": "is_empty"}


def _while_open(fields: Iterable[Field], *parts: Tree) -> Tree:
    """Only of what is still being worked on, where the object knows such a thing."""
    open_states = [
        {"field": "status", "op": "in", "value": states}
        for field in fields
        if field.name == "status"
        and (states := [o.value for o in field.options if o.value in ("open", "new", "in_work", "planned")])
    ]
    return {"and": [*open_states, *parts]}


_MAKERS: tuple[tuple[str, Callable[[ObjectType, list[Field]], Tree | None]], ...] = (
    ("no_owner", _no_owner),
    ("no_next_step", _no_next_step),
    ("no_contact_data", _no_contact_data),
    ("stale", _stale),
    ("made_up_name", _made_up_name),
    ("made_up_mail", _made_up_mail),
    ("made_up_phone", _made_up_phone),
)
