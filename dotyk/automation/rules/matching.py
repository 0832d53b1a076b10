"""Whether an event is what a flow waits for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dotyk.automation.talking.tree import Pressed, Said, Started
from dotyk.automation.tree import ByClock, ByHand, Created, Dated, Entered, Happened, Incoming, Quiet, Trigger, Updated

LONGEST_CHAIN = 8


def kinds_of(trigger: Trigger, object_name: str) -> tuple[str, ...]:
    """The kinds of events that may begin it at once."""
    if isinstance(trigger, Created | Updated):
        return (f"{object_name}.{trigger.on}",)
    if isinstance(trigger, Entered):
        made = (f"{object_name}.created",) if trigger.on == "entered" else ()
        return (f"{object_name}.updated", *made)
    return tuple(trigger.kinds) if isinstance(trigger, Happened) else ()


def watched_kinds(trigger: Trigger, object_name: str) -> tuple[str, ...]:
    """The kinds of events that move the moment at which it looks; ``*`` stands for every kind."""
    if isinstance(trigger, Dated):
        return tuple(f"{object_name}.{past}" for past in ("created", "updated", "deleted", "restored"))
    return (tuple(trigger.kinds) or ("*",)) if isinstance(trigger, Quiet) else ()


def fits(trigger: Trigger, changes: Mapping[str, Any], stage_field: str | None) -> bool:
    """Whether what changed is what the trigger speaks of; the kind was looked at before."""
    if isinstance(trigger, Entered):
        before, now = changes.get(stage_field or "", (None, None))
        return str(now if trigger.on == "entered" else before) in trigger.stages
    if not isinstance(trigger, Updated) or not trigger.fields:
        return True
    changed = [name for name in trigger.fields if name in changes]
    if trigger.from_ is None and trigger.to is None:
        return bool(changed)
    return any(_is(trigger.from_, changes[n][0]) and _is(trigger.to, changes[n][1]) for n in changed)


def _is(wanted: Any, value: Any) -> bool:
    return wanted is None or value == wanted or str(value) == str(wanted)


def is_loop(flow_id: str, chain: list[str]) -> bool:
    """Whether a flow would be begun by its own doing, or at the end of too long a chain."""
    return flow_id in chain or len(chain) >= LONGEST_CHAIN


def is_by_event(trigger: Trigger) -> bool:
    return not isinstance(trigger, Dated | Quiet | ByClock | ByHand | Incoming | Started | Said | Pressed)
