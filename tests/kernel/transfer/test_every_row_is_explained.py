"""Created + updated + skipped + refused are the rows of the file, and each skipped row has its reason."""

from __future__ import annotations

from typing import Any

import pytest

from dotyk.kernel import transfer
from dotyk.sales.actions.pipelines import create_pipeline
from dotyk.sales.rules.templates import StageWish
from tests.cast import Cast
from tests.kernel.transfer.conftest import Importing, counts

DEALS = """name,stage,closed,amount
One,Won,2026-03-01,10
Two,Won,2026-03-02,20
Three,Won,2026-03-03,30
Four,Lost,2026-03-04,0
Five,New,,
"""
MAPPING: list[dict[str, Any]] = [
    {"column": "name", "field": "name"},
    {"column": "stage", "field": "stage"},
    {"column": "closed", "field": "closed_on"},
    {"column": "amount", "field": "amount"},
    {"value": "Not told", "field": "lost_reason"},
]


@pytest.fixture
def _pipeline(cast: Cast) -> None:
    stages = [StageWish("New"), StageWish("Won", "won"), StageWish("Lost", "lost")]
    create_pipeline(cast.administrator, "Ours", stages=stages)


@pytest.mark.usefixtures("_pipeline")
def test_a_second_time_with_the_same_choices_changes_nothing_and_says_so(cast: Cast, importing: Importing) -> None:
    choices: dict[str, Any] = {"mapping": MAPPING, "options": {"match": ["name"]}}
    assert counts(importing(cast.administrator, "deals", DEALS, **choices)) == (5, 0, 0, 0)
    for trial in (True, False):
        shown = importing(cast.administrator, "deals", DEALS, trial=trial, **choices)
        assert counts(shown) == (0, 0, 5, 0)
        assert shown["skips"] == [{"message": "The record says the same already.", "count": 5}]
        assert shown["problems"] == []


def test_each_reason_to_skip_is_counted(cast: Cast, importing: Importing) -> None:
    importing(cast.administrator, "leads", "name,email\nAda,ada@example.com\n")
    table = "name,email\nAda,ada@example.com\n,\nBea,bea@example.com\n"
    shown = importing(cast.administrator, "leads", table, options={"match": ["email"], "on_match": "skip"})
    assert counts(shown) == (1, 0, 2, 0)
    assert {skip["message"]: skip["count"] for skip in shown["skips"]} == {
        "There is such a record already.": 1,
        "The row is empty.": 1,
    }


@pytest.mark.usefixtures("small_chunks")
def test_a_trial_says_which_rows_would_fall_on_one_another(cast: Cast, importing: Importing) -> None:
    table = "name,email\n" + "".join(f"Lead {n},same@example.com\n" for n in range(5))
    shown = importing(cast.administrator, "leads", table, trial=True, options={"match": ["email"]})
    assert (shown["repeats"], shown["problems"]) == (4, [])
    apart = importing(cast.administrator, "leads", table, trial=True, options={"match": []})
    assert (apart["repeats"], counts(apart)) == (0, (5, 0, 0, 0))


def test_what_is_made_of_several_columns_tells_no_records_apart(cast: Cast) -> None:
    run = transfer.begin_import(cast.administrator, "deals", [b"product,account\nGTX,Acme\nGTX,Acme\n"])
    assert run.mapping[-1]["columns"] == ["account", "product"]
    assert run.options["match"] == []
