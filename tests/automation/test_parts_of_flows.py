"""What the builder offers is what flows can be: neither more nor less."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from dotyk.automation import parts, tree
from dotyk.automation.registry import actions
from dotyk.platform.messages import LANGUAGES

KINDS = [*parts.TRIGGERS, *parts.STEPS]
BLOCKS = {"then", "otherwise", "steps", "parts", "paths"}


def models_of(union: Any, tag: str) -> dict[str, Any]:
    """Each member of a union by every name its tag may have."""
    members = get_args(get_args(union)[0])
    return {name: each for each in members for name in get_args(each.model_fields[tag].annotation)}


TRIGGERS = models_of(tree.Trigger, "on")
STEPS = models_of(tree.Step, "do")


def test_every_trigger_and_step_is_offered() -> None:
    assert {kind.name for kind in parts.TRIGGERS} == TRIGGERS.keys()
    assert {kind.name for kind in parts.STEPS} == STEPS.keys() - {"act"}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_part_is_asked_for_all_it_takes(kind: parts.Kind) -> None:
    model = {**TRIGGERS, **STEPS}[kind.name]
    taken = {field.alias or name for name, field in model.model_fields.items()} - {"on", "do"}
    blocks = BLOCKS | {way for way, _ in kind.ways if way == "late"}
    assert {parameter.name for parameter in kind.parameters} == taken - blocks | (taken & {"object", "by"})
    if kind.name not in ("split", "parallel"):
        assert {way for way, _ in kind.ways} == taken & blocks


def test_every_part_and_action_is_named_in_every_language() -> None:
    named = [label for kind in KINDS for label in (kind.label, kind.about)]
    named += [parameter.label for kind in KINDS for parameter in kind.parameters]
    named += [label for action in actions() for label in (action.label, *(p.label for p in action.parameters))]
    assert all(label[language] for label in named for language in LANGUAGES)
