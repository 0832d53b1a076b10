"""Everybody is told of what turns to them and of what they follow, once, and of nothing they may not see."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from uuid import UUID

import pytest
from django.db import connection

from dotyk.accounts.actions import change_user
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.automation.models import Notice
from dotyk.automation.notices import reading
from dotyk.automation.notices.choosing import choose, choose_for, choose_nothing
from dotyk.automation.notices.follows import follow, standing
from dotyk.automation.notices.preferences import Preferences
from dotyk.automation.notices.seeing import see, see_until
from dotyk.automation.notices.showing import notices_json, unread_count
from dotyk.kernel.history import add_comment
from dotyk.kernel.merging import MergeWish, merge_records
from dotyk.kernel.records import delete_record
from dotyk.kernel.records.sharing import share_record, unshare_record
from dotyk.platform.errors import Denied, Invalid, NotFound
from tests.automation.notices.conftest import Work, kinds, notices
from tests.cast import Cast, again
from tests.kernel.making import change, make
from tests.kernel.records.conftest import Caller

Calling = Callable[[Actor], Caller]


@pytest.fixture
def contact(cast: Cast, work: Work) -> UUID:
    """The seller's, known for a while."""
    made = make(cast.seller, "contacts", first_name="Олена")
    work()
    return made


def test_of_a_record_given_by_another_and_only_of_that(cast: Cast, contact: UUID, work: Work) -> None:
    change(cast.seller, "contacts", contact, owner=str(cast.teammate.id))
    work()
    (told,) = notices(cast.teammate)
    assert (told["notice"], told["title"], told["words"], told["actor"]["name"], told["unread"]) == (
        "assigned", "Олена", "gave you", "Sofia Seller", True,
    )  # fmt: skip
    assert told["path"] == f"/records/contacts/{contact}"
    assert kinds(cast.seller) == []


def test_of_a_task_made_for_somebody_but_not_of_ones_own(cast: Cast, work: Work) -> None:
    make(cast.seller, "tasks", name="Передзвонити", assignee=str(cast.teammate.id))
    make(cast.teammate, "contacts", first_name="Своя")
    work()
    assert (kinds(cast.teammate), kinds(cast.seller)) == (["assigned"], [])


def test_of_changes_by_one_person_together_from_first_to_last(cast: Cast, contact: UUID, work: Work) -> None:
    for position in ("Buyer", "Boss"):
        change(cast.teammate, "contacts", contact, position=position)
        work()
    (told,) = notices(cast.seller)
    assert (told["notice"], told["count"], told["changes"]) == ("changed", 2, {"position": [None, "Boss"]})
    assert unread_count(cast.seller) == 2
    change(cast.administrator, "contacts", contact, position="Owner")
    work()
    assert [item["count"] for item in notices(cast.seller)] == [1, 2]


def test_of_a_comment_to_followers_and_of_a_mention_to_the_mentioned(cast: Cast, contact: UUID, work: Work) -> None:
    add_comment(cast.teammate, "contacts", contact, "глянь", mentions=[UUID(str(cast.administrator.id))])
    work()
    assert (kinds(cast.seller), kinds(cast.administrator), kinds(cast.teammate)) == (["commented"], ["mentioned"], [])
    assert notices(cast.seller)[0]["data"]["body"] == "глянь"
    change(cast.teammate, "contacts", contact, position="Boss")
    work()
    assert kinds(cast.administrator) == ["changed", "mentioned"], "whoever was mentioned follows from then on"


def test_of_deleting_and_bringing_back(cast: Cast, contact: UUID, work: Work) -> None:
    delete_record(cast.administrator, "contacts", contact)
    work()
    (told,) = notices(cast.seller)
    assert (told["notice"], told["path"]) == ("deleted", None)


def test_whoever_followed_a_record_follows_what_it_became_part_of(cast: Cast, contact: UUID, work: Work) -> None:
    other = make(cast.seller, "contacts", first_name="Олена", last_name="К.")
    work()
    follow(cast.teammate, "contacts", other, "follows")
    merge_records(cast.administrator, "contacts", MergeWish(contact, [other]))
    work()
    assert standing(cast.teammate, "contacts", contact).state == "follows"
    assert kinds(cast.teammate) == ["changed"]


def test_of_nothing_out_of_reach(cast: Cast, contact: UUID, work: Work) -> None:
    add_comment(cast.seller, "contacts", contact, "глянь", mentions=[UUID(str(cast.stranger.id))])
    work()
    page = notices_json(cast.stranger)
    assert (page["items"], page["unread"]) == ([], 0)
    with pytest.raises(NotFound):
        follow(cast.stranger, "contacts", contact, "follows")


def test_of_nothing_when_the_right_was_taken_in_between(cast: Cast, contact: UUID, work: Work) -> None:
    follow(cast.teammate, "contacts", contact, "follows")
    change(cast.administrator, "contacts", contact, position="Boss")
    work()
    assert kinds(cast.teammate) == ["changed"]
    assert cast.teammate.id is not None
    change_user(SYSTEM, cast.teammate.id, team=cast.other_team)
    assert kinds(again(cast.teammate)) == []
    change(cast.administrator, "contacts", contact, position="Owner")
    work()
    change_user(SYSTEM, cast.teammate.id, team=cast.team)
    (told,) = notices(again(cast.teammate))
    assert told["count"] == 1, "what happened while it was out of reach is not told later"


def test_following_is_ones_own_to_say(cast: Cast, contact: UUID, calling: Calling, work: Work) -> None:
    seller, teammate = calling(cast.seller), calling(cast.teammate)
    address = f"/records/contacts/{contact}/follow"
    assert seller.get(address) == {"state": "follows", "said": False, "reasons": ["made", "owned"], "followers": 1}
    assert teammate.get(address)["state"] == "left"
    assert teammate.send("PUT", address, {"state": "follows"}).status_code == 200
    assert seller.send("PUT", address, {"state": "left"}).status_code == 200
    change(cast.administrator, "contacts", contact, position="Boss")
    work()
    assert (kinds(cast.seller), kinds(cast.teammate)) == ([], ["changed"])
    assert seller.send("PUT", address, {"state": "gone"}).status_code == 422


def test_a_muted_record_lets_only_mentions_through(cast: Cast, contact: UUID, work: Work) -> None:
    follow(cast.seller, "contacts", contact, "muted")
    add_comment(cast.teammate, "contacts", contact, "раз")
    change(cast.teammate, "contacts", contact, owner=str(cast.teammate.id))
    change(cast.teammate, "contacts", contact, owner=str(cast.seller.id))
    work()
    assert kinds(cast.seller) == []
    add_comment(cast.teammate, "contacts", contact, "два", mentions=[UUID(str(cast.seller.id))])
    work()
    assert kinds(cast.seller) == ["mentioned"]
    assert standing(cast.seller, "contacts", contact).state == "muted"


def test_a_kind_switched_off_is_silent_but_mentions_cannot_be(cast: Cast, contact: UUID, work: Work) -> None:
    off = {"app": False, "mail": "none", "push": False}
    choose(cast.seller, {"channels": {"changed": off, "mentioned": off}})
    change(cast.teammate, "contacts", contact, position="Boss")
    add_comment(cast.teammate, "contacts", contact, "глянь", mentions=[UUID(str(cast.seller.id))])
    work()
    assert kinds(cast.seller) == ["mentioned"]


def test_one_need_not_follow_what_one_owns(cast: Cast, contact: UUID, work: Work) -> None:
    choose(cast.seller, {"follows": ["mentioned"]})
    change(cast.teammate, "contacts", contact, position="Boss")
    work()
    assert kinds(cast.seller) == []


def test_defaults_hold_where_nothing_was_chosen(cast: Cast, contact: UUID, calling: Calling) -> None:
    boss, seller = calling(cast.administrator), calling(cast.seller)
    role = next(role["id"] for role in boss.get("/roles")["items"] if role["name"] == "seller")
    wish = {"channels": {"commented": {"mail": "hourly"}}}
    assert boss.send("PATCH", f"/notices/defaults?role={role}", wish).status_code == 200

    def row(caller: Caller, path: str = "/notices/choice") -> tuple[str, bool]:
        (found,) = [each for each in caller.get(path)["kinds"] if each["kind"] == "commented"]
        return found["mail"], found["is_own"]

    assert (row(seller), row(boss)) == (("hourly", False), ("daily", False))
    choose(cast.seller, {"channels": {"commented": {"mail": "none"}}})
    assert row(seller) == ("none", True)
    choose_nothing(cast.seller)
    assert row(seller) == ("hourly", False)
    choose_for(cast.administrator, None, {"channels": {"commented": {"mail": "at_once"}}})
    assert (row(seller), row(boss)) == (("hourly", False), ("at_once", False))
    assert boss.send("DELETE", f"/notices/defaults?role={role}").status_code == 200
    assert row(seller) == ("at_once", False)
    with pytest.raises(Denied):
        choose_for(cast.seller, None, {})


def test_nonsense_is_refused_at_its_place(cast: Cast, calling: Calling) -> None:
    seller = calling(cast.seller)
    for wish in (
        {"channels": {"nonsense": {"app": True}}},
        {"quiet": {"begins": "08:00", "ends": "08:00"}},
        {"quiet": {"begins": "25:00", "ends": "08:00"}},
        {"days": []},
        {"days": [8]},
        {"channels": {"changed": {"mail": "yearly"}}},
    ):
        assert seller.send("PATCH", "/notices/choice", wish).status_code == 422, wish
    with pytest.raises(Invalid):
        choose(cast.seller, {"channels": {"nonsense": {}}})
    for seen in ({}, {"until": str(cast.seller.id), "ids": [str(cast.seller.id)]}, {"ids": "x"}):
        assert seller.send("POST", "/notices/seen", seen).status_code == 422, seen
    assert seller.send("GET", "/notices?kind=nonsense").status_code == 422


def test_seen_is_seen_and_can_be_new_again(cast: Cast, contact: UUID, work: Work) -> None:
    for words in ("раз", "два"):
        add_comment(cast.teammate, "contacts", contact, words, mentions=[UUID(str(cast.seller.id))])
        work()
    second, first = notices(cast.seller)
    see_until(cast.seller, first["id"])
    assert [item["unread"] for item in notices(cast.seller)] == [True, False]
    assert [item["id"] for item in notices(cast.seller, unread=True)] == [second["id"]]
    see_until(cast.seller, second["id"])
    assert unread_count(cast.seller) == 0
    see(cast.seller, [first["id"]], seen=False)
    assert [item["unread"] for item in notices(cast.seller)] == [False, True]
    see(cast.teammate, [first["id"]])
    assert unread_count(cast.seller) == 1


def test_pages_go_on_where_they_end(cast: Cast, contact: UUID, work: Work, calling: Calling) -> None:
    for n in range(5):
        add_comment(cast.teammate, "contacts", contact, f"c{n}")
        work()
    caller, cursor, said = calling(cast.seller), "", list[str]()
    while True:
        page = caller.get(f"/notices?limit=2&cursor={cursor}&kind=commented&object=contacts")
        said += [item["data"]["body"] for item in page["items"]]
        if not (cursor := page["next_cursor"] or ""):
            break
    assert said == ["c4", "c3", "c2", "c1", "c0"]
    assert caller.get("/notices?object=deals")["items"] == []


def test_sharing_turns_to_those_it_opens_to(cast: Cast, work: Work) -> None:
    deal = make(cast.seller, "deals", name="Котел")
    (shared, *_) = share_record(cast.seller, "deals", deal, team=cast.other_team, level="read")
    work()
    (told,) = notices(again(cast.stranger))
    assert (told["notice"], told["record"]["title"], told["data"]["with"]["title"]) == ("shared", "Котел", "South")
    assert "users" not in told["data"]
    assert kinds(again(cast.teammate)) == []
    unshare_record(cast.seller, "deals", deal, shared.id)
    work()
    assert kinds(again(cast.stranger)) == []


def test_one_event_that_cannot_be_told_holds_up_no_other(
    cast: Cast, contact: UUID, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = reading._notice

    def failing(news: reading.News, person: Preferences) -> Notice:
        if news.kind.name == "mentioned":
            raise ValueError("what nobody thought of")
        return honest(news, person)

    monkeypatch.setattr(reading, "_notice", failing)
    add_comment(cast.seller, "contacts", contact, "глянь", mentions=[UUID(str(cast.teammate.id))])
    change(cast.seller, "contacts", contact, owner=str(cast.teammate.id))
    work()
    assert "assigned" in kinds(cast.teammate)
    assert "mentioned" not in kinds(cast.teammate)


def test_what_turned_to_several_before_is_told_to_each(cast: Cast, contact: UUID) -> None:
    """What the migration brings along of the time before."""
    people = [UUID(str(each.id)) for each in (cast.teammate, cast.administrator)]
    add_comment(cast.seller, "contacts", contact, "гляньте", mentions=people)
    before = import_module("dotyk.automation.migrations.0006_notices").FROM_BEFORE.split(";")[0]
    with connection.cursor() as cursor:
        cursor.execute("create temporary table notice_place (user_id uuid, event_id uuid) on commit drop")
        cursor.execute(before)
    assert [kinds(each) for each in (cast.teammate, cast.administrator)] == [["mentioned"], ["mentioned"]]
