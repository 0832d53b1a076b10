"""New leads find their owners."""

from uuid import UUID, uuid4

import pytest

from dotyk.accounts.actions import create_role, create_service_account
from dotyk.accounts.actors import SYSTEM
from dotyk.accounts.queries import actor_of
from dotyk.kernel.records import create_record, create_records, get_record
from dotyk.people.actions import add_distribution_rule, change_distribution_rule, remove_distribution_rule
from dotyk.people.queries import distribution_rules
from dotyk.platform.errors import Denied, Invalid, NotFound
from dotyk.platform.models import Event
from tests.cast import make_user, queries_counted, user_of


@pytest.fixture
def team(cast):
    return [cast.seller, cast.teammate, cast.stranger]


def ids(actors):
    return [actor.id for actor in actors]


def rule(cast, people, **values):
    return add_distribution_rule(cast.administrator, name="Сайт", user_ids=ids(people), **values)


def incoming(count, **values):
    """Leads as a website brings them; the owners they found."""
    rows = [{"name": f"Запит {n}", "source": "website", **values} for n in range(count)]
    return [
        owner and UUID(owner) for owner in (result.record["owner"] for result in create_records(SYSTEM, "leads", rows))
    ]


def test_without_a_rule_a_lead_has_no_owner(cast):
    assert incoming(1) == [None]


def test_leads_go_in_turn_and_the_turn_is_remembered(cast, team):
    rule(cast, team)
    assert incoming(2) == ids(team)[:2]
    assert incoming(2) == [cast.stranger.id, cast.seller.id]


def test_leads_go_to_the_least_loaded(cast, team):
    for _ in range(2):
        create_record(cast.seller, "leads", {"name": "Свій"})
    create_record(cast.teammate, "leads", {"name": "Свій"})
    create_record(cast.stranger, "leads", {"name": "Старий", "status": "disqualified", "disqualify_reason": "ні"})
    rule(cast, team, way="least_loaded")
    assert incoming(4) == [cast.stranger.id, cast.teammate.id, cast.stranger.id, cast.seller.id]


def test_the_first_rule_a_lead_meets_decides(cast):
    rule(cast, [cast.seller], filter={"field": "source", "op": "eq", "value": "telegram"})
    rule(cast, [cast.stranger], filter={"field": "score", "op": "gte", "value": 50})
    rule(cast, [cast.teammate])
    assert incoming(1, source="telegram", score=90) == [cast.seller.id]
    assert incoming(1, score=90) == [cast.stranger.id]
    assert incoming(1) == [cast.teammate.id]


def test_a_batch_is_shared_by_several_rules(cast):
    rule(cast, [cast.seller], filter={"field": "name", "op": "eq", "value": "Запит 1"})
    rule(cast, [cast.teammate, cast.stranger])
    assert incoming(4) == [cast.teammate.id, cast.seller.id, cast.stranger.id, cast.teammate.id]


def test_those_who_left_are_passed_over(cast, team):
    rule(cast, team)
    assert incoming(2) == ids(team)[:2]
    gone = user_of(cast.teammate)
    gone.is_active = False
    gone.save()
    assert incoming(3) == [cast.stranger.id, cast.seller.id, cast.stranger.id]


def test_a_rule_that_rests_gives_nothing(cast, team):
    resting = rule(cast, team)
    change_distribution_rule(cast.administrator, resting.id, is_active=False)
    assert incoming(1) == [None]


def test_a_lead_with_an_owner_keeps_them(cast, team):
    rule(cast, team[1:])
    assert create_record(cast.seller, "leads", {"name": "Свій"})["owner"] == str(cast.seller.id)


def test_the_owner_is_kept_and_told_in_history(cast):
    rule(cast, [cast.seller])
    made = create_record(SYSTEM, "leads", {"name": "Запит"})
    assert get_record(cast.seller, "leads", UUID(made["id"]))["version"] == 1
    event = Event.objects.get(record_id=made["id"], kind="leads.distributed")
    assert event.data == {"rule": "Сайт", "owner": str(cast.seller.id)}


def test_a_form_that_reaches_only_its_own_can_bring_leads_to_others(cast):
    create_role(SYSTEM, "form", label={"en": "Form"}, grants={"leads": {"create": "own"}}, capabilities=[])
    form = actor_of(create_service_account(cast.administrator, name="Form", roles=["form"]).id)
    rule(cast, [cast.seller])
    made = create_record(form, "leads", {"name": "Запит"})
    assert made["owner"] == str(cast.seller.id)


def test_a_hundred_leads_cost_as_many_statements_as_one(cast, team):
    rule(cast, team, filter={"field": "source", "op": "eq", "value": "website"})
    incoming(1)
    with queries_counted(12):
        incoming(1)
    with queries_counted(12):
        incoming(100)


class TestRules:
    def test_are_tried_in_their_order(self, cast):
        first, second = rule(cast, [cast.seller]), rule(cast, [cast.teammate])
        change_distribution_rule(cast.administrator, first.id, position=9)
        assert [r.id for r in distribution_rules(cast.administrator)] == [second.id, first.id]
        assert incoming(1) == [cast.teammate.id]

    def test_can_be_removed_and_leads_keep_their_owners(self, cast):
        made = rule(cast, [cast.seller])
        lead = create_record(SYSTEM, "leads", {"name": "Запит"})
        remove_distribution_rule(cast.administrator, made.id)
        assert distribution_rules(cast.administrator) == []
        assert get_record(cast.seller, "leads", UUID(lead["id"]))["owner"] == str(cast.seller.id)
        with pytest.raises(NotFound):
            remove_distribution_rule(cast.administrator, made.id)

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"name": " "}, "name"),
            ({"user_ids": []}, "user_ids"),
            ({"user_ids": [uuid4()]}, "user_ids"),
            ({"filter": {"field": "no_such", "op": "eq", "value": 1}}, "filter.field"),
        ],
    )
    def test_are_refused_where_they_make_no_sense(self, cast, wrong, field):
        made = rule(cast, [cast.seller])
        for attempt in (
            lambda: add_distribution_rule(cast.administrator, **{"name": "x", "user_ids": [cast.seller.id], **wrong}),
            lambda: change_distribution_rule(cast.administrator, made.id, **wrong),
        ):
            with pytest.raises(Invalid) as refusal:
                attempt()
            assert refusal.value.faults[0].field == field
        assert [(r.name, r.filter, r.user_ids) for r in distribution_rules(cast.administrator)] == [
            ("Сайт", None, [cast.seller.id])
        ]

    def test_are_for_those_who_configure(self, cast):
        made = rule(cast, [cast.seller])
        head = make_user("head_of_sales")
        for attempt in (
            lambda: distribution_rules(head),
            lambda: add_distribution_rule(head, name="x", user_ids=[head.id]),
            lambda: change_distribution_rule(head, made.id, name="x"),
            lambda: remove_distribution_rule(head, made.id),
        ):
            with pytest.raises(Denied):
                attempt()
        assert distribution_rules(cast.administrator)[0].name == "Сайт"
