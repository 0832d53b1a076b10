"""A formula or roll-up tried before it is saved: what is wrong with it and where, or what it gives on a record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import orjson
from django.db import connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import is_hidden, reach_sql
from dotyk.kernel.objects import computed
from dotyk.kernel.objects.computed import COMPUTED_TYPES, Computed, computed_of
from dotyk.kernel.objects.custom_rules import settings_faults
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.models import CustomField
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.types import TYPES
from dotyk.kernel.records.context import known_object
from dotyk.kernel.shaping.standing import require_configure
from dotyk.platform.errors import Fault, Invalid, NotFound
from dotyk.platform.ids import parse_id
from dotyk.platform.messages import say


@transaction.atomic
def try_rule(actor: Actor, object_name: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """``{"result", "fault", "sample"}`` of ``{"type", "settings", "name", "record"}``; nothing is saved.

    ``result`` is the type of the values; ``fault`` is ``{"field", "code", "message", "start", "end"}``, its place
    counted from 0 in the formula; ``sample`` is ``{"id", "title", "value"}`` of the record asked for, or of the one
    changed last that the actor sees. Needs ``configure`` (Denied); NotFound; Invalid for another type.
    """
    require_configure(actor)
    target = known_object(actor, object_name)
    if target.system:
        raise NotFound()
    if given.get("type") not in sorted(COMPUTED_TYPES):
        raise Invalid.at("type", "field_type_unknown", types=", ".join(sorted(COMPUTED_TYPES)))
    row = CustomField(
        object=target.name, name=str(given.get("name") or "")[:60], type=given["type"], settings=given.get("settings")
    )
    faults = list(settings_faults(row.type, row.settings))
    try:
        if faults:
            raise Invalid(*faults)
        row.settings = computed.settled(target, row, None)
    except Invalid as refused:
        return {"result": None, "fault": _told(actor, refused.faults[0]), "sample": None}
    return {
        "result": row.settings["result"],
        "fault": None,
        "sample": _sample(actor, target, row, parse_id(given.get("record"))),
    }


def _told(actor: Actor, fault: Fault) -> dict[str, Any]:
    return {
        "field": fault.field,
        "code": fault.code,
        "message": say(fault.code, actor.language, **fault.values),
        "start": fault.values.get("start"),
        "end": fault.values.get("end"),
    }


def _sample(actor: Actor, target: ObjectType, row: CustomField, record_id: UUID | None) -> dict[str, Any] | None:
    rule = computed_of(row)
    if rule is None:
        return None
    passing = Computed(rule.kind, rule.object, {**rule.rule, "moving": True}, rule.inputs)
    field = Field("value", TYPES[row.settings["result"]], {}, computed=passing)
    if is_hidden(actor, target, field):
        return None
    reach = reach_sql(actor, target, "read", "t")
    chosen = "and t.id = %s::uuid" if record_id else ""
    with connection.cursor() as cursor:
        cursor.execute(
            f"select row_to_json(r)::text from (select t.id, t.title, {field.json_sql('t')} as value "
            f"from {target.table} t where t.deleted_at is null and {reach.text} {chosen} "
            f"order by t.updated_at desc limit 1) r",
            [*reach.params, *([record_id] if record_id else [])],
        )
        found = cursor.fetchone()
    return orjson.loads(found[0]) if found else None
