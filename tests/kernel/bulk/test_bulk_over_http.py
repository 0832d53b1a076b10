"""Bulk changes over HTTP: begun, watched, stopped, taken back."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.kernel import bulk
from tests.cast import Cast, signed_in_client
from tests.kernel.making import make
from tests.kernel.records.conftest import Caller


def test_begun_watched_and_taken_back(cast: Cast, calling: Callable[[Actor], Caller]) -> None:
    seller, mate = calling(cast.seller), calling(cast.teammate)
    deal = make(cast.seller, "companies", name="Ромашка")
    begun = seller.post("/records/companies/bulk", {"filter": {}, "add_tags": ["vip"]}, 202)
    assert (begun["status"], begun["is_busy"], begun["total"], begun["percent"]) == ("running", True, None, 0.0)
    bulk.run_bulk(UUID(begun["id"]))
    over = seller.get(f"/bulk/{begun['id']}")
    assert (over["status"], over["can_undo"], over["counts"]["changed"], over["total"]) == ("done", True, 1, 1)
    assert seller.get(f"/records/companies/{deal}")["tags"] == ["vip"]
    assert mate.send("GET", f"/bulk/{begun['id']}").status_code == 404
    assert seller.send("POST", f"/bulk/{begun['id']}/stop").status_code == 409
    assert seller.post(f"/bulk/{begun['id']}/undo", None, 202)["status"] == "undoing"
    bulk.take_back(UUID(begun["id"]))
    assert seller.get("/bulk")["items"][0]["counts"]["undone"] == 1
    assert seller.get(f"/records/companies/{deal}")["tags"] == []
    assert seller.get(f"/bulk/{begun['id']}/rows") == {"items": [], "next_cursor": None}


def test_odd_bodies_are_refused_in_words(cast: Cast, calling: Callable[[Actor], Caller]) -> None:
    seller = calling(cast.seller)
    for body in ([], {}, {"filter": 1, "delete": True}, {"filter": {}, "q": 1, "add_tags": ["a"]}, {"ids": "x"}):
        answer = seller.send("POST", "/records/companies/bulk", body)
        assert answer.status_code in (403, 422), answer.content
    begun = seller.post("/records/companies/bulk", {"filter": {}, "add_tags": ["a"]}, 202)
    assert seller.send("GET", f"/bulk/{begun['id']}/rows?cursor=x").status_code == 422


def test_past_runs_of_everybody_are_for_who_configures(cast: Cast) -> None:
    make(cast.seller, "companies", name="A")
    begun = bulk.begin_bulk(cast.seller, "companies", {"filter": {}, "add_tags": ["a"]})
    boss, seller = signed_in_client(cast.administrator), signed_in_client(cast.seller)
    assert boss.get("/api/v1/bulk").json()["items"] == []
    (run,) = boss.get("/api/v1/bulk?everyone=true&object=companies").json()["items"]
    assert (run["id"], run["author"]) == (str(begun.id), cast.seller.name)
    assert boss.get("/api/v1/bulk?everyone=true&object=deals").json()["items"] == []
    assert boss.get(f"/api/v1/bulk?everyone=true&cursor={begun.id}").json()["items"] == []
    assert boss.get("/api/v1/bulk?cursor=x").status_code == 422
    assert seller.get("/api/v1/bulk?everyone=true").status_code == 403
