"""The tree of teams."""

from __future__ import annotations

from uuid import uuid4

import pytest

from dotyk.accounts.actions import change_team, change_user, create_team, deactivate_user, delete_team
from dotyk.accounts.actors import SYSTEM
from dotyk.accounts.models import Team
from dotyk.accounts.queries import audit_trail, head_of, teams
from dotyk.platform.errors import Conflict, Denied, Invalid, NotFound
from tests.accounts.races import while_first_is_unfinished
from tests.cast import Cast, make_team, make_user, queries_counted, signed_in_client


def test_makes_a_team_under_another(cast: Cast) -> None:
    team = create_team(cast.administrator, "  Kyiv  centre ", parent=cast.team)
    assert (team.name, team.parent_id) == ("Kyiv centre", cast.team)
    assert audit_trail(SYSTEM, limit=1).items[0].kind == "accounts.team_created"


def test_names_are_unique_beside_each_other_in_any_case(cast: Cast) -> None:
    with pytest.raises(Invalid) as refused:
        create_team(cast.administrator, "NORTH")
    assert refused.value.faults[0].code == "team_name_taken"
    create_team(cast.administrator, "North", parent=cast.team)


def test_refuses_an_empty_name_and_an_unknown_parent(cast: Cast) -> None:
    for name, parent, field in ((" ", None, "name"), ("West", uuid4(), "parent")):
        with pytest.raises(Invalid) as refused:
            create_team(cast.administrator, name, parent=parent)
        assert refused.value.faults[0].field == field


def test_a_team_never_becomes_its_own_ancestor(cast: Cast) -> None:
    middle = make_team("Middle", parent=cast.team)
    low = make_team("Low", parent=middle)
    for parent in (cast.team, middle, low):
        with pytest.raises(Invalid) as refused:
            change_team(cast.administrator, cast.team, parent=parent)
        assert refused.value.faults[0].code == "team_circle"
    assert Team.objects.get(id=cast.team).parent_id is None
    change_team(cast.administrator, low, parent=cast.team)
    change_team(cast.administrator, middle, parent=low)
    assert Team.objects.get(id=middle).parent_id == low


@pytest.mark.django_db(transaction=True)
def test_two_moves_at_once_close_no_circle() -> None:
    one, other = make_team("One"), make_team("Other")
    refusal = while_first_is_unfinished(
        lambda: change_team(SYSTEM, one, parent=other),
        lambda: change_team(SYSTEM, other, parent=one),
    )
    assert isinstance(refusal, Invalid)
    assert refusal.faults[0].code == "team_circle"


def test_a_change_is_audited_once(cast: Cast) -> None:
    for _ in range(2):
        change_team(cast.administrator, cast.team, name="Far North", parent=cast.other_team)
    entries = audit_trail(SYSTEM, kind="accounts.team_changed").items
    assert [entry.changes for entry in entries] == [
        {"name": ["North", "Far North"], "parent": [None, str(cast.other_team)]}
    ]


def test_a_team_with_people_or_sub_teams_stays(cast: Cast) -> None:
    with pytest.raises(Conflict, match="team_in_use"):
        delete_team(cast.administrator, cast.team)
    parent = make_team()
    make_team(parent=parent)
    with pytest.raises(Conflict):
        delete_team(cast.administrator, parent)
    further, guest = make_team(), make_user()
    assert guest.id is not None
    change_user(SYSTEM, guest.id, teams=[further])
    with pytest.raises(Conflict):
        delete_team(cast.administrator, further)
    assert Team.objects.filter(id__in=[cast.team, parent, further]).count() == 3


def test_an_empty_team_goes_once(cast: Cast) -> None:
    team = make_team()
    delete_team(cast.administrator, team)
    with pytest.raises(NotFound):
        delete_team(cast.administrator, team)


def test_a_seller_changes_no_team(cast: Cast) -> None:
    with pytest.raises(Denied):
        change_team(cast.seller, cast.team, name="Mine")
    assert Team.objects.get(id=cast.team).name == "North"


def test_all_teams_are_one_query(cast: Cast) -> None:
    with queries_counted(1):
        assert [team.name for team in teams(cast.seller)] == ["North", "South"]


def test_a_team_can_be_moved_to_the_top_over_http(cast: Cast) -> None:
    low = make_team("Low", parent=cast.team)
    client = signed_in_client(cast.administrator)
    answer = client.patch(f"/api/v1/teams/{low}", {"parent": None, "head": None}, content_type="application/json")
    assert answer.json() == {"id": str(low), "name": "Low", "parent": None, "head": None}


def test_a_team_has_a_head_who_works_here(cast: Cast) -> None:
    team = change_team(cast.administrator, cast.team, head=cast.teammate.id)
    assert team.head_id == cast.teammate.id
    assert head_of(str(cast.seller.id)) == cast.teammate.id
    assert head_of(str(cast.teammate.id)) is None
    deactivate_user(SYSTEM, cast.teammate.id)
    assert head_of(str(cast.seller.id)) is None
    with pytest.raises(Invalid) as caught:
        change_team(cast.administrator, cast.team, head=cast.teammate.id)
    assert [fault.field for fault in caught.value.faults] == ["head"]
    assert change_team(cast.administrator, cast.team, head=None).head_id is None
