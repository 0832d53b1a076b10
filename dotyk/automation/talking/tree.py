"""The parts of a flow that talk: what begins a talk, what is said and asked, and who takes over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Field

from dotyk.automation.pieces import Part, Span

if TYPE_CHECKING:
    from dotyk.automation.tree import Step

ANSWERED = frozenset(
    "text long_text url number percent rating money boolean date datetime select multi_select phone phones email"
    " emails".split()
)
"""Types of fields that can be asked for."""
TEXT_MAX = 4_000
LABEL_MAX = 80
Language = Literal["en", "uk", "ru"]
Text = Annotated[str, Field(max_length=TEXT_MAX)]
Label = Annotated[str, Field(max_length=LABEL_MAX)]
Words = Text | dict[Language, Text]
"""One text for everybody, or one for each language."""
Labels = Label | dict[Language, Label]
Tries = Annotated[int, Field(ge=1, le=5)]


class Started(Part):
    """A conversation begins."""

    on: Literal["talk_started"]


class Said(Part):
    """A message holds one of the words or phrases."""

    on: Literal["said"]
    words: Annotated[list[Annotated[str, Field(max_length=200)]], Field(max_length=50)] = []


class Pressed(Part):
    """Somebody comes by a link, or presses a button, that carries the code."""

    on: Literal["pressed"]
    code: Annotated[str, Field(max_length=64, pattern=r"^[A-Za-z0-9_-]*$")] = ""


class TalkStep(Part):
    """A step of a conversation; ``ways`` are the blocks within it, each with its name."""

    def ways(self) -> list[tuple[str, list[Any]]]:
        return []


class Say(TalkStep):
    do: Literal["say"]
    text: Words = ""


class Ask(TalkStep):
    """Asks until it understands the answer as a value of ``field``, or of ``kind`` where there is none.

    ``then``: understood; ``otherwise``: not understood in ``tries``; ``late``: no answer within ``at_most``.
    """

    do: Literal["ask"]
    text: Words = ""
    field: Annotated[str, Field(max_length=63)] = ""
    kind: Literal["text", "email", "phone", "number", "date", "datetime", "boolean"] = "text"
    again: Words = ""
    tries: Tries = 2
    at_most: Span = Span(days=1)
    skip_known: bool = True
    then: list[Step] = []
    otherwise: list[Step] = []
    late: list[Step] = []

    def ways(self) -> list[tuple[str, list[Any]]]:
        return [("then", self.then), ("otherwise", self.otherwise), ("late", self.late)]


class Button(Part):
    """A way of a talk with the words on its button."""

    label: Labels = ""
    steps: list[Step] = []


class Offer(TalkStep):
    """Offers buttons; a typed label or number counts as pressing. The other ways are those of a question."""

    do: Literal["offer"]
    text: Words = ""
    buttons: Annotated[list[Button], Field(max_length=10)] = []
    again: Words = ""
    tries: Tries = 2
    at_most: Span = Span(days=1)
    otherwise: list[Step] = []
    late: list[Step] = []

    def ways(self) -> list[tuple[str, list[Any]]]:
        pressed = [(f"button{n}", button.steps) for n, button in enumerate(self.buttons)]
        return [*pressed, ("otherwise", self.otherwise), ("late", self.late)]


class HandOver(TalkStep):
    """One of ``people`` (nobody named: whoever owns the record) takes over; goes on when they give the talk back.

    It goes on by itself after nothing was said for ``quiet``; ``text`` is for the person, ``reply`` for the visitor.
    """

    do: Literal["hand_over"]
    people: Annotated[list[Any], Field(max_length=50)] = []
    how: Literal["in_turn", "least_loaded"] = "in_turn"
    text: Text = ""
    reply: Words = ""
    quiet: Span = Span()


class CloseTalk(TalkStep):
    """Says good-bye and closes the conversation; the run ends."""

    do: Literal["close_talk"]
    text: Words = ""


TRIGGERS = (Started, Said, Pressed)
recursive_talk_parts: tuple[type[Part], ...] = (Ask, Button, Offer)
