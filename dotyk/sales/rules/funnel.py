"""How deals pass through the stages of a pipeline: counted by entry, so that a skipped stage counts as passed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from dotyk.sales.rules.figures import share
from dotyk.sales.rules.stages import Step


@dataclass(frozen=True, slots=True)
class Group:
    """So many deals in ``stage`` that got to the open stage ``furthest``; ``amount`` None: none is stated."""

    stage: str
    furthest: str | None
    count: int
    amount: Decimal | None


@dataclass(frozen=True, slots=True)
class StageFigures:
    """What happened at one stage: who stands there, who ever entered it, who got further."""

    step: Step
    count: int
    amount: Decimal | None
    entered: int
    reached_next: int | None
    conversion: Decimal | None


def stage_figures(steps: Sequence[Step], groups: Iterable[Group]) -> list[StageFigures]:
    """The figures of a pipeline's stages, given in their order.

    An open stage was entered by whoever got to it or further; its next is the next open stage, and after the last
    of them winning. Nothing comes after won and lost.
    """
    counted = list(groups)
    opened = [step for step in steps if step.status == "open"]
    place = {step.id: n for n, step in enumerate(opened)}
    won_stages = {step.id for step in steps if step.status == "won"}
    won = sum(g.count for g in counted if g.stage in won_stages)
    got_to = [sum(g.count for g in counted if place.get(g.furthest or "", -1) >= n) for n in range(len(opened))]
    return [_figures(step, counted, place, [*got_to, won]) for step in steps]


def _figures(step: Step, groups: Sequence[Group], place: dict[str, int], got_to: Sequence[int]) -> StageFigures:
    standing = [group for group in groups if group.stage == step.id]
    count = sum(group.count for group in standing)
    stated = [group.amount for group in standing if group.amount is not None]
    amount = sum(stated, Decimal(0)) if stated else None
    if step.id not in place:
        return StageFigures(step, count, amount, count, None, None)
    entered, reached_next = got_to[place[step.id]], got_to[place[step.id] + 1]
    return StageFigures(step, count, amount, entered, reached_next, share(reached_next, entered))


def further_stages(step: Step, steps: Sequence[Step]) -> list[str]:
    """``step`` and the open stages after it, by id: the furthest stages of all deals that entered it."""
    opened = [s.id for s in steps if s.status == "open"]
    return opened[opened.index(step.id) :] if step.id in opened else []
