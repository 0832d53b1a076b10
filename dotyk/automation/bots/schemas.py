"""What conversations look like over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import AwareDatetime, Field

TalkState = Literal["bot", "waiting", "person", "closed"]
Language = Literal["en", "uk", "ru"]
Text = Annotated[str, Field(max_length=4_000, pattern=r"^[^\x00]*$")]
Short = Annotated[str, Field(max_length=200, pattern=r"^[^\x00]*$")]
Code = Annotated[str, Field(max_length=64, pattern=r"^[A-Za-z0-9_-]*$")]
Words = Annotated[list[Short], Field(max_length=200)]


class TalkIn(Schema):
    """``object`` and ``record``: as whom one talks; without them as a stranger."""

    name: Short = ""
    language: Language | Literal[""] = ""
    code: Code = ""
    object: Short = ""
    record: UUID | None = None


class SayIn(Schema):
    """``key``: the same message sent twice under it counts once. ``by`` visitor: in a test talk only."""

    by: Literal["visitor", "person"] = "person"
    text: Text = ""
    pressed: Short = ""
    key: Short = ""


class TalkOverIn(Schema):
    """``person`` null: the caller."""

    person: UUID | None = None


class TurnIn(Schema):
    """``wake``: until the next moment the flow waits for."""

    does: Literal["say", "wait", "wake", "reply", "give_back"] = "say"
    text: Text = ""
    pressed: Short = ""
    minutes: Annotated[int, Field(ge=0, le=525_600)] = 0


class TryTalkIn(Schema):
    """``turns`` is the whole talk so far; the same ``seed`` and ``at`` give the same talk."""

    turns: Annotated[list[TurnIn], Field(max_length=60)] = []
    name: Short = ""
    language: Language = "en"
    code: Code = ""
    record: UUID | None = None
    at: AwareDatetime | None = None
    seed: UUID | None = None


class SaidButtonOut(Schema):
    key: str
    label: str


class SaidOut(Schema):
    """``step``: the place of the flow's step that says it."""

    id: UUID
    number: int
    by: Literal["visitor", "bot", "person"]
    author: str | None
    text: str
    buttons: list[SaidButtonOut]
    pressed: str
    step: str
    at: datetime
    is_taken: bool


class TalkRecordOut(Schema):
    object: str
    id: UUID
    title: str | None


class TalkPersonOut(Schema):
    id: UUID
    name: str


class TalkFlowOut(Schema):
    id: UUID
    name: str


class TalkRunOut(Schema):
    id: UUID
    flow: TalkFlowOut
    state: str
    place: str
    wake_at: datetime | None


class TalkOut(Schema):
    """``person``: who has the talk, or is to take it over. ``listens``: the flow waits for an answer."""

    id: UUID
    channel: str
    name: str
    record: TalkRecordOut | None
    state: TalkState
    language: str
    person: TalkPersonOut | None
    run: TalkRunOut | None
    listens: bool
    is_test: bool
    last_at: datetime
    created_at: datetime


class WholeTalkOut(TalkOut):
    messages: list[SaidOut]


class TalksOut(Schema):
    items: list[TalkOut]
    next_cursor: UUID | None


class TriedRunOut(Schema):
    state: str
    place: str
    wake_at: datetime | None


class WrittenOut(Schema):
    field: str
    before: Any
    after: Any


class TriedTalkOut(Schema):
    """``written``: what would be other than it is; ``is_new``: the record would be made."""

    at: datetime
    state: TalkState
    listens: bool
    messages: list[SaidOut]
    run: TriedRunOut | None
    steps: list[dict[str, Any]]
    object: str
    is_new: bool
    written: list[WrittenOut]


class TalkWordsOut(Schema):
    """By language: ``person_words`` call a person, ``stop_words`` close the talk."""

    person_words: dict[Language, list[str]]
    stop_words: dict[Language, list[str]]


class TalkWordsIn(Schema):
    """A language that is not named stays as it is."""

    person_words: dict[Language, Words] = {}
    stop_words: dict[Language, Words] = {}


class TryWordsIn(TalkWordsIn):
    """What somebody would write; the words are those that are being worked on."""

    text: Text = ""


class CalledOut(Schema):
    """``calls`` null: nothing; ``is_long``: it holds the ``word``, but says too much to ask for it."""

    calls: Literal["person", "stop"] | None
    word: str
    is_long: bool
