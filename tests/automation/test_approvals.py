"""A flow asks people and waits: the first answer decides, silence is a no, and nobody is asked in vain."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import orjson
import pytest
from django.core import mail

from dotyk.accounts.actions import change_team, change_user, deactivate_user, set_roles
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.models import User
from dotyk.automation.approvals import asking, groups, presenting
from dotyk.automation.approvals.mailing import mail_question
from dotyk.automation.models import Approval, FlowRun
from dotyk.automation.notices import reading
from dotyk.automation.notices.showing import notices_json
from dotyk.automation.undoing import stop_run
from dotyk.kernel.history import timeline_json
from dotyk.platform import clock
from dotyk.platform.errors import Invalid
from tests.automation.conftest import SwitchOn, Work
from tests.automation.test_flows_run import contact, position
from tests.cast import Cast
from tests.kernel.records.conftest import Caller

Calling = Callable[[Actor], Caller]


def says(text: str) -> dict[str, Any]:
    return {"do": "act", "action": "update", "given": {"values": {"position": text}}}


def question(*people: Any, **more: Any) -> dict[str, Any]:
    return {
        "do": "approve",
        "people": list(people),
        "text": "May {first_name} have a discount?",
        "at_most": {"hours": 4},
        "then": [says("yes")],
        "otherwise": [says("no")],
        **more,
    }


@pytest.fixture
def asked(cast: Cast, switch_on: SwitchOn, work: Work) -> Callable[..., str]:
    """Asks these people about a fresh contact, whose id is given."""

    def begun(*people: Any, rest: Any = None, **more: Any) -> str:
        whole = {"rest": rest} if rest else {}
        switch_on("contacts", question(*people, **more), trigger={"on": "created"}, name="Discounts", **whole)
        key = contact(cast)
        work()
        return key

    return begun


def open_for(caller: Caller) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = caller.get("/approvals")["items"]
    return found


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_goes_the_way_of_the_answer(
    cast: Cast, calling: Calling, asked: Callable[..., str], work: Work, answer: str
) -> None:
    key = asked(str(cast.seller.id), str(cast.teammate.id))
    seller = calling(cast.seller)
    (item,) = open_for(seller)
    assert (item["text"], item["record"], item["flow"]) == (
        "May Олена have a discount?", {"id": key, "title": "Олена"}, "Discounts",
    )  # fmt: skip
    work(hours=1)
    assert position(cast, key) is None
    seller.post(f"/approvals/{item['id']}", {"answer": answer, "comment": "Ten percent"}, 200)
    work()
    assert position(cast, key) == answer
    assert calling(cast.teammate).send("POST", f"/approvals/{item['id']}", {"answer": "yes"}).status_code == 409
    assert open_for(calling(cast.teammate)) == []
    told = orjson.loads(timeline_json(cast.seller, "contacts", UUID(key)))["items"]
    verb = "contacts.approved" if answer == "yes" else "contacts.refused"
    (event,) = [item for item in told if item["kind"] == verb]
    assert (event["actor"]["name"], event["data"]["body"]) == ("Sofia Seller", "Ten percent")
    step = FlowRun.objects.get().steps.get(kind="approve")
    assert (step.outcome["answer"], step.outcome["by"]) == (answer, str(cast.seller.id))


def test_silence_is_a_no(cast: Cast, calling: Calling, asked: Callable[..., str], work: Work) -> None:
    key = asked(str(cast.seller.id))
    (item,) = open_for(calling(cast.seller))
    work(hours=4.1)
    assert position(cast, key) == "no"
    assert calling(cast.seller).send("POST", f"/approvals/{item['id']}", {"answer": "yes"}).status_code == 409
    assert Approval.objects.get().state == "late"


def test_only_those_who_are_asked_answer(cast: Cast, calling: Calling, asked: Callable[..., str]) -> None:
    key = asked(str(cast.seller.id))
    (item,) = open_for(calling(cast.seller))
    assert calling(cast.teammate).send("POST", f"/approvals/{item['id']}", {"answer": "yes"}).status_code == 404
    assert open_for(calling(cast.teammate)) == []
    seen = calling(cast.teammate).get(f"/approvals?object=contacts&record={key}")["items"]
    assert [(one["id"], one["is_mine"]) for one in seen] == [(item["id"], False)]
    assert calling(cast.stranger).send("GET", f"/approvals?object=contacts&record={key}").status_code == 404
    assert calling(cast.seller).send("POST", f"/approvals/{item['id']}", {"answer": "perhaps"}).status_code == 422


def test_it_shows_on_the_bell(cast: Cast, asked: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "settled_before", lambda: 2**62)
    key = asked(str(cast.seller.id))
    reading.read_events()
    (notice,) = notices_json(cast.seller)["items"]
    assert (notice["kind"], str(notice["record"]["id"]), notice["unread"]) == ("contacts.asked", key, True)
    assert (notice["actor"]["name"], notice["data"]["body"]) == ("Discounts", "May Олена have a discount?")
    assert "users" not in notice["data"]


def test_the_head_of_the_owner_is_asked(cast: Cast, calling: Calling, asked: Callable[..., str]) -> None:
    change_team(SYSTEM, cast.team, head=cast.teammate.id)
    asked("head")
    assert len(open_for(calling(cast.teammate))) == 1
    assert open_for(calling(cast.seller)) == []


def test_a_head_turns_to_the_head_above(cast: Cast, calling: Calling, asked: Callable[..., str]) -> None:
    change_team(SYSTEM, cast.team, head=cast.seller.id, parent=cast.other_team)
    change_team(SYSTEM, cast.other_team, head=cast.stranger.id)
    asked("head")
    assert len(open_for(calling(cast.stranger))) == 1


def test_a_role_and_a_team_are_asked_as_long_as_one_is_in_them(
    cast: Cast, calling: Calling, asked: Callable[..., str], work: Work
) -> None:
    key = asked({"role": "administrator"}, {"team": str(cast.team)}, str(cast.teammate.id))
    assert Approval.objects.get().people == [cast.teammate.id, *sorted([cast.administrator.id, cast.seller.id])]
    (item,) = open_for(calling(cast.seller))
    change_user(SYSTEM, cast.seller.id, team=cast.other_team)
    change_user(SYSTEM, cast.teammate.id, team=cast.other_team)
    assert open_for(calling(cast.seller)) == []
    assert calling(cast.seller).send("POST", f"/approvals/{item['id']}", {"answer": "yes"}).status_code == 404
    assert [one["is_mine"] for one in open_for(calling(cast.teammate))] == [True]
    calling(cast.administrator).post(f"/approvals/{item['id']}", {"answer": "yes"}, 200)
    work()
    assert position(cast, key) == "yes"


def test_who_joins_pushes_nobody_out(
    cast: Cast, calling: Calling, asked: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(groups, "MEMBERS_MOST", 1)
    asked({"team": str(cast.other_team).upper()})
    assert Approval.objects.get().people == [cast.stranger.id]
    for person in (cast.administrator, cast.seller):  # both are older
        change_user(SYSTEM, person.id, team=cast.other_team)
    (item,) = open_for(calling(cast.stranger))
    assert open_for(calling(cast.seller)) == []
    calling(cast.stranger).post(f"/approvals/{item['id']}", {"answer": "yes"}, 200)


def test_questions_of_a_group_one_left_hide_no_others(
    cast: Cast,
    calling: Calling,
    asked: Callable[..., str],
    monkeypatch: pytest.MonkeyPatch,
    django_assert_max_num_queries: Any,
) -> None:
    monkeypatch.setattr(presenting, "MOST", 1)
    asked({"team": str(cast.team)})
    asked(str(cast.seller.id), at_most={"hours": 5})
    change_user(SYSTEM, cast.seller.id, team=cast.other_team)
    (item,) = open_for(calling(cast.seller))
    assert [person["id"] for person in item["people"]] == [str(cast.seller.id)]
    monkeypatch.setattr(presenting, "MOST", 200)
    for _ in range(5):
        asked({"role": "seller"})
    with django_assert_max_num_queries(4):
        assert len(presenting.approvals_json(cast.teammate)["items"]) >= 5


def test_the_first_awake_is_asked_and_with_them_all(cast: Cast, asked: Callable[..., str]) -> None:
    User.objects.filter(id=cast.seller.id).update(time_zone="America/Los_Angeles")
    User.objects.filter(id=cast.teammate.id).update(time_zone="Europe/Kyiv")
    with clock.as_of(datetime(2026, 3, 2, 10, tzinfo=UTC)):  # noon in Kyiv, two in the night in Seattle
        asked(str(cast.seller.id), str(cast.teammate.id), rest={"begins": "21:00", "ends": "08:00"})
        assert Approval.objects.get().people == [cast.seller.id, cast.teammate.id]


def test_silence_is_a_yes_where_the_flow_says_so(cast: Cast, asked: Callable[..., str], work: Work) -> None:
    key = asked(str(cast.seller.id), late="go_on")
    work(hours=4.1)
    assert (position(cast, key), Approval.objects.get().state) == ("yes", "late")


def test_where_nobody_answers_the_heads_are_asked_once(
    cast: Cast, calling: Calling, asked: Callable[..., str], work: Work
) -> None:
    change_team(SYSTEM, cast.team, head=cast.teammate.id)
    key = asked(str(cast.seller.id), late="escalate")
    assert open_for(calling(cast.teammate)) == []
    work(hours=4.1)
    row = Approval.objects.get()
    assert (row.state, row.people) == ("open", [cast.seller.id, cast.teammate.id])
    (item,) = open_for(calling(cast.teammate))
    assert item["escalated_at"]
    assert FlowRun.objects.get().steps.get(kind="approve").outcome["escalated"]
    work(hours=8.3)
    assert (position(cast, key), Approval.objects.get().state) == ("no", "late")


def test_without_a_head_silence_stays_a_no(cast: Cast, asked: Callable[..., str], work: Work) -> None:
    key = asked(str(cast.seller.id), late="escalate")
    work(hours=4.1)
    assert position(cast, key) == "no"


def test_a_role_or_team_that_is_no_more_is_a_fault(cast: Cast, switch_on: SwitchOn) -> None:
    gone = "00000000-0000-7000-8000-000000000000"
    with pytest.raises(Invalid) as refused:
        switch_on("contacts", question({"role": "nobody"}, {"team": gone}, gone), trigger={"on": "created"})
    assert [(fault.field, fault.code) for fault in refused.value.faults] == [
        ("steps[0].people[0]", "flow_no_group"),
        ("steps[0].people[1]", "flow_no_group"),
        ("steps[0].people[2]", "flow_no_person"),
    ]


def test_where_nobody_is_there_to_ask_the_run_fails_with_the_reason(cast: Cast, asked: Callable[..., str]) -> None:
    asked("head")
    run = FlowRun.objects.get()
    assert (run.state, run.error["reasons"][0]["code"]) == ("failed", "flow_nobody")


def test_questions_of_somebody_who_leaves_go_to_their_head(
    cast: Cast, calling: Calling, asked: Callable[..., str], work: Work
) -> None:
    change_team(SYSTEM, cast.team, head=cast.teammate.id)
    key = asked("owner")
    deactivate_user(SYSTEM, cast.seller.id)
    work()
    heir = calling(cast.teammate)
    (item,) = open_for(heir)
    heir.post(f"/approvals/{item['id']}", {"answer": "yes"}, 200)
    work()
    assert position(cast, key) == "yes"


def test_questions_of_a_team_that_everybody_left_go_to_who_is_in_it_now(
    cast: Cast, calling: Calling, asked: Callable[..., str], work: Work
) -> None:
    asked({"team": str(cast.team)})
    change_user(SYSTEM, cast.seller.id, team=cast.other_team)
    work()
    assert [len(open_for(calling(one))) for one in (cast.teammate, cast.stranger)] == [1, 0]
    change_user(SYSTEM, cast.stranger.id, team=cast.team)
    change_user(SYSTEM, cast.teammate.id, team=cast.other_team)
    work()
    assert [len(open_for(calling(one))) for one in (cast.seller, cast.teammate, cast.stranger)] == [0, 0, 1]


@pytest.mark.parametrize("has_head", [True, False])
def test_questions_of_a_role_that_nobody_has_go_to_the_head_of_the_owner_or_who_runs_the_flow(
    cast: Cast, calling: Calling, asked: Callable[..., str], work: Work, has_head: bool
) -> None:
    assert cast.teammate.id is not None
    set_roles(SYSTEM, cast.teammate.id, ["seller", "head_of_sales"])
    key = asked({"role": "head_of_sales"})
    if has_head:
        change_team(SYSTEM, cast.team, head=cast.stranger.id)
    set_roles(SYSTEM, cast.teammate.id, ["seller"])
    work()
    heir, other = (cast.stranger, cast.administrator) if has_head else (cast.administrator, cast.stranger)
    assert [len(open_for(calling(one))) for one in (cast.teammate, other)] == [0, 0]
    (item,) = open_for(calling(heir))
    calling(heir).post(f"/approvals/{item['id']}", {"answer": "yes"}, 200)
    work()
    assert position(cast, key) == "yes"


def test_a_run_that_is_over_asks_no_more(cast: Cast, calling: Calling, asked: Callable[..., str]) -> None:
    asked(str(cast.seller.id))
    (item,) = open_for(calling(cast.seller))
    stop_run(cast.administrator, FlowRun.objects.get().id)
    assert open_for(calling(cast.seller)) == []
    assert calling(cast.seller).send("POST", f"/approvals/{item['id']}", {"answer": "yes"}).status_code == 409


def test_a_letter_is_sent_where_there_is_mail(
    cast: Cast, asked: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "sends_mail", lambda: True)
    monkeypatch.setattr(asking, "defer", lambda task, **given: task(**given))
    key = asked(str(cast.seller.id))
    (letter,) = mail.outbox
    assert letter.to == [cast.seller.email]
    assert letter.subject == "Your decision: May Олена have a discount?"
    assert f"/records/contacts/{key}" in letter.body
    Approval.objects.update(state="yes", answered_at=clock.now())
    mail_question(approval=str(Approval.objects.get().id), person=str(cast.seller.id))
    assert len(mail.outbox) == 1


def test_a_question_without_people_words_or_time_is_a_fault(cast: Cast, calling: Calling) -> None:
    boss = calling(cast.administrator)
    definition = {"trigger": {"on": "created"}, "steps": [{"do": "approve"}]}
    flow = boss.post("/flows", {"name": "Any", "object": "contacts", "definition": definition})
    assert [fault["field"] for fault in flow["faults"]] == ["steps[0].people", "steps[0].text", "steps[0].at_most"]
