"""A forgotten password: a letter with a link, which works once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message
from email.parser import BytesParser
from email.policy import default
from socket import socket
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from django.core.cache import cache
from django.db import connection
from django.test import Client

from dotyk.accounts.actions import deactivate_user
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.jobs import send_password_link
from dotyk.accounts.queries import audit_trail
from dotyk.platform.mail import mail_settings
from tests.cast import PASSWORD, make_user

RESET = "/_allauth/browser/v1/auth/password/reset"
LOGIN = "/_allauth/browser/v1/auth/login"
NEW = "vesna-1987-barvinok"


class Letterbox:
    """A mail server that keeps what it gets."""

    def __init__(self) -> None:
        self.letters: list[Message] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        self.letters.append(BytesParser(policy=default).parsebytes(envelope.content))
        return "250 OK"


@pytest.fixture
def letterbox(settings: Any) -> Iterator[Letterbox]:
    box = Letterbox()
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    for name, value in mail_settings(f"smtp://127.0.0.1:{port}/?from=crm@example.com").items():
        setattr(settings, name, value)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.PUBLIC_ADDRESS = "https://crm.example.com"
    yield box
    controller.stop()


@pytest.fixture
def seller(db: None) -> Actor:
    cache.clear()
    return make_user(email="sofia@example.com", password=PASSWORD, language="uk")


def ask(email: str, **headers: str) -> Any:
    body = {"email": email}
    return Client().post("/api/v1/entry/forgotten", body, content_type="application/json", headers=headers)


def jobs() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("select args->>'email' from procrastinate_jobs where task_name = 'accounts.send_password_link'")
        return [row[0] for row in cursor.fetchall()]


def post(client: Client, address: str, body: dict[str, str]) -> Any:
    return client.post(address, body, content_type="application/json")


def test_a_letter_leads_to_a_new_password_once(letterbox: Letterbox, seller: Actor) -> None:
    assert ask(" Sofia@example.com ", Host="evil.example").status_code == 204
    assert jobs() == ["sofia@example.com"]
    send_password_link("sofia@example.com")
    letter = letterbox.letters[0]
    assert (letter["To"], letter["From"], letter["Subject"]) == (
        "sofia@example.com",
        "crm@example.com",
        "Новий пароль до Дотику",
    )
    link = re.search(r"https://crm\.example\.com/password-reset/(\S+)", letter.get_payload(decode=True).decode())
    assert link
    key = link[1]
    headers = {"X-Password-Reset-Key": key}
    assert Client().get(RESET, headers=headers).status_code == 200
    assert post(Client(), RESET, {"key": key, "password": NEW}).status_code == 401
    assert post(Client(), LOGIN, {"email": "sofia@example.com", "password": NEW}).status_code == 200
    assert post(Client(), RESET, {"key": key, "password": PASSWORD}).status_code == 400
    assert Client().get(RESET, headers=headers).status_code == 400


def test_nobody_learns_who_exists(letterbox: Letterbox, seller: Actor) -> None:
    known, unknown = ask("sofia@example.com"), ask("nobody@example.com")
    assert (known.status_code, known.content) == (unknown.status_code, unknown.content)
    send_password_link("nobody@example.com")
    send_password_link("no address")
    assert letterbox.letters == []


def test_a_deactivated_person_gets_none(letterbox: Letterbox, seller: Actor) -> None:
    assert seller.id is not None
    deactivate_user(SYSTEM, seller.id)
    send_password_link("sofia@example.com")
    assert letterbox.letters == []


def test_the_fourth_wish_for_one_address_is_put_off(letterbox: Letterbox, seller: Actor) -> None:
    statuses = [ask("sofia@example.com").status_code for _ in range(4)]
    assert statuses == [204, 204, 204, 429]
    assert ask("other@example.com").status_code == 204


def test_without_mail_it_is_said_so(seller: Actor) -> None:
    assert Client().get("/api/v1/entry").json()["sends_mail"] is False
    assert ask("sofia@example.com").status_code == 404


def test_a_weak_password_is_refused_in_the_visitors_language(letterbox: Letterbox, seller: Actor) -> None:
    send_password_link("sofia@example.com")
    text = letterbox.letters[0].get_payload(decode=True).decode()  # type: ignore[union-attr]
    key = text.split("/password-reset/")[1].split()[0]
    client = Client(headers={"Accept-Language": "ru"})
    refused = post(client, RESET, {"key": key, "password": "12345"})
    assert refused.status_code == 400
    assert [error["message"][:30] for error in refused.json()["errors"]] == ["Этот пароль легко угадать. Воз"]


def test_stays_in_the_audit_log(letterbox: Letterbox, seller: Actor) -> None:
    send_password_link("sofia@example.com")
    assert audit_trail(SYSTEM).items[0].kind == "accounts.password_link_sent"
