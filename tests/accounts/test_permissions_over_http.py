"""Every route of accounts against every kind of caller, and no route left out."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import orjson
import pytest
from django.test import Client

from dotyk.accounts.actions import add_identity_provider, create_api_key, create_role, create_service_account, invite
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.models import Role, Session
from tests.accounts.urls import api
from tests.cast import PASSWORD, Cast, key_headers, make_team, make_user, signed_in_client
from tests.traceless import traceless

CALLERS = ("administrator", "seller", "limited_key", "nobody")

HOUSE = {"name": "Keycloak", "issuer": "https://keycloak.example", "client_id": "dotyk", "client_secret": "sesame"}

# method, path, body, and the status each caller gets, in the order of CALLERS
TABLE: list[tuple[str, str, dict[str, Any] | None, tuple[int, int, int, int]]] = [
    ("GET", "/csrf", None, (200, 200, 200, 200)),
    ("GET", "/entry", None, (200, 200, 200, 200)),
    (
        "POST",
        "/entry/administrator",
        {"name": "Eve", "email": "eve@example.com", "password": PASSWORD, "language": "en"},
        (409, 409, 409, 409),
    ),
    ("POST", "/entry/finished", None, (204, 403, 403, 401)),
    ("POST", "/entry/forgotten", {"email": "eve@example.com"}, (404, 404, 404, 404)),
    ("POST", "/entry/providers/{provider_id}", {"next": "/"}, (404, 404, 404, 404)),
    ("GET", "/identity-providers", None, (200, 403, 403, 401)),
    ("POST", "/identity-providers", {**HOUSE, "issuer": "nowhere"}, (422, 403, 403, 401)),
    ("PATCH", "/identity-providers/{provider_id}", {"name": "Other"}, (200, 403, 403, 401)),
    ("DELETE", "/identity-providers/{provider_id}", None, (204, 403, 403, 401)),
    ("GET", "/me", None, (200, 200, 200, 401)),
    ("PATCH", "/me", {"theme": "dark"}, (200, 200, 403, 401)),
    ("GET", "/users", None, (200, 200, 200, 401)),
    ("POST", "/users", {"email": "new@example.com", "roles": ["seller"]}, (201, 403, 403, 401)),
    ("GET", "/users/{user_id}", None, (200, 200, 200, 401)),
    ("PATCH", "/users/{user_id}", {"name": "Other"}, (200, 403, 403, 401)),
    ("POST", "/users/{user_id}/password-link", None, (201, 403, 403, 401)),
    ("DELETE", "/users/{user_id}/sessions", None, (200, 403, 403, 401)),
    ("GET", "/service-accounts", None, (200, 403, 403, 401)),
    ("POST", "/service-accounts", {"name": "Robot"}, (201, 403, 403, 401)),
    ("GET", "/teams", None, (200, 200, 200, 401)),
    ("POST", "/teams", {"name": "West"}, (201, 403, 403, 401)),
    ("PATCH", "/teams/{team_id}", {"name": "East"}, (200, 403, 403, 401)),
    ("DELETE", "/teams/{team_id}", None, (204, 403, 403, 401)),
    ("GET", "/roles", None, (200, 403, 403, 401)),
    ("POST", "/roles", {"name": "intern", "grants": {"notes": {"read": "own"}}}, (201, 403, 403, 401)),
    ("PATCH", "/roles/{role_id}", {"grants": {}}, (200, 403, 403, 401)),
    ("POST", "/roles/{role_id}/reset", None, (409, 403, 403, 401)),
    ("DELETE", "/roles/{role_id}", None, (204, 403, 403, 401)),
    ("GET", "/invitations", None, (200, 403, 403, 401)),
    ("POST", "/invitations", {"email": "guest@example.com"}, (201, 403, 403, 401)),
    ("DELETE", "/invitations/{invitation_id}", None, (204, 403, 403, 401)),
    ("POST", "/invitations/look", {"token": "{token}"}, (200, 200, 200, 200)),
    (
        "POST",
        "/invitations/accept",
        {"token": "{token}", "name": "Guest", "password": PASSWORD},
        (201, 201, 201, 201),
    ),
    ("GET", "/keys", None, (200, 200, 403, 401)),
    ("GET", "/keys?user={user_id}", None, (200, 403, 403, 401)),
    ("POST", "/keys", {"name": "Mine"}, (201, 201, 403, 401)),
    ("POST", "/keys", {"user": "{user_id}"}, (201, 403, 403, 401)),
    ("DELETE", "/keys/{key_id}", None, (204, 404, 403, 401)),
    ("GET", "/sessions", None, (200, 200, 403, 401)),
    ("DELETE", "/sessions", None, (200, 200, 403, 401)),
    ("DELETE", "/sessions/{session_id}", None, (404, 404, 403, 401)),
    ("GET", "/audit", None, (200, 403, 403, 401)),
    ("GET", "/audit/export", None, (200, 403, 403, 401)),
    ("POST", "/see-as", {"role": "seller"}, (201, 403, 403, 401)),
]


@pytest.fixture
def places(cast: Cast) -> dict[str, UUID | str]:
    """Something for each route to be about, none of it the caller's own."""
    signed_in_client(cast.stranger)
    key, _ = create_api_key(cast.stranger)
    invitation, token = invite(SYSTEM, "invited@example.com", roles=["seller"])
    assert cast.stranger.id is not None
    return {
        "user_id": cast.stranger.id,
        "team_id": make_team(),
        "role_id": create_role(SYSTEM, "helper", label={}, grants={}).id,
        "invitation_id": invitation.id,
        "token": token,
        "key_id": key.id,
        "provider_id": add_identity_provider(cast.administrator, **HOUSE, is_active=False).id,
        "session_id": Session.objects.get(user_id=cast.stranger.id).public_id,
    }


def client_of(cast: Cast, caller: str) -> Client:
    clients: dict[str, Any] = {
        "administrator": lambda: signed_in_client(cast.administrator),
        "seller": lambda: signed_in_client(cast.seller),
        "limited_key": lambda: Client(headers=key_headers(cast.administrator, scopes=["contacts:read"])),
        "nobody": Client,
    }
    client: Client = clients[caller]()
    return client


@pytest.mark.parametrize(("method", "path", "body", "expected"), TABLE, ids=[f"{row[0]} {row[1]}" for row in TABLE])
def test_each_caller_gets_the_answer_of_the_table(
    cast: Cast, places: dict[str, Any], method: str, path: str, body: Any, expected: tuple[int, int, int, int]
) -> None:
    got = []
    for caller in CALLERS:
        with traceless():
            got.append(ask(client_of(cast, caller), method, path, body, places).status_code)
    assert dict(zip(CALLERS, got, strict=True)) == dict(zip(CALLERS, expected, strict=True))


def test_the_table_holds_every_route() -> None:
    schema = api.get_openapi_schema()
    routes = {
        (method.upper(), path.removeprefix("/api/v1")) for path, item in schema["paths"].items() for method in item
    }
    assert routes == {(method, path.partition("?")[0]) for method, path, _, _ in TABLE}


def ask(client: Client, method: str, path: str, body: dict[str, Any] | None, places: dict[str, Any]) -> Any:
    """One request, its ``{places}`` filled in."""
    filled = {name: value.format(**places) if isinstance(value, str) else value for name, value in (body or {}).items()}
    text = orjson.dumps(filled) if body else b""
    return client.generic(method, f"/api/v1{path.format(**places)}", text, content_type="application/json")


@pytest.fixture
def personnel(cast: Cast) -> Actor:
    """Somebody who manages people but may not see any record."""
    create_role(SYSTEM, "personnel", label={}, grants={}, capabilities=["manage_users"])
    return make_user("personnel")


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("PATCH", "/users/{user_id}", {"name": "Other"}),
        ("PATCH", "/users/{user_id}", {"active": False}),
        ("POST", "/users/{user_id}/password-link", None),
        ("DELETE", "/users/{user_id}/sessions", None),
        ("POST", "/keys", {"user": "{user_id}"}),
        ("DELETE", "/keys/{key_id}", None),
        ("PATCH", "/roles/{seller_role}", {"label": {}}),
        ("POST", "/users", {"email": "new@example.com", "roles": ["seller"]}),
        ("POST", "/invitations", {"email": "new@example.com", "roles": ["seller"]}),
        ("POST", "/service-accounts", {"name": "Robot", "roles": ["seller"]}),
    ],
)
def test_who_has_fewer_rights_manages_nobody_with_more(
    personnel: Actor, places: dict[str, Any], method: str, path: str, body: Any
) -> None:
    places["seller_role"] = Role.objects.get(name="seller").id
    answer = ask(signed_in_client(personnel), method, path, body, places)
    assert (answer.status_code, answer.json()["type"]) == (403, "urn:dotyk:more-than-own")


def test_service_accounts_are_not_among_the_people(cast: Cast) -> None:
    create_service_account(SYSTEM, "Robot")
    client = signed_in_client(cast.administrator)
    assert "Robot" not in [user["name"] for user in client.get("/api/v1/users").json()["items"]]
    assert [user["name"] for user in client.get("/api/v1/service-accounts").json()["items"]] == ["Robot"]
