"""Mail settings read from one address."""

from __future__ import annotations

import pytest

from dotyk.platform.mail import mail_settings


@pytest.mark.parametrize(
    ("address", "port", "ssl", "tls"),
    [
        ("smtp://mail.example.com", 25, False, False),
        ("smtps://mail.example.com", 465, True, False),
        ("smtp+starttls://mail.example.com", 587, False, True),
        ("smtps://mail.example.com:2465", 2465, True, False),
    ],
)
def test_the_scheme_says_how_it_is_protected(address: str, port: int, ssl: bool, tls: bool) -> None:
    read = mail_settings(address)
    assert (read["EMAIL_HOST"], read["EMAIL_PORT"]) == ("mail.example.com", port)
    assert (read["EMAIL_USE_SSL"], read["EMAIL_USE_TLS"]) == (ssl, tls)


def test_names_the_sender_and_who_signs_in() -> None:
    read = mail_settings("smtps://crm%40example.com:p%2Fw@mail.example.com/?from=Dotyk%20%3Ccrm@example.com%3E")
    assert (read["EMAIL_HOST_USER"], read["EMAIL_HOST_PASSWORD"]) == ("crm@example.com", "p/w")
    assert read["DEFAULT_FROM_EMAIL"] == "Dotyk <crm@example.com>"


def test_without_an_address_nothing_is_sent() -> None:
    assert mail_settings("") == {"EMAIL_HOST": ""}


@pytest.mark.parametrize("address", ["mail.example.com", "http://mail.example.com", "smtp://", "smtp://a:b:c"])
def test_refuses_what_is_no_mail_server(address: str) -> None:
    with pytest.raises(ValueError):
        mail_settings(address)
