"""Whoever is erased is nowhere in their talks, nor in those of strangers; however many there are, in few queries."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dotyk.automation.bots import erasing
from dotyk.automation.bots.hearing import Heard, Visitor, hear
from dotyk.automation.models import Conversation, ConversationMessage
from dotyk.kernel.erasing.wiping import Traces, Wiper
from dotyk.kernel.records import create_record
from tests.cast import Cast

Erase = Callable[..., int]


@pytest.fixture
def erase(db: None) -> Erase:
    """Takes Olena Bondar out; how many queries that took."""

    def erased(*own: UUID) -> int:
        wiper = Wiper(Traces(names=frozenset({"Olena Bondar"}), accounts=frozenset({"olena@bondar.ua"})))
        erasure: Any = SimpleNamespace(own=dict.fromkeys(own, "•••"), around=[], wiper=wiper)
        with CaptureQueriesContext(connection) as seen:
            erasing.erase_from_conversations(erasure)
        return len(seen)

    return erased


def write(address: str, name: str = "", record: tuple[str, UUID] | None = None) -> None:
    visitor = Visitor(address, name=name, record=record)
    hear("console", visitor, Heard("This is Olena Bondar, olena@bondar.ua", key=address))
    hear("console", visitor, Heard("Good day"))


def test_their_own_and_strangers_talks_lose_them(cast: Cast, erase: Erase) -> None:
    contact = UUID(create_record(cast.seller, "contacts", {"first_name": "Olena", "last_name": "Bondar"})["id"])
    write("+380671234567", "Olena", ("contacts", contact))
    write("a stranger", "Olena Bondar")
    erase(contact)
    own = Conversation.objects.get(record_id=contact)
    assert (own.name, own.address, own.state) == ("", f"erased-{own.id}", "closed")
    stranger = Conversation.objects.get(address="a stranger")
    assert ("Bondar" in stranger.name, stranger.state) == (False, "bot")
    said = ConversationMessage.objects.order_by("number")
    assert [row.text for row in said.filter(conversation=own)] == ["", ""]
    assert [row.text for row in said.filter(conversation=stranger)] == ["This is •••, •••", "Good day"]


def test_more_talks_take_no_more_queries(erase: Erase, monkeypatch: pytest.MonkeyPatch) -> None:
    write("first", "Olena Bondar")
    one = erase()
    for number in range(5):
        write(f"more {number}", "Olena Bondar")
    assert erase() == one
    monkeypatch.setattr(erasing, "BATCH", 2)
    for number in range(5):
        write(f"others {number}", "Olena Bondar")
    erase()
    assert not ConversationMessage.objects.filter(text__contains="Olena").exists()
    assert not Conversation.objects.filter(name__contains="Olena").exists()
