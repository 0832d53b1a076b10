"""Links between records over HTTP."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from ninja import Router, Schema

from dotyk.accounts.security import SignedRequest
from dotyk.kernel.api.answers import json_answer, record_id
from dotyk.kernel.api.history_schemas import LinkOut, LinksOut
from dotyk.kernel.api.idempotency import idempotent
from dotyk.kernel.records import free_links
from dotyk.platform.errors import Invalid
from dotyk.platform.ids import parse_id

router = Router(tags=["links"])


class LinkIn(Schema):
    object: str
    id: str
    role: str = ""


class LinkChange(Schema):
    role: str


@router.get("/records/{object_name}/{id}/links", summary="Links of a record", response=LinksOut)
def list_links(request: SignedRequest, object_name: str, id: str) -> HttpResponse:
    """Free links from both ends, and the values of references fields, which have a ``field``; at most 500."""
    found = free_links.links(request.actor, object_name, record_id(id))
    return json_answer({"items": [_shown(link) for link in found]})


@router.post("/records/{object_name}/{id}/links", summary="Link two records", response={201: LinkOut})
@idempotent
def add_link(request: SignedRequest, object_name: str, id: str, payload: LinkIn) -> HttpResponse:
    """Needs the right to change the one and to read the other."""
    other = parse_id(payload.id)
    if other is None:
        raise Invalid.at("id", "not_reference")
    link = free_links.add_link(
        request.actor, object_name, record_id(id), (payload.object, str(other)), role=payload.role
    )
    return json_answer(_shown(link), 201)


@router.patch("/records/{object_name}/{id}/links/{link}", summary="Change the role of a link", response=LinkOut)
def change_link(request: SignedRequest, object_name: str, id: str, link: str, payload: LinkChange) -> HttpResponse:
    """Also of a link that is a value of a references field, such as the contacts of a deal."""
    changed = free_links.change_link_role(request.actor, object_name, record_id(id), record_id(link), payload.role)
    return json_answer(_shown(changed))


@router.delete("/records/{object_name}/{id}/links/{link}", summary="Unlink two records", response={204: None})
def remove_link(request: SignedRequest, object_name: str, id: str, link: str) -> HttpResponse:
    """A value of a references field is taken out of the field."""
    free_links.remove_link(request.actor, object_name, record_id(id), record_id(link))
    return HttpResponse(status=204)


def _shown(link: free_links.ShownLink) -> dict[str, Any]:
    return {
        "id": link.id,
        "role": link.role,
        "field": link.field,
        "object": link.object,
        "record": {"id": link.record_id, "title": link.title},
    }
