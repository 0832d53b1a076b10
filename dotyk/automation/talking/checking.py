"""What keeps the steps of a conversation from working, each at its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dotyk.automation.talking.talkers import may_talk
from dotyk.automation.talking.tree import ANSWERED, TRIGGERS, Ask, HandOver, Offer, Pressed, Said, Say, TalkStep, Words
from dotyk.kernel.objects.registry import ObjectType
from dotyk.platform.errors import Fault

Faults = Iterator[Fault]


def trigger_faults(target: ObjectType, trigger: Any) -> Faults:
    if isinstance(trigger, TRIGGERS) and not may_talk(target.name):
        yield Fault("object", "talk_not_with", {"object": target.name})
    if isinstance(trigger, Said) and not any(letter.isalnum() for phrase in trigger.words for letter in phrase):
        yield Fault("trigger.words", "required")
    if isinstance(trigger, Pressed) and not trigger.code:
        yield Fault("trigger.code", "required")


def loop_faults(steps: Iterable[tuple[str, Any]]) -> Faults:
    """Nobody talks within a loop, which is about other records, nor on paths beside each other."""
    for place, step in steps:
        if isinstance(step, TalkStep):
            yield Fault(place, "talk_in_loop")


def talk_faults(target: ObjectType, step: TalkStep, at: str) -> Faults:
    if isinstance(step, Say | Ask | Offer) and not _says(step.text):
        yield Fault(f"{at}.text", "required")
    if isinstance(step, Ask | Offer) and not step.at_most.length:
        yield Fault(f"{at}.at_most", "required")
    if isinstance(step, Ask):
        yield from _field(target, step, at)
    elif isinstance(step, Offer):
        yield from _buttons(step, at)
    elif isinstance(step, HandOver) and not step.people and target.field("owner") is None:
        yield Fault(f"{at}.people", "required")


def _says(words: Words) -> bool:
    return any(text.strip() for text in ([words] if isinstance(words, str) else words.values()))


def _field(target: ObjectType, step: Ask, at: str) -> Faults:
    if not step.field:
        return
    field = target.field(step.field)
    if field is None or field.read_only or field.computed:
        yield Fault(f"{at}.field", "flow_no_field", {"field": step.field, "object": target.name})
    elif field.type.name not in ANSWERED:
        yield Fault(f"{at}.field", "flow_wrong_field", {"field": step.field})


def _buttons(step: Offer, at: str) -> Faults:
    if not step.buttons:
        yield Fault(f"{at}.buttons", "required")
    for number, button in enumerate(step.buttons):
        if not _says(button.label):
            yield Fault(f"{at}.buttons[{number}].label", "required")
