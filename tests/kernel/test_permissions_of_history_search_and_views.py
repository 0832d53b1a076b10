"""Every route of history, links, search, views and fields against every kind of caller, and no route left out."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import UUID

import orjson
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from dotyk.accounts.actors import Actor
from dotyk.kernel.history import add_comment, attach, delete_comment, detach, timeline_json
from dotyk.kernel.objects.custom_fields import add_field
from dotyk.kernel.records.free_links import add_link
from dotyk.kernel.views import save_view
from tests.cast import Cast, key_headers, make_cast
from tests.kernel.making import make, make_person_who_may
from tests.traceless import traceless

CALLERS = ("administrator", "seller", "teammate", "reader", "stranger", "nobody")
RECORD = "/records/contacts/{contact}"
ROUTERS = ("timeline", "comments", "attachments", "links", "search", "feed", "views", "fields")
FILE = "file"

Statuses = tuple[int, int, int, int, int, int]

# method, path, body, and the status each caller gets, in the order of CALLERS; all belongs to the seller
TABLE: list[tuple[str, str, Any, Statuses]] = [
    ("GET", f"{RECORD}/timeline", None, (200, 200, 200, 200, 404, 401)),
    ("GET", f"{RECORD}/as-of?at=2020-01-01T00:00:00Z", None, (200, 200, 200, 200, 404, 401)),
    ("PUT", f"{RECORD}/timeline/{{event}}/pin", None, (204, 204, 204, 403, 404, 401)),
    ("DELETE", f"{RECORD}/timeline/{{event}}/pin", None, (204, 204, 204, 403, 404, 401)),
    ("GET", "/mentions", None, (200, 200, 200, 200, 200, 401)),
    ("GET", f"{RECORD}/comments", None, (200, 200, 200, 200, 404, 401)),
    ("POST", f"{RECORD}/comments", {"body": "x"}, (201, 201, 201, 403, 404, 401)),
    ("PATCH", f"{RECORD}/comments/{{comment}}", {"body": "y"}, (403, 200, 403, 403, 404, 401)),
    ("DELETE", f"{RECORD}/comments/{{comment}}", None, (403, 204, 403, 403, 404, 401)),
    ("POST", f"{RECORD}/comments/{{gone_comment}}/restore", None, (403, 200, 403, 403, 404, 401)),
    ("GET", f"{RECORD}/attachments", None, (200, 200, 200, 200, 404, 401)),
    ("POST", f"{RECORD}/attachments", FILE, (201, 201, 201, 403, 404, 401)),
    ("GET", "/attachments/{attachment}/content", None, (200, 200, 200, 200, 404, 401)),
    ("DELETE", "/attachments/{attachment}", None, (204, 204, 204, 403, 404, 401)),
    ("POST", "/attachments/{gone_attachment}/restore", None, (200, 200, 200, 403, 404, 401)),
    ("POST", "/objects/contacts/fields/paper/files", FILE, (201, 201, 201, 403, 201, 401)),
    ("GET", f"{RECORD}/links", None, (200, 200, 200, 200, 404, 401)),
    ("POST", f"{RECORD}/links", {"object": "contacts", "id": "{other}", "role": "b"}, (201, 201, 201, 403, 404, 401)),
    ("PATCH", f"{RECORD}/links/{{link}}", {"role": "c"}, (200, 200, 200, 403, 404, 401)),
    ("DELETE", f"{RECORD}/links/{{link}}", None, (204, 204, 204, 403, 404, 401)),
    ("GET", "/search?q=x", None, (200, 200, 200, 200, 200, 401)),
    ("GET", "/events", None, (200, 200, 200, 200, 200, 401)),
    ("GET", "/views", None, (200, 200, 200, 200, 200, 401)),
    ("POST", "/views", {"object": "contacts", "name": "x"}, (201, 201, 201, 201, 201, 401)),
    ("POST", "/views", {"object": "contacts", "name": "x", "scope": "all"}, (201, 403, 403, 403, 403, 401)),
    ("GET", "/views/{view}", None, (404, 200, 404, 404, 404, 401)),
    ("PATCH", "/views/{view}", {"name": "y"}, (404, 200, 404, 404, 404, 401)),
    ("DELETE", "/views/{view}", None, (404, 204, 404, 404, 404, 401)),
    ("POST", "/objects/contacts/fields", {"name": "a", "type": "text", "label": {"en": "A"}},
     (201, 403, 403, 403, 403, 401)),
    ("POST", "/objects/contacts/formula", {"type": "formula", "settings": {"formula": "1 + 1"}},
     (200, 403, 403, 403, 403, 401)),
    ("PATCH", "/objects/contacts/fields/shoe", {"required": True}, (200, 403, 403, 403, 403, 401)),
    ("PATCH", "/objects/contacts/fields", {"order": ["shoe"]}, (204, 403, 403, 403, 403, 401)),
    ("PUT", "/objects/contacts/fields/shoe/conditions", {}, (200, 403, 403, 403, 403, 401)),
    ("GET", "/objects/contacts/fields/shoe/use", None, (200, 403, 403, 403, 403, 401)),
    ("GET", "/objects/contacts/indexes", None, (200, 403, 403, 403, 403, 401)),
    ("DELETE", "/objects/contacts/fields/shoe", None, (204, 403, 403, 403, 403, 401)),
]  # fmt: skip


@pytest.fixture
def people(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def places(people: Cast, tmp_path: Path, settings: Any) -> dict[str, str]:
    """The seller's contact with everything on it."""
    settings.HOME = tmp_path
    seller = people.seller
    contact, other = make(seller, "contacts", first_name="Олена"), make(seller, "contacts", first_name="Ірина")
    add_field(people.administrator, "contacts", {"name": "shoe", "type": "number", "label": {"en": "Shoe"}})
    add_field(people.administrator, "contacts", {"name": "paper", "type": "file", "label": {"en": "Paper"}})
    comment, file = add_comment(seller, "contacts", contact, "y").id, attached(seller, contact)
    delete_comment(seller, "contacts", contact, comment)
    detach(seller, file)
    return {
        "gone_comment": str(comment),
        "gone_attachment": str(file),
        "contact": str(contact),
        "other": str(other),
        "event": orjson.loads(timeline_json(seller, "contacts", contact))["items"][0]["id"],
        "comment": str(add_comment(seller, "contacts", contact, "x").id),
        "attachment": str(attached(seller, contact)),
        "link": str(add_link(seller, "contacts", contact, ("contacts", str(other)), role="a").id),
        "view": str(save_view(seller, "contacts", name="x").id),
    }


def attached(actor: Actor, contact: UUID) -> UUID:
    return attach(actor, "contacts", contact, "x.txt", [b"x"], most_bytes=10).id


@pytest.fixture
def reader(db: None) -> Actor:
    return make_person_who_may({"*": {"read": "all"}})


@pytest.mark.parametrize(("method", "path", "body", "expected"), TABLE, ids=[f"{row[0]} {row[1]}" for row in TABLE])
def test_each_caller_gets_what_is_due(
    people: Cast, reader: Actor, places: dict[str, str], method: str, path: str, body: Any, expected: Statuses
) -> None:
    answers = {}
    for caller in CALLERS:
        actor = reader if caller == "reader" else getattr(people, caller, None)
        headers = key_headers(actor) if actor else {}
        with traceless():
            answers[caller] = send(method, f"/api/v1{path.format(**places)}", body, places, headers)
    assert {caller: answer.status_code for caller, answer in answers.items()} == dict(
        zip(CALLERS, expected, strict=True)
    )
    refusals = [answer for answer in answers.values() if answer.status_code >= 400]
    assert {answer["Content-Type"] for answer in refusals} <= {"application/problem+json"}


def send(method: str, path: str, body: Any, places: dict[str, str], headers: dict[str, str]) -> HttpResponse:
    if body == FILE:
        answer: HttpResponse = Client().post(path, {"file": SimpleUploadedFile("a.txt", b"a")}, headers=headers)
        return answer
    given = None if body is None else {k: v.format(**places) if isinstance(v, str) else v for k, v in body.items()}
    data = b"" if given is None else orjson.dumps(given)
    return Client().generic(method, path, data, content_type="application/json", headers=headers)


def test_no_route_is_left_out() -> None:
    routes = {
        (method, path)
        for name in ROUTERS
        for path, view in import_module(f"dotyk.kernel.api.{name}").router.path_operations.items()
        for operation in view.operations
        for method in operation.methods
    }
    told = {(method, shape(path)) for method, path, *_ in TABLE}
    assert {(method, shape(path)) for method, path in routes} == told


def shape(path: str) -> str:
    """The path with its places unnamed."""
    parts = path.split("?")[0].replace("/contacts", "/{}").replace("/shoe", "/{}").replace("/paper", "/{}").split("/")
    return "/".join("{}" if part.startswith("{") else part for part in parts)
