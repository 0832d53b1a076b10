"""The company's settings are changed by those who may, and the base currency only while no money is in it."""

from __future__ import annotations

from collections.abc import Callable

from dotyk.accounts.actors import Actor
from dotyk.kernel import records
from dotyk.platform.workspace import workspace
from tests.cast import Cast
from tests.kernel.records.conftest import Caller

Calling = Callable[[Actor], Caller]


def test_an_administrator_changes_what_is_given(cast: Cast, calling: Calling) -> None:
    answer = calling(cast.administrator).send("PATCH", "/workspace", {"name": "Світанок", "time_zone": "Asia/Tashkent"})
    assert answer.status_code == 200
    assert (workspace().name, workspace().time_zone) == ("Світанок", "Asia/Tashkent")
    assert calling(cast.seller).get("/workspace")["name"] == "Світанок"


def test_a_seller_changes_nothing(cast: Cast, calling: Calling) -> None:
    assert calling(cast.seller).send("PATCH", "/workspace", {"name": "X"}).status_code == 403
    assert workspace().name != "X"


def test_refuses_what_does_not_fit(cast: Cast, calling: Calling) -> None:
    bad = {"country": "ZZ", "currency": "грн", "time_zone": "Mars/One", "language": "xx", "name": "", "nonsense": 1}
    for name, value in bad.items():
        assert calling(cast.administrator).send("PATCH", "/workspace", {name: value}).status_code == 422, name


def test_the_base_currency_stays_once_there_is_money(cast: Cast, calling: Calling) -> None:
    caller = calling(cast.administrator)
    assert caller.send("PATCH", "/workspace", {"currency": "EUR"}).status_code == 200
    records.create_record(cast.administrator, "products", {"name": "Кава", "price": {"amount": "1", "currency": "EUR"}})
    assert caller.send("PATCH", "/workspace", {"currency": "UAH"}).status_code == 422
    assert workspace().currency == "EUR"
