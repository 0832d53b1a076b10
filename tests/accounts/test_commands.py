"""``dotyk createuser`` and ``dotyk apikey``."""

from __future__ import annotations

import pytest

from dotyk.accounts.authentication import Credential, authenticate
from dotyk.accounts.commands import apikey, createuser
from dotyk.accounts.models import User
from dotyk.platform.errors import Invalid, NotFound
from tests.cast import PASSWORD

pytestmark = pytest.mark.django_db


def test_the_first_person_of_an_empty_home_is_administrator_and_gets_a_key() -> None:
    assert not User.objects.exists()
    createuser("olena@example.com", password=PASSWORD)
    actor = authenticate(Credential("key", apikey("OLENA@example.com")))
    assert actor.can("manage_users")
    assert actor.name == "olena"


def test_a_role_and_a_name_can_be_said() -> None:
    createuser("taras@example.com", role="seller", name="Taras")
    assert not authenticate(Credential("key", apikey("taras@example.com"))).can("manage_users")


def test_refuses_an_unknown_role_a_taken_address_and_a_weak_password() -> None:
    createuser("olena@example.com")
    for field, options in (
        ("roles", {"email": "a@example.com", "role": "emperor"}),
        ("email", {"email": "Olena@example.com"}),
        ("password", {"email": "a@example.com", "password": "1"}),
    ):
        with pytest.raises(Invalid) as refused:
            createuser(**options)
        assert refused.value.faults[0].field == field
    assert User.objects.count() == 1


def test_an_unknown_person_gets_no_key() -> None:
    with pytest.raises(NotFound):
        apikey("nobody@example.com")
