"""Short ways to make and read activities."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.kernel.records import create_record, get_record, update_record
from dotyk.platform import clock


def about(*records: tuple[str, dict[str, Any]]) -> list[dict[str, str]]:
    """The value of an ``about`` field."""
    return [{"object": name, "id": record["id"]} for name, record in records]


def make_task(actor: Actor, **values: Any) -> dict[str, Any]:
    return create_record(actor, "tasks", {"name": "Call back", **values})


def change(actor: Actor, object_name: str, record: dict[str, Any], **values: Any) -> dict[str, Any]:
    return update_record(actor, object_name, UUID(record["id"]), values)


def read(actor: Actor, object_name: str, record: dict[str, Any]) -> dict[str, Any]:
    return get_record(actor, object_name, UUID(record["id"]))


def hours(count: float) -> str:
    """So many hours from now."""
    return (clock.now() + timedelta(hours=count)).isoformat()


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
