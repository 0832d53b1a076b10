"""What is sold in deals that become one goes to the kept deal, behind its own, and comes back when they part."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from dotyk.kernel.merging import MergeWish, merge_records, unmerge_last
from dotyk.platform.models import CurrencyRate
from dotyk.sales.actions.lines import LineWish, set_deal_lines
from dotyk.sales.queries.lines import deal_lines
from tests.cast import Cast
from tests.sales.steps import Stages, make_deal


def sold(cast: Cast, *names: str, currency: str = "UAH", **values: Any) -> UUID:
    deal = UUID(make_deal(cast.seller, **values)["id"])
    lines = [LineWish(name=n, quantity=Decimal(1), price=Decimal(5), currency=currency) for n in names]
    if lines:
        set_deal_lines(cast.seller, deal, lines)
    return deal


def names(cast: Cast, deal: UUID) -> list[str]:
    return [line.name for line in deal_lines(cast.administrator, deal).lines]


def test_lines_of_several_stand_behind_those_of_the_kept_one(cast: Cast, stages: Stages) -> None:
    kept, *others = (sold(cast, "a", "b"), sold(cast, "c", "d"), sold(cast), sold(cast, "e"))
    merge_records(cast.administrator, "deals", MergeWish(kept, others))
    assert names(cast, kept) == ["a", "b", "c", "d", "e"]
    unmerge_last(cast.administrator, "deals", kept)
    assert [names(cast, deal) for deal in (kept, *others)] == [["a", "b"], ["c", "d"], [], ["e"]]


def test_twice_and_back_again(cast: Cast, stages: Stages) -> None:
    kept, first, second = sold(cast), sold(cast, "a"), sold(cast, "b")
    merge_records(cast.administrator, "deals", MergeWish(kept, [first]))
    merge_records(cast.administrator, "deals", MergeWish(kept, [second]))
    assert names(cast, kept) == ["a", "b"]
    unmerge_last(cast.administrator, "deals", kept)
    unmerge_last(cast.administrator, "deals", kept)
    assert [names(cast, deal) for deal in (kept, first, second)] == [[], ["a"], ["b"]]


def test_lines_of_another_currency_stay_with_their_deal(cast: Cast, stages: Stages) -> None:
    CurrencyRate.objects.create(currency="EUR", on=date(2020, 1, 1), rate=40)
    kept, other = sold(cast, "a"), sold(cast, "b", currency="EUR")
    merge_records(cast.administrator, "deals", MergeWish(kept, [other]))
    assert names(cast, kept) == ["a"]
    unmerge_last(cast.administrator, "deals", kept)
    assert names(cast, other) == ["b"]
