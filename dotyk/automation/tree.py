"""A flow as people wrote it: when it begins, for which records, and the tree of its steps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

import orjson
from pydantic import Field, ValidationError, model_validator

from dotyk.automation.pieces import Clock, Kind, Part, Span
from dotyk.automation.talking.tree import (
    Ask,
    CloseTalk,
    HandOver,
    Offer,
    Pressed,
    Said,
    Say,
    Started,
    TalkStep,
    recursive_talk_parts,
)
from dotyk.platform.errors import Fault, Invalid

STEPS_MAX = 100
PATHS_MAX = 5
AT_ONCE_MAX = 20
NESTED_MAX = 40
BYTES_MAX = 200_000
EACH_MOST = 100
_TAGS = frozenset(
    "created updated deleted restored event entered left date quiet clock hand incoming "
    "talk_started said pressed say ask offer hand_over close_talk "
    "act if wait wait_until wait_for approve hours split parallel each stop".split()
)
_UNION_TAGS = ("constrained-", "dict[")


class Created(Part):
    on: Literal["created", "deleted", "restored"]


class Updated(Part):
    """``fields`` empty: any; ``from`` and ``to`` are values of the only field named."""

    on: Literal["updated"]
    fields: list[str] = []
    from_: Any = Field(None, alias="from")
    to: Any = None


class Happened(Part):
    """An event of these kinds about the record itself."""

    on: Literal["event"]
    kinds: Annotated[list[Kind], Field(max_length=20)] = []


class Entered(Part):
    """The record comes into, or leaves, one of the stages."""

    on: Literal["entered", "left"]
    stages: Annotated[list[str], Field(max_length=100)] = []


class Dated(Part):
    """``offset`` before or after the field's moment; a day counts from ``at``. ``yearly``: on every anniversary."""

    on: Literal["date"]
    field: str
    offset: Span = Span()
    before: bool = False
    yearly: bool = False
    at: Clock = "09:00"


class Quiet(Part):
    """Nothing of ``kinds`` (empty: nothing at all) stands in the record's history for ``after``."""

    on: Literal["quiet"]
    after: Span
    kinds: Annotated[list[Kind], Field(max_length=20)] = []


class ByClock(Part):
    """``day`` is 1 (Monday) to 7 of a week, 1 to 28 of a month."""

    on: Literal["clock"]
    every: Literal["day", "workday", "week", "month"] = "day"
    at: Clock = "09:00"
    day: Annotated[int, Field(ge=1, le=28)] = 1


class ByHand(Part):
    """Somebody sends records in; ``button`` is what stands on it."""

    on: Literal["hand"]
    button: Annotated[str, Field(max_length=60)] = ""


class Incoming(Part):
    """A message comes to the flow's address; ``map`` says where in it the values of fields stand.

    ``match`` is the field by which a record is found; without it, or where none is found, a record is made.
    """

    on: Literal["incoming"]
    map: Annotated[dict[str, Annotated[str, Field(max_length=500)]], Field(max_length=100)] = {}
    match: str = ""


Trigger = Annotated[
    Created | Updated | Happened | Entered | Dated | Quiet | ByClock | ByHand | Incoming | Started | Said | Pressed,
    Field(discriminator="on"),
]


class Act(Part):
    """Something is done; ``given`` is what the action takes."""

    do: Literal["act"]
    action: str
    given: dict[str, Any] = {}


class If(Part):
    do: Literal["if"]
    where: dict[str, Any]
    then: list[Step] = []
    otherwise: list[Step] = []


class Wait(Part):
    do: Literal["wait"]
    time: Span


class WaitUntil(Part):
    """Until a date field's moment; one that is past or empty holds nothing up."""

    do: Literal["wait_until"]
    field: str
    offset: Span = Span()
    before: bool = False
    at: Clock = "09:00"


class WaitFor(Part):
    """Until an event about the record: ``then``; ``otherwise`` where it did not come in time."""

    do: Literal["wait_for"]
    kinds: Annotated[list[Kind], Field(max_length=20)] = []
    at_most: Span
    then: list[Step] = []
    otherwise: list[Step] = []


class Approve(Part):
    """Until one of the people says yes: ``then``; ``otherwise`` where the answer is no.

    ``late``: none in time counts as a no, as a yes, or their heads are asked too, once, for as long again.
    """

    do: Literal["approve"]
    people: Annotated[list[Any], Field(max_length=50)] = []
    text: Annotated[str, Field(max_length=10_000)] = ""
    at_most: Span = Span()
    late: Literal["refuse", "go_on", "escalate"] = "refuse"
    then: list[Step] = []
    otherwise: list[Step] = []


class Hours(Part):
    """Goes on only within working hours of the company's clock; ``days`` from 1, Monday."""

    do: Literal["hours"]
    opens: Clock = "09:00"
    closes: Clock = "18:00"
    days: list[Annotated[int, Field(ge=1, le=7)]] = [1, 2, 3, 4, 5]


class Share(Part):
    share: Annotated[int, Field(ge=1, le=1_000)] = 1
    steps: list[Step] = []


class Split(Part):
    """Each record goes one way, by chance."""

    do: Literal["split"]
    parts: Annotated[list[Share], Field(min_length=2, max_length=10)]


class Path(Part):
    name: Annotated[str, Field(max_length=60)] = ""
    steps: list[Step] = []


class Parallel(Part):
    """Every path at once; goes on when all are through, or when the first is, which ends the others."""

    do: Literal["parallel"]
    goes_on: Literal["all", "first"] = "all"
    paths: Annotated[list[Path], Field(min_length=2, max_length=PATHS_MAX)]


class Each(Part):
    """Once for each record of ``object`` whose field ``by`` leads here, at most ``most``; the steps are about them."""

    do: Literal["each"]
    object: str
    by: str
    where: dict[str, Any] | None = None
    most: Annotated[int, Field(ge=1, le=EACH_MOST)] = 20
    steps: list[Step] = []


class Stop(Part):
    do: Literal["stop"]


Step = Annotated[
    Act
    | If
    | Wait
    | WaitUntil
    | WaitFor
    | Approve
    | Hours
    | Split
    | Parallel
    | Each
    | Stop
    | Say
    | Ask
    | Offer
    | HandOver
    | CloseTalk,
    Field(discriminator="do"),
]


class Reentry(Part):
    """Whether a record may come again: never, only so long after it last came, or each time."""

    rule: Literal["never", "after", "always"] = "always"
    after: Span = Span()


class Rest(Part):
    """When nobody shall be disturbed, by the clock of whom it turns to."""

    begins: Clock
    ends: Clock


class Definition(Part):
    """Everything a flow is, but for its name and state. ``goal``: a record that meets it leaves."""

    trigger: Trigger
    where: dict[str, Any] | None = None
    goal: dict[str, Any] | None = None
    reentry: Reentry = Reentry()
    rest: Rest | None = None
    per_hour: Annotated[int, Field(ge=1, le=1_000_000)] = 1_000
    steps: list[Step] = []

    @model_validator(mode="after")
    def _of_bounded_size(self) -> Definition:
        if sum(1 for _ in every_step(self.steps)) > STEPS_MAX:
            raise ValueError("too many steps")
        if _most_at_once(self.steps) > AT_ONCE_MAX:
            raise ValueError("too many paths at once")
        return self


_RECURSIVE: tuple[type[Part], ...] = (
    *recursive_talk_parts,
    If,
    WaitFor,
    Approve,
    Share,
    Split,
    Path,
    Parallel,
    Each,
    Definition,
)
for _recursive in _RECURSIVE:
    _recursive.model_rebuild(_types_namespace={"Step": Step})

Place = tuple[str, ...]


def branches_of(step: Any) -> list[tuple[str, list[Any]]]:
    """The blocks within a step, each with the name of the way that leads into it."""
    if isinstance(step, TalkStep):
        return step.ways()
    if isinstance(step, If | WaitFor | Approve):
        return [("then", step.then), ("otherwise", step.otherwise)]
    if isinstance(step, Split):
        return [(f"part{n}", part.steps) for n, part in enumerate(step.parts)]
    if isinstance(step, Parallel):
        return [(f"path{n}", path.steps) for n, path in enumerate(step.paths)]
    return [("each", step.steps)] if isinstance(step, Each) else []


def every_step(steps: list[Any], at: str = "steps") -> Iterator[tuple[str, Any]]:
    """Each step of the tree with the place it stands at, such as ``steps[2].then[0]``, from top to bottom."""
    for number, step in enumerate(steps):
        here = f"{at}[{number}]"
        yield here, step
        for way, block in branches_of(step):
            yield from every_step(block, f"{here}.{_named(way)}")


def _named(way: str) -> str:
    if way.startswith(("part", "path")):
        return f"{way[:4]}s[{way[4:]}].steps"
    if way.startswith("button"):
        return f"buttons[{way[6:]}].steps"
    return {"each": "steps"}.get(way, way)


def _most_at_once(steps: list[Any]) -> int:
    """At how many steps a run can stand at the same time."""
    found = 1
    for step in steps:
        ways = [_most_at_once(block) for _, block in branches_of(step)]
        found = max(found, sum(ways) if isinstance(step, Parallel) else max(ways, default=1))
    return found


def definition_in(data: Any) -> Definition:
    """The definition in JSON; Invalid names every place that does not fit."""
    _refuse_monsters(data)
    try:
        return Definition.model_validate(data)
    except ValidationError as error:
        raise Invalid(*(_fault(found["loc"], found["type"], found["msg"]) for found in error.errors())) from None


def _refuse_monsters(data: Any) -> None:
    """What is too large or too deep to be looked at, or cannot be stored."""
    text = orjson.dumps(data)
    if len(text) > BYTES_MAX or b"\\u0000" in text:
        raise Invalid.at("definition", "flow_malformed", reason="size")
    block, depth = [data], 0
    while block:
        depth += 1
        if depth > NESTED_MAX:
            raise Invalid.at("definition", "flow_malformed", reason="depth")
        inner = [part.values() if isinstance(part, dict) else part for part in block if isinstance(part, dict | list)]
        block = [value for values in inner for value in values]


def _fault(loc: tuple[int | str, ...], kind: str, message: str) -> Fault:
    where = ""
    for piece in loc:
        if isinstance(piece, int):
            where += f"[{piece}]"
        elif piece not in _TAGS and not piece.startswith(_UNION_TAGS):
            where += f".{piece}" if where else piece
    code = "required" if kind == "missing" else "flow_malformed"
    return Fault(where or "definition", code, {"reason": message})
