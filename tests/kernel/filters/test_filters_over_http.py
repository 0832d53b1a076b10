"""Filters over HTTP: lists obey them, faults come back with their places, and they are told in words."""

from __future__ import annotations

import orjson
import pytest
from django.test import Client

from dotyk.accounts.actors import Actor
from tests.cast import Cast, key_headers, make_cast

WON = {"and": [{"field": "amount", "op": "gt", "value": 1000}, {"field": "stage.name", "op": "eq", "value": "Won"}]}


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


def post(actor: Actor, path: str, body: object) -> tuple[int, dict[str, object]]:
    data = orjson.dumps(body)
    answer = Client().post(f"/api/v1{path}", data, content_type="application/json", headers=key_headers(actor))
    return answer.status_code, orjson.loads(answer.content)


def test_a_filter_is_told_in_words(cast: Cast) -> None:
    status, answer = post(cast.seller, "/filters/explain", {"object": "deals", "filter": WON})
    assert (status, answer) == (200, {"text": "Deals where amount is greater than 1,000 and stage's name is “Won”"})


def test_people_in_it_have_names(cast: Cast) -> None:
    condition = {"field": "owner", "op": "eq", "value": str(cast.teammate.id)}
    _, answer = post(cast.seller, "/filters/explain", {"object": "deals", "filter": condition})
    assert answer == {"text": "Deals where owner is Taras Teammate"}


@pytest.mark.parametrize("path", ["/filters/explain", "/records/deals/query"])
def test_a_fault_comes_with_its_place(cast: Cast, path: str) -> None:
    wrong = {"and": [WON, {"field": "amount", "op": "gt", "value": "much"}]}
    status, answer = post(cast.seller, path, {"object": "deals", "filter": wrong})
    assert status == 422
    assert answer["errors"] == [
        {"field": "filter.and[1].value", "code": "not_number", "message": "This must be a number."}
    ]


def test_an_unknown_object_is_not_found(cast: Cast) -> None:
    assert post(cast.seller, "/filters/explain", {"object": "dragons", "filter": {}})[0] == 404


def test_a_list_obeys_its_filter(cast: Cast) -> None:
    for name in ("Rivne Motors", "Odesa Foods"):
        assert post(cast.seller, "/records/companies", {"name": name})[0] == 201
    condition = {"field": "name", "op": "starts_with", "value": "rivne"}
    status, answer = post(cast.seller, "/records/companies/query", {"filter": condition})
    assert status == 200
    items = answer["items"]
    assert isinstance(items, list)
    assert [item["name"] for item in items] == ["Rivne Motors"]
