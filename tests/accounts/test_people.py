"""Making, changing and letting go of people."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from dotyk.accounts.actions import (
    activate_user,
    change_me,
    change_user,
    create_user,
    deactivate_user,
    make_password_link,
)
from dotyk.accounts.actors import SYSTEM
from dotyk.accounts.models import Session, User
from dotyk.accounts.queries import audit_trail, user_by_email, users
from dotyk.platform.errors import Conflict, Denied, Invalid, NotFound
from dotyk.platform.workspace import change_workspace, workspace
from tests.accounts.races import while_first_is_unfinished
from tests.cast import PASSWORD, Cast, again, key_headers, make_team, make_user, queries_counted, signed_in_client

LOGIN = "/_allauth/browser/v1/auth/login"


def test_makes_a_person_who_speaks_the_company_s_language(cast: Cast) -> None:
    change_workspace(language="ru", time_zone="Asia/Tashkent")
    user = create_user(
        cast.administrator,
        " Olena@Example.COM ",
        name="  Olena   Koval ",
        password=PASSWORD,
        roles=["seller"],
        team=cast.team,
    )
    assert (user.email, user.name, user.language, user.time_zone) == (
        "olena@example.com",
        "Olena Koval",
        "ru",
        "Asia/Tashkent",
    )
    assert user.password.startswith("argon2")
    assert user.id in again(cast.seller).member_ids
    entry = audit_trail(SYSTEM, limit=1).items[0]
    assert (entry.kind, entry.actor_id, entry.about) == ("accounts.user_created", cast.administrator.id, user.id)
    assert PASSWORD not in str(entry)


@pytest.mark.parametrize(
    ("field", "options"),
    [
        ("email", {"email": "no address"}),
        ("email", {"email": "a@b"}),
        ("email", {"email": "TAKEN@example.com"}),
        ("password", {"password": "12345"}),
        ("password", {"password": "password123"}),
        ("password", {"email": "olenakoval@example.com", "password": "olenakoval"}),
        ("roles", {"roles": ["seller", "emperor"]}),
        ("team", {"team": uuid4()}),
        ("language", {"language": "xx"}),
    ],
)
def test_refuses_what_does_not_fit_and_makes_nobody(cast: Cast, field: str, options: dict[str, Any]) -> None:
    make_user(email="taken@example.com")
    before = User.objects.count()
    with pytest.raises(Invalid) as refused:
        create_user(cast.administrator, options.pop("email", "fresh@example.com"), **options)
    assert [fault.field for fault in refused.value.faults] == [field]
    assert User.objects.count() == before


def test_the_database_itself_keeps_addresses_unique_in_any_case(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create(email="Shouted@example.com")


@pytest.mark.django_db(transaction=True)
def test_of_two_who_come_at_once_with_one_address_one_is_told() -> None:
    def come() -> None:
        create_user(SYSTEM, "twin@example.com")

    workspace()
    refusal = while_first_is_unfinished(come, come)
    assert isinstance(refusal, Invalid)
    assert [(fault.field, fault.code) for fault in refusal.faults] == [("email", "email_taken")]
    assert User.objects.filter(email="twin@example.com").count() == 1


def test_a_seller_makes_nobody(cast: Cast) -> None:
    with pytest.raises(Denied):
        create_user(cast.seller, "new@example.com")
    assert user_by_email("new@example.com") is None


def test_changes_a_person_and_says_what_was_before(cast: Cast) -> None:
    assert cast.seller.id is not None
    change_user(cast.administrator, cast.seller.id, name="Sofia Vilna", team=cast.other_team, teams=[cast.team])
    assert set(again(cast.seller).team_ids) == {cast.team, cast.other_team}
    entry = audit_trail(SYSTEM, limit=1).items[0]
    assert entry.kind == "accounts.user_changed"
    assert entry.changes == {
        "name": ["Sofia Seller", "Sofia Vilna"],
        "team": [str(cast.team), str(cast.other_team)],
        "teams": [[], [str(cast.team)]],
    }


def test_a_change_to_the_same_leaves_no_trace(cast: Cast) -> None:
    assert cast.seller.id is not None
    change_user(cast.administrator, cast.seller.id, name=cast.seller.name)
    assert audit_trail(SYSTEM, kind="accounts.user_changed").items == []


def test_an_old_address_lets_nobody_in(cast: Cast) -> None:
    person = make_user(email="old@example.com", password=PASSWORD)
    assert person.id is not None
    make_password_link(SYSTEM, person.id)  # allauth keeps a copy of the address from then on
    change_user(cast.administrator, person.id, email="NEW@example.com")
    statuses = [
        Client().post(LOGIN, {"email": email, "password": PASSWORD}, content_type="application/json").status_code
        for email in ("old@example.com", "new@example.com")
    ]
    assert statuses == [400, 200]


@pytest.mark.parametrize("changes", [{"email": "taken@example.com"}, {"name": " "}, {"teams": [uuid4()]}])
def test_a_wrong_change_changes_nothing(cast: Cast, changes: dict[str, Any]) -> None:
    make_user(email="taken@example.com")
    assert cast.seller.id is not None
    with pytest.raises(Invalid):
        change_user(cast.administrator, cast.seller.id, **{"team": None, **changes})
    assert again(cast.seller) == cast.seller


def test_an_unknown_person_is_not_found(cast: Cast) -> None:
    with pytest.raises(NotFound):
        change_user(cast.administrator, uuid4(), name="Nobody")


def test_a_deactivated_person_is_out_at_once_and_may_come_back(cast: Cast) -> None:
    assert cast.seller.id is not None
    client = signed_in_client(cast.seller)
    deactivate_user(cast.administrator, cast.seller.id)
    deactivate_user(cast.administrator, cast.seller.id)
    assert client.get("/api/v1/me").status_code == 401
    assert not Session.objects.filter(user_id=cast.seller.id).exists()
    activate_user(cast.administrator, cast.seller.id)
    assert again(cast.seller) == cast.seller
    kinds = [entry.kind for entry in audit_trail(SYSTEM, user_id=cast.seller.id, limit=2).items]
    assert kinds == ["accounts.user_activated", "accounts.user_deactivated"]


def test_records_of_a_deactivated_teammate_stay_in_the_team_s_reach(cast: Cast) -> None:
    assert cast.teammate.id is not None
    deactivate_user(cast.administrator, cast.teammate.id)
    assert cast.teammate.id in again(cast.seller).member_ids


def test_the_last_administrator_stays(cast: Cast) -> None:
    assert cast.administrator.id is not None
    with pytest.raises(Conflict, match="last_administrator"):
        deactivate_user(cast.administrator, cast.administrator.id)
    second = make_user("administrator")
    deactivate_user(second, cast.administrator.id)
    assert second.id is not None
    with pytest.raises(Conflict):
        deactivate_user(second, second.id)


def test_one_changes_one_s_own_settings(cast: Cast) -> None:
    change_me(cast.seller, name="Sofia", language="uk", time_zone="Europe/Warsaw", theme="dark")
    me = signed_in_client(cast.seller).get("/api/v1/me").json()
    assert (me["name"], me["language"], me["time_zone"], me["theme"]) == ("Sofia", "uk", "Europe/Warsaw", "dark")


@pytest.mark.parametrize(
    ("field", "value"), [("name", " "), ("language", "de"), ("time_zone", "Europe/Kyyiv"), ("theme", "pink")]
)
def test_wrong_settings_are_refused_by_field(cast: Cast, field: str, value: str) -> None:
    with pytest.raises(Invalid) as refused:
        change_me(cast.seller, **{field: value})
    assert [fault.field for fault in refused.value.faults] == [field]
    assert again(cast.seller) == cast.seller


def test_me_tells_who_where_and_what_may_be_done(cast: Cast) -> None:
    me = signed_in_client(cast.administrator).get("/api/v1/me").json()
    assert me["roles"] == ["administrator"]
    assert "manage_users" in me["capabilities"]
    assert set(me["workspace"]) == {"name", "country", "currency", "time_zone", "language", "trade", "setting_up"}
    seller = signed_in_client(cast.seller).get("/api/v1/me").json()
    assert seller["teams"] == [{"id": str(cast.team), "name": "North"}]
    assert seller["capabilities"] == []


def test_people_come_by_name_in_pages_of_three_queries(cast: Cast) -> None:
    for number in range(5):
        make_user(name="Same Name" if number < 3 else f"Person {number}", team=make_team())
    seen: list[User] = []
    cursor = None
    while not seen or cursor:
        with queries_counted(3):
            page = users(cast.seller, limit=2, cursor=cursor)
        seen += page.items
        cursor = page.next_cursor
    assert len(seen) == 9
    assert seen == users(cast.seller).items


def test_people_come_in_the_order_of_the_ukrainian_alphabet(cast: Cast) -> None:
    for name in ("Яна", "Ігор", "єва", "Ганна", "Ґалина", "Ада"):
        make_user(name=name)
    names = [user.name for user in users(cast.seller).items]
    assert names[-6:] == ["Ада", "Ганна", "Ґалина", "єва", "Ігор", "Яна"]


def test_people_are_found_by_a_part_of_name_or_address(cast: Cast) -> None:
    make_user(name="Zoriana", email="zz@example.com")
    assert [user.name for user in users(cast.seller, q="oria").items] == ["Zoriana"]
    assert [user.name for user in users(cast.seller, q="ZZ@").items] == ["Zoriana"]
    make_user(name="Мар'яна Ґонта")
    assert [user.name for user in users(cast.seller, q="МАР’ЯНА гонта").items] == ["Мар'яна Ґонта"]
    assert users(cast.seller, q="%").items == []


@pytest.mark.parametrize("cursor", ["x", "W10=", "WyJhIiwiYiJd", "é", "WyJcdTAwMDAiLCJhIl0="])
def test_a_wrong_cursor_is_refused(cast: Cast, cursor: str) -> None:
    answer = signed_in_client(cast.seller).get("/api/v1/users", {"cursor": cursor})
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "cursor")


def test_a_patch_with_one_fault_changes_nothing(cast: Cast) -> None:
    client = signed_in_client(cast.administrator)
    body = {"name": "Changed", "active": False, "roles": ["emperor"]}
    answer = client.patch(f"/api/v1/users/{cast.seller.id}", body, content_type="application/json")
    assert answer.status_code == 422
    assert again(cast.seller) == cast.seller


def test_a_patch_changes_all_it_names(cast: Cast) -> None:
    client = signed_in_client(cast.administrator)
    body = {"name": "Changed", "active": False, "roles": ["analyst"], "team": None}
    answer = client.patch(f"/api/v1/users/{cast.seller.id}", body, content_type="application/json")
    told = answer.json()
    assert (told["name"], told["active"], told["roles"], told["team"]) == ("Changed", False, ["analyst"], None)


def test_text_no_database_can_hold_is_refused(cast: Cast) -> None:
    client = signed_in_client(cast.administrator)
    for body in ({"email": "a@example.com", "name": "a\0b"}, {"email": "a\0@example.com"}):
        assert client.post("/api/v1/users", body, content_type="application/json").status_code == 422
    assert client.get("/api/v1/users?q=%00").status_code == 422


def test_a_program_without_scopes_counts_as_its_user(cast: Cast) -> None:
    client = signed_in_client(cast.seller)
    assert client.get("/api/v1/me", headers=key_headers(cast.teammate)).json()["id"] == str(cast.teammate.id)
