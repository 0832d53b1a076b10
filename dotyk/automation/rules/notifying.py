"""When a person is disturbed, and which of several wishes about notices holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

Pace = Literal["none", "at_once", "hourly", "daily"]
PACES: Sequence[str] = ("none", "daily", "hourly", "at_once")
"""From the calmest to the loudest."""

GATHER = timedelta(minutes=1)
HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Calm:
    """When letters and pushes wait: between two times of the clock, which may lie over midnight, and on other days
    than ``days`` (1: Monday)."""

    days: tuple[int, ...] = (1, 2, 3, 4, 5, 6, 7)
    begins: time | None = None
    ends: time | None = None


def letter_due(moment: datetime, pace: Pace, digest_at: time, zone: ZoneInfo) -> datetime:
    """When a letter of this pace goes out: within a minute, at the full hour, or at the next ``digest_at``."""
    if pace == "daily":
        local = moment.astimezone(zone)
        today = datetime.combine(local.date(), digest_at, zone)
        return today if today > moment else datetime.combine(local.date() + timedelta(days=1), digest_at, zone)
    step = HOUR if pace == "hourly" else GATHER
    past = timedelta(seconds=moment.timestamp() % step.total_seconds())
    return moment - past + step


def calm_until(moment: datetime, calm: Calm, zone: ZoneInfo) -> datetime:
    """The moment itself, or when the person may be disturbed next."""
    for _ in range(16):
        later = _past_night(_on_a_day(moment, calm, zone), calm, zone)
        if later == moment:
            return moment
        moment = later
    return moment


def _on_a_day(moment: datetime, calm: Calm, zone: ZoneInfo) -> datetime:
    local = moment.astimezone(zone)
    if not calm.days or local.isoweekday() in calm.days:
        return moment
    return datetime.combine(local.date() + timedelta(days=1), time(), zone)


def _past_night(moment: datetime, calm: Calm, zone: ZoneInfo) -> datetime:
    if calm.begins is None or calm.ends is None:
        return moment
    local = moment.astimezone(zone)
    now, over_midnight = local.time(), calm.begins > calm.ends
    rests = now >= calm.begins or now < calm.ends if over_midnight else calm.begins <= now < calm.ends
    if not rests:
        return moment
    return datetime.combine(local.date() + timedelta(days=0 if now < calm.ends else 1), calm.ends, zone)


def whole_transactions(transactions: Sequence[int], most: int) -> int:
    """How many of the events of these transactions to look at together: not the beginning of a transaction whose end
    lies beyond the ``most`` that were read, unless it is all there is."""
    if len(transactions) < most:
        return len(transactions)
    before_last = sum(each != transactions[-1] for each in transactions)
    return before_last or len(transactions)


def loudest(wishes: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What several roles chose, united: each kind as loud as the loudest of them has it, all that is followed by any
    of them (nothing is said of it where one says nothing); the rest as the first says it."""
    united: dict[str, Any] = {}
    for wish in reversed(wishes):
        united |= {name: value for name, value in wish.items() if name not in ("channels", "follows")}
    follows = {each for wish in wishes for each in wish.get("follows", ())}
    if wishes and all("follows" in wish for wish in wishes):
        united["follows"] = sorted(follows)
    united["channels"] = {}
    for wish in wishes:
        for kind, channels in wish.get("channels", {}).items():
            united["channels"][kind] = _louder(united["channels"].get(kind, {}), channels)
    return united


def _louder(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    found = {**one, **other}
    for name in one.keys() & other.keys():
        found[name] = max(one[name], other[name], key=PACES.index) if name == "mail" else one[name] or other[name]
    return found


def over(under: Mapping[str, Any], chosen: Mapping[str, Any]) -> dict[str, Any]:
    """What was chosen, over what stands where nothing was."""
    channels = {kind: dict(each) for kind, each in under.get("channels", {}).items()}
    for kind, each in chosen.get("channels", {}).items():
        channels[kind] = {**channels.get(kind, {}), **each}
    return {**under, **chosen, "channels": channels}
