"""Saved views: for oneself, a team or all; nobody sees through a view what they may not see."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import orjson
import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel.views import change_view, delete_view, save_view, view, views
from dotyk.kernel.views.models import SavedView
from dotyk.platform.errors import Denied, Invalid, NotFound
from tests.cast import Cast, make_team, make_user, queries_counted
from tests.kernel.making import make_person_who_may
from tests.kernel.records.conftest import Caller

OPEN = {"field": "status", "op": "eq", "value": "open"}


def shown(actor: Actor, object_name: str | None = None) -> list[str]:
    return [row.name for row in views(actor, object_name)]


def save(actor: Actor, name: str, **given: Any) -> SavedView:
    return save_view(actor, given.pop("object", "deals"), name=name, **given)


def test_ones_own_is_for_nobody_else(cast: Cast) -> None:
    save(cast.seller, "Мої угоди", filter=OPEN, sort="-amount", columns=["name", "amount"])
    (own,) = views(cast.seller)
    assert (own.filter, own.sort, own.columns, own.scope) == (OPEN, "-amount", ["name", "amount"], "mine")
    assert shown(cast.teammate) == shown(cast.administrator) == []
    with pytest.raises(NotFound):
        view(cast.administrator, own.id)
    with pytest.raises(NotFound):
        change_view(cast.administrator, own.id, name="Чуже")


BIG = {"field": "amount", "op": "gt", "value": 1000}


def test_colours_are_kept_and_only_those_shown_that_ask_for_nothing_hidden(cast: Cast) -> None:
    rules = [{"color": "red", "where": BIG, "name": "Big"}, {"color": "green", "where": OPEN}]
    save(cast.administrator, "Colours", scope="all", layout={"colors": rules})
    grants = {"deals": {"read": "all", "fields": {"amount": "hidden"}}}
    assert views(cast.seller)[0].layout["colors"] == rules
    assert views(make_person_who_may(grants))[0].layout["colors"] == rules[1:]


@pytest.mark.parametrize(
    ("rules", "place"),
    [
        ("red", "layout.colors"),
        ([{"color": "red", "where": BIG}] * 21, "layout.colors"),
        (["red"], "layout.colors[0]"),
        ([{"color": "url(x)", "where": BIG}], "layout.colors[0].color"),
        ([{"color": "red", "where": {}}], "layout.colors[0].where"),
        ([{"color": "red", "where": {"field": "owner", "op": "eq", "value": "me"}}], "layout.colors[0].where"),
        ([{"color": "red", "where": BIG, "name": "x" * 61}], "layout.colors[0].name"),
        ([{"color": "red", "where": {**BIG, "field": "gone"}}], "layout.colors[0].where.field"),
    ],
)
def test_colours_that_cannot_be_judged_are_refused_at_their_place(cast: Cast, rules: Any, place: str) -> None:
    with pytest.raises(Invalid) as refused:
        save(cast.seller, "Colours", layout={"colors": rules})
    assert [fault.field for fault in refused.value.faults] == [place]


def test_a_teams_view_is_for_the_team_and_those_above_it(cast: Cast) -> None:
    child = make_team("Child", parent=cast.team)
    junior = make_user("seller", team=child)
    save(junior, "Наші", scope="team", team_id=child)
    seller = make_user("seller", team=cast.team)
    assert shown(junior) == shown(seller) == ["Наші"]
    assert shown(cast.stranger) == []


def test_a_view_for_all_needs_the_right_to_configure(cast: Cast) -> None:
    with pytest.raises(Denied):
        save(cast.seller, "Усі", scope="all")
    assert SavedView.objects.count() == 0
    save(cast.administrator, "Усі", scope="all")
    assert shown(cast.stranger) == ["Усі"]


def test_only_its_maker_or_who_may_configure_changes_a_shared_view(cast: Cast) -> None:
    made = save(cast.seller, "Наші", scope="team", team_id=cast.team)
    with pytest.raises(Denied):
        change_view(cast.teammate, made.id, name="Моє")
    with pytest.raises(Denied):
        delete_view(cast.teammate, made.id)
    with pytest.raises(NotFound):
        delete_view(cast.stranger, made.id)
    change_view(cast.seller, made.id, name="Спільні", is_pinned=True)
    assert (view(cast.teammate, made.id).name, view(cast.teammate, made.id).is_pinned) == ("Спільні", True)
    with pytest.raises(Denied):
        change_view(cast.seller, made.id, scope="all")
    assert view(cast.teammate, made.id).scope == "team"
    delete_view(cast.seller, made.id)
    assert shown(cast.teammate) == []


def test_a_view_taken_back_from_the_team_is_ones_own(cast: Cast) -> None:
    made = save(cast.seller, "Наші", scope="team", team_id=cast.team)
    assert change_view(cast.seller, made.id, scope="mine").team_id is None
    assert shown(cast.teammate) == []


def test_what_is_hidden_from_the_reader_is_not_in_a_view(cast: Cast) -> None:
    save(cast.administrator, "Великі", scope="all", filter={"field": "amount", "op": "gt", "value": 1000})
    save(cast.administrator, "За сумою", scope="all", sort="-amount")
    save(cast.administrator, "Стовпці", scope="all", columns=["name", "amount"])
    save(cast.administrator, "Контакти", scope="all", object="contacts")
    reader = make_person_who_may({"deals": {"read": "all", "fields": {"amount": "hidden"}}})
    assert [(row.name, row.columns) for row in views(reader)] == [("Стовпці", ["name"])]


def test_stand_pinned_first_then_by_position_and_name(cast: Cast) -> None:
    for name, more in {"b": {}, "a": {}, "c": {"position": 5}, "p": {"is_pinned": True, "position": 9}}.items():
        save(cast.seller, name, **more)
    save(cast.seller, "other", object="contacts")
    assert shown(cast.seller, "deals") == ["p", "a", "b", "c"]


def test_a_board_has_columns_by_a_stage_or_choice(cast: Cast) -> None:
    assert save(cast.seller, "Дошка", kind="board", sum="amount").kind == "board"
    assert save(cast.seller, "За джерелом", kind="board", by="source").by == "source"
    for given in ({"by": "name"}, {"by": "nothing"}, {"sum": "name"}, {"object": "contacts", "by": ""}):
        with pytest.raises(Invalid):
            save(cast.seller, "Дошка", kind="board", **given)


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ({"filter": {"field": "nothing", "op": "eq", "value": 1}}, "filter.field"),
        ({"filter": {"field": "name", "op": "eq", "value": "a\x00"}}, "filter"),
        ({"filter": {"field": "name", "op": "eq", "value": "\ud800"}}, "filter"),
        ({"sort": "nothing"}, "sort"),
        ({"columns": ["name", "nothing"]}, "columns[1]"),
        ({"scope": "team"}, "team"),
        ({"scope": "team", "team_id": uuid4()}, "team"),
        ({"name": "   "}, "name"),
        ({"name": "x" * 101}, "name"),
    ],
)
def test_refuses_what_cannot_be_looked_at(cast: Cast, given: dict[str, Any], place: str) -> None:
    for actor in (cast.seller, cast.administrator):
        with pytest.raises(Invalid) as refused:
            save(actor, **{"name": "x", **given})
        assert refused.value.faults[0].field == place
    assert SavedView.objects.count() == 0


def test_keeps_how_the_list_looks_without_what_is_hidden(cast: Cast) -> None:
    layout = {"widths": {"amount": 90, "name": 300}, "frozen": 2, "group": "amount", "totals": {"amount": "sum"}}
    save(cast.administrator, "Усі", scope="all", layout={**layout, "density": "compact"})
    reader = make_person_who_may({"deals": {"read": "all", "fields": {"amount": "hidden"}}})
    assert views(reader)[0].layout == {"widths": {"name": 300}, "frozen": 2, "totals": {}, "density": "compact"}
    assert views(cast.administrator)[0].layout == {**layout, "density": "compact"}


@pytest.mark.parametrize(
    ("layout", "place"),
    [
        ({"colour": "red"}, "layout.colour"),
        ({"widths": {"name": 5}}, "layout.widths"),
        ({"widths": {"name": "wide"}}, "layout.widths"),
        ({"totals": {"name": "median"}}, "layout.totals"),
        ({"totals": {"name": []}}, "layout.totals"),
        ({"density": "airy"}, "layout.density"),
        ({"density": ["compact"]}, "layout.density"),
        ({"group": 1}, "layout.group"),
        ({"frozen": -1}, "layout.frozen"),
        ({"group": "a\x00"}, "layout"),
    ],
)
def test_refuses_a_layout_it_does_not_understand(cast: Cast, layout: dict[str, Any], place: str) -> None:
    with pytest.raises(Invalid) as refused:
        save(cast.seller, "x", layout=layout)
    assert refused.value.faults[0].field == place


def test_only_who_configures_says_what_a_role_sees_first(cast: Cast) -> None:
    assert save(cast.administrator, "Усі", scope="all", default_for=["seller"]).default_for == ["seller"]
    assert view(cast.seller, views(cast.seller)[0].id).default_for == ["seller"]
    for actor, scope in ((cast.seller, "all"), (cast.seller, "mine"), (cast.administrator, "mine")):
        with pytest.raises((Invalid, Denied)):
            save(actor, "x", scope=scope, default_for=["seller"])


def test_needs_the_right_to_read_the_object(cast: Cast) -> None:
    person = make_person_who_may({"contacts": {"read": "all"}})
    with pytest.raises(Denied):
        save(person, "Угоди")
    with pytest.raises(NotFound):
        save(person, "Ніщо", object="nothing")


def test_lists_in_one_query(cast: Cast) -> None:
    for number in range(3):
        save(cast.seller, f"{number}", filter=OPEN)
    views(cast.seller)
    with queries_counted(1):
        assert len(views(cast.seller)) == 3


def test_over_http(cast: Cast, calling: Callable[[Actor], Caller]) -> None:
    seller, mate = calling(cast.seller), calling(cast.teammate)
    given = {
        "object": "deals",
        "name": "Наші",
        "kind": "board",
        "scope": "team",
        "team": str(cast.team),
        "pinned": True,
    }
    made = seller.post("/views", given)
    assert made.items() >= given.items()
    assert (made["mine"], made["permissions"]) == (True, {"update": True})
    (listed,) = mate.get("/views?object=deals")["items"]
    assert (listed["id"], listed["mine"], listed["permissions"]) == (made["id"], False, {"update": False})
    assert mate.get(f"/views/{made['id']}")["name"] == "Наші"
    assert mate.send("PATCH", f"/views/{made['id']}", {"name": "x"}).status_code == 403
    assert orjson.loads(seller.send("PATCH", f"/views/{made['id']}", {"sort": "name"}).content)["sort"] == "name"
    assert calling(cast.stranger).send("GET", f"/views/{made['id']}").status_code == 404
    assert seller.send("POST", "/views", {"object": "deals", "name": "x", "kind": "pie"}).status_code == 422
    assert seller.send("POST", "/views", {"name": "x"}).status_code == 422
    assert seller.send("DELETE", f"/views/{made['id']}").status_code == 204
    assert mate.get("/views") == {"items": []}


def test_a_calendar_goes_by_a_date_and_may_know_the_end(cast: Cast) -> None:
    kept = save(cast.seller, "Закриття", kind="calendar", by="expected_close_on", layout={"until": "closed_on"})
    assert (kept.kind, kept.by, kept.layout) == ("calendar", "expected_close_on", {"until": "closed_on"})
    for given in (
        {},
        {"by": "name"},
        {"by": "expected_close_on", "layout": {"until": "created_at"}},
        {"by": "expected_close_on", "layout": {"until": "expected_close_on"}},
        {"by": "expected_close_on", "layout": {"until": 7}},
    ):
        with pytest.raises(Invalid):
            save(cast.seller, "Закриття", kind="calendar", **given)
