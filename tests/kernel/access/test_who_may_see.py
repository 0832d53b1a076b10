"""Who may see a record is answered by what they really get."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dotyk.accounts.actions import create_role, set_roles
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.kernel import records
from dotyk.platform.errors import Denied, NotFound
from tests.cast import Cast, again, make_cast, make_team, make_user, queries_counted, signed_in_client
from tests.kernel.making import make, make_person_who_may

REACH = st.sampled_from(["none", "own", "team", "all"])
GRANT = st.fixed_dictionaries({"read": REACH, "update": REACH, "delete": REACH})


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


def told(actor: Actor, name: str, record_id: UUID) -> dict[str, Any]:
    return {access.user.name: access for access in records.record_access(actor, name, record_id).items}


def test_says_who_and_by_which_role(cast: Cast) -> None:
    deal = make(cast.seller, "deals", name="Котел")
    found = told(cast.administrator, "deals", deal)
    assert {name: tuple(access.verbs) for name, access in found.items()} == {
        "Ada Administrator": ("read", "update", "delete"),
        "Sofia Seller": ("read", "update", "delete"),
        "Taras Teammate": ("read",),
    }
    assert found["Sofia Seller"].is_owner
    (why,) = found["Taras Teammate"].why
    assert (why.role.name, {verb: reach.name for verb, reach in why.reaches.items()}) == ("seller", {"read": "TEAM"})


def test_an_assignee_is_one_of_the_owners(cast: Cast) -> None:
    task = make(cast.administrator, "tasks", name="Лист", assignee=str(cast.stranger.id))
    found = told(cast.administrator, "tasks", task)
    assert found["Semen Stranger"].is_owner
    assert "Sofia Seller" not in found


def test_only_some_may_ask(cast: Cast) -> None:
    deal = make(cast.seller, "deals", name="Котел")
    with pytest.raises(Denied):
        records.record_access(cast.seller, "deals", deal)
    with pytest.raises(NotFound):
        records.record_access(cast.stranger, "deals", deal)
    manager = make_person_who_may({"deals": {"read": "own"}}, capabilities=("manage_users",))
    with pytest.raises(NotFound):
        records.record_access(manager, "deals", deal)
    reader = make_person_who_may({"deals": {"read": "all"}})
    assert told(reader, "deals", deal)


def test_costs_the_same_for_many_people(cast: Cast) -> None:
    deal = make(cast.seller, "deals", name="Котел")
    with queries_counted(6):
        records.record_access(cast.administrator, "deals", deal)
    for _ in range(5):
        make_user("seller")
    with queries_counted(6):
        records.record_access(cast.administrator, "deals", deal)


def test_comes_in_pages(cast: Cast) -> None:
    deal = make(cast.seller, "deals", name="Котел")
    first = records.record_access(cast.administrator, "deals", deal, limit=1)
    assert [access.user.name for access in first.items] == ["Ada Administrator"]
    second = records.record_access(cast.administrator, "deals", deal, cursor=first.next_cursor, limit=3)
    assert [access.user.name for access in second.items] == ["Sofia Seller", "Taras Teammate"]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(grants=st.lists(GRANT, min_size=1, max_size=3), owned_by=st.integers(0, 3), is_team_mate=st.booleans())
def test_yes_exactly_for_those_who_get_it(
    cast: Cast, grants: list[dict[str, str]], owned_by: int, is_team_mate: bool
) -> None:
    roles = [
        create_role(SYSTEM, f"r{make_team().hex}", label={"en": "R"}, grants={"deals": grant}).name for grant in grants
    ]
    person = make_user(None, team=cast.team if is_team_mate else cast.other_team)
    assert person.id is not None
    set_roles(SYSTEM, person.id, roles)
    person = again(person)
    owner = [cast.seller, cast.stranger, person, cast.administrator][owned_by]
    deal = make(cast.administrator, "deals", name="Котел", owner=str(owner.id))
    access = told(cast.administrator, "deals", deal).get(person.name)
    assert set(access.verbs if access else ()) == _really(signed_in_client(person), deal)


def _really(client: Client, deal: UUID) -> set[str]:
    """What the person's own requests say; the deletion comes last."""
    address = f"/api/v1/records/deals/{deal}"
    found = set()
    if client.get(address).status_code == 200:
        found.add("read")
    if client.patch(address, {}, content_type="application/json").status_code == 200:
        found.add("update")
    if client.delete(address).status_code == 204:
        found.add("delete")
    return found
