"""Fields that people add, over HTTP."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from ninja import Router

from dotyk.accounts.security import SignedRequest
from dotyk.kernel.api.answers import body_object, json_answer
from dotyk.kernel.api.field_schemas import (
    ConditionsIn,
    FieldChange,
    FieldIn,
    FieldOut,
    FieldsOrder,
    FieldUseOut,
    IndexesOut,
    RuleIn,
    TriedOut,
)
from dotyk.kernel.api.idempotency import idempotent
from dotyk.kernel.api.objects import described_field
from dotyk.kernel.api.schemas import takes
from dotyk.kernel.objects.custom_fields import (
    add_field,
    change_field,
    field_use,
    order_fields,
    remove_field,
)
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.indexing import indexes_json
from dotyk.kernel.objects.registry import object_type
from dotyk.kernel.shaping import set_conditions, try_rule

router = Router(tags=["objects"])


@router.post(
    "/objects/{object_name}/fields", summary="Add a field", response={201: FieldOut}, openapi_extra=takes(FieldIn)
)
@idempotent
def post_field(request: SignedRequest, object_name: str) -> HttpResponse:
    """``{"name", "type", "label", "required", "unique", "indexed", "default", "options", "target", "settings"}``."""
    return json_answer(_shown(request, object_name, add_field(request.actor, object_name, body_object(request))), 201)


@router.patch(
    "/objects/{object_name}/fields/{field}",
    summary="Change a field",
    response=FieldOut,
    openapi_extra=takes(FieldChange),
)
def patch_field(request: SignedRequest, object_name: str, field: str) -> HttpResponse:
    """Everything but name, type and target."""
    changed = change_field(request.actor, object_name, field, body_object(request))
    return json_answer(_shown(request, object_name, changed))


@router.delete("/objects/{object_name}/fields/{field}", summary="Remove a field", response={204: None})
def delete_field(request: SignedRequest, object_name: str, field: str) -> HttpResponse:
    """Its values wait until a field of this name and type comes back."""
    remove_field(request.actor, object_name, field)
    return HttpResponse(status=204)


@router.patch(
    "/objects/{object_name}/fields",
    summary="Put fields in order",
    response={204: None},
    openapi_extra=takes(FieldsOrder),
)
def patch_fields_order(request: SignedRequest, object_name: str) -> HttpResponse:
    """``{"order": [names]}`` of the added fields; they stand after those of the product."""
    order_fields(request.actor, object_name, body_object(request).get("order"))
    return HttpResponse(status=204)


@router.post(
    "/objects/{object_name}/formula",
    summary="Try a formula or roll-up",
    response=TriedOut,
    openapi_extra=takes(RuleIn),
)
def post_formula(request: SignedRequest, object_name: str) -> HttpResponse:
    """What is wrong with it and where, or what it gives on a record; nothing is saved. Needs ``configure``."""
    return json_answer(try_rule(request.actor, object_name, body_object(request)))


@router.put(
    "/objects/{object_name}/fields/{field}/conditions",
    summary="Say when a field is shown, required and locked",
    response=FieldOut,
    openapi_extra=takes(ConditionsIn),
)
def put_field_conditions(request: SignedRequest, object_name: str, field: str) -> HttpResponse:
    """Each a filter over the record's own fields, or null; of the product's fields too. Needs ``configure``."""
    return json_answer(
        _shown(request, object_name, set_conditions(request.actor, object_name, field, body_object(request)))
    )


@router.get("/objects/{object_name}/fields/{field}/use", summary="How far a field is filled", response=FieldUseOut)
def get_field_use(request: SignedRequest, object_name: str, field: str) -> HttpResponse:
    """What would be hidden if the field were removed. Needs ``configure``."""
    return json_answer({"records": field_use(request.actor, object_name, field)})


@router.get("/objects/{object_name}/indexes", summary="Indexes of added fields", response=IndexesOut)
def get_indexes(request: SignedRequest, object_name: str) -> HttpResponse:
    """Which there are, how large, and which fields are used so often that one would help (``advised``).

    ``PATCH …/fields/{field}`` with ``{"indexed": true}`` makes one, beside readers and writers. Needs ``configure``.
    """
    return json_answer(indexes_json(request.actor, object_name))


def _shown(request: SignedRequest, object_name: str, field: Field) -> dict[str, Any]:
    return described_field(request.actor, object_type(object_name), field)
