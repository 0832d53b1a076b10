"""Domains and messenger names are written one way, however they came."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dotyk.people.rules.domains import company_domain, normal_domain
from dotyk.people.rules.handles import normal_handle


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("Example.COM", "example.com"),
        ("https://www.Example.com:443/about?x=1#top", "example.com"),
        ("olena@shop.example.com.ua", "shop.example.com.ua"),
        ("приклад.укр", "приклад.укр"),
        ("xn--80aikifvh.xn--j1amh", "xn--80aikifvh.xn--j1amh"),
        ("localhost", None),
        ("two words.com", None),
        ("-bad.com", None),
        ("10.0.0.1", None),
        ("", None),
    ],
)
def test_a_domain_is_bare_and_in_lower_case(text, domain):
    assert normal_domain(text) == domain


@given(st.text(max_size=60))
def test_a_settled_domain_stays_as_it_is(text):
    domain = normal_domain(text)
    assert domain is None or normal_domain(domain) == domain


def test_public_mail_is_nobodys_own_domain():
    assert company_domain("olena@romashka.com.ua") == "romashka.com.ua"
    assert company_domain("olena@GMAIL.com") is None
    assert company_domain("olena@ukr.net") is None
    assert company_domain(None) is None


@pytest.mark.parametrize(
    ("messenger", "typed", "name"),
    [
        ("telegram", "@Olena_P", "olena_p"),
        ("telegram", "https://t.me/Olena_P?start=1", "olena_p"),
        ("telegram", "+380 50 111 22 33", "+380501112233"),
        ("whatsapp", "050 111 22 33", "+380501112233"),
        ("whatsapp", "https://wa.me/380501112233", "+380501112233"),
        ("viber", "+380501112233", "+380501112233"),
        ("instagram", "https://www.instagram.com/Olena.P/", "olena.p"),
        ("facebook", "fb.com/olena", "olena"),
        ("viber", "no number", "no number"),
    ],
)
def test_a_messenger_name_is_bare(messenger, typed, name):
    assert normal_handle(messenger, typed, "UA") == name
