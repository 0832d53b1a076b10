"""The description keeps its word: no failure, no status, type or shape of an answer that it does not tell of.

``DOTYK_CONTRACT_EXAMPLES`` says how many requests of each kind are made up for each operation (2).
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

import pytest
from schemathesis import GenerationMode
from schemathesis.core.failures import FailureGroup

from tests.cast import key_headers
from tests.contract.generated import EXAMPLES, has_choices, hold, operations_of
from tests.contract.house import RECORDS, House

pytestmark = pytest.mark.timeout(60 * EXAMPLES)
BESIDE = {"/api/v1/stream"}


def part_of(path: str) -> str:
    """The part of the API an operation is tested with, so that the parts may run beside each other."""
    words = path.removeprefix("/api/v1/").split("/")
    return words[1] if words[0] == "records" else "others"


def operations(description: Mapping[str, Any], part: str) -> list[Any]:
    return [found for found in operations_of(description) if found.path not in BESIDE and part_of(found.path) == part]


@pytest.fixture(scope="module")
def headers(house: House) -> dict[str, str]:
    return key_headers(house.cast.administrator)


@pytest.mark.parametrize("part", ["others", *RECORDS])
def test_to_good_requests(house: House, description: Any, headers: dict[str, str], part: str) -> None:
    for operation in operations(description, part):
        hold(operation, GenerationMode.POSITIVE, place_of(house, operation), headers)


@pytest.mark.parametrize("part", ["others", *RECORDS])
def test_to_bad_requests(house: House, description: Any, headers: dict[str, str], part: str) -> None:
    for operation in operations(description, part):
        if has_choices(operation):
            hold(operation, GenerationMode.NEGATIVE, place_of(house, operation), headers)


def test_a_promise_that_is_not_kept_is_seen(house: House, description: Any, headers: dict[str, str]) -> None:
    broken = copy.deepcopy(description)
    broken["paths"]["/api/v1/my-day"]["get"]["responses"].pop("200")
    (operation,) = (found for found in operations_of(broken) if found.path == "/api/v1/my-day")
    with pytest.raises(FailureGroup):
        hold(operation, GenerationMode.POSITIVE, {}, headers)


def test_no_operation_is_left_out(description: Any) -> None:
    assert {part_of(path) for path in description["paths"]} == {"others", *RECORDS}
    assert all(path in description["paths"] for path in BESIDE)


def place_of(house: House, operation: Any) -> dict[str, str]:
    return house.place(operation.path.removeprefix("/api/v1"))
