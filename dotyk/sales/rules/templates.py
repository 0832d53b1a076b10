"""What a stage may be like, and the stages a pipeline gets when nobody says otherwise."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dotyk.platform.errors import Fault, Invalid
from dotyk.sales.rules.stages import Status

NAME_MAX = 100
ROT_DAYS_MAX = 3650
COLORS = {"open": "blue", "won": "green", "lost": "red"}


@dataclass(frozen=True, slots=True)
class StageWish:
    """A stage as somebody asks for it; what is None gets its usual value.

    A lost stage usually asks for the reason of the loss; an empty ``required_fields`` asks for nothing.
    """

    name: str
    status: Status = "open"
    probability: float | None = None
    rot_days: int | None = None
    required_fields: Sequence[str] | None = None
    color: str | None = None


DEFAULT_STAGES: tuple[Mapping[str, Any], ...] = (
    {"name": "stage_new", "probability": 10, "rot_days": 7, "color": "gray"},
    {"name": "stage_qualified", "probability": 30, "rot_days": 14, "color": "cyan"},
    {"name": "stage_offer", "probability": 50, "rot_days": 14, "color": "blue"},
    {"name": "stage_negotiation", "probability": 75, "rot_days": 21, "color": "violet"},
    {"name": "stage_won", "status": "won"},
    {"name": "stage_lost", "status": "lost"},
)


def checked_name(name: str) -> str:
    """The name without needless spaces; Invalid where nothing is left or too much."""
    cleaned = " ".join(name.split())
    if not cleaned:
        raise Invalid.at("name", "required")
    if len(cleaned) > NAME_MAX:
        raise Invalid.at("name", "too_long", longest=NAME_MAX)
    return cleaned


def checked_stage(wish: StageWish, fields: Collection[str] | None) -> dict[str, Any]:
    """The values of a stage; Invalid at what is wrong. ``fields`` are those it may ask for (None: any)."""
    required = usual_required_fields(wish)
    probability = usual_probability(wish)
    faults = []
    if not 0 <= probability <= 100:
        faults.append(Fault("probability", "number_out_of_range"))
    if wish.rot_days is not None and not 0 < wish.rot_days <= ROT_DAYS_MAX:
        faults.append(Fault("rot_days", "number_out_of_range"))
    if fields is not None:
        unknown = [name for name in required if name not in fields]
        faults += [Fault("required_fields", "unknown_field", {"name": name[:50]}) for name in unknown]
    if faults:
        raise Invalid(*faults)
    return {
        "name": checked_name(wish.name),
        "status": wish.status,
        "probability": probability,
        "rot_days": wish.rot_days if wish.status == "open" else None,
        "required_fields": required,
        "color": wish.color or COLORS[wish.status],
    }


def usual_probability(wish: StageWish) -> float:
    """100 for won, 0 for lost, else what is wished for, else nothing."""
    if wish.status != "open":
        return 100 if wish.status == "won" else 0
    return wish.probability or 0


def usual_required_fields(wish: StageWish) -> list[str]:
    if wish.required_fields is None:
        return ["lost_reason"] if wish.status == "lost" else []
    return list(dict.fromkeys(wish.required_fields))
