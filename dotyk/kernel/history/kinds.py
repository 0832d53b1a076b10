"""Which kinds of events are wanted."""

from __future__ import annotations

from collections.abc import Sequence

from dotyk.platform.errors import Invalid

KINDS_MAX = 50


def kind_patterns(kinds: Sequence[str], at: str = "kinds") -> list[str] | None:
    """Patterns for ``like any``: ``*`` stands for any letters, all else for itself; None where every kind is wanted."""
    wanted = [kind for kind in kinds if kind]
    if len(wanted) > KINDS_MAX:
        raise Invalid.at(at, "too_many", most=KINDS_MAX)
    if any("\x00" in kind or len(kind) > 200 for kind in wanted):
        raise Invalid.at(at, "too_long", longest=200)
    return [_pattern(kind) for kind in wanted] or None


def _pattern(kind: str) -> str:
    escaped = kind.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return escaped.replace("*", "%")
