"""Whatever is sent, wherever it is put: the answer is a plain refusal or a success, never a failure of ours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import orjson
import pytest
from django.http import HttpResponse
from django.test import Client

from dotyk.kernel.objects.registry import all_objects
from tests.cast import signed_in_client
from tests.contract.asking import Question, ask, ask_all, json_bytes
from tests.contract.bodies import body_of
from tests.contract.hostile import FORMS, HEADERS, NO_OBJECTS, OBJECTS, PATHS, QUERIES, VALUES
from tests.contract.house import RECORDS, House
from tests.contract.routes import Route, routes

STATUSES = {200, 201, 202, 204, 401, 403, 404, 405, 409, 412, 413, 422, 429}
ROWS = 200
BY_FIELDS = "POST /records/{object_name}"


EVERY = [pytest.param(route, id=route.name) for route in routes()]
WITH_PLACES = [param for param in EVERY if param.values[0].parameters("path")]
WRITING = [param for param in EVERY if param.values[0].method in ("POST", "PATCH", "PUT")]


@pytest.fixture(scope="module")
def program(clients: Mapping[str, Client]) -> Client:
    return clients["administrator"]


@pytest.mark.parametrize("route", WITH_PLACES)
def test_in_the_address(house: House, program: Client, route: Route) -> None:
    place = house.place(route.path)
    body, content_type = body_of(house, route)
    for name in place:
        questions = {
            f"{what} as {name}": Question(route.method, route.path, {**place, name: value}, {}, body, content_type)
            for what, value in PATHS.items()
        }
        for what, answer in asked(program, questions):
            assert_plain(answer, what)
            assert answer.status_code in (404, 409, 422), f"{what}: {answer.status_code}"


@pytest.mark.parametrize("route", EVERY)
def test_in_the_query(house: House, program: Client, description: Any, route: Route) -> None:
    body, content_type = body_of(house, route)
    for name in route.of(description).parameters("query"):
        queries = {what: {name: value.encode("utf-8", "surrogatepass")} for what, value in QUERIES.items()}
        questions = {
            f"{what} as {name}": Question(route.method, route.path, house.place(route.path), query, body, content_type)
            for what, query in queries.items()
        }
        assert_all_plain(program, questions)


@pytest.mark.parametrize("route", WRITING)
def test_as_the_body(house: House, program: Client, description: Any, route: Route) -> None:
    place = house.place(route.path)
    takes_json = route.of(description).takes_json
    bodies = {**NO_OBJECTS, **OBJECTS}
    questions = {what: Question(route.method, route.path, place, body=body) for what, body in bodies.items()}
    for what, answer in asked(program, questions):
        assert_plain(answer, what)
        assert not takes_json or what in OBJECTS or answer.status_code in (413, 422), what


@pytest.mark.parametrize("route", [param for param in WRITING if param.values[0].name != BY_FIELDS])
def test_in_the_body(house: House, program: Client, description: Any, route: Route) -> None:
    body, _ = body_of(house, route)
    usual = orjson.loads(body) if body.startswith(b"{") else {}
    for name in route.of(description).body_properties():
        questions = {
            f"{what} as {name}": Question(
                route.method, route.path, house.place(route.path), body=json_bytes({**usual, name: value})
            )
            for what, value in VALUES.items()
        }
        assert_all_plain(program, questions)


@pytest.mark.parametrize("object_name", RECORDS)
def test_as_the_value_of_a_field(house: House, program: Client, object_name: str) -> None:
    rows, outcomes = _rows(object_name), set()
    for start in range(0, len(rows), ROWS):
        place, body = {"object_name": object_name}, json_bytes({"create": rows[start : start + ROWS]})
        answer = ask(program, Question("POST", "/records/{object_name}/batch", place, body=body))
        assert_plain(answer, object_name)
        outcomes |= {result["outcome"] for result in orjson.loads(answer.content)["results"]}
    assert outcomes == {"created", "refused"}


@pytest.mark.parametrize("route", WRITING)
def test_as_a_form(house: House, route: Route) -> None:
    browser = signed_in_client(house.cast.administrator, raise_request_exception=False, enforce_csrf_checks=True)
    token = browser.get("/api/v1/csrf").json()["token"]
    place = house.place(route.path)
    for headers in ({"X-CSRFToken": token}, {"X-CSRFToken": token, "Idempotency-Key": "k"}, {}):
        questions = {
            what: Question(route.method, route.path, place, {}, body, content_type, headers)
            for what, (content_type, body) in FORMS.items()
        }
        assert_all_plain(browser, questions)


@pytest.mark.parametrize("route", EVERY)
def test_in_a_header(house: House, program: Client, route: Route) -> None:
    body, content_type = body_of(house, route)
    place = house.place(route.path)
    questions = {
        what: Question(route.method, route.path, place, {}, body, content_type, headers)
        for what, headers in HEADERS.items()
    }
    assert_all_plain(program, questions)


@pytest.mark.parametrize("scheme", ["Bearer", "Bearer ", "Bearer \x01", "Bearer " + "x" * 5_000, "Basic eDp5", "ъ"])
def test_as_a_key(house: House, scheme: str) -> None:
    answer = ask(Client(raise_request_exception=False), Question("GET", "/me", headers={"Authorization": scheme}))
    assert_plain(answer, scheme[:20])
    assert answer.status_code == 401


def asked(client: Client, questions: Mapping[str, Question]) -> Iterable[tuple[str, HttpResponse]]:
    """What was sent, with its answer."""
    return zip(questions, ask_all(client, questions.values()), strict=True)


def assert_all_plain(client: Client, questions: Mapping[str, Question]) -> None:
    for what, answer in asked(client, questions):
        assert_plain(answer, what)


def assert_plain(answer: HttpResponse, what: str) -> None:
    """No failure, a status the API has, and a whole problem where it refuses."""
    assert answer.status_code in STATUSES, f"{what}: {answer.status_code} {answer.content[:300]!r}"
    if answer.status_code >= 400:
        assert answer["Content-Type"] == "application/problem+json", what
        told = orjson.loads(answer.content)
        assert told["status"] == answer.status_code
        assert told["errors"] or answer.status_code != 422, what
        assert all(error["message"] != error["code"] for error in told["errors"]), told


def _rows(object_name: str) -> list[dict[str, object]]:
    """Rows of the object with one hostile value each."""
    (target,) = (o for o in all_objects() if o.name == object_name)
    names = [*target.fields, "id", "object", "no_such_field", "a\0b"]
    return [{**RECORDS[object_name], name: value} for name in names for value in VALUES.values()]
