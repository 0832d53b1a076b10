"""Every route of the API against every kind of caller, and no route left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson
import pytest
from django.http import HttpResponse
from django.test import Client

from tests.cast import key_headers
from tests.contract.asking import Question, ask
from tests.contract.bodies import body_of
from tests.contract.house import House
from tests.contract.rights import CALLERS, TABLE
from tests.contract.routes import Route, route_names, routes

EVERY = [pytest.param(route, id=route.name) for route in routes()]
FOR_ALL = {"products"}


def request_of(house: House, route: Route) -> Question:
    body, content_type = body_of(house, route)
    query = {"q": "Олена"} if route.path in ("/search", "/mentions") else {}
    if route.path.endswith("/as-of"):
        query = {"at": "2026-01-01T00:00:00Z"}
    return Question(route.method, route.path, house.place(route.path), query, body, content_type)


def test_the_table_holds_every_route() -> None:
    assert set(TABLE) == route_names()


@pytest.mark.parametrize("route", EVERY)
def test_each_caller_gets_the_answer_of_the_table(house: House, clients: Mapping[str, Client], route: Route) -> None:
    question = request_of(house, route)
    got = {caller: ask(clients[caller], question).status_code for caller in CALLERS}
    assert got == dict(zip(CALLERS, TABLE[route.name], strict=True))


@pytest.mark.parametrize("route", EVERY)
def test_a_stranger_is_told_of_no_record_out_of_reach(
    house: House, clients: Mapping[str, Client], route: Route
) -> None:
    question = request_of(house, route)
    told = ask(clients["stranger"], question).content.decode()
    secret = {key for name, key in house.records.items() if name not in FOR_ALL}
    asked = {*question.place.values(), *_ids(question.body)}
    assert not [key for key in secret - asked if key in told]
    assert not [text for text in ("Петренко", "Ромашка", "Любить каву") if text in told]


def test_refusals_are_problems(house: House, clients: Mapping[str, Client]) -> None:
    for route in routes():
        for caller in CALLERS[1:]:
            answer = ask(clients[caller], request_of(house, route))
            if answer.status_code >= 400:
                assert problem_of(answer) == answer.status_code, route.name


def test_a_key_limited_to_reading_contacts_reads_only_them(house: House) -> None:
    client = Client(headers=key_headers(house.cast.administrator, scopes=["contacts:read"]))
    allowed = {r.name for r in routes() if ask(client, request_of(house, r)).status_code < 300}
    assert {name for name in allowed if not name.startswith("GET")} <= {
        "POST /invitations/look",
        "POST /invitations/accept",
        "POST /incoming/{hook}",
        "POST /records/{object_name}/query",
        "POST /records/{object_name}/board",
        "POST /filters/explain",
        "PUT /presence",
        "DELETE /presence/{object_name}/{id}",
    }


def problem_of(answer: HttpResponse) -> int | None:
    """The status a problem tells; None where the answer is no whole problem."""
    if answer["Content-Type"] != "application/problem+json":
        return None
    told: dict[str, Any] = orjson.loads(answer.content)
    return told["status"] if {"type", "title", "status", "detail", "errors"} <= told.keys() else None


def _ids(body: bytes) -> list[str]:
    return [part for part in body.decode().split('"') if len(part) == 36]
