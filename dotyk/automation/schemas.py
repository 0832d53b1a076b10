"""What flows and their runs look like over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import AwareDatetime, Field

RunState = Literal["waiting", "held", "done", "goal", "gone", "failed", "stopped", "loop", "undone"]
Text = Annotated[str, Field(max_length=600)]
Place = Annotated[int, Field(ge=-1_000, le=1_000)]


class FlowIn(Schema):
    """``definition`` is a flow as ``docs/automation.md`` tells it."""

    name: Text
    object: Text
    definition: dict[str, Any]
    priority: Place = 0


class FlowChange(Schema):
    """``draft``: the definition being worked on, which takes effect when the flow is switched on; null gives it up."""

    name: Text | None = None
    definition: dict[str, Any] | None = None
    priority: Place | None = None
    draft: dict[str, Any] | None = None


class FlowState(Schema):
    """``runs``: what becomes of records on their way through an earlier version."""

    state: Literal["on", "paused"]
    runs: Literal["stay", "move", "stop"] = "stay"


class SendIn(Schema):
    """``ids`` null: every record that meets the flow's filter, the oldest ten thousand."""

    ids: Annotated[list[UUID], Field(max_length=10_000)] | None = None


class SentOut(Schema):
    count: int


class PauseIn(Schema):
    paused: bool


class BacktestIn(Schema):
    days: Annotated[int, Field(ge=1, le=90)] = 90


class SimulateIn(Schema):
    record: UUID
    at: AwareDatetime | None = None


class FlowOwnerOut(Schema):
    id: UUID
    name: str


class FaultOut(Schema):
    field: str
    code: str
    message: str


class FiguresOut(Schema):
    """Of the last thirty days."""

    waiting: int
    done: int
    failed: int
    loops: int
    last_at: datetime | None


class FlowOut(Schema):
    """``reasons``: why it is stopped."""

    id: UUID
    name: str
    object: str
    state: Literal["draft", "on", "paused", "stopped"]
    priority: int
    owner: FlowOwnerOut | None
    reasons: list[FaultOut]
    version: int
    definition: dict[str, Any]
    draft: dict[str, Any] | None
    revision: int
    figures: FiguresOut
    on_since: datetime | None
    created_at: datetime
    updated_at: datetime


class WholeFlowOut(FlowOut):
    """``faults``: what would keep it from working now, each at its place in the definition."""

    faults: list[FaultOut]


class FlowsOut(Schema):
    """``paused_at``: since when no flow does anything."""

    items: list[FlowOut]
    paused_at: datetime | None


class RecordOut(Schema):
    id: UUID
    title: str | None


class RunPathOut(Schema):
    """A step that comes next on one of the parallel paths; with ``errors`` it has failed."""

    place: str
    wake_at: datetime | None
    waits_for: list[str]
    errors: list[FaultOut]


class RunOut(Schema):
    """``paths``: where it stands while it is on parallel paths; else ``place`` alone tells."""

    id: UUID
    object: str
    record: RecordOut
    state: RunState
    version: int
    place: str
    wake_at: datetime | None
    waits_for: list[str]
    paths: list[RunPathOut]
    errors: list[FaultOut]
    started_at: datetime
    finished_at: datetime | None


class RunsOut(Schema):
    items: list[RunOut]
    next_cursor: str | None


class NamedFlowOut(Schema):
    id: UUID
    name: str | None


class StepOut(Schema):
    key: str
    kind: str
    at: datetime
    given: dict[str, Any]
    outcome: dict[str, Any]
    effects: list[dict[str, Any]]
    errors: list[FaultOut]


class WholeRunOut(RunOut):
    """``chain``: the flows that led here, this one last; ``kept``: what could not be given back."""

    flow: NamedFlowOut
    steps: list[StepOut]
    chain: list[NamedFlowOut]
    kept: list[dict[str, Any]]


class PlannedOut(Schema):
    """Steps on paper."""

    steps: list[dict[str, Any]]


class FlowTrialOut(Schema):
    at: datetime
    record: RecordOut
    steps: list[dict[str, Any]]


class BacktestOut(Schema):
    """``records``: how many it would have taken in; the latest of them in ``items``."""

    since: datetime
    records: int
    items: list[FlowTrialOut]


class PartOptionOut(Schema):
    value: str
    label: str


class ParameterOut(Schema):
    """Something that a trigger, a step or an action takes; ``kind`` says how it is asked for."""

    name: str
    kind: str
    label: str
    required: bool
    default: Any
    options: list[PartOptionOut]


class ActionOut(Schema):
    """``objects`` empty: for records of any object."""

    name: str
    label: str
    objects: list[str]
    parameters: list[ParameterOut]


class KindOut(Schema):
    """A trigger or a kind of step; ``ways``: the blocks of steps within it."""

    name: str
    label: str
    about: str
    parameters: list[ParameterOut]
    ways: list[PartOptionOut]


class PartsOut(Schema):
    triggers: list[KindOut]
    steps: list[KindOut]
    actions: list[ActionOut]


class ButtonOut(Schema):
    id: UUID
    object: str
    label: str


class ButtonsOut(Schema):
    items: list[ButtonOut]


class PressIn(Schema):
    record: UUID


class TemplateOut(Schema):
    name: str
    label: str
    about: str
    object: str
    definition: dict[str, Any]


class TemplatesOut(Schema):
    items: list[TemplateOut]
