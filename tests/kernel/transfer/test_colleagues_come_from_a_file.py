"""People who work here, with their teams and managers, from a file."""

from __future__ import annotations

import pytest

from dotyk.accounts.models import Team, User
from dotyk.kernel.transfer import import_json, import_targets, revert_import, revert_run
from dotyk.platform.errors import Denied
from dotyk.platform.ids import parse_id
from tests.cast import Cast, again, make_user
from tests.kernel.transfer.conftest import Importing, counts

TABLE = """sales_agent,manager,regional_office
Anna Snelling,Dustin Brinkmann,Central
Cecily Lampkin,Dustin Brinkmann,Central
Mei-Mei Johns,Melvin Marxen,Central
"""


def person(name: str) -> User:
    return User.objects.select_related("team__parent").get(name=name)


def test_agents_managers_and_teams_come_with_nothing_but_names(cast: Cast, importing: Importing) -> None:
    shown = importing(cast.administrator, "users", TABLE)
    assert counts(shown) == (3, 0, 0, 0)
    assert [column["field"] for column in shown["columns"]] == ["name", "manager", "part_of"]
    anna, head = person("Anna Snelling"), person("Dustin Brinkmann")
    assert anna.team == head.team
    assert anna.team is not None
    assert (anna.team.name, anna.team.parent and anna.team.parent.name) == ("Dustin Brinkmann", "Central")
    assert [role.name for role in anna.roles.all()] == ["seller"]
    assert [role.name for role in head.roles.all()] == ["head_of_sales"]
    assert anna.email is None
    assert not anna.has_usable_password()


@pytest.mark.usefixtures("small_chunks")
def test_a_trial_says_the_same_and_makes_nobody(cast: Cast, importing: Importing) -> None:
    before = User.objects.count(), Team.objects.count()
    shown = importing(cast.administrator, "users", TABLE + "Anna Snelling,Dustin Brinkmann,Central\n", trial=True)
    assert counts(shown) == (3, 0, 1, 0)
    assert (User.objects.count(), Team.objects.count()) == before


def test_a_second_time_changes_nobody(cast: Cast, importing: Importing) -> None:
    importing(cast.administrator, "users", TABLE)
    people = User.objects.count()
    assert counts(importing(cast.administrator, "users", TABLE)) == (0, 0, 3, 0)
    assert User.objects.count() == people


def test_who_is_there_gets_the_team_and_the_address_and_keeps_the_role(cast: Cast, importing: Importing) -> None:
    importing(cast.administrator, "users", "name,role\nAnna Snelling,analyst\n")
    shown = importing(cast.administrator, "users", "name,email,team,role\nanna snelling,anna@example.com,East,seller\n")
    assert counts(shown) == (0, 1, 0, 0)
    anna = person("Anna Snelling")
    assert (anna.email, anna.team and anna.team.name) == ("anna@example.com", "East")
    assert [role.name for role in anna.roles.all()] == ["analyst"]
    run_id = parse_id(shown["id"])
    assert run_id is not None
    revert_import(cast.administrator, run_id)
    revert_run(run_id)
    anna = person("Anna Snelling")
    assert (anna.email, anna.team) == (None, None)
    assert not Team.objects.filter(name="East").exists()


def test_taken_back_they_are_gone_and_whom_something_names_is_deactivated(cast: Cast, importing: Importing) -> None:
    shown = importing(cast.administrator, "users", TABLE)
    importing(cast.administrator, "leads", "name,owner\nFirst,Anna Snelling\n")
    run_id = parse_id(shown["id"])
    assert run_id is not None
    revert_import(cast.administrator, run_id)
    revert_run(run_id)
    assert import_json(cast.administrator, run_id)["status"] == "reverted"
    assert not User.objects.filter(name__in=["Cecily Lampkin", "Mei-Mei Johns", "Melvin Marxen"]).exists()
    assert not person("Anna Snelling").is_active
    assert not Team.objects.filter(name="Melvin Marxen").exists()


def test_rows_that_cannot_be_people_are_refused_with_the_reason(cast: Cast, importing: Importing) -> None:
    rows = "name,email,role\n,,\n,x@example.com,\nAda,no address,\nBea,,emperor\n"
    shown = importing(cast.administrator, "users", rows)
    assert counts(shown) == (1, 0, 1, 2)
    assert {(p["field"], p["code"]) for p in shown["problems"]} == {
        ("email", "not_email"),
        ("role", "not_an_option"),
    }


def test_is_for_who_may_manage_people_alone(cast: Cast, importing: Importing) -> None:
    importer = again(make_user("head_of_sales", name="Importer"))
    assert "users" not in [target.name for target in import_targets(importer)]
    assert import_targets(cast.administrator)[0].name == "users"
    with pytest.raises(Denied):
        importing(importer, "users", TABLE)
