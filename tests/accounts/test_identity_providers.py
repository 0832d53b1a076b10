"""Signing in by another house, which speaks OpenID Connect."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from allauth.mfa.totp.internal import auth as totp
from django.core.cache import cache
from django.test import Client

from dotyk.accounts.actions import deactivate_user
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.models import IdentityProvider, User
from dotyk.accounts.queries import audit_trail
from tests.cast import PASSWORD, key_headers, make_user, signed_in_client, user_of
from tests.identity_house import CLIENT_ID, CLIENT_SECRET, House, open_house

PLACE = "/api/v1/identity-providers"


@pytest.fixture(scope="module")
def whole_house() -> Iterator[House]:
    with open_house() as house:
        yield house


@pytest.fixture
def house(whole_house: House, db: None) -> House:
    cache.clear()
    fresh = House(address=whole_house.address)
    whole_house.__dict__.update(fresh.__dict__)
    whole_house.person = {"sub": "42", "email": "Sofia@Example.com", "email_verified": True, "name": "Sofia Seller"}
    return whole_house


@pytest.fixture
def boss(house: House) -> Client:
    return signed_in_client(make_user("administrator"))


def body(house: House, **values: Any) -> dict[str, Any]:
    known = {"name": "Keycloak", "issuer": house.address, "client_id": CLIENT_ID, "client_secret": CLIENT_SECRET}
    return {**known, **values}


def add(boss: Client, house: House, **values: Any) -> dict[str, Any]:
    answer = boss.post(PLACE, body(house, **values), content_type="application/json")
    assert answer.status_code == 201, answer.content
    made: dict[str, Any] = answer.json()
    return made


def begin(client: Client, provider: dict[str, Any], next_path: str = "") -> Any:
    return client.post(
        f"/api/v1/entry/providers/{provider['id']}", {"next": next_path}, content_type="application/json"
    )


def come_in(provider: dict[str, Any], next_path: str = "/records/deals") -> tuple[Client, str]:
    """The browser of somebody who went to the other house and came back, and where it was led."""
    client = Client()
    url = begin(client, provider, next_path).json()["url"]
    back = urlsplit(httpx.get(url).headers["Location"])
    answer = client.get(f"{back.path}?{back.query}")
    assert answer.status_code == 302, answer.content
    return client, answer.headers["Location"]


def me(client: Client) -> dict[str, Any] | None:
    answer = client.get("/api/v1/me")
    return answer.json() if answer.status_code == 200 else None


def test_a_person_with_the_same_confirmed_address_comes_in(house: House, boss: Client) -> None:
    sofia = make_user(email="sofia@example.com", name="Sofia")
    client, place = come_in(add(boss, house))
    assert place == "/sign-in?next=%2Frecords%2Fdeals"
    known = me(client)
    assert known
    assert known["id"] == str(sofia.id)
    kinds = [entry.kind for entry in audit_trail(SYSTEM, user_id=sofia.id).items]
    assert kinds[:2] == ["accounts.signed_in", "accounts.identity_linked"]


def test_is_known_by_the_subject_afterwards_whatever_the_address_says(house: House, boss: Client) -> None:
    sofia = make_user(email="sofia@example.com")
    provider = add(boss, house)
    come_in(provider)
    house.person.update(email="married@example.com", email_verified=False)
    known = me(come_in(provider)[0])
    assert known
    assert known["id"] == str(sofia.id)


def test_makes_people_only_where_it_may(house: House, boss: Client) -> None:
    provider = add(boss, house, domains=["example.com"])
    assert come_in(provider)[1] == "/sign-in?refused=unknown"
    assert not User.objects.filter(email="sofia@example.com").exists()
    boss.patch(f"{PLACE}/{provider['id']}", {"makes_people": True, "role": "support"}, content_type="application/json")
    known = me(come_in(provider)[0])
    assert known
    assert (known["email"], known["name"], known["roles"]) == (
        "sofia@example.com",
        "Sofia Seller",
        ["support"],
    )


def test_lets_in_only_the_domains_it_was_given(house: House, boss: Client) -> None:
    make_user(email="sofia@example.com")
    client, place = come_in(add(boss, house, domains=["@Other.example"]))
    assert (place, me(client)) == ("/sign-in?refused=domain", None)


def test_an_unconfirmed_address_is_nobodys(house: House, boss: Client) -> None:
    make_user(email="sofia@example.com")
    provider = add(boss, house)
    house.person["email_verified"] = False
    assert come_in(provider)[1] == "/sign-in?refused=unverified"
    boss.patch(f"{PLACE}/{provider['id']}", {"trusts_addresses": True}, content_type="application/json")
    assert me(come_in(provider)[0])


def test_does_not_link_where_it_may_not(house: House, boss: Client) -> None:
    make_user(email="sofia@example.com")
    assert come_in(add(boss, house, links_by_email=False))[1] == "/sign-in?refused=unknown"


def test_a_deactivated_person_stays_out(house: House, boss: Client) -> None:
    sofia = make_user(email="sofia@example.com")
    provider = add(boss, house)
    come_in(provider)
    assert sofia.id is not None
    deactivate_user(SYSTEM, sofia.id)
    client, place = come_in(provider)
    assert (place, me(client)) == ("/sign-in?refused=inactive", None)


def test_the_second_step_is_asked_for_all_the_same(house: House, boss: Client) -> None:
    sofia = make_user(email="sofia@example.com")
    totp.TOTP.activate(user_of(sofia), totp.generate_totp_secret())
    client, place = come_in(add(boss, house))
    assert place.startswith("/sign-in?next=")
    assert me(client) is None
    flows = client.get("/_allauth/browser/v1/auth/session").json()["data"]["flows"]
    assert [flow["id"] for flow in flows if flow.get("is_pending")] == ["mfa_authenticate"]


@pytest.mark.parametrize(
    "breach",
    [
        lambda house: house.sign_falsely(),
        lambda house: house.false_claims.update(aud="somebody-else"),
        lambda house: house.false_claims.update(iss="https://elsewhere.example"),
        lambda house: house.false_claims.update(exp=1),
        lambda house: house.false_profile.update(sub="43"),
        lambda house: setattr(house, "refuses", True),
    ],
    ids=["signature", "audience", "issuer", "expiry", "subject", "refusal"],
)
def test_a_house_that_breaks_the_standard_lets_nobody_in(house: House, boss: Client, breach: Any) -> None:
    make_user(email="sofia@example.com")
    provider = add(boss, house)
    breach(house)
    client, place = come_in(provider)
    assert (place, me(client)) == ("/sign-in?refused=failed", None)


def test_an_answer_that_nobody_asked_for_is_refused(house: House, boss: Client) -> None:
    provider = add(boss, house)
    callback = urlsplit(provider["callback_url"]).path
    answer = Client().get(f"{callback}?code=stolen&state=guessed")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/sign-in?refused=failed")
    assert Client().get("/_allauth/identity/nothing/callback").status_code == 404


def test_leads_back_only_to_paths_of_ours(house: House, boss: Client) -> None:
    make_user(email="sofia@example.com")
    assert come_in(add(boss, house), "//elsewhere.example")[1] == "/sign-in?next=%2F"


def test_strangers_see_its_name_and_nothing_else(house: House, boss: Client) -> None:
    provider = add(boss, house)
    assert Client().get("/api/v1/entry").json()["providers"] == [{"id": provider["id"], "name": "Keycloak"}]
    boss.patch(f"{PLACE}/{provider['id']}", {"is_active": False}, content_type="application/json")
    assert Client().get("/api/v1/entry").json()["providers"] == []
    assert begin(Client(), provider).status_code == 404


def test_its_secret_is_told_nobody_and_sealed(house: House, boss: Client) -> None:
    provider = add(boss, house)
    assert CLIENT_SECRET not in boss.get(PLACE).content.decode()
    assert CLIENT_SECRET not in IdentityProvider.objects.get(id=provider["id"]).sealed_secret
    assert "client_secret" not in str(audit_trail(SYSTEM).items[0])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("issuer", "keycloak"),
        ("issuer", "http://127.0.0.1:9"),
        ("name", " "),
        ("client_secret", ""),
        ("domains", ["no domain"]),
        ("role", "king"),
    ],
)
def test_names_the_field_that_is_wrong(house: House, boss: Client, field: str, value: Any) -> None:
    answer = boss.post(PLACE, body(house, **{field: value}), content_type="application/json")
    named = {"role": "roles"}.get(field, field)
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, named)
    assert not IdentityProvider.objects.exists()


def test_who_may_not_do_everything_adds_none(house: House, boss: Client) -> None:
    head: Actor = make_user("head_of_sales", password=PASSWORD)
    assert signed_in_client(head).get(PLACE).status_code == 403
    refused = signed_in_client(head).post(PLACE, body(house), content_type="application/json")
    assert refused.status_code == 403
    limited = Client(headers=key_headers(make_user("administrator"), scopes=["manage_users"]))
    assert limited.post(PLACE, body(house), content_type="application/json").status_code == 403


def test_is_removed_with_its_links_but_not_its_people(house: House, boss: Client) -> None:
    make_user(email="sofia@example.com")
    provider = add(boss, house)
    come_in(provider)
    assert boss.delete(f"{PLACE}/{provider['id']}").status_code == 204
    assert User.objects.filter(email="sofia@example.com").exists()
    assert boss.get(PLACE).json()["items"] == []
