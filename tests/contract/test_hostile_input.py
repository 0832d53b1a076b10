"""Whatever is sent, wherever it is put: the answer is a plain refusal or a success, never a failure of ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import orjson
import pytest
from django.http import HttpResponse
from django.test import Client

from dotyk.kernel.objects.registry import all_objects
from tests.cast import signed_in_client
from tests.contract.asking import Question, ask, json_bytes
from tests.contract.bodies import body_of
from tests.contract.hostile import BODIES, FORMS, HEADERS, PATHS, QUERIES, VALUES
from tests.contract.house import RECORDS, House
from tests.contract.routes import Route, body_properties, parameters, routes

STATUSES = {200, 201, 202, 204, 401, 403, 404, 405, 409, 412, 413, 422, 429}
ROWS = 200


def having(place: str) -> list[object]:
    return [pytest.param(route, id=route.name) for route in routes() if parameters(route, place)]


WRITING = [pytest.param(route, id=route.name) for route in routes() if route.method in ("POST", "PATCH", "PUT")]


@pytest.fixture(scope="module")
def program(clients: Mapping[str, Client]) -> Client:
    return clients["administrator"]


@pytest.mark.parametrize("route", having("path"))
def test_in_the_address(house: House, program: Client, route: Route) -> None:
    place = house.place(route.path)
    body, content_type = body_of(house, route)
    for name in place:
        for what, value in PATHS.items():
            question = Question(route.method, route.path, {**place, name: value}, {}, body, content_type)
            answer = ask(program, question)
            assert_plain(answer, f"{what} as {name}")
            assert answer.status_code in (404, 409, 422), f"{what} as {name}: {answer.status_code}"


@pytest.mark.parametrize("route", having("query"))
def test_in_the_query(house: House, program: Client, route: Route) -> None:
    body, content_type = body_of(house, route)
    for name in parameters(route, "query"):
        for what, value in QUERIES.items():
            query = {name: value.encode("utf-8", "surrogatepass")}
            question = Question(route.method, route.path, house.place(route.path), query, body, content_type)
            assert_plain(ask(program, question), f"{what} as {name}")


@pytest.mark.parametrize("route", WRITING)
def test_as_the_body(house: House, program: Client, route: Route) -> None:
    for what, body in BODIES.items():
        assert_plain(ask(program, Question(route.method, route.path, house.place(route.path), body=body)), what)


@pytest.mark.parametrize("route", WRITING)
def test_in_the_body(house: House, program: Client, route: Route) -> None:
    body, _ = body_of(house, route)
    usual = orjson.loads(body) if body.startswith(b"{") else {}
    for name in body_properties(route):
        for what, value in VALUES.items():
            hostile = json_bytes({**usual, name: value})
            answer = ask(program, Question(route.method, route.path, house.place(route.path), body=hostile))
            assert_plain(answer, f"{what} as {name}")


@pytest.mark.parametrize("object_name", RECORDS)
def test_as_the_value_of_a_field(house: House, program: Client, object_name: str) -> None:
    for rows in _batches(object_name):
        question = Question(
            "POST", "/records/{object_name}/batch", {"object_name": object_name}, body=json_bytes({"create": rows})
        )
        answer = ask(program, question)
        assert_plain(answer, object_name)
        assert answer.status_code == 200, answer.content[:500]


@pytest.mark.parametrize("route", WRITING)
def test_as_a_form(house: House, route: Route) -> None:
    browser = signed_in_client(house.cast.administrator, raise_request_exception=False, enforce_csrf_checks=True)
    token = browser.get("/api/v1/csrf").json()["token"]
    for what, (content_type, body) in FORMS.items():
        for headers in ({"X-CSRFToken": token}, {"X-CSRFToken": token, "Idempotency-Key": "k"}, {}):
            question = Question(route.method, route.path, house.place(route.path), {}, body, content_type, headers)
            assert_plain(ask(browser, question), what)


@pytest.mark.parametrize("route", [pytest.param(route, id=route.name) for route in routes()])
def test_in_a_header(house: House, program: Client, route: Route) -> None:
    body, content_type = body_of(house, route)
    for what, headers in HEADERS.items():
        question = Question(route.method, route.path, house.place(route.path), {}, body, content_type, headers)
        assert_plain(ask(program, question), what)


@pytest.mark.parametrize("scheme", ["Bearer", "Bearer ", "Bearer \x01", "Bearer " + "x" * 5_000, "Basic eDp5", "ъ"])
def test_as_a_key(house: House, scheme: str) -> None:
    answer = ask(Client(raise_request_exception=False), Question("GET", "/me", headers={"Authorization": scheme}))
    assert_plain(answer, scheme[:20])
    assert answer.status_code == 401


def assert_plain(answer: HttpResponse, what: str) -> None:
    """No failure, a status the API has, and a whole problem where it refuses."""
    assert answer.status_code in STATUSES, f"{what}: {answer.status_code} {answer.content[:300]!r}"
    if answer.status_code >= 400:
        assert answer["Content-Type"] == "application/problem+json", what
        told = orjson.loads(answer.content)
        assert told["status"] == answer.status_code
        assert told["errors"] or answer.status_code != 422, what
        assert all(error["message"] != error["code"] for error in told["errors"]), told


def _batches(object_name: str) -> Iterator[list[dict[str, object]]]:
    """Rows of the object with one hostile value each, as many at once as a batch takes."""
    (target,) = (o for o in all_objects() if o.name == object_name)
    names = [*target.fields, "id", "object", "version", "no_such_field", "a\0b"]
    rows = [{**RECORDS[object_name], name: value} for name in names for value in VALUES.values()]
    for start in range(0, len(rows), ROWS):
        yield rows[start : start + ROWS]
