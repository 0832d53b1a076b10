"""Who manages users sees every share of the workspace, and takes it back; nobody else does."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dotyk.accounts.actions import create_role, set_roles
from dotyk.accounts.actors import SYSTEM
from dotyk.accounts.models import Share, User
from dotyk.kernel import records
from dotyk.kernel.records import shares_again
from dotyk.kernel.records.shares_closed import close_shares, reopen_shares
from dotyk.kernel.records.shares_listed import ShareWish, count_shares, listed_shares
from dotyk.kernel.records.sharing import share_record
from dotyk.platform.errors import Denied, Invalid, NotFound
from tests.cast import Cast, again, make_user, queries_counted
from tests.kernel.making import make, make_person_who_may


@pytest.fixture
def deal(cast: Cast) -> UUID:
    return make(cast.seller, "deals", name="Котел")


def share(cast: Cast, deal: UUID, **holder: Any) -> UUID:
    return share_record(cast.seller, "deals", deal, **holder)[0].id


def ids(cast: Cast, **asked: Any) -> list[UUID]:
    return [row.share.id for row in listed_shares(cast.administrator, ShareWish(**asked))]


def test_tells_all_with_record_giver_and_moment(cast: Cast, deal: UUID) -> None:
    first = share(cast, deal, user=cast.stranger.id)
    second = share(cast, deal, team=cast.other_team)
    newest, oldest = listed_shares(cast.administrator, ShareWish())
    assert (newest.share.id, oldest.share.id) == (second, first)
    assert (oldest.object, oldest.record_id, oldest.title) == ("deals", deal, "Котел")
    assert (oldest.share.by_id, oldest.share.with_id) == (cast.seller.id, cast.stranger.id)
    assert [row.share.id for row in listed_shares(cast.administrator, ShareWish(), before=second)] == [first]


def test_is_narrowed_by_person_team_and_object(cast: Cast, deal: UUID) -> None:
    contact = make(cast.seller, "contacts", first_name="Іра")
    person, team = share(cast, deal, user=cast.stranger.id), share(cast, deal, team=cast.other_team)
    other = share_record(cast.seller, "contacts", contact, user=cast.stranger.id)[0].id
    assert ids(cast, user=cast.stranger.id) == [other, person]
    assert ids(cast, team=cast.other_team) == [team]
    assert ids(cast, object="contacts") == [other]
    assert count_shares(cast.administrator, ShareWish(object="deals")) == (2, True)


def test_costs_as_much_however_many_there_are(cast: Cast, deal: UUID) -> None:
    for _ in range(3):
        share(cast, deal, user=make_user("seller").id)
    with queries_counted(2):
        listed_shares(cast.administrator, ShareWish())


def test_takes_back_whoever_gave_it_and_gives_it_again_as_it_was(cast: Cast, deal: UUID) -> None:
    key = share(cast, deal, user=cast.stranger.id)
    before = Share.objects.filter(id=key).values().get()
    closed, undo = close_shares(cast.administrator, [key])
    assert closed == 1
    with pytest.raises(NotFound):
        records.get_record(again(cast.stranger), "deals", deal)
    assert reopen_shares(cast.administrator, str(undo)) == (1, 0)
    assert Share.objects.filter(id=key).values().get() == before
    assert records.get_record(again(cast.stranger), "deals", deal)["name"] == "Котел"
    assert reopen_shares(cast.administrator, str(undo)) == (0, 1)
    with connection.cursor() as cursor:
        cursor.execute("select kind from event where record_id = %s and kind like '%%shared' order by id", [deal])
        assert [kind for (kind,) in cursor.fetchall()] == ["deals.shared", "deals.unshared", "deals.shared"]


def test_what_cannot_be_given_again_stays_closed(cast: Cast, deal: UUID) -> None:
    left, gone = share(cast, deal, user=cast.stranger.id), make(cast.seller, "deals", name="gone")
    other = share_record(cast.seller, "deals", gone, user=cast.stranger.id)[0].id
    _, undo = close_shares(cast.administrator, [left, other])
    User.objects.filter(id=cast.stranger.id).update(is_active=False)
    records.delete_record(cast.seller, "deals", gone)
    assert reopen_shares(cast.administrator, str(undo)) == (0, 2)
    assert not Share.objects.exists()


def test_nobody_gets_again_what_their_roles_give_no_more(cast: Cast, deal: UUID) -> None:
    person = make_person_who_may({"deals": {"read": "all", "update": "all"}})
    _, undo = close_shares(cast.administrator, [share(cast, deal, user=person.id, level="edit")])
    assert person.id is not None
    create_role(SYSTEM, "reader", label={"en": "Reader"}, grants={"deals": {"read": "all"}})
    set_roles(SYSTEM, person.id, ["reader"])
    assert reopen_shares(cast.administrator, str(undo)) == (0, 1)


def test_nobody_gets_again_more_than_one_may_hold(cast: Cast, deal: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    other = make(cast.seller, "deals", name="Насос")
    keys = [share(cast, each, user=cast.stranger.id) for each in (deal, other)]
    _, undo = close_shares(cast.administrator, keys)
    monkeypatch.setattr(shares_again, "WITH_ONE_MAX", 1)
    assert reopen_shares(cast.administrator, str(undo)) == (1, 1)


def test_closing_and_giving_again_costs_as_much_however_many(cast: Cast) -> None:
    def of(count: int) -> list[UUID]:
        deals = [make(cast.seller, "deals", name=f"Котел {number}") for number in range(count)]
        people = [share(cast, each, user=cast.stranger.id) for each in deals]
        return [*people, *(share(cast, each, team=cast.other_team) for each in deals)]

    costs = []
    for keys in (of(1), of(4)):
        with CaptureQueriesContext(connection) as seen:
            closed, undo = close_shares(cast.administrator, keys)
            assert reopen_shares(cast.administrator, str(undo)) == (closed, 0)
        costs.append(len(seen))
    assert costs[0] == costs[1]


def test_locks_are_taken_by_record_whatever_the_order_of_shares(cast: Cast, deal: UUID) -> None:
    other = make(cast.seller, "deals", name="Насос")
    first, second = sorted([deal, other])
    keys = [share(cast, each, user=cast.stranger.id) for each in (second, first)]
    with CaptureQueriesContext(connection) as seen:
        reopen_shares(cast.administrator, str(close_shares(cast.administrator, keys)[1]))
    locks = [query["sql"] for query in seen if "advisory" in query["sql"]]
    assert len(locks) == 2
    assert all(0 < sql.index(str(first)) < sql.index(str(second)) for sql in locks)


def test_a_way_back_is_good_for_whoever_went(cast: Cast, deal: UUID) -> None:
    _, undo = close_shares(cast.administrator, [share(cast, deal, user=cast.stranger.id)])
    other = make_person_who_may({}, capabilities=("manage_users",))
    for actor, token in ((other, str(undo)), (cast.administrator, str(undo)[:-1] + "!"), (cast.administrator, "")):
        with pytest.raises(Invalid) as refused:
            reopen_shares(actor, token)
        assert refused.value.faults[0].code == "undo_unknown"
    assert not Share.objects.exists()


def test_nobody_else_sees_or_takes_back(cast: Cast, deal: UUID) -> None:
    key = share(cast, deal, user=cast.stranger.id)
    with pytest.raises(Denied):
        listed_shares(cast.seller, ShareWish())
    with pytest.raises(Denied):
        close_shares(cast.seller, [key])
    with pytest.raises(Denied):
        reopen_shares(cast.seller, "x")
    assert Share.objects.filter(id=key).exists()


def test_the_title_stays_hidden_from_whom_the_record_is(cast: Cast, deal: UUID) -> None:
    key = share(cast, deal, user=cast.stranger.id)
    manager = make_person_who_may({}, capabilities=("manage_users",))
    (row,) = listed_shares(manager, ShareWish())
    assert (row.share.id, row.title) == (key, None)
    assert close_shares(manager, [key])[0] == 1
