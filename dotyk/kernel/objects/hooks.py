"""What a subject adds to the one write path; every hook takes the whole batch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

if TYPE_CHECKING:
    from dotyk.accounts.actors import Actor
    from dotyk.kernel.objects.types import ParseContext
    from dotyk.platform.errors import Fault


@dataclass(slots=True)
class Change:
    """One record being written: canonical values before (None: it is new) and after.

    ``given`` are the fields the caller set. A hook may put values into ``new``, faults into ``faults``
    (they refuse this record alone), more events into ``events`` as ``(kind, data)``, and facts that
    are no values into ``data`` (they travel with the main event). ``counted`` is the summed amount as the
    hot counters hold it before the change, in the base currency. ``vouched`` are references that a hook took
    from what stands in the database, so that nobody need look them up again.
    """

    id: UUID
    new: dict[str, Any]
    old: dict[str, Any] | None = None
    given: frozenset[str] = frozenset()
    faults: list[Fault] = field(default_factory=list)
    events: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    data: dict[str, Any] = field(default_factory=dict)
    counted: Any = None
    vouched: frozenset[str] = frozenset()

    @property
    def is_new(self) -> bool:
        return self.old is None

    def changed(self, name: str) -> bool:
        """Whether the value of ``name`` differs from before (for a new record: is set)."""
        before = None if self.old is None else self.old.get(name)
        return bool(self.new.get(name) != before)


@dataclass(frozen=True, slots=True)
class WriteContext:
    """Who writes, when, and what parsing depends on; ``verb`` is the kind of write."""

    actor: Actor
    at: datetime
    parse: ParseContext
    verb: Literal["create", "update", "delete", "restore", "merge"]


BatchHook = Callable[[WriteContext, Sequence[Change]], None]


@dataclass(frozen=True, slots=True)
class Hooks:
    """``prepare`` runs on parsed values before they are checked and saved; ``saved`` after, inside the transaction."""

    prepare: BatchHook | None = None
    saved: BatchHook | None = None
