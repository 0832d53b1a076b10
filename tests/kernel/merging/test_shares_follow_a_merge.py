"""What was shared stays shared: with the record it became, once with each, and back again."""

from __future__ import annotations

from uuid import UUID

import pytest

from dotyk.kernel import records
from dotyk.kernel.merging import MergeWish, merge_records, unmerge_last
from dotyk.kernel.records.sharing import share_record, shares
from dotyk.platform.errors import NotFound
from tests.cast import Cast, again
from tests.kernel.making import make, make_person_who_may


def shared(cast: Cast, record: UUID) -> list[tuple[UUID, str]]:
    return sorted((share.with_id, share.level) for share in shares(cast.administrator, "contacts", record))


def test_shares_go_along_and_come_back(cast: Cast) -> None:
    boss = cast.administrator
    kept, one, other = (make(boss, "contacts", first_name=name) for name in ("А", "Б", "В"))
    guest, friend = (make_person_who_may({"contacts": {"read": "own", "update": "own"}}) for _ in range(2))
    assert guest.id is not None
    assert friend.id is not None
    share_record(boss, "contacts", kept, user=friend.id)
    share_record(boss, "contacts", one, user=guest.id)
    share_record(boss, "contacts", one, user=friend.id, level="edit")
    share_record(boss, "contacts", other, user=guest.id, level="edit")
    share_record(boss, "contacts", other, team=cast.team)
    merge_records(boss, "contacts", MergeWish(kept, [one, other]))
    assert shared(cast, kept) == sorted([(friend.id, "read"), (guest.id, "edit"), (cast.team, "read")])
    assert records.get_record(again(guest), "contacts", kept)["first_name"] == "А"
    unmerge_last(boss, "contacts", kept)
    assert shared(cast, kept) == [(friend.id, "read")]
    assert shared(cast, one) == sorted([(guest.id, "read"), (friend.id, "edit")])
    assert shared(cast, other) == sorted([(guest.id, "edit"), (cast.team, "read")])
    with pytest.raises(NotFound):
        records.get_record(again(guest), "contacts", kept)
