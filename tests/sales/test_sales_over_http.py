"""Pipelines, lines and the funnel over HTTP, together with the records they are about."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from tests.cast import Cast, signed_in_client
from tests.sales.steps import Stages

API = "/api/v1"


def send(client: Client, method: str, path: str, body: Any = None) -> Any:
    return client.generic(method, f"{API}{path}", json.dumps(body) if body is not None else "", "application/json")


def test_a_deal_is_made_moved_stopped_at_the_gate_and_counted(cast: Cast, stages: Stages) -> None:
    seller = signed_in_client(cast.seller)
    made = send(seller, "POST", "/records/deals", {"name": "Boiler", "stage": stages.offer})
    assert made.status_code == 201
    deal = f"/records/deals/{made.json()['id']}"
    stopped = send(seller, "PATCH", deal, {"stage": stages.contract})
    assert stopped.status_code == 422
    (error,) = stopped.json()["errors"]
    assert (error["field"], error["code"]) == ("amount", "required_by_stage")
    assert "Contract" in error["message"]
    assert send(seller, "PATCH", deal, {"stage": stages.contract, "amount": "700"}).status_code == 200
    won = send(seller, "PATCH", deal, {"stage": stages.won})
    assert won.json()["status"] == "won"
    told = send(seller, "GET", "/funnel").json()
    assert told["totals"]["won_amount"] == {"amount": "700.00", "currency": "UAH"}
    assert told["pipeline"]["id"] == stages.pipeline
    filter_json = json.dumps(told["totals"]["filters"]["won"])
    opened = seller.get(f"{API}/records/deals", {"filter": filter_json}).json()
    assert [row["id"] for row in opened["items"]] == [made.json()["id"]]


def test_the_gate_speaks_the_callers_language(cast: Cast, stages: Stages) -> None:
    seller = signed_in_client(cast.seller)
    send(seller, "PATCH", "/me", {"language": "uk"})
    stopped = send(seller, "POST", "/records/deals", {"name": "Котел", "stage": stages.contract})
    assert stopped.json()["errors"][0]["message"] == "Етап «Contract» вимагає заповнити це поле."


def test_the_path_stage_name_filters_deals(cast: Cast, stages: Stages) -> None:
    seller = signed_in_client(cast.seller)
    send(seller, "POST", "/records/deals", {"name": "Boiler", "stage": stages.offer})
    filter_json = json.dumps({"field": "stage.name", "op": "eq", "value": "Offer"})
    assert seller.get(f"{API}/records/deals", {"filter": filter_json}).json()["total"]["value"] == 1


def test_the_board_shows_deals_by_stage(cast: Cast, stages: Stages) -> None:
    seller = signed_in_client(cast.seller)
    send(seller, "POST", "/records/deals", {"name": "Boiler", "stage": stages.offer, "amount": "250"})
    board = send(seller, "POST", "/records/deals/board", {"by": "stage", "pipeline": stages.pipeline, "sum": "amount"})
    columns = {column["key"]["title"]: (column["count"], column["sum"]) for column in board.json()["columns"]}
    assert list(columns) == ["Request", "Offer", "Contract", "Won", "Lost"]
    assert columns["Offer"] == (1, {"amount": "250.00", "currency": "UAH"})


def test_pipelines_are_configured(cast: Cast) -> None:
    admin = signed_in_client(cast.administrator)
    made = send(admin, "POST", "/pipelines", {"name": "Rent", "stages": [{"name": "Viewing", "probability": 20}]})
    assert made.status_code == 201
    pipeline = f"/pipelines/{made.json()['id']}"
    added = send(admin, "POST", f"{pipeline}/stages", {"name": "Signed", "status": "won"})
    assert [stage["name"] for stage in added.json()["stages"]] == ["Viewing", "Signed"]
    signed = added.json()["stages"][1]
    assert (signed["probability"], signed["status"], signed["rot_days"]) == (100, "won", None)
    renamed = send(admin, "PATCH", f"{pipeline}/stages/{signed['id']}", {"name": "Rented", "position": 0})
    assert [stage["name"] for stage in renamed.json()["stages"]] == ["Rented", "Viewing"]
    assert send(admin, "PATCH", pipeline, {"name": "Rent out"}).json()["name"] == "Rent out"
    listed = send(admin, "GET", "/pipelines?object=deals").json()["items"]
    assert [item["name"] for item in listed] == ["Rent out"]
    assert send(admin, "DELETE", f"{pipeline}/stages/{signed['id']}").status_code == 204
    assert send(admin, "DELETE", pipeline).status_code == 204
    assert send(admin, "GET", "/pipelines?object=deals").json() == {"items": []}


def test_a_stage_is_found_only_in_its_own_pipeline(cast: Cast, stages: Stages) -> None:
    admin = signed_in_client(cast.administrator)
    other = send(admin, "POST", "/pipelines", {"name": "Rent"}).json()["id"]
    assert send(admin, "PATCH", f"/pipelines/{other}/stages/{stages.offer}", {"name": "X"}).status_code == 404
    assert send(admin, "DELETE", f"/pipelines/{other}/stages/{stages.offer}").status_code == 404


def test_a_stage_with_deals_says_what_to_do(cast: Cast, stages: Stages) -> None:
    admin = signed_in_client(cast.administrator)
    send(admin, "POST", "/records/deals", {"name": "Boiler", "stage": stages.offer})
    path = f"/pipelines/{stages.pipeline}/stages/{stages.offer}"
    refused = send(admin, "DELETE", path)
    assert refused.status_code == 409
    assert "move_to" in refused.json()["detail"]
    assert send(admin, "DELETE", f"{path}?move_to={stages.request}").status_code == 204


def test_lines_over_http(cast: Cast, stages: Stages) -> None:
    seller = signed_in_client(cast.seller)
    deal = send(seller, "POST", "/records/deals", {"name": "Boiler"}).json()["id"]
    line = {"name": "Delivery", "quantity": 2, "price": {"amount": "10.25", "currency": "UAH"}, "discount": 20}
    told = send(seller, "PUT", f"/deals/{deal}/lines", {"lines": [line]})
    assert told.status_code == 200
    assert told.json()["total"] == {"amount": "16.40", "currency": "UAH"}
    assert told.json() == send(seller, "GET", f"/deals/{deal}/lines").json()
    assert send(seller, "GET", f"/records/deals/{deal}").json()["amount"] == {"amount": "16.40", "currency": "UAH"}


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", "/funnel?from=2026-13-01", None, 422),
        ("GET", "/funnel?pipeline=x", None, 422),
        ("GET", "/funnel?pipeline=01890000-0000-7000-8000-000000000000", None, 404),
        ("GET", "/funnel?from=2026-02-01&to=2026-01-01", None, 422),
        ("POST", "/pipelines", {"name": "Mine"}, 403),
        ("POST", "/pipelines", {"name": "\u0000"}, 422),
        ("POST", "/pipelines", {}, 422),
        ("PUT", "/deals/01890000-0000-7000-8000-000000000000/lines", {"lines": []}, 404),
        ("PUT", "/deals/01890000-0000-7000-8000-000000000000/lines", {"lines": [{"quantity": 0}]}, 422),
    ],
)
def test_bad_requests_are_answered_as_such(
    cast: Cast, stages: Stages, method: str, path: str, body: Any, status: int
) -> None:
    assert send(signed_in_client(cast.seller), method, path, body).status_code == status


def test_strangers_to_the_house_get_nothing(cast: Cast, stages: Stages) -> None:
    for path in ("/funnel", "/pipelines"):
        assert send(Client(), "GET", path).status_code == 401


def test_the_same_key_makes_one_pipeline(cast: Cast) -> None:
    admin = signed_in_client(cast.administrator)
    answers = [
        admin.post(
            f"{API}/pipelines", {"name": "Rent"}, content_type="application/json", headers={"Idempotency-Key": "k1"}
        ).json()
        for _ in range(2)
    ]
    assert answers[0] == answers[1]
    assert len(send(admin, "GET", "/pipelines").json()["items"]) == 1
