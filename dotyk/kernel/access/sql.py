"""A piece of SQL with its parameters, joined without losing either."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Sql:
    """SQL text with ``%s`` in place of each parameter; a sign of percent itself is never written in the text."""

    text: str
    params: tuple[Any, ...] = ()

    @classmethod
    def of(cls, *pieces: Sql | str) -> Sql:
        """The pieces one after another, their parameters in the same order."""
        whole = [Sql(piece) if isinstance(piece, str) else piece for piece in pieces]
        return cls("".join(piece.text for piece in whole), tuple(p for piece in whole for p in piece.params))


TRUE = Sql("true")
FALSE = Sql("false")


def all_of(parts: Iterable[Sql]) -> Sql:
    """Every part holds; of no parts: true."""
    kept = [part for part in parts if part != TRUE]
    if FALSE in kept:
        return FALSE
    return _joined(" and ", kept) if kept else TRUE


def any_of(parts: Iterable[Sql]) -> Sql:
    """Some part holds; of no parts: false."""
    kept = [part for part in parts if part != FALSE]
    if TRUE in kept:
        return TRUE
    return _joined(" or ", kept) if kept else FALSE


def _joined(word: str, parts: list[Sql]) -> Sql:
    if len(parts) == 1:
        return parts[0]
    pieces = [piece for part in parts for piece in (word, part)]
    return Sql.of("(", *pieces[1:], ")")
