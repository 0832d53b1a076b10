"""Signing in by e-mail and password, as a browser does it."""

from __future__ import annotations

import time
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dotyk.accounts.actions import deactivate_user
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.models import Session
from dotyk.accounts.queries import audit_trail
from tests.cast import PASSWORD, make_user

LOGIN = "/_allauth/browser/v1/auth/login"
SESSION = "/_allauth/browser/v1/auth/session"

pytestmark = pytest.mark.django_db


@pytest.fixture
def seller() -> Actor:
    return make_user(email="Sofia@Example.com", password=PASSWORD)


def sign_in(client: Client, email: str, password: str = PASSWORD, **headers: Any) -> Any:
    return client.post(LOGIN, {"email": email, "password": password}, content_type="application/json", **headers)


def test_lets_a_person_in_by_email_in_any_case(seller: Actor) -> None:
    client = Client()
    assert sign_in(client, "SOFIA@example.COM", headers={"User-Agent": "Testfox"}).status_code == 200
    assert client.get("/api/v1/me").json()["id"] == str(seller.id)
    session = Session.objects.get()
    assert (session.user_id, session.ip, session.user_agent) == (seller.id, "127.0.0.1", "Testfox")


def test_needs_the_csrf_token(seller: Actor) -> None:
    client = Client(enforce_csrf_checks=True)
    assert sign_in(client, seller.email).status_code == 403
    token = client.get("/api/v1/csrf").json()["token"]
    assert client.cookies["csrftoken"].value
    assert sign_in(client, seller.email, headers={"X-CSRFToken": token}).status_code == 200


def test_a_wrong_password_and_an_unknown_address_look_the_same(seller: Actor) -> None:
    wrong = sign_in(Client(), seller.email, "not-the-password")
    unknown = sign_in(Client(), "nobody@example.com", "not-the-password")
    assert wrong.status_code == unknown.status_code == 400
    assert wrong.json() == unknown.json()
    assert set(wrong.cookies) == set(unknown.cookies)


def test_a_wrong_password_and_an_unknown_address_take_the_same_time(
    slow_passwords: None, seller: Actor, settings: Any
) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": None}

    fastest = {seller.email: 9.0, "nobody@example.com": 9.0}
    for _ in range(7):
        for email, least in fastest.items():
            begun = time.process_time()
            sign_in(Client(), email, "not-the-password")
            fastest[email] = min(least, time.process_time() - begun)
    known, unknown = fastest.values()
    assert abs(known - unknown) < 0.25 * max(known, unknown)


def test_a_wrong_password_and_an_unknown_address_ask_the_database_as_much(seller: Actor) -> None:
    counts = []
    for email in (seller.email, "nobody@example.com"):
        with CaptureQueriesContext(connection) as captured:
            sign_in(Client(), email, "not-the-password")
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_a_deactivated_person_is_answered_like_a_wrong_password(seller: Actor) -> None:
    assert seller.id is not None
    deactivate_user(SYSTEM, seller.id)
    right, wrong = sign_in(Client(), seller.email), sign_in(Client(), seller.email, "not-the-password")
    assert (right.status_code, right.json()) == (wrong.status_code, wrong.json())


def test_the_sixth_failure_for_an_address_is_put_off(seller: Actor) -> None:
    for _ in range(5):
        assert sign_in(Client(), seller.email, "not-the-password").status_code == 400
    refused = sign_in(Client(), seller.email)
    assert refused.status_code == 429
    assert int(refused.headers["Retry-After"]) > 0


def test_failures_of_an_unknown_address_are_put_off_just_so() -> None:
    statuses = [sign_in(Client(), "nobody@example.com", "x").status_code for _ in range(6)]
    assert statuses == [400] * 5 + [429]


def test_another_host_name_does_not_start_the_count_anew(seller: Actor) -> None:
    for number in range(5):
        sign_in(Client(), seller.email, "wrong", headers={"Host": f"host{number}.example"})
    assert sign_in(Client(), seller.email, headers={"Host": "fresh.example"}).status_code == 429


def test_another_address_is_not_held_up_by_the_first(seller: Actor) -> None:
    other = make_user(password=PASSWORD)
    for _ in range(6):
        sign_in(Client(), seller.email, "wrong")
    assert sign_in(Client(), other.email).status_code == 200


def test_success_does_not_use_up_attempts(seller: Actor) -> None:
    assert [sign_in(Client(), seller.email).status_code for _ in range(7)] == [200] * 7


def test_attempts_are_counted_in_the_database_for_all_processes(seller: Actor) -> None:
    sign_in(Client(), seller.email, "wrong")
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from cache_entry where cache_key like '%%login_failed%%'")
        assert cursor.fetchone()[0] == 2
    cache.clear()


def test_signing_out_ends_the_session(seller: Actor) -> None:
    client = Client()
    sign_in(client, seller.email)
    assert client.delete(SESSION).status_code == 401
    assert client.get("/api/v1/me").status_code == 401
    assert not Session.objects.filter(user_id=seller.id).exists()


def test_leaves_an_audit_trail(seller: Actor) -> None:
    client = Client()
    sign_in(client, seller.email, "wrong")
    sign_in(client, seller.email)
    client.delete(SESSION)
    trail = [(entry.kind, entry.actor_id) for entry in audit_trail(SYSTEM, limit=3).items]
    assert trail == [
        ("accounts.signed_out", seller.id),
        ("accounts.signed_in", seller.id),
        ("accounts.sign_in_failed", None),
    ]
    failed = audit_trail(SYSTEM, kind="accounts.sign_in_failed").items[0]
    assert failed.data == {"email": seller.email, "ip": "127.0.0.1", "user_agent": ""}


@pytest.mark.parametrize("address", ["auth/signup", "auth/password/request", "account/email", "account/phone"])
def test_strangers_find_no_door_that_tells_who_exists(seller: Actor, address: str) -> None:
    body = {"email": seller.email, "password": PASSWORD}
    response = Client().post(f"/_allauth/browser/v1/{address}", body, content_type="application/json")
    assert response.status_code == 404
