"""Where a run stands in the tree: ``("2", "then", "0")`` is the first step of the way "then" of the third step.

``("2", "path1")`` is the end of the second of its parallel paths: nothing follows within it.
"""

from __future__ import annotations

from typing import Any

from dotyk.automation.tree import Place, branches_of

FIRST: Place = ("0",)


def block_at(steps: list[Any], way: Place) -> list[Any]:
    """The steps one beside another below ``way`` (empty: the trunk); a round of a loop is written ``each:3``."""
    block = steps
    for number, branch in zip(way[::2], way[1::2], strict=True):
        if int(number) >= len(block):
            return []
        block = dict(branches_of(block[int(number)])).get(branch.partition(":")[0], [])
    return block


def step_at(steps: list[Any], place: Place) -> Any | None:
    """The step at a place; None behind the end of its block."""
    block = block_at(steps, place[:-1])
    number = int(place[-1])
    return block[number] if number < len(block) else None


def after(steps: list[Any], place: Place, rounds: dict[str, int]) -> Place | None:
    """The place of the next step, or the end of the path; None at the end of all.

    ``rounds``: how many records each loop has, by its key.
    """
    while True:
        following = (*place[:-1], str(int(place[-1]) + 1))
        if step_at(steps, following) is not None:
            return following
        if len(place) == 1:
            return None
        parent, branch = place[:-2], place[-2]
        if is_path(branch):
            return (*parent, branch)
        if branch.startswith("each:"):
            turn = int(branch[5:]) + 1
            if turn < rounds.get(key_of(parent), 0):
                return (*parent, f"each:{turn}", "0")
        place = parent


def into(steps: list[Any], place: Place, way: str, rounds: dict[str, int]) -> Place | None:
    """The first step of a way of the step at ``place``; what comes after where that way is empty."""
    inner = (*place, way, "0")
    return inner if step_at(steps, inner) is not None else after(steps, place, rounds)


def path_into(steps: list[Any], place: Place, path: str) -> Place:
    """The first step of a path of the step at ``place``; its end where it is empty."""
    inner = (*place, path, "0")
    return inner if step_at(steps, inner) is not None else (*place, path)


def is_path(piece: str) -> bool:
    return piece.startswith("path")


def is_path_end(place: Place) -> bool:
    return len(place) % 2 == 0


def parallel_of(place: Place) -> Place | None:
    """The outermost step whose paths a place stands in."""
    return next((place[:at] for at, piece in enumerate(place) if is_path(piece)), None)


def key_of(place: Place) -> str:
    """What a step of a run is called by."""
    return "/".join(place)


def loop_of(place: Place) -> tuple[str, int] | None:
    """The innermost loop a place stands in: its key, and which round."""
    for end in range(len(place) - 1, 0, -1):
        if place[end].startswith("each:"):
            return key_of(place[:end]), int(place[end][5:])
    return None
