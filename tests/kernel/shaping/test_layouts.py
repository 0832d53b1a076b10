"""Everybody sees records laid out for their role or team; rights still decide what of it is seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dotyk.accounts.actions import set_roles
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.kernel.objects.custom_fields import add_field, remove_field
from dotyk.kernel.objects.registry import load_objects, object_type
from dotyk.kernel.shaping.layouts import add_layout, change_layout, delete_layout, layout_for, layouts
from dotyk.kernel.shaping.layouts.choosing import chosen_layouts
from dotyk.platform.errors import Denied, Invalid, NotFound
from dotyk.platform.ids import new_id
from tests.cast import Cast, again, make_team, make_user, queries_counted
from tests.kernel.making import make_person_who_may
from tests.kernel.records.conftest import Caller

WORDS = {"en": "Usual", "uk": "Звичайний", "ru": "Обычный"}
SECTION = {"label": {"uk": "Головне"}, "columns": 2, "fields": ["phones", "emails"]}
CALL = {"kind": "link", "label": {"en": "Call"}, "url": "tel:{phones}"}


def seen(actor: Actor, name: str = "contacts") -> Any:
    actor = again(actor)
    load_objects(actor.schema_version)
    return layout_for(actor, object_type(name), chosen_layouts(actor).get(name))


def test_the_first_of_a_role_or_team_wins_else_the_one_for_everybody(cast: Cast) -> None:
    boss = cast.administrator
    everybody = add_layout(boss, "contacts", {"label": WORDS})
    team = add_layout(boss, "contacts", {"label": WORDS, "teams": [str(cast.team)]})
    sellers = add_layout(boss, "contacts", {"label": WORDS, "roles": ["seller"]})
    assert seen(boss)["why"] == {"by": "all", "name": {}}
    assert seen(boss)["id"] == everybody.id
    assert seen(cast.seller)["why"] == {"by": "team", "name": dict.fromkeys(("en", "uk", "ru"), "North")}
    assert seen(cast.seller)["id"] == team.id
    assert seen(cast.stranger)["why"]["name"]["en"] == "Seller"
    assert seen(cast.stranger)["id"] == sellers.id
    change_layout(boss, sellers.id, {"position": 0})
    change_layout(boss, team.id, {"position": 5})
    assert seen(cast.seller)["id"] == sellers.id
    delete_layout(boss, everybody.id)
    assert seen(boss) is None
    assert seen(boss, "deals") is None


def test_a_team_takes_in_the_teams_below_it_and_not_those_above(cast: Cast) -> None:
    below = make_team("Below", parent=cast.team)
    member = make_user(team=below)
    row = add_layout(cast.administrator, "deals", {"label": WORDS, "teams": [str(cast.team)]})
    assert seen(member, "deals")["id"] == row.id
    change_layout(cast.administrator, row.id, {"teams": [str(below)]})
    assert seen(cast.seller, "deals") is None
    assert seen(member, "deals")["id"] == row.id


def test_new_fields_come_last_and_removed_ones_leave_by_themselves(cast: Cast) -> None:
    boss = cast.administrator
    add_field(boss, "contacts", {"name": "shoe", "type": "number", "label": WORDS})
    row = add_layout(
        again(boss),
        "contacts",
        {"label": WORDS, "sections": [{**SECTION, "fields": ["shoe", "emails"]}], "card": ["shoe"], "hidden": ["tags"]},
    )
    add_field(again(boss), "contacts", {"name": "hat", "type": "number", "label": WORDS})
    remove_field(again(boss), "contacts", "shoe")
    shown = seen(boss)
    assert [section["fields"] for section in shown["sections"]] == [["emails"]]
    assert shown["card"] == []
    assert "hat" in shown["rest"]
    assert "tags" not in shown["rest"]
    assert "emails" not in shown["rest"]
    assert layouts(again(boss), "contacts")[0].sections[0]["fields"] == ["emails"]
    assert change_layout(again(boss), row.id, {"card": ["emails"]}).card == ["emails"]


def test_what_is_hidden_from_a_person_is_in_no_layout_of_theirs(cast: Cast) -> None:
    add_layout(
        cast.administrator,
        "contacts",
        {"label": WORDS, "sections": [SECTION], "card": ["phones"], "create": ["phones"], "buttons": [CALL]},
    )
    reader = make_person_who_may({"contacts": {"read": "all", "fields": {"phones": "hidden"}}})
    shown = seen(reader)
    assert shown["sections"][0]["fields"] == ["emails"]
    assert shown["card"] == shown["create"] == []
    assert shown["buttons"] == []
    assert "phones" not in shown["rest"]
    assert len(seen(cast.seller)["buttons"]) == 1


def test_a_button_is_offered_only_to_who_may_do_it(cast: Cast) -> None:
    buttons = [
        {"kind": "create", "label": {"en": "Task"}, "object": "tasks"},
        {"kind": "set", "label": {"en": "Customer"}, "field": "lifecycle", "value": "customer"},
        {"kind": "flow", "label": {"en": "Welcome"}, "flow": str(new_id())},
    ]
    add_layout(cast.administrator, "contacts", {"label": WORDS, "buttons": buttons})
    assert [button["kind"] for button in seen(cast.seller)["buttons"]] == ["create", "set", "flow"]
    assert seen(make_person_who_may({"*": {"read": "all"}}))["buttons"] == []


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"label": {}}, "label"),
        ({"roles": ["nobody"]}, "roles"),
        ({"roles": "seller"}, "roles"),
        ({"teams": [str(new_id())]}, "teams"),
        ({"teams": [7]}, "teams"),
        ({"sections": "all"}, "sections"),
        ({"sections": ["all"]}, "sections[0]"),
        ({"sections": [{**SECTION, "columns": 3}]}, "sections[0].columns"),
        ({"sections": [{**SECTION, "columns": True}]}, "sections[0].columns"),
        ({"sections": [{**SECTION, "folded": 1}]}, "sections[0].folded"),
        ({"sections": [SECTION, SECTION]}, "sections[1].fields[0]"),
        ({"sections": [{**SECTION, "fields": ["nothing"]}]}, "sections[0].fields[0]"),
        ({"card": [["phones"]]}, "card[0]"),
        ({"card": ["phones"] * 9}, "card"),
        ({"hidden": {}}, "hidden"),
        ({"position": -1}, "position"),
        ({"buttons": [{"kind": "script"}]}, "buttons[0].kind"),
        ({"buttons": [{"kind": ["link"]}]}, "buttons[0].kind"),
        ({"buttons": [{**CALL, "extra": 1}]}, "buttons[0].extra"),
        ({"buttons": [{**CALL, "kind": "create", "object": "users"}]}, "buttons[0].object"),
        ({"buttons": [{"kind": "set", "label": WORDS, "field": "phones", "value": "1"}]}, "buttons[0].field"),
        ({"buttons": [{"kind": "set", "label": WORDS, "field": "lifecycle", "value": "x"}]}, "buttons[0].value"),
        ({"buttons": [{"kind": "flow", "label": WORDS, "flow": "x"}]}, "buttons[0].flow"),
    ],
)
def test_what_is_not_understood_is_refused_at_its_place(cast: Cast, given: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        add_layout(cast.administrator, "contacts", {"label": WORDS, **given})
    assert field in {fault.field for fault in refused.value.faults}
    assert layouts(cast.administrator, "contacts") == []


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:{phones}",
        "data:text/html,{phones}",
        "//evil.example/{phones}",
        "https://{phones}/",
        "https://{phones}.example/",
        "https://shop.example@evil.example/",
        "https:\\\\evil.example",
        "https://shop.example/{phones",
        "https://shop.example/ {phones}",
        "https://shop.example/{nothing}",
        "ftp://shop.example/",
        "{phones}",
        7,
    ],
)
def test_a_link_that_could_lead_elsewhere_or_run_is_refused(cast: Cast, url: object) -> None:
    with pytest.raises(Invalid) as refused:
        add_layout(cast.administrator, "contacts", {"label": WORDS, "buttons": [{**CALL, "url": url}]})
    assert [fault.field for fault in refused.value.faults] == ["buttons[0].url"]


@pytest.mark.parametrize(
    "url",
    ["https://shop.example/?q={phones}&id={id}", "http://shop.example", "tel:{phones}", "mailto:{emails}?subject=x"],
)
def test_a_link_to_a_known_place_is_kept(cast: Cast, url: str) -> None:
    row = add_layout(cast.administrator, "contacts", {"label": WORDS, "buttons": [{**CALL, "url": url}]})
    assert row.buttons[0]["url"] == url
    assert row.buttons[0]["label"]["uk"] == "Call"


def test_only_who_configures_makes_and_sees_them(cast: Cast) -> None:
    row = add_layout(cast.administrator, "contacts", {"label": WORDS})
    for refused in (
        lambda: layouts(cast.seller),
        lambda: add_layout(cast.seller, "contacts", {"label": WORDS}),
        lambda: change_layout(cast.seller, row.id, {"label": WORDS}),
        lambda: delete_layout(cast.seller, row.id),
    ):
        with pytest.raises(Denied):
            refused()
    with pytest.raises(NotFound):
        add_layout(cast.administrator, "users", {"label": WORDS})
    with pytest.raises(NotFound):
        delete_layout(cast.administrator, new_id())


def test_over_http_it_comes_with_the_object(cast: Cast, calling: Callable[[Actor], Caller]) -> None:
    boss, seller = calling(cast.administrator), calling(cast.seller)
    body = {"object": "contacts", "label": WORDS, "roles": ["seller"], "sections": [SECTION]}
    made = boss.post("/layouts", body)
    assert seller.get("/objects/contacts")["layout"]["id"] == made["id"]
    found = next(one for one in seller.get("/objects")["items"] if one["name"] == "contacts")
    assert found["layout"]["sections"][0] | {"label": None} == {**SECTION, "folded": False, "label": None}
    assert boss.send("PATCH", f"/layouts/{made['id']}", {"roles": []}).status_code == 200
    set_roles(SYSTEM, cast.seller.id, ["analyst"])  # type: ignore[arg-type]
    assert seller.get("/objects/contacts")["layout"]["why"]["by"] == "all"
    assert boss.send("DELETE", f"/layouts/{made['id']}").status_code == 204
    assert seller.get("/objects/contacts")["layout"] is None


def test_whoever_looks_through_a_role_sees_that_roles_layout(cast: Cast, calling: Callable[[Actor], Caller]) -> None:
    add_layout(cast.administrator, "contacts", {"label": WORDS, "roles": ["seller"]})
    boss = calling(cast.administrator)
    assert boss.get("/objects/contacts")["layout"] is None
    token = boss.post("/see-as", {"role": "seller"})["token"]
    answer = boss.send("GET", "/objects/contacts", None, **{"X-See-As": token})
    assert b'"by":"role"' in answer.content


def test_it_costs_one_query_where_somebody_is_named_and_none_else(cast: Cast) -> None:
    row = add_layout(cast.administrator, "contacts", {"label": WORDS})
    seller = again(cast.seller)
    chosen_layouts(seller)
    with queries_counted(0):
        chosen_layouts(seller)
    change_layout(cast.administrator, row.id, {"roles": ["seller"]})
    seller = again(cast.seller)
    chosen_layouts(seller)
    with queries_counted(1):
        assert chosen_layouts(seller)["contacts"].by == "role"
