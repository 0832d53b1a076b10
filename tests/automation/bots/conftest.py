"""Talks in one call: what a stranger says through a channel, and what the bot answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest

from dotyk.automation.bots.hearing import Heard, Visitor, hear
from dotyk.automation.models import Conversation, FlowRun
from dotyk.kernel.records import get_record
from tests.automation.conftest import Work, _nothing_known, calling, cast, switch_on, work
from tests.cast import Cast

__all__ = ["_nothing_known", "calling", "cast", "switch_on", "work"]


def ask(field: str = "", **more: Any) -> dict[str, Any]:
    return {"do": "ask", "text": f"Your {field or 'answer'}?", "field": field, **more}


def say(text: Any) -> dict[str, Any]:
    return {"do": "say", "text": text}


@dataclass
class Talk:
    """A stranger who writes to the bot."""

    cast: Cast
    work: Work
    address: str = "stranger"
    language: str = "en"

    def says(self, text: str = "", **more: Any) -> list[str]:
        """What is answered at once."""
        before = len(self.lines())
        hear("console", Visitor(self.address, language=self.language), Heard(text=text, **more))
        self.work()
        return self.lines()[before:]

    def row(self) -> Conversation:
        return Conversation.objects.get(address=self.address)

    def lines(self) -> list[str]:
        found = Conversation.objects.filter(address=self.address).first()
        return [] if found is None else [m.text for m in found.messages.exclude(by="visitor").order_by("number")]

    def run(self) -> FlowRun:
        return FlowRun.objects.get(id=self.row().run_id)

    def record(self) -> dict[str, Any]:
        row = self.row()
        return get_record(self.cast.administrator, row.object, UUID(str(row.record_id)))


@pytest.fixture
def talk(cast: Cast, work: Work) -> Callable[..., Talk]:
    def begun(**more: Any) -> Talk:
        return Talk(cast, work, **more)

    return begun
