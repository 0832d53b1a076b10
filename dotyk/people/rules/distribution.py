"""Sharing new leads among people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

Person = TypeVar("Person")


def in_turn(people: Sequence[Person], last: Person | None, count: int) -> list[Person]:
    """The next ``count`` people in their order, beginning after ``last``; from the first where nobody was yet."""
    if not people:
        return []
    start = people.index(last) + 1 if last in people else 0
    return [people[(start + n) % len(people)] for n in range(count)]


def to_least_loaded(people: Sequence[Person], loads: Mapping[Person, int], count: int) -> list[Person]:
    """``count`` times whoever has least, each given lead counted in; who stands earlier is first among equals."""
    if not people:
        return []
    load = {person: loads.get(person, 0) for person in people}
    chosen: list[Person] = []
    for _ in range(count):
        person = min(load, key=load.__getitem__)
        load[person] += 1
        chosen.append(person)
    return chosen
