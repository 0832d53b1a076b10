"""Products."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID, uuid4

import pytest

from dotyk.commerce.queries import product_prices
from dotyk.kernel.records import create_record, delete_record, update_record
from dotyk.platform.errors import Denied, Invalid
from tests.cast import Cast, queries_counted


def test_a_product_is_on_sale_and_named(cast: Cast) -> None:
    product = create_record(cast.administrator, "products", {"name": "GTX Pro", "sku": "G-1", "price": "4821"})
    assert (product["title"], product["is_active"]) == ("GTX Pro", True)
    assert product["price"] == {"amount": "4821.00", "currency": "UAH"}
    renamed = update_record(cast.administrator, "products", UUID(product["id"]), {"name": "GTX Max"})
    assert renamed["title"] == "GTX Max"


def test_a_price_is_not_less_than_nothing(cast: Cast) -> None:
    with pytest.raises(Invalid) as refused:
        create_record(cast.administrator, "products", {"name": "GTX", "price": "-1"})
    assert [(fault.field, fault.code) for fault in refused.value.faults] == [("price", "negative_amount")]


def test_a_seller_reads_products_only(cast: Cast) -> None:
    with pytest.raises(Denied):
        create_record(cast.seller, "products", {"name": "Mine"})


def test_prices_of_products_within_reach_are_told_at_once(cast: Cast) -> None:
    made = [
        create_record(cast.administrator, "products", {"name": n, "price": p}) for n, p in (("A", "5"), ("B", None))
    ]
    gone = create_record(cast.administrator, "products", {"name": "C", "price": "7"})
    delete_record(cast.administrator, "products", UUID(gone["id"]))
    ids = [UUID(product["id"]) for product in (*made, gone)]
    with queries_counted(1):
        found = product_prices(cast.seller, [*ids, uuid4()])
    assert {p.name: (p.price, p.currency) for p in found.values()} == {"A": (Decimal(5), "UAH"), "B": (None, None)}
    with queries_counted(0):
        assert product_prices(cast.seller, []) == {}
