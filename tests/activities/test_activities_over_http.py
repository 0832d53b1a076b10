"""Activities over HTTP."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from tests.activities.steps import make_task
from tests.cast import Cast, signed_in_client

API = "/api/v1"
NOBODY = "01890000-0000-7000-8000-000000000000"


def send(client: Client, method: str, path: str, body: Any = None) -> Any:
    return client.generic(method, f"{API}{path}", json.dumps(body) if body is not None else "", "application/json")


def test_a_task_is_planned_seen_in_the_day_and_completed(cast: Cast, deal: dict[str, Any]) -> None:
    seller = signed_in_client(cast.seller)
    about = [{"object": "deals", "id": deal["id"]}]
    task = send(seller, "POST", "/records/tasks", {"name": "Call back", "about": about}).json()
    day = send(seller, "GET", "/my-day").json()
    assert [item["id"] for item in day["no_due"]["items"]] == [task["id"]]
    assert day["no_due"]["items"][0]["about"][0]["title"] == deal["title"]
    body = {"result": "Agreed", "next_task": {"name": "Send the offer"}}
    completed = send(seller, "POST", f"/tasks/{task['id']}/complete", body)
    assert completed.status_code == 200
    assert completed.json()["task"]["status"] == "done"
    assert completed.json()["next_task"]["about"] == about
    assert send(seller, "POST", f"/tasks/{task['id']}/complete", {}).status_code == 409
    assert send(seller, "GET", f"/records/deals/{deal['id']}").json()["next_step"] == "Send the offer"


def test_the_timeline_of_a_deal_shows_its_tasks(cast: Cast, deal: dict[str, Any]) -> None:
    seller = signed_in_client(cast.seller)
    send(seller, "POST", "/records/tasks", {"name": "Call", "about": [{"object": "deals", "id": deal["id"]}]})
    timeline = send(seller, "GET", f"/records/deals/{deal['id']}/timeline").json()
    assert {item["kind"] for item in timeline["items"]} == {"deals.created", "tasks.created"}


def test_the_workload_names_people(cast: Cast) -> None:
    make_task(cast.seller)
    told = send(signed_in_client(cast.seller), "GET", "/workload").json()
    assert {item["user"]["name"]: item["open"] for item in told["items"]} == {"Sofia Seller": 1, "Taras Teammate": 0}


def test_handing_over(cast: Cast, deal: dict[str, Any]) -> None:
    body = {"from": str(cast.seller.id), "to": str(cast.teammate.id), "objects": ["deals"]}
    told = send(signed_in_client(cast.administrator), "POST", "/hand-over", body)
    assert told.json() == {"items": [{"object": "deals", "moved": 1, "refused": 0}]}
    assert send(signed_in_client(cast.teammate), "POST", "/hand-over", body).status_code == 403


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("POST", f"/tasks/{NOBODY}/complete", {}, 404),
        ("POST", "/tasks/x/complete", {}, 422),
        ("POST", f"/tasks/{NOBODY}/complete", {"next_task": 5}, 422),
        ("GET", "/workload?team=x", None, 422),
        ("POST", "/hand-over", {"from": NOBODY, "to": NOBODY, "objects": []}, 422),
        ("POST", "/hand-over", {}, 422),
    ],
)
def test_bad_requests_are_answered_as_such(cast: Cast, method: str, path: str, body: Any, status: int) -> None:
    assert send(signed_in_client(cast.administrator), method, path, body).status_code == status


def test_strangers_to_the_house_get_nothing(cast: Cast) -> None:
    for path in ("/my-day", "/workload"):
        assert send(Client(), "GET", path).status_code == 401


def test_the_same_key_completes_once_and_answers_the_same(cast: Cast) -> None:
    seller = signed_in_client(cast.seller)
    path = f"{API}/tasks/{make_task(cast.seller)['id']}/complete"
    body = {"next_task": {"name": "Next"}}
    first, second = (
        seller.post(path, body, content_type="application/json", headers={"Idempotency-Key": "k1"}) for _ in range(2)
    )
    assert (first.status_code, second.status_code) == (200, 200)
    assert first.json() == second.json()
