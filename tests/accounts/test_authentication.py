"""From a session cookie or a key to an actor."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client

from dotyk.accounts.actions import (
    change_user,
    create_api_key,
    create_service_account,
    deactivate_user,
    revoke_api_key,
    set_roles,
)
from dotyk.accounts.actors import SYSTEM, Reach
from dotyk.accounts.authentication import Credential, authenticate
from dotyk.accounts.models import ApiKey, Session
from dotyk.accounts.queries import actor_of
from dotyk.platform.clock import now
from dotyk.platform.errors import NotFound, NotSignedIn
from dotyk.platform.workspace import touch_schema
from tests.cast import Cast, again, key_headers, make_team, make_user, queries_counted, signed_in_client


def test_a_session_is_one_query(cast: Cast) -> None:
    session = Session.objects.get(session_key=signed_in_client(cast.seller).session.session_key)
    with queries_counted(1):
        actor = authenticate(Credential("session", session.session_key))
    assert actor == cast.seller


def test_a_request_asks_the_database_once_who_it_is_from(cast: Cast) -> None:
    client = signed_in_client(cast.seller)
    with queries_counted(2):
        assert client.get("/api/v1/teams").status_code == 200


def test_a_key_notes_its_use_at_most_once_a_minute(cast: Cast) -> None:
    _, secret = create_api_key(cast.seller)
    with queries_counted(2):
        assert authenticate(Credential("key", secret)) == cast.seller
    with queries_counted(1):
        authenticate(Credential("key", secret))
    assert ApiKey.objects.get().last_used_at is not None


def test_a_session_notes_when_it_was_seen_once_a_minute(cast: Cast) -> None:
    client = signed_in_client(cast.seller)
    Session.objects.update(last_seen_at=now() - timedelta(minutes=2))
    client.get("/api/v1/teams")
    seen = Session.objects.get().last_seen_at
    assert seen > now() - timedelta(seconds=30)
    client.get("/api/v1/teams")
    assert Session.objects.get().last_seen_at == seen


@pytest.mark.parametrize("header", ["Bearer ", "Bearer unknown", "Basic c29mOmlh", "unknown", "Bearer \u00e9"])
def test_an_unknown_key_is_not_signed_in_even_with_a_good_cookie(cast: Cast, header: str) -> None:
    client = signed_in_client(cast.seller)
    assert client.get("/api/v1/me", headers={"Authorization": header}).status_code == 401


@pytest.mark.django_db
@pytest.mark.parametrize("cookie", ["", "unknown", "a\x00b", "*"])
def test_an_unknown_cookie_is_not_signed_in(cookie: str) -> None:
    client = Client()
    client.cookies["sessionid"] = cookie
    assert client.get("/api/v1/me").status_code == 401


def test_an_expired_session_is_not_signed_in(cast: Cast) -> None:
    client = signed_in_client(cast.seller)
    # An hour: the database counts from the beginning of the transaction, which is that of the test.
    Session.objects.update(expire_date=now() - timedelta(hours=1))
    assert client.get("/api/v1/me").status_code == 401


def test_an_expired_key_is_not_signed_in(cast: Cast) -> None:
    headers = key_headers(cast.seller, expires_at=now() + timedelta(hours=1))
    assert Client(headers=headers).get("/api/v1/me").status_code == 200
    ApiKey.objects.update(expires_at=now() - timedelta(seconds=1))
    assert Client(headers=headers).get("/api/v1/me").status_code == 401


def test_a_revoked_key_is_not_signed_in(cast: Cast) -> None:
    key, secret = create_api_key(cast.seller)
    revoke_api_key(cast.seller, key.id)
    with pytest.raises(NotSignedIn):
        authenticate(Credential("key", secret))


def test_a_deactivated_user_has_neither_session_nor_key(cast: Cast) -> None:
    client, headers = signed_in_client(cast.seller), key_headers(cast.seller)
    assert cast.seller.id is not None
    deactivate_user(SYSTEM, cast.seller.id)
    assert client.get("/api/v1/me").status_code == 401
    assert Client(headers=headers).get("/api/v1/me").status_code == 401
    with pytest.raises(NotFound):
        actor_of(cast.seller.id)


def test_a_secret_is_kept_only_as_a_hash(cast: Cast) -> None:
    _, secret = create_api_key(cast.seller)
    with connection.cursor() as cursor:
        cursor.execute("select k::text from api_key k")
        kept = cursor.fetchone()[0]
    assert secret not in kept
    assert secret.startswith(ApiKey.objects.get().prefix)


def test_roles_are_united(cast: Cast) -> None:
    assert cast.seller.id is not None
    assert cast.seller.reach("contacts", "export") is Reach.NONE
    set_roles(SYSTEM, cast.seller.id, ["seller", "analyst"])
    both = again(cast.seller)
    assert both.reach("contacts", "export") is Reach.ALL
    assert both.reach("contacts", "update") is Reach.TEAM
    assert both.reach("tickets", "read") is Reach.ALL


def test_the_administrator_has_every_capability(cast: Cast) -> None:
    assert {"configure", "manage_users", "read_audit", "import"} <= cast.administrator.capabilities
    assert not cast.seller.capabilities


def test_a_person_without_roles_may_nothing(cast: Cast) -> None:
    nobody = make_user(None)
    assert nobody.reach("contacts", "read") is Reach.NONE


def test_a_team_reaches_its_sub_teams_but_not_its_parent(cast: Cast) -> None:
    sub_team = make_team("Youngest", parent=make_team("Young", parent=cast.team))
    junior = make_user(team=sub_team)
    senior = again(cast.seller)
    assert sub_team in senior.team_ids
    assert junior.id in senior.member_ids
    assert cast.team not in junior.team_ids
    assert cast.seller.id not in junior.member_ids
    assert cast.stranger.id not in senior.member_ids


def test_a_further_team_counts_like_the_main_one(cast: Cast) -> None:
    assert cast.seller.id is not None
    change_user(SYSTEM, cast.seller.id, teams=[cast.other_team])
    assert set(again(cast.seller).team_ids) == {cast.team, cast.other_team}
    assert cast.stranger.id in again(cast.seller).member_ids
    assert cast.seller.id in again(cast.stranger).member_ids


def test_an_actor_knows_the_version_of_the_schema(cast: Cast) -> None:
    version = touch_schema()
    assert again(cast.seller).schema_version == version


def test_a_limited_key_reaches_only_its_scopes(cast: Cast) -> None:
    _, secret = create_api_key(cast.administrator, scopes=["contacts:read", "import"])
    limited = authenticate(Credential("key", secret))
    assert limited.reach("contacts", "read") is Reach.ALL
    assert limited.reach("contacts", "update") is Reach.NONE
    assert limited.reach("deals", "read") is Reach.NONE
    assert limited.capabilities == {"import"}


def test_a_service_account_acts_by_its_key(cast: Cast) -> None:
    robot = create_service_account(cast.administrator, "Site form", roles=["support"])
    _, secret = create_api_key(cast.administrator, user_id=robot.id)
    actor = authenticate(Credential("key", secret))
    assert (actor.kind, actor.name, actor.email) == ("service", "Site form", "")
    assert actor.reach("tickets", "create") is Reach.ALL


@pytest.mark.django_db
def test_an_unknown_user_is_no_actor() -> None:
    with pytest.raises(NotFound):
        actor_of(uuid4())


def test_a_change_by_cookie_needs_the_csrf_token_and_by_key_does_not(cast: Cast) -> None:
    browser = signed_in_client(cast.seller, enforce_csrf_checks=True)
    change = {"name": "Sofia"}
    assert browser.patch("/api/v1/me", change, content_type="application/json").status_code == 403
    token = browser.get("/api/v1/csrf").json()["token"]
    headers = {"X-CSRFToken": token}
    assert browser.patch("/api/v1/me", change, content_type="application/json", headers=headers).status_code == 200
    program = Client(enforce_csrf_checks=True, headers=key_headers(cast.seller))
    assert program.patch("/api/v1/me", change, content_type="application/json").status_code == 200


def test_without_a_cookie_a_change_is_not_signed_in_rather_than_forbidden() -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.patch("/api/v1/me", {}, content_type="application/json").status_code == 401
