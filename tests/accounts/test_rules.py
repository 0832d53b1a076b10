"""What is allowed, decided from plain values."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dotyk.accounts.actors import VERBS
from dotyk.accounts.rules import covers, united_rights, would_circle

REACHES = st.sampled_from(["none", "own", "team", "all"])
GRANT = st.dictionaries(st.sampled_from(VERBS), REACHES).flatmap(
    lambda verbs: st.dictionaries(st.sampled_from("ab"), st.sampled_from(["hidden", "read_only"])).map(
        lambda fields: {**verbs, "fields": fields}
    )
)
GRANTS = st.dictionaries(st.sampled_from(["*", "contacts", "deals"]), GRANT)


def rights(*grants: dict[str, Any]) -> Any:
    return united_rights((grant, ()) for grant in grants)[0]


@given(GRANTS)
def test_everybody_covers_himself(grants: Any) -> None:
    assert covers(rights(grants), rights(grants))


@given(GRANTS, GRANTS)
def test_who_has_both_roles_covers_each(one: Any, other: Any) -> None:
    both = rights(one, other)
    assert covers(both, rights(one))
    assert covers(both, rights(other))


@given(GRANTS, GRANTS)
def test_who_covers_another_gains_nothing_by_his_role(mine: Any, theirs: Any) -> None:
    """A role that does not add a reach: the one thing that must never be got wrong."""
    if covers(rights(mine), rights(theirs)):
        before, after = rights(mine), rights(mine, theirs)
        for name in ("contacts", "deals", "leads"):
            old, new = (found.get(name) or found["*"] for found in (before, after))
            assert all(new.verbs[verb] <= old.verbs[verb] for verb in VERBS)


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ({"*": {"read": "all"}}, {"contacts": {"read": "team"}}, True),
        ({"contacts": {"read": "all"}}, {"*": {"read": "own"}}, False),
        ({"contacts": {"read": "team"}}, {"contacts": {"read": "all"}}, False),
        ({"*": {"read": "all"}, "deals": {}}, {"*": {"read": "own"}}, False),
        ({"*": {"read": "all", "fields": {"a": "hidden"}}}, {"*": {"read": "own"}}, False),
        ({"*": {"read": "all", "fields": {"a": "read_only"}}}, {"*": {"read": "own", "fields": {"a": "hidden"}}}, True),
        ({"*": {"read": "all"}}, {"*": {"read": "all", "fields": {"a": "hidden"}}}, True),
        ({}, {}, True),
    ],
)
def test_covering(mine: Any, theirs: Any, expected: bool) -> None:
    assert covers(rights(mine), rights(theirs)) is expected


def test_a_role_s_any_object_counts_beside_another_role_s_named_one() -> None:
    both = rights({"*": {"read": "all"}}, {"deals": {"read": "own", "update": "own"}})
    assert both["deals"].verbs["read"].name == "ALL"
    assert both["deals"].verbs["update"].name == "OWN"


@given(st.dictionaries(st.integers(0, 6), st.one_of(st.none(), st.integers(0, 6))), st.integers(0, 6))
def test_the_search_for_circles_ends_on_any_tree_even_a_broken_one(parents: Any, node: int) -> None:
    assert would_circle(node, node, parents)
    assert not would_circle(node, None, parents)
    would_circle(node, parents.get(node), parents)
