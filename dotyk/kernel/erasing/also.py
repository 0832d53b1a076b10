"""What subjects keep of a person beside the engine: each takes part in the erasure itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from dotyk.kernel.erasing.wiping import Wiper


@dataclass(frozen=True, slots=True)
class Erasure:
    """One erasure under way: ``own`` are the records that are the person, ``around`` those that tell of them too."""

    own: Sequence[UUID]
    around: Sequence[UUID]
    wiper: Wiper

    @property
    def everywhere(self) -> list[UUID]:
        return [*self.own, *self.around]


Eraser = Callable[[Erasure], None]
_erasers: list[Eraser] = []


def also_erase(eraser: Eraser) -> None:
    """Has ``eraser`` called in the transaction of each erasure; told when Django starts."""
    if eraser not in _erasers:
        _erasers.append(eraser)


def erase_elsewhere(erasure: Erasure) -> None:
    for eraser in _erasers:
        eraser(erasure)
