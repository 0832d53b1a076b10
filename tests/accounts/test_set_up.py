"""The first administrator of a new home, made in the browser."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from dotyk.accounts.actions import deactivate_user, make_first_administrator
from dotyk.accounts.actors import SYSTEM
from dotyk.accounts.models import User
from dotyk.accounts.presets import ensure_role_presets
from dotyk.accounts.queries import audit_trail
from dotyk.accounts.set_up import set_up_code
from dotyk.platform.errors import Conflict
from dotyk.platform.workspace import workspace
from tests.accounts.races import while_first_is_unfinished
from tests.cast import PASSWORD, make_user

BODY = {"name": "Ada Boss", "email": "Ada@Example.com", "password": PASSWORD, "language": "en"}


@pytest.fixture(autouse=True)
def _nothing_counted(db: None) -> None:
    cache.clear()


def set_up(body: dict[str, Any] = BODY, **headers: str) -> Any:
    headers = {"Host": "127.0.0.1:8000", **headers}
    return Client().post("/api/v1/entry/administrator", body, content_type="application/json", headers=headers)


def entry(**headers: str) -> dict[str, Any]:
    answer: dict[str, Any] = Client().get("/api/v1/entry", headers={"Host": "127.0.0.1:8000", **headers}).json()
    return answer


def test_makes_an_administrator_who_can_sign_in_and_do_everything() -> None:
    assert entry()["needs_set_up"] is True
    assert set_up().status_code == 201
    client = Client()
    client.post(
        "/_allauth/browser/v1/auth/login",
        {"email": "ada@example.com", "password": PASSWORD},
        content_type="application/json",
    )
    me = client.get("/api/v1/me").json()
    assert (me["name"], me["roles"]) == ("Ada Boss", ["administrator"])
    assert (me["workspace"]["setting_up"], me["workspace"]["language"]) == (True, "en")
    assert client.post("/api/v1/entry/finished").status_code == 204
    assert workspace().setting_up is False


def test_is_over_once_anybody_can_sign_in() -> None:
    make_user(password=PASSWORD)
    assert entry()["needs_set_up"] is False
    refused = set_up()
    assert refused.status_code == 409
    assert User.objects.count() == 1


def test_begins_again_where_nobody_is_active() -> None:
    user = make_user("seller", password=PASSWORD)
    assert user.id is not None
    deactivate_user(SYSTEM, user.id)
    assert entry()["needs_set_up"] is True


@pytest.mark.parametrize(
    "headers", [{"Host": "crm.example.com"}, {"X-Forwarded-For": "10.0.0.7"}, {"Forwarded": "for=10.0.0.7"}]
)
def test_asks_whoever_does_not_sit_at_this_machine_for_the_code(headers: dict[str, str]) -> None:
    assert entry(**headers)["needs_code"] is True
    refused = set_up(**headers)
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "code")
    assert not User.objects.exists()
    assert set_up({**BODY, "code": set_up_code().lower()}, **headers).status_code == 201


def test_asks_everybody_for_the_code_where_others_can_reach_the_server(settings: Any) -> None:
    settings.LISTENS_TO_THIS_MACHINE_ONLY = False
    assert entry()["needs_code"] is True
    assert set_up().status_code == 422


def test_the_code_cannot_be_tried_for_ever(settings: Any) -> None:
    settings.LISTENS_TO_THIS_MACHINE_ONLY = False
    statuses = [set_up({**BODY, "code": "WRONG"}).status_code for _ in range(11)]
    assert statuses == [422] * 10 + [429]


@pytest.mark.parametrize(
    ("field", "value"), [("email", "ada"), ("name", "  "), ("password", "short"), ("language", "xx")]
)
def test_names_the_field_that_is_wrong_and_makes_nobody(field: str, value: str) -> None:
    refused = set_up({**BODY, field: value})
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, field)
    assert not User.objects.exists()
    assert workspace().setting_up is False


def test_leaves_an_audit_event() -> None:
    set_up()
    assert audit_trail(SYSTEM).items[0].kind == "accounts.first_administrator_made"


@pytest.mark.django_db(transaction=True)
def test_of_two_at_the_same_moment_the_second_is_refused() -> None:
    ensure_role_presets()
    other = {**BODY, "email": "eve@example.com"}
    refusal = while_first_is_unfinished(
        lambda: make_first_administrator(**BODY), lambda: make_first_administrator(**other)
    )
    assert isinstance(refusal, Conflict)
    assert [user.email for user in User.objects.all()] == ["ada@example.com"]
