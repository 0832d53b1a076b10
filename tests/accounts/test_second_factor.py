"""A second factor: set up with the password at hand, asked for at each sign-in, turned off again."""

from __future__ import annotations

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.core.cache import cache
from django.test import Client

from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.models import Session
from dotyk.accounts.queries import audit_trail
from tests.cast import PASSWORD, make_user, user_of

AUTH = "/_allauth/browser/v1/auth"
ACCOUNT = "/_allauth/browser/v1/account/authenticators"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_attempts_counted(db: None) -> None:
    cache.clear()


def post(client: Client, address: str, body: dict[str, Any], **headers: str) -> Any:
    return client.post(address, body, content_type="application/json", headers=headers)


def code_for(secret: str) -> str:
    return str(totp.format_hotp_value(totp.hotp_value(secret, next(totp.yield_hotp_counters_from_time()))))


def signed_in(person: Actor) -> Client:
    client = Client()
    assert post(client, f"{AUTH}/login", {"email": person.email, "password": PASSWORD}).status_code == 200
    return client


def with_codes(person: Actor) -> tuple[Client, str, list[str]]:
    """A browser of the person, who has set up one-time codes, their secret, and the recovery codes."""
    client = signed_in(person)
    assert post(client, f"{AUTH}/reauthenticate", {"password": PASSWORD}).status_code == 200
    secret = client.get(f"{ACCOUNT}/totp").json()["meta"]["secret"]
    assert post(client, f"{ACCOUNT}/totp", {"code": code_for(secret)}).status_code == 200
    cache.clear()  # a code is taken once: the next sign-in of a test may fall into the same half minute
    return client, secret, client.get(f"{ACCOUNT}/recovery-codes").json()["data"]["unused_codes"]


def test_the_password_alone_opens_nothing_then() -> None:
    person = make_user(password=PASSWORD)
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(user_of(person), secret)
    client = Client()
    halfway = post(client, f"{AUTH}/login", {"email": person.email, "password": PASSWORD})
    assert halfway.status_code == 401
    assert client.get("/api/v1/me").status_code == 401
    assert not Session.objects.filter(user_id=person.id).exists()
    assert post(client, f"{AUTH}/2fa/authenticate", {"code": "000000"}).status_code == 400
    assert post(client, f"{AUTH}/2fa/authenticate", {"code": code_for(secret)}).status_code == 200
    assert client.get("/api/v1/me").json()["id"] == str(person.id)


def test_is_set_up_only_after_the_password_was_given_again() -> None:
    client = signed_in(make_user(password=PASSWORD))
    secret = client.get(f"{ACCOUNT}/totp").json()["meta"]["secret"]
    refused = post(client, f"{ACCOUNT}/totp", {"code": code_for(secret)})
    assert refused.status_code == 401
    assert "reauthenticate" in [flow["id"] for flow in refused.json()["data"]["flows"]]
    assert not Authenticator.objects.exists()


def test_its_secret_is_not_readable_in_the_database() -> None:
    _, secret, codes = with_codes(make_user(password=PASSWORD))
    kept = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in kept
    assert not any(code in kept for code in codes)


def test_a_recovery_code_opens_once() -> None:
    person = make_user(password=PASSWORD)
    _, _, codes = with_codes(person)
    for expected in (200, 400):
        client = Client()
        post(client, f"{AUTH}/login", {"email": person.email, "password": PASSWORD})
        assert post(client, f"{AUTH}/2fa/authenticate", {"code": codes[0]}).status_code == expected


def test_is_turned_off_with_all_its_recovery_codes() -> None:
    person = make_user(password=PASSWORD)
    client, _, _ = with_codes(person)
    assert client.delete(f"{ACCOUNT}/totp").status_code == 200
    assert not Authenticator.objects.filter(user_id=person.id).exists()
    signed_in(person)


def test_wrong_codes_are_put_off_after_five() -> None:
    person = make_user(password=PASSWORD)
    _, secret, _ = with_codes(person)
    client = Client()
    post(client, f"{AUTH}/login", {"email": person.email, "password": PASSWORD})
    for _ in range(5):
        assert post(client, f"{AUTH}/2fa/authenticate", {"code": "000000"}).status_code == 400
    refused = post(client, f"{AUTH}/2fa/authenticate", {"code": code_for(secret)})
    assert refused.json()["errors"][0]["code"] == "too_many_login_attempts"


@pytest.mark.parametrize(("language", "said"), [("uk", "Цей код не підходить"), ("ru", "Этот код не подходит")])
def test_a_wrong_code_is_told_in_the_language_of_the_visitor(language: str, said: str) -> None:
    person = make_user(password=PASSWORD)
    with_codes(person)
    client = Client()
    post(client, f"{AUTH}/login", {"email": person.email, "password": PASSWORD})
    answer = post(client, f"{AUTH}/2fa/authenticate", {"code": "1"}, **{"Accept-Language": language})
    assert answer.json()["errors"][0]["message"].startswith(said)


def test_leaves_an_audit_trail(django_capture_on_commit_callbacks: Any) -> None:
    person = make_user(password=PASSWORD)
    with django_capture_on_commit_callbacks(execute=True):
        client, _, _ = with_codes(person)
    post(client, f"{AUTH}/2fa/reauthenticate", {"code": "000000"})
    client.delete(f"{ACCOUNT}/totp")
    trail = [(entry.kind, entry.data.get("method")) for entry in audit_trail(SYSTEM, user_id=person.id).items]
    for kind in ("added", "failed", "removed"):
        assert (f"accounts.second_factor_{kind}", "one_time_codes") in trail
