"""What objects there are and what the caller may do with them."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from ninja import Router

from dotyk.accounts.actors import Actor
from dotyk.accounts.security import SignedRequest
from dotyk.kernel import access
from dotyk.kernel.api.answers import json_answer
from dotyk.kernel.api.schemas import ObjectOut, ObjectsOut
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType, all_objects, load_objects
from dotyk.kernel.records import known_object, usual_sort
from dotyk.platform.errors import NotFound

router = Router(tags=["objects"])


@router.get("/objects", summary="Objects and their fields", response=ObjectsOut)
def list_objects(request: SignedRequest) -> HttpResponse:
    """Every object the caller may read, with the fields visible to them."""
    load_objects(request.actor.schema_version)
    return json_answer({"items": [described(request.actor, o) for o in all_objects() if access.may(request.actor, o)]})


@router.get("/objects/{object_name}", summary="One object", response=ObjectOut)
def get_object(request: SignedRequest, object_name: str) -> HttpResponse:
    """One object with its fields; 404 where the caller may not read it."""
    target = known_object(request.actor, object_name)
    if not access.may(request.actor, target):
        raise NotFound()
    return json_answer(described(request.actor, target))


def described(actor: Actor, target: ObjectType) -> dict[str, Any]:
    """An object as the API tells of it."""
    fields = access.visible_fields(actor, target)
    visible = [field.name for field in fields]
    return {
        "name": target.name,
        "singular": target.singular,
        "label": target.label,
        "label_plural": target.label_plural,
        "icon": target.icon,
        "title_field": target.title_field,
        "subtitle_field": target.subtitle_field,
        "stage_field": target.stage_field,
        "standard": True,
        "system": target.system,
        "default_sort": usual_sort(actor, target),
        "default_columns": [name for name in target.default_columns if name in visible] or visible[:6],
        "verbs": access.may(actor, target),
        "fields": [described_field(actor, target, field) for field in fields],
    }


def described_field(actor: Actor, target: ObjectType, field: Field) -> dict[str, Any]:
    """A field as the API tells of it."""
    return {
        "name": field.name,
        "type": field.type.name,
        "label": field.label,
        "required": field.required,
        "unique": field.unique,
        "read_only": not access.writable(actor, target, field),
        "custom": field.custom,
        "personal": field.personal,
        "indexed": field.indexed,
        "default": field.default,
        "options": [{"value": o.value, "label": o.label, "color": o.color} for o in field.options],
        "target": field.target,
        "group": field.group,
        "sortable": field.type.sortable,
        "filterable": bool(field.type.operators),
        "operators": field.type.operators,
        "settings": field.settings,
    }
