"""The stages of the pipeline most tests of sales play in, and short ways to make deals in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.kernel.records import create_record, get_record, update_record
from dotyk.platform.errors import Invalid


@dataclass(frozen=True, slots=True)
class Stages:
    """The ids of a pipeline and its stages, in their order."""

    pipeline: str
    request: str
    offer: str
    contract: str
    won: str
    lost: str


def make_deal(actor: Actor, stage: str | None = None, **values: Any) -> dict[str, Any]:
    """A deal as it stands after it was made."""
    stated = {"name": "Boiler for a school", **values} | ({"stage": stage} if stage else {})
    return create_record(actor, "deals", stated)


def move(actor: Actor, deal: dict[str, Any], stage: str, **values: Any) -> dict[str, Any]:
    """The deal after it was moved."""
    return update_record(actor, "deals", UUID(deal["id"]), {"stage": stage, **values})


def change(actor: Actor, deal: dict[str, Any], **values: Any) -> dict[str, Any]:
    """The deal after it was changed."""
    return update_record(actor, "deals", UUID(deal["id"]), values)


def read(actor: Actor, deal: dict[str, Any]) -> dict[str, Any]:
    """The deal as anybody would read it now."""
    return get_record(actor, "deals", UUID(deal["id"]))


def places(refusal: Invalid) -> list[tuple[str, str]]:
    """Which field was refused with which code."""
    return [(fault.field, fault.code) for fault in refusal.faults]
