"""Keys, sessions and new passwords."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from dotyk.accounts.actions import (
    create_api_key,
    create_service_account,
    delete_expired,
    end_session,
    make_password_link,
    revoke_api_key,
    sign_out_everywhere,
)
from dotyk.accounts.actors import SYSTEM
from dotyk.accounts.authentication import Credential, authenticate
from dotyk.accounts.models import ApiKey, CacheEntry, Session
from dotyk.accounts.queries import api_keys, audit_trail, sessions
from dotyk.platform.clock import now
from dotyk.platform.errors import Denied, Invalid, NotFound
from tests.cast import PASSWORD, Cast, make_user, signed_in_client, user_of

NEW_PASSWORD = "smereka-7719-hora"
RESET = "/_allauth/browser/v1/auth/password/reset"
CHANGE = "/_allauth/browser/v1/account/password/change"
LOGIN = "/_allauth/browser/v1/auth/login"


def post(client: Client, address: str, body: dict[str, Any]) -> Any:
    return client.post(address, body, content_type="application/json")


def test_a_key_is_told_once_and_never_again(cast: Cast) -> None:
    client = signed_in_client(cast.seller)
    made = post(client, "/api/v1/keys", {"name": "Till"}).json()
    listed = client.get("/api/v1/keys").json()["items"]
    assert [key["id"] for key in listed] == [made["id"]]
    assert made["key"].startswith(listed[0]["prefix"])
    assert made["key"] not in str(listed)
    assert authenticate(Credential("key", made["key"])).id == cast.seller.id


@pytest.mark.parametrize("scope", ["contacts:look", "Contacts:read", "contacts:read:all", "", "a b", "contacts:READ"])
def test_refuses_a_scope_that_means_nothing(cast: Cast, scope: str) -> None:
    with pytest.raises(Invalid) as refused:
        create_api_key(cast.seller, scopes=["contacts:read", scope])
    assert refused.value.faults[0].field == "scopes"
    assert not ApiKey.objects.exists()


@pytest.mark.parametrize("scope", ["contacts:read", "contacts:*", "*:read", "*:*", "*", "import"])
def test_takes_scopes_of_every_shape(cast: Cast, scope: str) -> None:
    key, _ = create_api_key(cast.seller, scopes=[scope])
    assert key.scopes == [scope]


def test_refuses_an_expiry_in_the_past_or_without_a_time_zone(cast: Cast) -> None:
    with pytest.raises(Invalid):
        create_api_key(cast.seller, expires_at=now() - timedelta(seconds=1))
    client = signed_in_client(cast.seller)
    assert post(client, "/api/v1/keys", {"expires_at": "2100-01-01T00:00:00"}).status_code == 422
    assert post(client, "/api/v1/keys", {"expires_at": "2100-01-01T00:00:00Z"}).status_code == 201


def test_a_limited_key_makes_no_other(cast: Cast) -> None:
    _, secret = create_api_key(cast.administrator, scopes=["*:read", "manage_users"])
    limited = authenticate(Credential("key", secret))
    for attempt in (
        lambda: create_api_key(limited),
        lambda: create_api_key(limited, user_id=cast.seller.id),
        lambda: revoke_api_key(limited, ApiKey.objects.get().id),
        lambda: sign_out_everywhere(limited),
        lambda: api_keys(limited),
    ):
        with pytest.raises(Denied):
            attempt()


def test_a_revoked_key_is_gone_and_revoking_again_is_harmless(cast: Cast) -> None:
    key, _ = create_api_key(cast.seller)
    for _ in range(2):
        revoke_api_key(cast.seller, key.id)
    assert api_keys(cast.seller) == []
    assert len(audit_trail(SYSTEM, kind="accounts.key_revoked").items) == 1


def test_somebody_else_s_key_does_not_exist_for_a_seller(cast: Cast) -> None:
    key, secret = create_api_key(cast.teammate)
    with pytest.raises(NotFound):
        revoke_api_key(cast.seller, key.id)
    assert authenticate(Credential("key", secret)).id == cast.teammate.id
    revoke_api_key(cast.administrator, key.id)
    assert api_keys(cast.administrator, user_id=cast.teammate.id) == []


def test_a_service_account_never_signs_in_with_a_password(cast: Cast) -> None:
    robot = create_service_account(cast.administrator, "Robot")
    assert not robot.has_usable_password()
    with pytest.raises(NotFound):
        make_password_link(cast.administrator, robot.id)


def test_sessions_are_listed_without_what_opens_them(cast: Cast) -> None:
    here, there = signed_in_client(cast.seller), signed_in_client(cast.seller)
    signed_in_client(cast.teammate)
    listed = here.get("/api/v1/sessions").json()["items"]
    assert sorted(session["current"] for session in listed) == [False, True]
    for client in (here, there):
        assert client.cookies["sessionid"].value not in str(listed)


def test_one_session_or_all_others_can_be_ended(cast: Cast) -> None:
    here, there, elsewhere = (signed_in_client(cast.seller) for _ in range(3))
    other = next(s for s in there.get("/api/v1/sessions").json()["items"] if s["current"])
    assert here.delete(f"/api/v1/sessions/{other['id']}").status_code == 204
    assert here.delete(f"/api/v1/sessions/{other['id']}").status_code == 404
    assert there.get("/api/v1/me").status_code == 401
    assert here.delete("/api/v1/sessions").json() == {"count": 1}
    assert elsewhere.get("/api/v1/me").status_code == 401
    assert here.get("/api/v1/me").status_code == 200


def test_a_teammate_s_session_does_not_exist_for_me(cast: Cast) -> None:
    client = signed_in_client(cast.teammate)
    with pytest.raises(NotFound):
        end_session(cast.seller, Session.objects.get().public_id)
    with pytest.raises(NotFound):
        end_session(cast.seller, uuid4())
    assert client.get("/api/v1/me").status_code == 200


def test_a_session_keeps_its_beginning_when_it_changes(cast: Cast) -> None:
    client = signed_in_client(cast.seller)
    before = sessions(cast.seller)[0]
    kept = client.session
    kept["anything"] = 1
    kept.save()
    after = sessions(cast.seller)[0]
    assert (after.public_id, after.created_at, after.user_id) == (before.public_id, before.created_at, cast.seller.id)


def test_a_new_password_ends_the_other_sessions(cast: Cast) -> None:
    person = make_user(password=PASSWORD)
    here, there = Client(), Client()
    for client in (here, there):
        post(client, LOGIN, {"email": person.email, "password": PASSWORD})
    answer = post(here, CHANGE, {"current_password": PASSWORD, "new_password": NEW_PASSWORD})
    assert answer.status_code == 200
    assert here.get("/api/v1/me").status_code == 200
    assert there.get("/api/v1/me").status_code == 401
    assert user_of(person).check_password(NEW_PASSWORD)


def test_a_password_changes_only_by_the_old_one(cast: Cast) -> None:
    person = make_user(password=PASSWORD)
    client = Client()
    post(client, LOGIN, {"email": person.email, "password": PASSWORD})
    answer = post(client, CHANGE, {"current_password": "guess-1234-guess", "new_password": NEW_PASSWORD})
    assert answer.status_code == 400
    assert user_of(person).check_password(PASSWORD)


def test_a_password_link_works_once_and_ends_all_sessions(cast: Cast) -> None:
    person = make_user(password=PASSWORD)
    client = Client()
    post(client, LOGIN, {"email": person.email, "password": PASSWORD})
    assert person.id is not None
    key = make_password_link(cast.administrator, person.id)
    assert post(Client(), RESET, {"key": key, "password": "12345"}).status_code == 400
    assert post(Client(), RESET, {"key": key, "password": NEW_PASSWORD}).status_code == 401
    assert user_of(person).check_password(NEW_PASSWORD)
    assert client.get("/api/v1/me").status_code == 401
    assert post(Client(), RESET, {"key": key, "password": PASSWORD}).status_code == 400
    kinds = [entry.kind for entry in audit_trail(SYSTEM, user_id=person.id, limit=2).items]
    assert kinds == ["accounts.password_changed", "accounts.password_link_made"]
    assert post(client, LOGIN, {"email": person.email, "password": NEW_PASSWORD}).status_code == 200


def test_what_is_over_is_tidied_away_and_nothing_else(cast: Cast) -> None:
    signed_in_client(cast.teammate)
    client = signed_in_client(cast.seller)
    for _ in range(2):
        post(Client(), LOGIN, {"email": cast.seller.email, "password": "wrong"})
    Session.objects.filter(user_id=cast.teammate.id).update(expire_date=now())
    before = CacheEntry.objects.count()
    CacheEntry.objects.filter(pk=CacheEntry.objects.values("pk")[:1]).update(expires=now())
    assert delete_expired() == 2
    assert delete_expired() == 0
    assert CacheEntry.objects.count() == before - 1
    assert client.get("/api/v1/me").status_code == 200
