"""Every subject has the same rooms and no others, and nothing is called by a name that says nothing."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2] / "dotyk"
SUBJECTS = ("people", "activities", "commerce", "sales")
ROOMS = frozenset(
    "__init__ apps definitions api jobs schemas actions queries models rules events messages hooks fields presenters "
    "migrations".split()
)
EMPTY_NAMES = frozenset({"utils", "util", "helpers", "helper", "common", "misc", "tools", "stuff"})


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_subject_has_only_known_rooms(subject: str) -> None:
    rooms = {path.stem for path in (HOUSE / subject).iterdir() if path.name != "__pycache__"}
    assert rooms <= ROOMS, rooms - ROOMS
    assert {"apps", "definitions", "models", "messages", "api"} <= rooms


def test_no_room_is_called_by_a_name_that_says_nothing() -> None:
    assert [str(path) for path in HOUSE.rglob("*") if path.stem in EMPTY_NAMES] == []


def test_sql_names_no_schema() -> None:
    """A workspace is chosen by the connection, so that many may share a cluster."""
    named = [
        str(path) for path in HOUSE.rglob("*.py") if '"public".' in path.read_text() or " public." in path.read_text()
    ]
    assert named == []


def test_rules_read_no_clock() -> None:
    """Time, ids and chance are passed in."""
    asked = frozenset({"now", "utcnow", "today", "uuid4", "random"})
    guilty = [
        f"{path.name}:{node.lineno}"
        for path in HOUSE.rglob("rules/*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in asked
    ]
    assert guilty == []
