"""What somebody wants done to many records: read from a body, checked before anything is begun."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import UUID

import orjson

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import require_verb
from dotyk.kernel.bulk.making_wish import check_making, making_in
from dotyk.kernel.bulk.sharing_wish import check_holder, sharing_in
from dotyk.kernel.objects.hooks import Change
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.context import write_context
from dotyk.kernel.records.matching import match_of
from dotyk.kernel.records.parsing import ValueParser
from dotyk.kernel.tags import refuse_unknown_tags
from dotyk.platform.errors import Invalid, NotFound
from dotyk.platform.ids import new_id, parse_id

IDS_MAX = 20_000
TAGS_MAX = 100
VERBS = {"change": "update", "delete": "delete", "restore": "delete", "retag": "update", "merge": "merge"}
VERBS |= {"hand_over": "update", "share": "update", "make": "read"}

Kind = Literal["change", "delete", "restore", "share", "make"]


_WISHED: Mapping[str, Callable[[Mapping[str, Any]], dict[str, Any]]] = {"share": sharing_in, "make": making_in}


@dataclass(frozen=True, slots=True)
class Wish:
    """Which records (``ids``, or all that meet ``selection`` but those) and what shall become of them."""

    kind: Kind
    ids: Sequence[UUID] | None = None
    selection: Mapping[str, Any] = field(default_factory=dict)
    change: Mapping[str, Any] = field(default_factory=dict)
    add_tags: Sequence[str] = ()
    remove_tags: Sequence[str] = ()


def wish_in(actor: Actor, target: ObjectType, body: Mapping[str, Any]) -> Wish:
    """The wish a body tells; NotFound, Denied, and Invalid at what is not understood or would fit no record."""
    if target.system:
        raise NotFound()
    _refuse_unstorable(body)
    kind = _kind(body)
    require_verb(actor, target, VERBS[kind])
    wish = Wish(
        kind,
        ids=_ids(body, "ids") if "ids" in body else None,
        selection=_selection(body),
        change=_WISHED[kind](body) if kind in _WISHED else _change(body),
        add_tags=_tags(body, "add_tags"),
        remove_tags=_tags(body, "remove_tags"),
    )
    if (wish.ids is None) == ("filter" not in body):
        raise Invalid.at("ids", "bulk_selection")
    if kind == "restore" and wish.ids is None:
        raise Invalid.at("ids", "required")
    if wish.ids is None:
        match_of(actor, target, wish.selection["filter"], wish.selection["q"])
    if kind == "share":
        check_holder(target, wish.change)
    elif kind == "make":
        check_making(actor, wish.change)
    else:
        _check_values(actor, target, wish)
    return wish


def _kind(body: Mapping[str, Any]) -> Kind:
    """Just one of them: a change of values or tags, delete, restore, share, unshare, or make something."""
    wanted: list[Kind] = []
    if any(body.get(name) for name in ("change", "add_tags", "remove_tags")):
        wanted.append("change")
    if body.get("delete") is True:
        wanted.append("delete")
    if body.get("restore") is True:
        wanted.append("restore")
    wanted += ["share"] * sum(body.get(name) is not None for name in ("share", "unshare"))
    wanted += ["make"] * (body.get("make") is not None)
    if len(wanted) != 1:
        raise Invalid.at("change", "bulk_one_action")
    return wanted[0]


def _ids(body: Mapping[str, Any], name: str) -> list[UUID]:
    given = body.get(name)
    if not isinstance(given, list) or not given:
        raise Invalid.at(name, "not_list")
    if len(given) > IDS_MAX:
        raise Invalid.at(name, "too_many", most=IDS_MAX)
    found = [parse_id(value) for value in given]
    for position, value in enumerate(found):
        if value is None:
            raise Invalid.at(f"{name}[{position}]", "not_reference")
    return sorted({value for value in found if value is not None})


def _selection(body: Mapping[str, Any]) -> dict[str, Any]:
    if "filter" not in body:
        return {}
    query = body.get("q")
    if query is not None and not isinstance(query, str):
        raise Invalid.at("q", "not_text")
    if body["filter"] is not None and not isinstance(body["filter"], dict):
        raise Invalid.at("filter", "not_object")
    left_out = [str(value) for value in _ids(body, "except")] if body.get("except") else []
    return {"filter": body["filter"], "q": query, "except": left_out}


def _change(body: Mapping[str, Any]) -> dict[str, Any]:
    change = body.get("change") or {}
    if not isinstance(change, dict):
        raise Invalid.at("change", "not_object")
    return change


def _tags(body: Mapping[str, Any], name: str) -> list[str]:
    tags = body.get(name) or []
    if not isinstance(tags, list) or not all(isinstance(tag, str) and 0 < len(tag.strip()) <= 100 for tag in tags):
        raise Invalid.at(name, "not_list")
    if len(tags) > TAGS_MAX:
        raise Invalid.at(name, "too_many", most=TAGS_MAX)
    return [tag.strip() for tag in tags]


def _check_values(actor: Actor, target: ObjectType, wish: Wish) -> None:
    """Refuses at once what every record would refuse: unknown or closed fields, values of another type."""
    values = dict(wish.change)
    if wish.add_tags or wish.remove_tags:
        if "tags" in values:
            raise Invalid.at("change.tags", "bulk_one_action")
        values["tags"] = list(wish.add_tags)
        refuse_unknown_tags(actor, wish.add_tags, "add_tags")
    trial = Change(id=new_id(), old={}, new={})
    ValueParser(actor, target, write_context(actor, "update")).apply(trial, values)
    if trial.faults:
        raise Invalid(*trial.faults)


def _refuse_unstorable(body: Mapping[str, Any]) -> None:
    """The database keeps no zero characters."""
    if b"\\u0000" in orjson.dumps(body):
        raise Invalid.at("", "not_text")
