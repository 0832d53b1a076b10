"""What objects there are, what the caller may do with them, and those that people make."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.http import HttpResponse
from ninja import Router

from dotyk.accounts.actors import Actor
from dotyk.accounts.security import SignedRequest
from dotyk.kernel import access
from dotyk.kernel.api.answers import body_object, json_answer
from dotyk.kernel.api.idempotency import idempotent
from dotyk.kernel.api.object_schemas import ObjectChange, ObjectIn, ObjectOut, ObjectsOut, ObjectUseOut
from dotyk.kernel.api.schemas import takes
from dotyk.kernel.formulas.following import objects_read
from dotyk.kernel.objects.conditions import conditions_in
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType, all_objects, load_objects
from dotyk.kernel.records import known_object, usual_sort
from dotyk.kernel.shaping import archived_objects, change_object, delete_object, make_object, object_use
from dotyk.kernel.shaping.layouts import layout_for
from dotyk.kernel.shaping.layouts.choosing import Chosen, chosen_layouts
from dotyk.platform.errors import NotFound

router = Router(tags=["objects"])


@router.get("/objects", summary="Objects and their fields", response=ObjectsOut)
def list_objects(request: SignedRequest, archived: bool = False) -> HttpResponse:
    """Every object the caller may read, with the fields visible to them; or those that are archived (``configure``)."""
    if archived:
        return json_answer({"items": [described(request.actor, o) for o in archived_objects(request.actor)]})
    load_objects(request.actor.schema_version)
    known = [target for target in all_objects() if access.may(request.actor, target)]
    laid_out = chosen_layouts(request.actor)
    return json_answer({"items": [described(request.actor, o, laid_out.get(o.name)) for o in known]})


@router.post("/objects", summary="Make an object", response={201: ObjectOut}, openapi_extra=takes(ObjectIn))
@idempotent
def post_object(request: SignedRequest) -> HttpResponse:
    """At once it has what every object has. Needs ``configure``; 409 where the database is too busy to make a table."""
    return json_answer(described(request.actor, make_object(request.actor, body_object(request))), 201)


@router.get("/objects/{object_name}", summary="One object", response=ObjectOut)
def get_object(request: SignedRequest, object_name: str) -> HttpResponse:
    """One object with its fields; 404 where the caller may not read it."""
    target = known_object(request.actor, object_name)
    if not access.may(request.actor, target):
        raise NotFound()
    return json_answer(described(request.actor, target, chosen_layouts(request.actor).get(target.name)))


@router.patch(
    "/objects/{object_name}",
    summary="Change an object that people made",
    response=ObjectOut,
    openapi_extra=takes(ObjectChange),
)
def patch_object(request: SignedRequest, object_name: str) -> HttpResponse:
    """Everything but its name; ``archived`` hides it with its records and the fields that lead to it."""
    changed = change_object(request.actor, object_name, body_object(request))
    return json_answer(described(request.actor, changed, chosen_layouts(request.actor).get(changed.name)))


@router.get("/objects/{object_name}/use", summary="What hangs on an object", response=ObjectUseOut)
def get_object_use(request: SignedRequest, object_name: str) -> HttpResponse:
    """What would be hidden if it were archived, and gone if it were deleted. Needs ``configure``."""
    return json_answer(asdict(object_use(request.actor, object_name)))


@router.delete("/objects/{object_name}", summary="Delete an archived object for good", response={204: None})
def remove_object(request: SignedRequest, object_name: str) -> HttpResponse:
    """With its records and everything that hangs on them; 409 where it is not archived."""
    delete_object(request.actor, object_name)
    return HttpResponse(status=204)


def described(actor: Actor, target: ObjectType, chosen: Chosen | None = None) -> dict[str, Any]:
    """An object as the API tells of it, laid out as the actor sees it."""
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
        "title_rule": target.title_rule,
        "standard": not target.custom,
        "system": target.system,
        "default_sort": usual_sort(actor, target),
        "default_columns": [name for name in target.default_columns if name in visible] or visible[:6],
        "verbs": access.may(actor, target),
        "fields": [described_field(actor, target, field) for field in fields],
        "layout": layout_for(actor, target, chosen),
    }


def described_field(actor: Actor, target: ObjectType, field: Field) -> dict[str, Any]:
    """A field as the API tells of it."""
    return {
        "name": field.name,
        "type": field.declared_type,
        "result": field.type.name if field.computed else None,
        "reads": objects_read(field.computed) if field.computed else [],
        "label": field.label,
        "required": field.required,
        "unique": field.unique,
        "read_only": not access.writable(actor, target, field),
        "custom": field.custom,
        "personal": field.personal,
        "indexed": field.indexed,
        "default": field.default,
        "options": [{"value": o.value, "label": o.label, "color": o.color, "status": o.status} for o in field.options],
        "target": field.target,
        "group": field.group,
        "sortable": field.type.sortable,
        "filterable": bool(field.type.operators),
        "operators": field.type.operators,
        "settings": field.settings,
        "conditions": _conditions(actor, target, field),
    }


def _conditions(actor: Actor, target: ObjectType, field: Field) -> dict[str, Any]:
    """Those that ask for nothing hidden from the actor."""
    return {
        kind: tree
        for kind, tree in field.conditions.items()
        if all(access.visible_field(actor, target, str(asked["field"]).split(".")[0]) for asked in conditions_in(tree))
    }
