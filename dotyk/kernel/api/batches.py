"""Many records in one request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel import records
from dotyk.kernel.api.answers import shown_records
from dotyk.kernel.api.requests import objects_in
from dotyk.platform.errors import Invalid
from dotyk.platform.ids import parse_id
from dotyk.platform.messages import say

ROWS_MAX = 200


def run_batch(actor: Actor, object_name: str, body: Mapping[str, Any]) -> dict[str, Any]:
    """``{"results": […]}``, one a row in the order create, update, upsert, delete; all in one transaction.

    A refused row leaves the others alone. Invalid for more than 200 rows or a shape that is not understood.
    """
    target = records.known_object(actor, object_name)
    creates, updates = objects_in(body, "create"), objects_in(body, "update")
    upsert, deletes = body.get("upsert") or {}, body.get("delete") or []
    if not isinstance(upsert, dict) or not isinstance(deletes, list):
        raise Invalid.at("upsert" if not isinstance(upsert, dict) else "delete", "not_list")
    rows = objects_in(upsert, "records")
    if len(creates) + len(updates) + len(rows) + len(deletes) > ROWS_MAX:
        raise Invalid.at("", "too_many", most=ROWS_MAX)
    with transaction.atomic():
        results = list(records.create_records(actor, object_name, creates)) if creates else []
        if updates:
            results += records.update_records(actor, object_name, [_update(n, row) for n, row in enumerate(updates)])
        if rows:
            results += records.upsert_records(actor, object_name, rows, match=_match(upsert))
        if deletes:
            results += records.delete_records(actor, object_name, [_id(n, i) for n, i in enumerate(deletes)])
    standing = {n: r.record for n, r in enumerate(results) if r.record is not None and r.outcome != "deleted"}
    told = dict(zip(standing, shown_records(actor, target, list(standing.values())), strict=True))
    return {"results": [_shown(actor, result, told.get(n)) for n, result in enumerate(results)]}


def _update(position: int, row: Mapping[str, Any]) -> records.Update:
    version = row.get("version")
    if version is not None and (isinstance(version, bool) or not isinstance(version, int)):
        raise Invalid.at(f"update[{position}].version", "bad_version")
    values = {name: value for name, value in row.items() if name not in ("id", "version")}
    return records.Update(_id(position, row.get("id"), "update"), values, version)


def _id(position: int, value: Any, part: str = "delete") -> Any:
    found = parse_id(value)
    if found is None:
        raise Invalid.at(f"{part}[{position}].id", "not_reference")
    return found


def _match(upsert: Mapping[str, Any]) -> Sequence[str]:
    match = upsert.get("match")
    if not isinstance(match, list) or not match or not all(isinstance(name, str) for name in match):
        raise Invalid.at("upsert.match", "not_list")
    return match


def _shown(actor: Actor, result: records.Result, record: dict[str, Any] | None) -> dict[str, Any]:
    shown: dict[str, Any] = {"outcome": result.outcome, "id": result.id if result.outcome != "refused" else None}
    if record is not None:
        shown["record"] = record
    if result.error is not None:
        shown["id"] = result.id if result.error.status != 422 else None
        shown["status"] = result.error.status
        shown["detail"] = say(result.error.code, actor.language, **result.error.values)
        shown["errors"] = [
            {"field": f.field, "code": f.code, "message": say(f.code, actor.language, **f.values)}
            for f in result.error.faults
        ]
    return shown
