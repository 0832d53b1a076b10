"""Records over HTTP, the same for every object."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import orjson
from django.http import HttpResponse
from ninja import Router

from dotyk.accounts.security import SignedRequest
from dotyk.kernel import records
from dotyk.kernel.access import may_ask_who
from dotyk.kernel.api.answers import (
    body_object,
    json_answer,
    json_text,
    record_answer,
    record_id,
    shown_record,
    wanted_version,
)
from dotyk.kernel.api.batches import run_batch
from dotyk.kernel.api.deadlocks import outliving_deadlocks
from dotyk.kernel.api.idempotency import idempotent
from dotyk.kernel.api.requests import board_from_body, listing_from_body, listing_from_query, objects_in
from dotyk.kernel.api.sights import note_sight
from dotyk.kernel.erasing import may_erase
from dotyk.kernel.merging import survivor_of
from dotyk.kernel.objects.registry import ObjectType, object_type
from dotyk.kernel.records.sharing import may_share
from dotyk.platform.errors import NotFound

router = Router(tags=["records"])


@router.get("/records/{object_name}", summary="A page of records")
def list_records(request: SignedRequest, object_name: str) -> HttpResponse:
    """``{"items", "next_cursor", "total"}`` of the records within reach."""
    return _page(request, object_name, listing_from_query(request.GET))


@router.post("/records/{object_name}/query", summary="A page or groups of records")
def query_records(request: SignedRequest, object_name: str) -> HttpResponse:
    """As the list, from a body; with ``group_by`` or ``aggregate`` the groups instead."""
    body = body_object(request)
    if "group_by" in body or "aggregate" in body:
        listing = listing_from_body(body)
        return json_text(
            records.group_json(
                request.actor,
                object_name,
                group_by=objects_in(body, "group_by"),
                aggregate=objects_in(body, "aggregate"),
                filter=listing.filter,
                query=listing.query,
            )
        )
    return _page(request, object_name, listing_from_body(body))


@router.post("/records/{object_name}/board", summary="Records in columns")
def board(request: SignedRequest, object_name: str) -> HttpResponse:
    """The columns of a board with counts, sums and the first cards of each."""
    asked = board_from_body(body_object(request))
    text = records.board_json(request.actor, object_name, asked)
    note_sight(request, object_name, "board", text, asked.fields)
    return json_text(text)


@router.post("/records/{object_name}", summary="Create a record")
@outliving_deadlocks
@idempotent
def create_record(request: SignedRequest, object_name: str) -> HttpResponse:
    """201 with the record; every fault of the input at once otherwise."""
    created = records.create_record(request.actor, object_name, body_object(request))
    return _written(request, object_name, created, 201)


@router.post("/records/{object_name}/batch", summary="Create, change, upsert and delete up to 200 records")
@outliving_deadlocks
@idempotent
def batch(request: SignedRequest, object_name: str) -> HttpResponse:
    """One result a row, in the order create, update, upsert, delete."""
    return json_answer(run_batch(request.actor, object_name, body_object(request)))


@router.get("/records/{object_name}/{id}", summary="One record")
def get_record(request: SignedRequest, object_name: str, id: str) -> HttpResponse:
    """The record, its version as ETag; with ``?permissions=1`` also what the caller may do to it.

    307 to the record it was merged into.
    """
    listing = listing_from_query(request.GET)
    key = record_id(id)
    target = records.known_object(request.actor, object_name)
    fields = listing.fields
    if fields is not None and not target.system:
        fields = [*fields, "version"]
    try:
        text = records.record_json(request.actor, object_name, key, fields=fields, expand=listing.expand)
    except NotFound:
        return _led_to_survivor(request, target, key)
    note_sight(request, target.name, "record", [key], listing.fields)
    found = orjson.loads(text)
    if request.GET.get("permissions"):
        found["permissions"] = {
            verb: records.may(request.actor, target, verb, key) for verb in ("update", "delete", "merge")
        }
        found["permissions"]["access"] = may_ask_who(request.actor, target)
        found["permissions"]["export"] = records.may(request.actor, target, "export", key)
        found["permissions"]["erase"] = found["permissions"]["delete"] and may_erase(request.actor, target)
        found["permissions"]["share"] = found["permissions"]["update"] and may_share(request.actor, target, key)
        text = orjson.dumps(found).decode()
    return record_answer(text, found.get("version") or 0)


@router.patch("/records/{object_name}/{id}", summary="Change a record")
@outliving_deadlocks
def update_record(request: SignedRequest, object_name: str, id: str) -> HttpResponse:
    """Changes the fields given; 412 with the current record where ``If-Match`` names an older version."""
    changed = records.update_record(
        request.actor, object_name, record_id(id), body_object(request), version=wanted_version(request)
    )
    return _written(request, object_name, changed)


@router.delete("/records/{object_name}/{id}", summary="Delete a record", response={204: None})
@outliving_deadlocks
def delete_record(request: SignedRequest, object_name: str, id: str) -> HttpResponse:
    """Hides the record until it is restored; ``If-Match`` as on change."""
    records.delete_record(request.actor, object_name, record_id(id), version=wanted_version(request))
    return HttpResponse(status=204)


@router.post("/records/{object_name}/{id}/restore", summary="Restore a deleted record")
@outliving_deadlocks
def restore_record(request: SignedRequest, object_name: str, id: str) -> HttpResponse:
    """Brings a deleted record back as it was."""
    return _written(request, object_name, records.restore_record(request.actor, object_name, record_id(id)))


def _page(request: SignedRequest, object_name: str, listing: records.Listing) -> HttpResponse:
    text = records.list_json(request.actor, object_name, listing)
    note_sight(request, object_name, "list", text, listing.fields)
    return json_text(text)


def _led_to_survivor(request: SignedRequest, target: ObjectType, key: UUID) -> HttpResponse:
    """307 to the record that a merged one is part of now, where it is within reach; NotFound otherwise."""
    survivor = None if target.system else survivor_of(key)
    if survivor is None or not records.may(request.actor, target, "read", survivor):
        raise NotFound()
    asked = request.META.get("QUERY_STRING", "")
    place = request.path.replace(str(key), str(survivor)) + (f"?{asked}" if asked else "")
    return HttpResponse(status=307, headers={"Location": place})


def _written(request: SignedRequest, object_name: str, values: Mapping[str, Any], status: int = 200) -> HttpResponse:
    shown = shown_record(request.actor, object_type(object_name), values)
    return record_answer(orjson.dumps(shown).decode(), shown.get("version") or 0, status)
