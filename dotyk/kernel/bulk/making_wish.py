"""What shall be made about each of many records: read from a body."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.accounts.models import User
from dotyk.kernel.access import require_verb
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.hooks import Change
from dotyk.kernel.objects.registry import ObjectType, find_object
from dotyk.kernel.records.context import write_context
from dotyk.kernel.records.parsing import ValueParser, is_empty
from dotyk.platform.errors import Fault, Invalid
from dotyk.platform.ids import new_id, parse_id


def making_in(body: Mapping[str, Any]) -> dict[str, Any]:
    """``{"object", "values", "owner"}``, no owner where each is its record's owner's. Invalid at ``make``."""
    given = body["make"]
    if not isinstance(given, Mapping):
        raise Invalid.at("make", "not_object")
    values = given.get("values") or {}
    if not isinstance(values, Mapping):
        raise Invalid.at("make.values", "not_object")
    owner = parse_id(given["owner"]) if given.get("owner") is not None else None
    if owner is None and given.get("owner") is not None:
        raise Invalid.at("make.owner", "not_reference")
    return {"object": given.get("object"), "values": dict(values), "owner": owner and str(owner)}


def check_making(actor: Actor, wish: Mapping[str, Any]) -> None:
    """Refuses at once what would be refused for every record. Invalid, Denied."""
    made = find_object(wish["object"]) if isinstance(wish["object"], str) else None
    field = about_field(made) if made is not None else None
    if made is None or field is None:
        raise Invalid.at("make.object", "not_an_option", value=str(wish["object"])[:50])
    require_verb(actor, made, "create")
    if wish["owner"] and not User.objects.filter(id=wish["owner"], is_active=True, kind=User.Kind.USER).exists():
        raise Invalid.at("make.owner", "nobody_active")
    for name in (field.name, "owner"):
        if name in wish["values"]:
            raise Invalid.at(f"make.values.{name}", "bulk_one_action")
    trial = Change(id=new_id(), old={}, new={})
    ValueParser(actor, made, write_context(actor, "create")).apply(trial, wish["values"])
    given_later = (field.name, "owner")
    wanted = [f for f in made.fields.values() if f.required and f.default is None and f.name not in given_later]
    missing = [f for f in wanted if is_empty(trial.new.get(f.name))]
    faults = [*trial.faults, *(Fault(f.name, "required") for f in missing)]
    if faults:
        raise Invalid(*(Fault(f"make.values.{fault.field}", fault.code, fault.values) for fault in faults))


def about_field(made: ObjectType) -> Field | None:
    """By which records of an object are about records of any other; None where they are not."""
    fields = [made.fields[name] for name in made.subject_fields]
    return next((f for f in fields if f.type.kind == "references" and f.target is None), None)


def owner_of(wish: Mapping[str, Any]) -> UUID | None:
    return UUID(wish["owner"]) if wish["owner"] else None
