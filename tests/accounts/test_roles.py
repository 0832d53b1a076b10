"""Making, editing and giving roles."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest

from dotyk.accounts.actions import (
    change_role,
    create_role,
    create_service_account,
    deactivate_user,
    delete_role,
    set_roles,
)
from dotyk.accounts.actors import SYSTEM, Reach
from dotyk.accounts.models import Role, User
from dotyk.accounts.presets import PRESETS, ensure_role_presets
from dotyk.accounts.queries import audit_trail, roles
from dotyk.platform.errors import Conflict, Denied, Invalid, NotFound
from tests.accounts.races import while_first_is_unfinished
from tests.cast import Cast, again, make_user

GRANTS: dict[str, Any] = {"notes": {"read": "team", "update": "own", "fields": {"body": "read_only"}}}


def role_id(name: str) -> UUID:
    return Role.objects.get(name=name).id


def test_a_new_role_gives_what_it_says(cast: Cast) -> None:
    create_role(cast.administrator, "note_taker", label={"en": "Note taker"}, grants=GRANTS, capabilities=["import"])
    holder = make_user("note_taker")
    assert holder.reach("notes", "read") is Reach.TEAM
    assert holder.reach("deals", "read") is Reach.NONE
    assert holder.grant("notes").fields == {"body": "read_only"}
    assert holder.capabilities == {"import"}
    assert audit_trail(SYSTEM, kind="accounts.role_created").items[0].data["grants"] == GRANTS


@pytest.mark.parametrize(
    ("field", "options"),
    [
        ("name", {"name": "Note Taker"}),
        ("name", {"name": ""}),
        ("name", {"name": "seller\n"}),
        ("name", {"name": "seller"}),
        ("grants", {"grants": {"notes": {"read": "everywhere"}}}),
        ("grants", {"grants": {"notes": {"look": "all"}}}),
        ("grants", {"grants": {"notes": {"read": "ALL"}}}),
        ("grants", {"grants": {"notes": {"read": 3}}}),
        ("grants", {"grants": {"notes": "all"}}),
        ("grants", {"grants": {"notes": {"fields": {"body": "secret"}}}}),
        ("grants", {"grants": {"notes": {"fields": ["body"]}}}),
        ("grants", {"grants": {"No Tes": {"read": "all"}}}),
        ("capabilities", {"capabilities": ["fly"]}),
    ],
)
def test_refuses_a_role_that_means_nothing(cast: Cast, field: str, options: dict[str, Any]) -> None:
    before = Role.objects.count()
    with pytest.raises(Invalid) as refused:
        create_role(cast.administrator, options.pop("name", "fresh"), label={}, **{"grants": {}, **options})
    assert refused.value.faults[0].field == field
    assert Role.objects.count() == before


def test_an_edited_role_counts_at_once(cast: Cast) -> None:
    change_role(cast.administrator, role_id("seller"), grants={"contacts": {"read": "own"}})
    assert again(cast.seller).reach("contacts", "read") is Reach.OWN
    assert again(cast.seller).reach("deals", "read") is Reach.NONE
    entry = audit_trail(SYSTEM, kind="accounts.role_changed").items[0]
    assert entry.changes["grants"][1] == {"contacts": {"read": "own"}}


def test_an_edited_preset_survives_the_next_start(cast: Cast) -> None:
    change_role(cast.administrator, role_id("seller"), grants={})
    Role.objects.filter(name="analyst").delete()
    ensure_role_presets()
    assert Role.objects.get(name="seller").grants == {}
    assert Role.objects.filter(is_preset=True).count() == len(PRESETS)


def test_the_administrator_keeps_every_right(cast: Cast) -> None:
    for changes in ({"grants": {}}, {"capabilities": []}):
        with pytest.raises(Conflict, match="administrator_is_fixed"):
            change_role(cast.administrator, role_id("administrator"), **changes)
    change_role(cast.administrator, role_id("administrator"), label={"en": "Boss"})
    assert again(cast.administrator) == cast.administrator


def test_a_preset_or_a_held_role_is_not_deleted(cast: Cast) -> None:
    with pytest.raises(Conflict, match="role_is_preset"):
        delete_role(cast.administrator, role_id("support"))
    create_role(SYSTEM, "intern", label={}, grants={})
    intern = make_user("intern")
    with pytest.raises(Conflict, match="role_is_held"):
        delete_role(cast.administrator, role_id("intern"))
    assert intern.id is not None
    set_roles(SYSTEM, intern.id, [])
    gone = role_id("intern")
    delete_role(cast.administrator, gone)
    with pytest.raises(NotFound):
        delete_role(cast.administrator, gone)


def test_giving_roles_replaces_them_and_is_audited_once(cast: Cast) -> None:
    assert cast.seller.id is not None
    set_roles(cast.administrator, cast.seller.id, ["support", "analyst", "support"])
    set_roles(cast.administrator, cast.seller.id, ["analyst", "support"])
    entries = audit_trail(SYSTEM, kind="accounts.roles_set").items
    assert [entry.changes for entry in entries] == [{"roles": [["seller"], ["analyst", "support"]]}]


def test_refused_roles_leave_the_old_ones(cast: Cast) -> None:
    assert cast.seller.id is not None
    with pytest.raises(Invalid):
        set_roles(cast.administrator, cast.seller.id, ["analyst", "emperor"])
    with pytest.raises(Denied):
        set_roles(cast.teammate, cast.seller.id, [])
    with pytest.raises(NotFound):
        set_roles(cast.administrator, uuid4(), [])
    assert again(cast.seller) == cast.seller


def test_nobody_gives_more_than_he_has(cast: Cast) -> None:
    seller_like = {**PRESETS["seller"]["grants"]}
    create_role(SYSTEM, "personnel", label={}, grants=seller_like, capabilities=["manage_users"])
    personnel = make_user("personnel")
    assert cast.seller.id is not None
    for name in ("administrator", "head_of_sales", "analyst"):
        with pytest.raises(Denied, match="more_than_own"):
            set_roles(personnel, cast.seller.id, [name])
    with pytest.raises(Denied):
        create_role(personnel, "sneaky", label={}, grants={"notes": {"read": "all"}})
    with pytest.raises(Denied):
        create_role(personnel, "sneaky", label={}, grants={}, capabilities=["configure"])
    with pytest.raises(Denied):
        change_role(personnel, role_id("analyst"), label={})
    set_roles(personnel, cast.seller.id, [])
    set_roles(personnel, cast.seller.id, ["seller"])
    assert again(cast.seller) == cast.seller


def test_the_last_administrator_cannot_step_down(cast: Cast) -> None:
    assert cast.administrator.id is not None
    with pytest.raises(Conflict, match="last_administrator"):
        set_roles(cast.administrator, cast.administrator.id, ["seller"])
    make_user("administrator")
    set_roles(cast.administrator, cast.administrator.id, ["seller"])
    assert not again(cast.administrator).can("manage_users")


def test_a_deactivated_administrator_or_a_program_does_not_count_as_one(cast: Cast) -> None:
    second = make_user("administrator")
    assert second.id is not None
    assert cast.administrator.id is not None
    deactivate_user(cast.administrator, second.id)
    create_service_account(cast.administrator, "Robot", roles=["administrator"])
    with pytest.raises(Conflict):
        set_roles(cast.administrator, cast.administrator.id, [])


@pytest.mark.django_db(transaction=True)
def test_two_administrators_cannot_remove_each_other_at_once() -> None:
    ensure_role_presets()
    one, other = make_user("administrator"), make_user("administrator")
    assert one.id is not None
    assert other.id is not None
    refusal = while_first_is_unfinished(
        lambda: set_roles(one, other.id, []),
        lambda: set_roles(other, one.id, []),
    )
    assert refusal is not None
    assert refusal.code == "last_administrator"
    assert User.objects.filter(roles__name="administrator").get().id == one.id


def test_presets_come_first_and_speak_three_languages(cast: Cast) -> None:
    listed = roles(cast.administrator)
    assert {role.name for role in listed[:7]} == set(PRESETS)
    assert all(set(role.label) == {"en", "uk", "ru"} for role in listed[:7])
