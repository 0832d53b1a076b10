"""The flows that are on, kept ready by the kinds of events they care for until one of them changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.accounts.queries import actor_of
from dotyk.automation.models import Flow
from dotyk.automation.rules.matching import kinds_of, watched_kinds
from dotyk.automation.tree import Definition, Quiet, definition_in


@dataclass(frozen=True, slots=True)
class KnownFlow:
    """A flow that is on, as it stood when it was read."""

    id: UUID
    name: str
    object: str
    owner_id: UUID | None
    author_id: UUID
    version_id: UUID
    priority: int
    on_since: datetime
    definition: Definition

    def actor(self) -> Actor:
        """The flow as the one who acts: with the rights its owner has now. NotFound where the owner is gone."""
        return acting(self.owner_id, self.author_id, self.name)


def acting(owner_id: UUID | None, author_id: UUID, name: str) -> Actor:
    """Somebody's rights under a flow's name."""
    return replace(actor_of(owner_id or author_id), id=author_id, kind="service", name=name)


@dataclass(frozen=True, slots=True)
class Known:
    """``begins`` and ``moves``: the flows that an event of a kind begins, or whose watch it moves."""

    flows: Sequence[KnownFlow] = ()
    begins: Mapping[str, Sequence[KnownFlow]] = field(default_factory=dict)
    moves: Mapping[str, Sequence[KnownFlow]] = field(default_factory=dict)

    def by_id(self) -> dict[UUID, KnownFlow]:
        return {flow.id: flow for flow in self.flows}

    def moved_by(self, kind: str) -> Sequence[KnownFlow]:
        return (*self.moves.get(kind, ()), *self.moves.get("*", ()))


_kept: tuple[int, Known] = (-1, Known())


def known_flows(shape: int) -> Known:
    """The flows that are on, first those that go first; from memory where none has changed since."""
    global _kept
    if _kept[0] != shape:
        _kept = (shape, _read())
    return _kept[1]


def forget_flows() -> None:
    """Makes the next look read them anew."""
    global _kept
    _kept = (-1, Known())


def known_flow(row: Flow) -> KnownFlow:
    """A flow with its version, whatever its state."""
    assert row.version is not None
    return KnownFlow(
        row.id, row.name, row.object, row.owner_id, row.author_id, row.version.id, row.priority,
        row.on_since or row.created_at, definition_in(row.version.definition),
    )  # fmt: skip


def _read() -> Known:
    rows = Flow.objects.filter(state=Flow.State.ON, deleted_at=None).select_related("version")
    flows = [known_flow(row) for row in rows.order_by("-priority", "created_at", "id")]
    begins, moves = defaultdict(list), defaultdict(list)
    for flow in flows:
        for kind in kinds_of(flow.definition.trigger, flow.object):
            begins[kind].append(flow)
        for kind in watched_kinds(flow.definition.trigger, flow.object):
            moves[kind].append(flow)
    return Known(flows, begins, moves)


def is_quiet(flow: KnownFlow) -> bool:
    return isinstance(flow.definition.trigger, Quiet)
