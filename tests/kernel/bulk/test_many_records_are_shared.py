"""Many records shared with somebody by one wish, shared no more by another, each taken back as one step."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import orjson
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dotyk.accounts.actions import deactivate_user
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.models import Share
from dotyk.automation.notices.reading import is_quiet
from dotyk.kernel import bulk, records
from dotyk.kernel.records.sharing import share_record, unshare_record
from dotyk.platform.errors import Denied, Invalid
from dotyk.platform.models import Event, EventSubject
from tests.cast import Cast, again, make_user
from tests.kernel.bulk.conftest import Changing, counts
from tests.kernel.making import make, make_person_who_may


def uid(actor: Actor) -> UUID:
    assert actor.id is not None
    return actor.id


def undone(actor: Actor, run: dict[str, Any]) -> dict[str, Any]:
    bulk.undo_bulk(actor, UUID(run["id"]))
    bulk.take_back(UUID(run["id"]))
    return bulk.bulk_json(actor, UUID(run["id"]))


def told_of_sharing(person: Actor) -> int:
    shared = [each.id for each in Event.objects.filter(kind="companies.shared") if not is_quiet(each.data)]
    return EventSubject.objects.filter(record_id=person.id, event_id__in=shared).count()


def levels() -> dict[UUID, str]:
    return dict(Share.objects.values_list("record_id", "level"))


def seen(actor: Actor) -> int:
    found: int = orjson.loads(records.list_json(again(actor), "companies", records.Listing()))["total"]["value"]
    return found


def test_all_that_match_are_shared_and_taken_back(cast: Cast, changing: Changing) -> None:
    boss, who = cast.administrator, {"user": str(cast.stranger.id)}
    ids = [make(cast.seller, "companies", name=f"C{n}") for n in range(4)]
    share_record(boss, "companies", ids[0], user=cast.stranger.id)
    share_record(boss, "companies", ids[1], user=cast.stranger.id, level="edit")
    run = changing(boss, "companies", filter={}, share={**who, "level": "edit"})
    assert (counts(run), levels(), seen(cast.stranger)) == ((3, 1, 0), dict.fromkeys(ids, "edit"), 4)
    assert undone(boss, run)["counts"]["undone"] == 3
    assert levels() == {ids[0]: "read", ids[1]: "edit"}


def test_sharing_ends_and_begins_again(cast: Cast, changing: Changing) -> None:
    boss, team = cast.administrator, {"team": str(cast.other_team)}
    ids = [make(cast.seller, "companies", name=f"C{n}") for n in range(3)]
    changing(boss, "companies", ids=[str(i) for i in ids[:2]], share=team)
    assert seen(cast.stranger) == 2
    run = changing(boss, "companies", filter={}, unshare=team)
    assert (counts(run), levels(), seen(cast.stranger)) == ((2, 1, 0), {}, 0)
    undone(boss, run)
    assert levels() == dict.fromkeys(ids[:2], "read")


def test_all_locks_are_taken_at_once_by_record(cast: Cast, changing: Changing) -> None:
    boss, who = cast.administrator, {"user": str(cast.stranger.id)}
    ids = sorted(str(make(cast.seller, "companies", name=f"C{n}")) for n in range(3))
    with CaptureQueriesContext(connection) as there:
        run = changing(boss, "companies", ids=ids[::-1], share=who)
    with CaptureQueriesContext(connection) as back:
        undone(boss, run)
    for queries in (there, back):
        locks = [each["sql"] for each in queries if "'share:'" in each["sql"]]
        places = [locks[0].index(each) for each in ids if each in locks[0]]
        assert len(places) > 1
        assert places == sorted(places)


def test_what_was_changed_since_stays(cast: Cast, changing: Changing) -> None:
    boss, who = cast.administrator, {"user": str(cast.stranger.id)}
    ids = [make(cast.seller, "companies", name=f"C{n}") for n in range(3)]
    run = changing(boss, "companies", filter={}, share=who)
    share_record(boss, "companies", ids[0], user=cast.stranger.id, level="edit")
    unshare_record(boss, "companies", ids[1], Share.objects.get(record_id=ids[1]).id)
    over = undone(boss, run)
    assert (over["counts"]["undone"], over["counts"]["kept"]) == (1, 2)
    assert levels() == {ids[0]: "edit"}


def test_only_what_one_may_share_is_shared(cast: Cast, changing: Changing) -> None:
    grants = {"companies": {"create": "own", "read": "all", "update": "own"}}
    person = make_person_who_may(grants)
    theirs, other = make(person, "companies", name="Theirs"), make(cast.seller, "companies", name="Other")
    run = changing(person, "companies", filter={}, share={"user": str(cast.stranger.id)})
    assert (counts(run), levels()) == ((1, 0, 1), {theirs: "read"})
    (told,) = bulk.told_rows(person, UUID(run["id"]), after=0, limit=50)["items"]
    assert told["id"] == str(other)
    share_record(cast.administrator, "companies", other, user=cast.stranger.id)
    for wish in ({"share": {"user": str(cast.stranger.id)}}, {"unshare": {"user": str(cast.teammate.id)}}):
        run = changing(make_person_who_may({"companies": dict.fromkeys(("read", "update"), "own")}), "companies",
                       ids=[str(other)], **wish)  # fmt: skip
        assert counts(run) == (0, 0, 1)
    looker = make_person_who_may({"companies": {"read": "all"}})
    with pytest.raises(Denied):
        changing(looker, "companies", filter={}, share={"user": str(cast.stranger.id)})


def test_few_are_told_and_of_many_nobody(cast: Cast, changing: Changing) -> None:
    boss, who = cast.administrator, {"user": str(cast.stranger.id)}
    make(cast.seller, "companies", name="One")
    changing(boss, "companies", filter={}, share=who)
    assert told_of_sharing(cast.stranger) == 1
    for n in range(21):
        make(cast.seller, "companies", name=f"C{n}")
    changing(boss, "companies", filter={}, share=who)
    assert told_of_sharing(cast.stranger) == 1


def test_refuses_nonsense_before_it_begins(cast: Cast) -> None:
    gone = make_user("seller")
    deactivate_user(SYSTEM, uid(gone))
    never = make_user(None)
    me = str(cast.stranger.id)
    for wish, place in (
        ({"share": []}, "share"),
        ({"share": {}}, "share.user"),
        ({"share": {"user": me, "team": str(cast.team)}}, "share.user"),
        ({"share": {"user": "x"}}, "share.user"),
        ({"share": {"user": me, "level": "delete"}}, "share.level"),
        ({"unshare": {"team": 7}}, "unshare.team"),
        ({"share": {"user": str(gone.id)}}, "user"),
        ({"share": {"user": str(never.id)}}, "user"),
        ({"share": {"user": me}, "delete": True}, "change"),
        ({"share": {"user": me}, "unshare": {"user": me}}, "change"),
    ):
        with pytest.raises(Invalid) as refused:
            bulk.begin_bulk(cast.administrator, "companies", {"filter": {}, **wish})
        assert refused.value.faults[0].field == place
