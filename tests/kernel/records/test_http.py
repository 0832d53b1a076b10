"""Records over HTTP: status codes, versions, repeated requests, batches, problems."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson
import pytest
from django.http import HttpResponse
from django.test import Client

from dotyk.accounts.actors import Actor
from tests.cast import Cast, key_headers, make_user
from tests.kernel.records.conftest import Caller

Calling = Callable[[Actor], Caller]
NEW = {"first_name": "Олена", "last_name": "Коваль"}


def body(answer: HttpResponse) -> dict[str, Any]:
    value: dict[str, Any] = orjson.loads(answer.content)
    return value


def test_a_record_lives_from_create_to_restore(cast: Cast, calling: Calling) -> None:
    caller = calling(cast.administrator)
    made = caller.post("/records/contacts", NEW)
    path = f"/records/contacts/{made['id']}"
    assert made["object"] == "contacts"
    assert caller.send("GET", path)["ETag"] == '"1"'
    changed = caller.send("PATCH", path, {"position": "CEO"})
    assert changed.status_code == 200
    assert changed["ETag"] == '"2"'
    assert caller.send("DELETE", path).status_code == 204
    assert caller.send("GET", path).status_code == 404
    assert caller.send("POST", f"{path}/restore").status_code == 200
    assert caller.get(path)["position"] == "CEO"


def test_an_old_version_gets_the_current_record(cast: Cast, calling: Calling) -> None:
    caller = calling(cast.seller)
    path = f"/records/contacts/{caller.post('/records/contacts', NEW)['id']}"
    assert caller.send("PATCH", path, {"position": "A"}, **{"If-Match": '"1"'}).status_code == 200
    refused = caller.send("PATCH", path, {"position": "B"}, **{"If-Match": '"1"'})
    assert refused.status_code == 412
    assert refused["Content-Type"] == "application/problem+json"
    assert body(refused)["current"]["position"] == "A"
    assert caller.send("PATCH", path, {"position": "B"}, **{"If-Match": '"x"'}).status_code == 422


def test_problems_speak_the_callers_language(cast: Cast, calling: Calling) -> None:
    caller = calling(make_user("seller", language="uk"))
    refused = caller.send("POST", "/records/deals", {})
    assert refused.status_code == 422
    problem = body(refused)
    assert problem["detail"] == "Деякі значення не підходять."
    assert {"field": "name", "code": "required", "message": "Це поле обов’язкове."} in problem["errors"]


class TestIdempotencyKey:
    def test_the_same_request_happens_once(self, cast: Cast, calling: Calling) -> None:
        caller = calling(cast.seller)
        first = caller.send("POST", "/records/contacts", NEW, **{"Idempotency-Key": "k1"})
        second = caller.send("POST", "/records/contacts", NEW, **{"Idempotency-Key": "k1"})
        assert first.status_code == second.status_code == 201
        assert body(first) == body(second)
        assert second["ETag"] == first["ETag"]
        assert caller.get("/records/contacts")["total"]["value"] == 1

    def test_another_body_is_a_conflict(self, cast: Cast, calling: Calling) -> None:
        caller = calling(cast.seller)
        caller.send("POST", "/records/contacts", NEW, **{"Idempotency-Key": "k1"})
        refused = caller.send("POST", "/records/contacts", {"first_name": "X"}, **{"Idempotency-Key": "k1"})
        assert refused.status_code == 409

    def test_a_refused_request_may_come_again(self, cast: Cast, calling: Calling) -> None:
        caller = calling(cast.seller)
        assert caller.send("POST", "/records/deals", {}, **{"Idempotency-Key": "k1"}).status_code == 422
        assert caller.send("POST", "/records/contacts", NEW, **{"Idempotency-Key": "k1"}).status_code == 201

    def test_keys_of_two_people_do_not_meet(self, cast: Cast, calling: Calling) -> None:
        for actor in (cast.seller, cast.stranger):
            answer = calling(actor).send("POST", "/records/contacts", NEW, **{"Idempotency-Key": "k1"})
            assert answer.status_code == 201


class TestBatch:
    def test_each_row_has_its_result_and_a_refused_one_leaves_the_others(self, cast: Cast, calling: Calling) -> None:
        caller = calling(cast.administrator)
        old = caller.post("/records/contacts", NEW)
        gone = caller.post("/records/contacts", NEW)
        results = caller.post(
            "/records/contacts/batch",
            {
                "create": [{"first_name": "A"}, {"birthday": "x"}],
                "update": [{"id": old["id"], "position": "CEO"}, {"id": "0190b0a0-0000-7000-8000-000000000000"}],
                "delete": [gone["id"]],
            },
            200,
        )["results"]
        assert [r["outcome"] for r in results] == ["created", "refused", "updated", "refused", "deleted"]
        assert {e["field"] for e in results[1]["errors"]} >= {"birthday"}
        assert results[3]["status"] == 404
        assert caller.get("/records/contacts")["total"]["value"] == 2

    def test_upsert_matches_by_a_value_and_joins_repeated_rows(self, cast: Cast, calling: Calling) -> None:
        caller = calling(cast.seller)
        caller.post("/records/contacts", {**NEW, "emails": ["a@example.com"]})
        rows = [
            {"emails": ["A@example.com"], "position": "CEO"},
            {"emails": ["b@example.com"], "first_name": "B"},
            {"email": "b@example.com", "position": "CTO"},
        ]
        results = caller.post("/records/contacts/batch", {"upsert": {"match": ["email"], "records": rows}}, 200)
        assert [r["outcome"] for r in results["results"]] == ["updated", "created", "updated"]
        assert caller.get("/records/contacts")["total"]["value"] == 2

    def test_refuses_more_than_two_hundred_rows(self, cast: Cast, calling: Calling) -> None:
        refused = calling(cast.seller).send("POST", "/records/contacts/batch", {"create": [NEW] * 201})
        assert refused.status_code == 422


@pytest.mark.parametrize(
    ("method", "path", "data", "status"),
    [
        ("GET", "/records/nonsense", None, 404),
        ("GET", "/records/contacts/nonsense", None, 404),
        ("GET", "/records/contacts?filter={", None, 422),
        ("GET", "/records/contacts?limit=x", None, 422),
        ("GET", '/records/contacts?filter={"field":"nope","op":"eq","value":1}', None, 422),
        ("POST", "/records/contacts", [1], 422),
        ("POST", "/records/contacts/query", {"group_by": "x"}, 422),
        ("POST", "/records/contacts/query", {"group_by": [{"field": "emails_"}]}, 422),
        ("POST", "/records/contacts/query", {"aggregate": [{"fn": "sum", "field": "first_name"}]}, 422),
        ("POST", "/records/deals/board", {"by": "amount"}, 422),
        ("POST", "/records/deals/board", {"pipeline": "x"}, 422),
        ("POST", "/records/contacts/batch", {"update": [{"position": "x"}]}, 422),
        ("POST", "/records/users", {"name": "x"}, 403),
        ("GET", "/nonsense", None, 404),
    ],
)
def test_bad_input_is_a_problem(cast: Cast, calling: Calling, method: str, path: str, data: Any, status: int) -> None:
    answer = calling(cast.administrator).send(method, path, data)
    assert answer.status_code == status, answer.content
    if path != "/nonsense":
        assert answer["Content-Type"] == "application/problem+json"


def test_strangers_to_the_house_are_not_let_in(cast: Cast) -> None:
    assert Client().get("/api/v1/records/contacts").status_code == 401
    headers = {**key_headers(cast.seller), "Authorization": "Bearer nonsense"}
    assert Client().get("/api/v1/records/contacts", headers=headers).status_code == 401


def test_the_description_names_every_object_with_its_fields(cast: Cast, calling: Calling) -> None:
    described = calling(cast.seller).get("/openapi.json")
    assert described["openapi"].startswith("3.1")
    assert "/api/v1/records/deals/{id}" in described["paths"]
    assert "amount" in described["components"]["schemas"]["Deal"]["properties"]
