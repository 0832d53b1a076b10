"""A record shared with somebody is there for them everywhere, so far as it was opened, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal
from uuid import UUID

import orjson
import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dotyk.accounts.actions import create_role, set_roles
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.models import Share
from dotyk.kernel import records
from dotyk.kernel.access import own_reach_sql, reach_sql
from dotyk.kernel.history.feed import events_within_reach
from dotyk.kernel.history.timeline import timeline_json
from dotyk.kernel.objects.registry import object_type
from dotyk.kernel.records.sharing import share_record, shares, unshare_record
from dotyk.kernel.search import search
from dotyk.kernel.tags import known_tags
from dotyk.platform.errors import Denied, Invalid, NotFound
from dotyk.platform.realtime import Change
from dotyk.server.front.live import is_sharing_with, is_within_reach
from tests.cast import Cast, again, make_team, make_user, queries_counted
from tests.kernel.making import change, make, make_person_who_may
from tests.kernel.records.conftest import Caller

Level = Literal["read", "edit"]


@pytest.fixture
def deal(cast: Cast) -> UUID:
    return make(cast.seller, "deals", name="Котел", amount={"amount": "700", "currency": "UAH"}, tags=["Терміново"])


def share(cast: Cast, deal: UUID, level: Level = "read", **holder: UUID) -> UUID:
    return share_record(cast.seller, "deals", deal, level=level, **holder)[0].id


def listed(actor: Actor, name: str = "deals", **asked: Any) -> dict[str, Any]:
    found: dict[str, Any] = orjson.loads(records.list_json(actor, name, records.Listing(**asked)))
    return found


def fed(actor: Actor) -> set[UUID]:
    """The deals of which the change feed tells."""
    reach = events_within_reach(actor, "e")
    with connection.cursor() as cursor:
        cursor.execute(
            f"select distinct e.record_id from event e where e.object = 'deals' and {reach.text}", reach.params
        )
        return {row[0] for row in cursor.fetchall()}


def test_opens_the_record_everywhere(cast: Cast, deal: UUID) -> None:
    make(cast.seller, "deals", name="Котел інший")
    mine = make(cast.stranger, "deals", name="Моя угода", tags=["Терміново"])
    assert cast.stranger.id is not None
    share(cast, deal, user=cast.stranger.id)
    stranger = again(cast.stranger)
    assert records.get_record(stranger, "deals", deal)["name"] == "Котел"
    page = listed(stranger)
    assert ({item["id"] for item in page["items"]}, page["total"]) == (
        {str(deal), str(mine)}, {"value": 2, "exact": True},
    )  # fmt: skip
    assert [item["id"] for item in listed(stranger, query="котел")["items"]] == [str(deal)]
    grouped = records.group_json(
        stranger, "deals", group_by=[{"field": "owner"}], aggregate=[{"fn": "count"}, {"fn": "sum", "field": "amount"}]
    )
    assert orjson.loads(grouped)["totals"] == [2, {"amount": "700.00", "currency": "UAH"}]
    assert [found.id for found in search(stranger, "котел")] == [deal]
    assert {tag.name: tag.count for tag in known_tags(stranger).items} == {"Терміново": 2}
    assert "deals.created" in {item["kind"] for item in orjson.loads(timeline_json(stranger, "deals", deal))["items"]}
    assert fed(stranger) == {deal, mine}


def test_reading_is_not_changing_and_changing_is_not_taking(cast: Cast, deal: UUID) -> None:
    assert cast.stranger.id is not None
    share(cast, deal, user=cast.stranger.id)
    with pytest.raises(Denied):
        change(again(cast.stranger), "deals", deal, name="Бойлер")
    share(cast, deal, "edit", user=cast.stranger.id)
    stranger = again(cast.stranger)
    change(stranger, "deals", deal, name="Бойлер")
    with pytest.raises(Invalid) as taken:
        change(stranger, "deals", deal, owner=str(stranger.id))
    assert [fault.field for fault in taken.value.faults] == ["owner"]
    with pytest.raises(Denied):
        records.delete_record(stranger, "deals", deal)
    with pytest.raises(Denied):
        share_record(stranger, "deals", deal, user=cast.teammate.id)


def test_an_assignee_is_not_taken_either(cast: Cast) -> None:
    task = make(cast.seller, "tasks", name="Лист")
    share_record(cast.seller, "tasks", task, user=cast.stranger.id, level="edit")
    stranger = again(cast.stranger)
    change(stranger, "tasks", task, name="Дзвінок")
    with pytest.raises(Invalid):
        change(stranger, "tasks", task, assignee=str(stranger.id))


def test_closes_at_once(cast: Cast, deal: UUID) -> None:
    assert cast.stranger.id is not None
    opened = share(cast, deal, user=cast.stranger.id)
    unshare_record(cast.seller, "deals", deal, opened)
    stranger = again(cast.stranger)
    with pytest.raises(NotFound):
        records.get_record(stranger, "deals", deal)
    assert listed(stranger)["total"] == {"value": 0, "exact": True}
    kinds = [item["kind"] for item in orjson.loads(timeline_json(cast.seller, "deals", deal))["items"]]
    assert kinds[:2] == ["deals.unshared", "deals.shared"]
    with pytest.raises(NotFound):
        unshare_record(cast.seller, "deals", deal, opened)


def test_a_team_is_its_sub_teams_too_but_nobody_above(cast: Cast, deal: UUID) -> None:
    below = make_team("Below", parent=cast.other_team)
    junior = make_user("seller", team=below)
    boss = make_person_who_may({"deals": {"read": "own"}}, team=make_team("Beside"))
    share(cast, deal, team=cast.other_team)
    assert records.get_record(again(junior), "deals", deal)["id"] == str(deal)
    with pytest.raises(NotFound):
        records.get_record(again(boss), "deals", deal)
    other = make(cast.seller, "deals", name="Лише молодшим")
    share(cast, other, team=below)
    reader = make_person_who_may({"deals": {"read": "own"}}, team=cast.other_team)
    assert {item["id"] for item in listed(again(reader))["items"]} == {str(deal)}


def test_gives_no_verb_that_no_role_gives(cast: Cast, deal: UUID) -> None:
    blind = make_person_who_may({"contacts": {"read": "own"}})
    reader = make_person_who_may({"deals": {"read": "own"}}, team=cast.other_team)
    assert blind.id is not None
    assert reader.id is not None
    with pytest.raises(Invalid):
        share(cast, deal, user=blind.id)
    with pytest.raises(Invalid):
        share(cast, deal, "edit", user=reader.id)
    share(cast, deal, "edit", team=cast.other_team)
    with pytest.raises(Denied):
        change(again(reader), "deals", deal, name="Бойлер")


def test_twice_is_once_and_a_wider_level_holds(cast: Cast, deal: UUID) -> None:
    assert cast.stranger.id is not None
    first = share(cast, deal, user=cast.stranger.id)
    assert share(cast, deal, user=cast.stranger.id) == first
    share(cast, deal, "edit", team=cast.other_team)
    assert [(found.with_object, found.level) for found in shares(cast.seller, "deals", deal)] == [
        ("users", "read"), ("teams", "edit"),
    ]  # fmt: skip
    change(again(cast.stranger), "deals", deal, name="Бойлер")
    assert Share.objects.filter(record_id=deal).count() == 2


def test_a_stream_asks_anew_whom_it_opens_to(cast: Cast, deal: UUID) -> None:
    assert cast.stranger.id is not None
    share(cast, deal, user=cast.stranger.id)
    told = Change(1, deal, "deals.shared", "deals", deal, cast.seller.id, 1, (cast.stranger.id,))
    assert is_sharing_with(cast.stranger, [told])
    assert not is_sharing_with(cast.teammate, [told])
    assert not is_within_reach(cast.stranger, told)
    assert is_within_reach(again(cast.stranger), told)


def test_says_who_may_see_it_by_sharing(cast: Cast, deal: UUID) -> None:
    assert cast.stranger.id is not None
    share(cast, deal, "edit", user=cast.stranger.id)
    told = {a.user.name: a for a in records.record_access(cast.administrator, "deals", deal).items}
    assert (list(told["Semen Stranger"].verbs), told["Semen Stranger"].shared) == (["read", "update"], "edit")
    assert told["Sofia Seller"].shared is None


def test_costs_nothing_to_those_nothing_is_shared_with(cast: Cast, deal: UUID) -> None:
    assert cast.stranger.id is not None
    target = object_type("deals")
    share(cast, deal, user=cast.stranger.id)
    for person in (cast.seller, cast.administrator):
        assert reach_sql(again(person), target, "read", "t") == own_reach_sql(person, target, "read", "t")
    with queries_counted(1):
        again(cast.seller)
    stranger = again(cast.stranger)
    listed(stranger)
    with queries_counted(1):
        listed(stranger)


def test_over_http(cast: Cast, deal: UUID, calling: Callable[[Actor], Caller]) -> None:
    seller, stranger = calling(cast.seller), calling(cast.stranger)
    place = f"/records/deals/{deal}"
    assert seller.get(f"{place}?permissions=1")["permissions"]["share"] is True
    made = seller.post(f"{place}/shares", {"user": str(cast.stranger.id), "level": "edit"})
    assert (made["shared_with"]["name"], made["created_by"]["name"]) == ("Semen Stranger", "Sofia Seller")
    seller.post(f"{place}/shares", {"user": str(cast.stranger.id), "level": "read"}, 200)
    assert stranger.get(f"{place}?permissions=1")["permissions"]["share"] is False
    assert stranger.send("GET", f"{place}/shares").status_code == 403
    for body in ({}, {"user": str(deal)}, {"team": str(deal)}, {"user": "x"}, {"user": str(cast.team), "level": "all"}):
        assert seller.send("POST", f"{place}/shares", body).status_code == 422, body
    assert seller.send("DELETE", f"{place}/shares/{made['id']}").status_code == 204
    assert stranger.send("GET", place).status_code == 404


REACH = st.sampled_from(["own", "team", "all"])
GRANT = st.fixed_dictionaries({"read": REACH, "update": st.sampled_from(["none", "own", "all"])})
SHARES = st.lists(st.tuples(st.integers(0, 3), st.sampled_from(["read", "edit"]), st.booleans()), max_size=4)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(grants=st.lists(GRANT, min_size=1, max_size=2), shared=SHARES)
def test_every_way_of_reading_agrees_with_what_was_opened(
    cast: Cast, grants: list[dict[str, str]], shared: list[tuple[int, Level, bool]]
) -> None:
    team = make_team()
    person = _person(grants, team)
    mate = make_user("seller", team=team)
    owners = [cast.seller, cast.stranger, person, mate]
    word = team.hex
    deals = [make(cast.administrator, "deals", name=f"{word} {n}", owner=str(o.id)) for n, o in enumerate(owners)]
    reads = max(("own", "team", "all").index(grant["read"]) + 1 for grant in grants)
    for number, level, with_team in shared:
        _share_anyhow(cast, deals[number], level, {"team": team} if with_team else {"user": person.id})
    person = again(person)
    expected = {n for n in range(4) if _reaches(reads, n) or any(number == n for number, _, _ in shared)}
    ids = {str(deals[n]) for n in expected}
    page = listed(person, query=word)
    assert ({item["id"] for item in page["items"]}, page["total"]["value"]) == (ids, len(ids))
    if reads < 3:
        assert listed(person)["total"]["value"] == len(ids)
    assert {str(found.id) for found in search(person, word, limit=50)} == ids
    counted = orjson.loads(records.group_json(person, "deals", group_by=[{"field": "owner"}], aggregate=[]))
    assert counted["totals"][0] == listed(person)["total"]["value"]
    for deal in deals:
        assert (str(deal) in ids) == records.may(person, object_type("deals"), "read", deal)


def _person(grants: list[dict[str, str]], team: UUID) -> Actor:
    names = [create_role(SYSTEM, f"s{make_team().hex}", label={"en": "S"}, grants={"deals": g}).name for g in grants]
    person = make_user(None, team=team)
    assert person.id is not None
    set_roles(SYSTEM, person.id, names)
    return again(person)


def _reaches(reads: int, owner: int) -> bool:
    return reads == 3 or (reads == 2 and owner >= 2) or (reads == 1 and owner == 2)


def _share_anyhow(cast: Cast, deal: UUID, level: Level, holder: dict[str, Any]) -> None:
    """At the level wanted, or for reading where the person's roles change no deals."""
    try:
        share_record(cast.administrator, "deals", deal, level=level, **holder)
    except Invalid:
        share_record(cast.administrator, "deals", deal, level="read", **holder)
