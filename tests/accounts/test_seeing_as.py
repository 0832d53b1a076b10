"""Looking at the product as somebody else does."""

from __future__ import annotations

import pytest
from django.test import Client

from dotyk.accounts.models import Role
from tests.cast import Cast, signed_in_client

SEE = "HTTP_X_SEE_AS"


def token_for(client: Client, **wish: str) -> str:
    answer = client.post("/api/v1/see-as", wish, content_type="application/json")
    assert answer.status_code == 201, answer.content
    return str(answer.json()["token"])


@pytest.fixture
def boss(cast: Cast) -> Client:
    return signed_in_client(cast.administrator)


def test_reads_as_the_person(boss: Client, cast: Cast) -> None:
    token = token_for(boss, user=str(cast.seller.id))
    me = boss.get("/api/v1/me", **{SEE: token}).json()
    assert me["id"] == str(cast.seller.id)
    assert "manage_users" not in me["capabilities"]
    assert boss.get("/api/v1/roles", **{SEE: token}).status_code == 403
    assert boss.get("/api/v1/roles").status_code == 200


def test_a_file_is_asked_for_as_the_person_by_its_address(boss: Client, cast: Cast) -> None:
    token = token_for(boss, user=str(cast.seller.id))
    assert boss.get("/api/v1/me", {"see_as": token}).json()["id"] == str(cast.seller.id)
    assert boss.get("/api/v1/audit/export", {"see_as": token}).status_code == 403
    assert boss.get("/api/v1/me", {"see_as": "forged"}).status_code == 403
    assert signed_in_client(cast.teammate).get("/api/v1/me", {"see_as": token}).status_code == 403


def test_reads_as_a_role_would(boss: Client, cast: Cast) -> None:
    me = boss.get("/api/v1/me", **{SEE: token_for(boss, role="seller")}).json()
    assert me["id"] == str(cast.administrator.id)
    assert me["capabilities"] == []


def test_changes_nothing(boss: Client, cast: Cast) -> None:
    token = token_for(boss, user=str(cast.seller.id))
    answer = boss.patch("/api/v1/me", {"theme": "dark"}, content_type="application/json", **{SEE: token})
    assert answer.status_code == 403
    assert "dark" not in {
        boss.get("/api/v1/me").json()["theme"],
        boss.get("/api/v1/me", **{SEE: token}).json()["theme"],
    }


def test_is_in_the_audit_log(boss: Client, cast: Cast) -> None:
    token_for(boss, user=str(cast.seller.id))
    entry = boss.get("/api/v1/audit?kind=accounts.seen_as").json()["items"][0]
    assert (entry["actor"]["id"], entry["about"]["id"]) == (str(cast.administrator.id), str(cast.seller.id))
    assert entry["data"]["ip"] == "127.0.0.1"


def test_a_token_is_of_use_to_nobody_else(boss: Client, cast: Cast) -> None:
    token = token_for(boss, user=str(cast.seller.id))
    assert signed_in_client(cast.teammate).get("/api/v1/me", **{SEE: token}).status_code == 403
    assert boss.get("/api/v1/me", **{SEE: token[:-1]}).status_code == 403


def test_nobody_sees_more_than_they_may(boss: Client, cast: Cast) -> None:
    manager = Role.objects.create(name="manager_of_people", grants={}, capabilities=["manage_users"])
    manager.holders.add(cast.teammate.id)  # type: ignore[arg-type]
    client = signed_in_client(cast.teammate)
    answer = client.post("/api/v1/see-as", {"role": "administrator"}, content_type="application/json")
    assert answer.status_code == 403
