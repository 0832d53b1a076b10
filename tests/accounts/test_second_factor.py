"""A second factor, once set up, is asked for."""

from __future__ import annotations

from typing import Any

import pytest
from allauth.mfa.totp.internal import auth as totp
from django.test import Client

from dotyk.accounts.models import Session
from tests.cast import PASSWORD, make_user, user_of

AUTH = "/_allauth/browser/v1/auth"

pytestmark = pytest.mark.django_db


def post(client: Client, address: str, body: dict[str, Any]) -> Any:
    return client.post(f"{AUTH}/{address}", body, content_type="application/json")


def code_for(secret: str) -> str:
    return str(totp.format_hotp_value(totp.hotp_value(secret, next(totp.yield_hotp_counters_from_time()))))


def test_the_password_alone_opens_nothing_then() -> None:
    person = make_user(password=PASSWORD)
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(user_of(person), secret)
    client = Client()
    halfway = post(client, "login", {"email": person.email, "password": PASSWORD})
    assert halfway.status_code == 401
    assert client.get("/api/v1/me").status_code == 401
    assert not Session.objects.filter(user_id=person.id).exists()
    assert post(client, "2fa/authenticate", {"code": "000000"}).status_code == 400
    assert post(client, "2fa/authenticate", {"code": code_for(secret)}).status_code == 200
    assert client.get("/api/v1/me").json()["id"] == str(person.id)
