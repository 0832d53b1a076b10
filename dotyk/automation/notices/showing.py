"""Notices as their person sees them: of records within reach now, several of a kind gathered into one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.automation.models import NoticeSetting
from dotyk.automation.notices.kinds import NoticeKind, find_kind, notice_kinds
from dotyk.kernel.history.entries import COLUMNS, Entry, entry_of, named_entries
from dotyk.kernel.history.pages import LIMIT_MAX, place_of
from dotyk.kernel.objects.registry import load_objects
from dotyk.kernel.records.naming import Named
from dotyk.platform.clock import now, written
from dotyk.platform.errors import Invalid

COUNTED_MAX = 100
ROUNDS_MAX = 4


@dataclass(frozen=True, slots=True)
class Sifted:
    """Which notices are wanted: only ``unread`` ones, of some ``kind``, about records of some ``object``."""

    unread: bool = False
    kind: str = ""
    object: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """One notice with its event as its person may see it; ``item`` is that of a timeline."""

    id: UUID
    kind: NoticeKind
    is_unread: bool
    item: Mapping[str, Any]

    @property
    def bundle(self) -> tuple[Any, ...]:
        """What it is shown together with: others of this person about this record, or nothing else."""
        if not self.kind.gathers:
            return (self.id,)
        actor = self.item["actor"]
        return (self.kind.name, self.item["object"], self.item["record"]["id"], actor and actor["id"], self.is_unread)


def notices_json(
    actor: Actor, *, cursor: str | None = None, limit: int = 50, sifted: Sifted = Sifted()
) -> dict[str, Any]:
    """``{"items", "next_cursor", "unread", "snoozed_until"}``, newest first.

    Of what is out of reach nothing is told; a page may be short, only ``next_cursor`` null ends the list. ``unread``
    counts all that is new, up to a hundred. Raises Invalid at ``cursor``, ``limit`` and ``kind``.
    """
    if not 1 <= limit <= LIMIT_MAX:
        raise Invalid.at("limit", "out_of_range", lowest=1, highest=LIMIT_MAX)
    if sifted.kind and find_kind(sifted.kind) is None:
        raise Invalid.at("kind", "notice_no_kind")
    load_objects(actor.schema_version)
    before, told = place_of(cursor), list[Told]()
    for _ in range(ROUNDS_MAX):
        found, before = _read(actor, before, limit - len(told), sifted)
        told += found
        if before is None or len(told) >= limit:
            break
    return {
        "items": [_shown(actor, bundle) for bundle in gathered(told)],
        "next_cursor": before,
        "unread": unread_count(actor),
        "snoozed_until": _snoozed_until(actor),
    }


def told_to(actor: Actor, ids: Sequence[UUID]) -> list[Told]:
    """Those of the notices that the actor may be told of now, in their order."""
    load_objects(actor.schema_version)
    return _told(actor, _rows("n.id = any(%s::uuid[]) order by n.id", [list(ids)], actor))


def unread_count(actor: Actor) -> int:
    """How many notices are new to the actor, of records within reach; a hundred stand for more."""
    load_objects(actor.schema_version)
    where = f"n.in_app and n.read_at is null order by n.id desc limit {COUNTED_MAX}"
    return len(_told(actor, _rows(where, [], actor)))


def gathered(told: Sequence[Told]) -> list[list[Told]]:
    """Those that are shown as one together, each bundle at the place of its first."""
    bundles: dict[tuple[Any, ...], list[Told]] = {}
    for each in told:
        bundles.setdefault(each.bundle, []).append(each)
    return list(bundles.values())


def changes_of(bundle: Sequence[Told]) -> dict[str, list[Any]]:
    """``{field: [old, new]}`` over several changes: what was before the first of them, and what is after the last."""
    changes: dict[str, list[Any]] = {}
    for each in sorted(bundle, key=lambda one: one.item["at"]):
        for field, (old, new) in each.item["changes"].items():
            changes[field] = [changes[field][0] if field in changes else old, new]
    return changes


def path_of(told: Told) -> str | None:
    """Where it leads: a page of its own, or its record; None where there is neither any more."""
    if told.kind.path:
        return told.kind.path.format_map({name: str(value) for name, value in told.item["data"].items()})
    record = told.item["record"]
    return None if record.get("deleted") else f"/records/{told.item['object']}/{record['id']}"


def title_of(told: Told) -> str:
    """What it is about, as its words need it."""
    about = {"record": told.item["record"]["title"], "name": told.item["data"].get("name"), "nothing": ""}
    return str(about[told.kind.about] or "")


def _shown(actor: Actor, bundle: Sequence[Told]) -> dict[str, Any]:
    first = bundle[0]
    return {
        **first.item,
        "id": first.id,
        "ids": [each.id for each in bundle],
        "notice": first.kind.name,
        "words": first.kind.words_for(first.item["data"], actor.language),
        "title": title_of(first),
        "path": path_of(first),
        "changes": changes_of(bundle),
        "count": len(bundle),
        "unread": first.is_unread,
    }


Row = tuple[UUID, NoticeKind, bool, Entry]


def _read(actor: Actor, before: UUID | None, limit: int, sifted: Sifted) -> tuple[list[Told], UUID | None]:
    conditions, params = ["n.in_app"], list[Any]()
    if before is not None:
        conditions, params = [*conditions, "n.id < %s::uuid"], [*params, before]
    if sifted.unread:
        conditions.append("n.read_at is null")
    for column, value in (("kind", sifted.kind), ("object", sifted.object)):
        if value:
            conditions, params = [*conditions, f"n.{column} = %s"], [*params, value]
    where = " and ".join(conditions) + f" order by n.id desc limit {limit + 1}"
    rows = _rows(where, params, actor)
    page = rows[:limit]
    return _told(actor, page), page[-1][0] if len(rows) > limit else None


def _rows(where: str, params: Sequence[Any], actor: Actor) -> list[Row]:
    known = {kind.name: kind for kind in notice_kinds()}
    with connection.cursor() as cursor:
        cursor.execute(
            f"select n.id, n.kind, n.read_at is null, {COLUMNS} from notice n join event e on e.id = n.event_id "
            f"where n.user_id = %s and n.kind = any(%s) and {where}",
            [actor.id, list(known), *params],
        )
        return [(row[0], known[row[1]], row[2], entry_of(actor, row[3:])) for row in cursor.fetchall()]


def _told(actor: Actor, rows: Sequence[Row]) -> list[Told]:
    own = {("users", str(actor.id)): Named(actor.name, is_deleted=False)}
    items = {item["id"]: item for item in named_entries(actor, [row[3] for row in rows if not row[3].is_bare], own)}
    return [Told(id_, kind, new, items[entry.id]) for id_, kind, new, entry in rows if entry.id in items]


def _snoozed_until(actor: Actor) -> str | None:
    if actor.id is None:
        return None
    rows = NoticeSetting.objects.filter(user_id=actor.id, snoozed_until__gt=now()).values_list("snoozed_until")
    until: datetime | None = next((row[0] for row in rows), None)
    return written(until) if until else None
