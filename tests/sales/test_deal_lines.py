"""What is sold in a deal, line by line."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dotyk.kernel.records import create_record
from dotyk.platform.errors import Denied, Invalid, NotFound
from dotyk.platform.models import Event
from dotyk.sales.actions.lines import LineWish, set_deal_lines
from dotyk.sales.queries.lines import deal_lines
from dotyk.sales.rules.lines import Line, total_of
from tests.cast import Cast
from tests.sales.steps import Stages, make_deal, places, read


@pytest.fixture
def boiler(cast: Cast) -> UUID:
    product = create_record(cast.administrator, "products", {"name": "Boiler", "price": "1200.50"})
    return UUID(product["id"])


def id_of(deal: dict[str, Any]) -> UUID:
    return UUID(deal["id"])


def test_a_line_is_quantity_times_price_less_discount() -> None:
    assert Line(Decimal(3), Decimal("9.99"), Decimal(10)).total == Decimal("26.97")
    assert total_of([Line(Decimal(2), Decimal(5)), Line(Decimal("0.5"), Decimal(1))]) == Decimal("10.50")
    assert total_of([]) == 0


amounts = st.decimals(0, 100_000, places=2)


@given(st.lists(st.builds(Line, st.decimals(0, 1_000, places=3), amounts, st.decimals(0, 100, places=2)), max_size=20))
def test_a_discount_never_makes_a_deal_dearer_or_negative(lines: list[Line]) -> None:
    full = total_of(Line(line.quantity, line.price) for line in lines)
    assert 0 <= total_of(lines) <= full


def test_the_amount_of_a_deal_becomes_the_total_of_its_lines(cast: Cast, stages: Stages, boiler: UUID) -> None:
    deal = make_deal(cast.seller, amount="5")
    wishes = [
        LineWish(boiler, quantity=Decimal(2), discount=Decimal(10)),
        LineWish(name="Delivery", price=Decimal(300)),
    ]
    changed = set_deal_lines(cast.seller, id_of(deal), wishes)
    assert changed["amount"] == {"amount": "2460.90", "currency": "UAH"}
    found = deal_lines(cast.seller, id_of(deal))
    assert [(line.name, line.price) for line in found.lines] == [("Boiler", Decimal("1200.50")), ("Delivery", 300)]
    assert found.total == Decimal("2460.90")


def test_setting_lines_again_replaces_them(cast: Cast, stages: Stages, boiler: UUID) -> None:
    deal = make_deal(cast.seller)
    for _ in range(2):
        set_deal_lines(cast.seller, id_of(deal), [LineWish(boiler)])
    assert len(deal_lines(cast.seller, id_of(deal)).lines) == 1
    set_deal_lines(cast.seller, id_of(deal), [])
    assert deal_lines(cast.seller, id_of(deal)).lines == []
    assert read(cast.seller, deal)["amount"] == {"amount": "1200.50", "currency": "UAH"}


def test_the_history_says_so(cast: Cast, stages: Stages, boiler: UUID) -> None:
    deal = make_deal(cast.seller)
    set_deal_lines(cast.seller, id_of(deal), [LineWish(boiler)])
    event = Event.objects.get(kind="deals.lines_changed", record_id=id_of(deal))
    assert event.data == {"title": deal["title"], "lines": 1, "total": "1200.50"}


@pytest.mark.parametrize(
    ("wish", "place"),
    [
        (LineWish(price=Decimal(5)), ("lines[0].name", "line_needs_name")),
        (LineWish(name="Delivery"), ("lines[0].price", "line_needs_price")),
        (LineWish(uuid4(), price=Decimal(5)), ("lines[0].product", "no_such_record")),
    ],
)
def test_an_incomplete_line_is_refused(cast: Cast, stages: Stages, wish: LineWish, place: tuple[str, str]) -> None:
    deal = make_deal(cast.seller)
    with pytest.raises(Invalid) as refused:
        set_deal_lines(cast.seller, id_of(deal), [wish])
    assert place in places(refused.value)
    assert deal_lines(cast.seller, id_of(deal)).lines == []


def test_all_lines_are_in_one_currency(cast: Cast, stages: Stages, boiler: UUID) -> None:
    deal = make_deal(cast.seller)
    euros = LineWish(name="Pump", price=Decimal(5), currency="eur")
    with pytest.raises(Invalid) as refused:
        set_deal_lines(cast.seller, id_of(deal), [LineWish(boiler), euros])
    assert places(refused.value) == [("lines[1].currency", "one_currency_a_deal")]


def test_lines_follow_the_rights_of_the_deal(cast: Cast, stages: Stages, boiler: UUID) -> None:
    deal = make_deal(cast.seller)
    with pytest.raises(Denied):
        set_deal_lines(cast.teammate, id_of(deal), [LineWish(boiler)])
    assert deal_lines(cast.teammate, id_of(deal)).lines == []
    with pytest.raises(NotFound):
        deal_lines(cast.stranger, id_of(deal))
    with pytest.raises(NotFound):
        set_deal_lines(cast.stranger, id_of(deal), [LineWish(boiler)])
