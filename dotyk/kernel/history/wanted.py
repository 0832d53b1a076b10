"""What of a history is asked for: kinds, whose doing, a period, words, or only what is pinned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from dotyk.kernel.access import Sql
from dotyk.kernel.history.kinds import kind_patterns
from dotyk.platform.errors import Invalid
from dotyk.platform.folding import fold

WORDS_MAX = 200
UNTOLD_KEYS = frozenset({"id", "object", "comment", "attachment", "users", "link"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which events are wanted; all where nothing is said. ``since`` is the first moment, ``until`` the first after."""

    kinds: Sequence[str] = ()
    by: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None
    words: str = ""
    pinned: bool = False

    def __post_init__(self) -> None:
        if len(self.words) > WORDS_MAX:
            raise Invalid.at("q", "too_long", longest=WORDS_MAX)

    @property
    def is_narrowed(self) -> bool:
        """Whether an event of the history may be left out by kind or doer, so that more must be looked at."""
        return bool(self.kinds) or self.by is not None

    def subjects_sql(self, record_id: str) -> Sql:
        """``select s.event_id from … s where …``: the events of the record within the period, or those pinned."""
        table = "timeline_pin" if self.pinned else "event_subject"
        parts = [Sql(f"select s.event_id from {table} s where s.record_id = %s::uuid", (record_id,))]
        if self.since is not None:
            parts.append(Sql(" and s.event_id >= %s::uuid", (_first_id(self.since),)))
        if self.until is not None:
            parts.append(Sql(" and s.event_id < %s::uuid", (_first_id(self.until),)))
        return Sql.of(*parts)

    def events_sql(self) -> Sql:
        """The condition on the row ``e`` of ``event``, as `` where …``, or nothing."""
        parts = []
        patterns = kind_patterns(self.kinds)
        if patterns is not None:
            parts.append(Sql("e.kind like any(%s::text[])", (patterns,)))
        if self.by is not None:
            parts.append(Sql("e.actor_id = %s::uuid", (self.by,)))
        if not parts:
            return Sql("")
        return Sql(" where " + " and ".join(p.text for p in parts), tuple(x for p in parts for x in p.params))

    def says(self, item: Mapping[str, Any]) -> bool:
        """Whether the event, as it is shown, holds every word that is looked for."""
        wanted = fold(self.words).split()
        if not wanted:
            return True
        text = fold(" ".join(_texts([item["record"], item["actor"], item["data"], item["changes"]])))
        return all(word in text for word in wanted)


def _first_id(moment: datetime) -> UUID:
    """The smallest UUIDv7 of the moment (UTC where it names no zone): ids of events are in the order of time."""
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    milliseconds = min(max(0, int(moment.timestamp() * 1000)), 2**48 - 1)
    return UUID(int=milliseconds << 80)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, part in value.items():
            if name not in UNTOLD_KEYS:
                yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
