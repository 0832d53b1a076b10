"""What people hold beside records, such as the lead of a team: counted, and given to others when they leave.

Each subject says so of its own things when Django starts; one engine (``kernel.bulk``) hands all of them over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from dotyk.accounts.actors import Actor

Before = Mapping[str, Any]


def everyone(actor: Actor) -> bool:
    """No right is asked for beyond that of managing people."""
    return True


@dataclass(frozen=True, slots=True)
class Holding:
    """A kind of thing that somebody holds, by ``name``.

    ``held``: the ids of those a person holds, in their order, as far as the actor may know of them. ``give(actor,
    thing, from, to)`` gives one of them to another: it raises what refuses it, and answers what is needed to take it
    back, or None where there is nothing to give any more. ``take_back(actor, thing, from, to, before)`` does so and
    says False where somebody changed the thing since. ``may``: whether the actor may give such things at all.
    """

    name: str
    held: Callable[[Actor, UUID], Sequence[UUID]]
    titles: Callable[[Actor, Sequence[UUID]], Mapping[UUID, str]]
    give: Callable[[Actor, UUID, UUID, UUID], Before | None]
    take_back: Callable[[Actor, UUID, UUID, UUID, Before], bool]
    may: Callable[[Actor], bool] = everyone


Counter = Callable[[UUID], int]

_holdings: dict[str, Holding] = {}
_staying: dict[str, Counter] = {}


def register_holding(holding: Holding) -> None:
    _holdings[holding.name] = holding


def register_staying(name: str, count: Counter) -> None:
    """Says that a kind of thing stays with its person, for nobody else can have it; ``count`` tells how many."""
    _staying[name] = count


def holdings() -> Sequence[Holding]:
    return list(_holdings.values())


def holding(name: str) -> Holding | None:
    return _holdings.get(name)


def staying(user_id: UUID) -> Mapping[str, int]:
    """What of somebody cannot be handed over: how many of each kind, none left out where there are none."""
    return {name: count(user_id) for name, count in _staying.items()}
