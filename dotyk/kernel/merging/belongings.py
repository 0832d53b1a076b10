"""What hangs on records outside the engine's own references: rows of other tables that move with a merge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dotyk.kernel.objects.registry import ObjectType

Key = tuple[str, str]
Follower = Callable[[Iterable[Key]], None]


@dataclass(frozen=True, slots=True)
class Belonging:
    """Rows of ``table`` lead to a record by ``column``; ``object`` None: to records of any object.

    ``condition`` narrows the rows, as the table's index does. ``once_by``: of the rows ``{t}`` that are alike in it a
    record has one, the first by ``first``; the others stay where they are. ``place_by``: the column of a row's place
    among those of its record, in which the rows that come stand behind those that are there.
    """

    table: str
    column: str
    object: str | None = None
    condition: str = "true"
    once_by: str = ""
    first: str = "t.id"
    place_by: str = ""


_belongings: list[Belonging] = [
    Belonging("comment", "record_id", condition="t.deleted_at is null"),
    Belonging("attachment", "record_id", condition="t.deleted_at is null"),
    Belonging("record_share", "record_id", once_by="coalesce({t}.user_id, {t}.team_id)", first="t.level, t.id"),
]
_followers: list[Follower] = []


def moves_with(object_name: str, table: str, column: str, *, condition: str = "true", place_by: str = "") -> None:
    """Says that rows of a subject's own table (with an ``id``) lead to records of the object and move with them.

    ``condition`` may speak of the row ``t`` and of the kept record's id, ``m.survivor``.
    """
    belonging = Belonging(table, column, object_name, condition, place_by=place_by)
    if belonging not in _belongings:
        _belongings.append(belonging)


def after_moving(follower: Follower) -> None:
    """Has ``follower`` called with the records (object, id) whose surroundings a merge or its way back changed."""
    if follower not in _followers:
        _followers.append(follower)


def belongings_of(target: ObjectType) -> Sequence[Belonging]:
    return [b for b in _belongings if b.object in (None, target.name)]


def tell_followers(target: ObjectType, ids: Iterable[object]) -> None:
    keys = [(target.name, str(i)) for i in ids]
    for follower in _followers:
        follower(keys)
