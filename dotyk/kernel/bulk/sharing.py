"""Many records shared with one person or team, or shared no more; and the way back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from django.db import transaction

from dotyk.accounts.actors import Actor, ShareLevel
from dotyk.accounts.models import Share
from dotyk.kernel.bulk.models import BulkRow, BulkRun
from dotyk.kernel.bulk.outcomes import Told, reasons_of
from dotyk.kernel.bulk.sharing_wish import holder_of
from dotyk.kernel.records.sharing import lock_sharing, record_to_share, share_record, unshare_record
from dotyk.platform.doings import TOLD_AT_ONCE
from dotyk.platform.errors import DomainError


def share_some(actor: Actor, run: BulkRun, rows: Sequence[BulkRow]) -> list[Told]:
    """Shares each record as the run says, or ends it; of more than twenty nobody gets notices."""
    lock_sharing(row.record_id for row in rows)
    known, level = _known(run, rows), run.change["level"]
    telling = (run.total or 0) <= TOLD_AT_ONCE
    told = []
    for row in rows:
        share = known.get(row.record_id)
        had = share.level if share else None
        outcome, before = ("unchanged", None) if had == level else ("changed", {"had": had})
        act = partial(_set, actor, run, row, share, level, telling=telling)
        told.append(_tried(row, outcome, "refused", act, before))
    return told


def unshare_some(actor: Actor, run: BulkRun, rows: Sequence[BulkRow]) -> list[Told]:
    """Makes it what it was, where nobody changed it since."""
    lock_sharing(row.record_id for row in rows)
    known, level = _known(run, rows), run.change["level"]
    told = []
    for row in rows:
        share, had = known.get(row.record_id), (row.before or {}).get("had")
        if (share.level if share else None) != level:
            reasons: list[dict[str, Any]] = [{"field": None, "code": "changed_since", "values": {}}]
            told.append(Told(row.position, "kept", reasons=reasons))
            continue
        told.append(_tried(row, "undone", "kept", partial(_set, actor, run, row, share, had, telling=False)))
    return told


def _tried(
    row: BulkRow, done: str, failed: str, act: Callable[[], None], before: Mapping[str, Any] | None = None
) -> Told:
    try:
        with transaction.atomic():
            act()
    except DomainError as error:
        return Told(row.position, failed, reasons=reasons_of(error))
    return Told(row.position, done, before=before)


def _set(
    actor: Actor, run: BulkRun, row: BulkRow, share: Share | None, level: ShareLevel | None, *, telling: bool
) -> None:
    if level is not None:
        user, team = holder_of(run.change)
        share_record(actor, run.object, row.record_id, user=user, team=team, level=level, telling=telling)
    elif share is not None:
        unshare_record(actor, run.object, row.record_id, share.id)
    else:
        record_to_share(actor, run.object, row.record_id)


def _known(run: BulkRun, rows: Sequence[BulkRow]) -> dict[UUID, Share]:
    holder = {name: value for name, value in run.change.items() if name in ("user", "team")}
    found = Share.objects.filter(record_id__in=[row.record_id for row in rows], **holder)
    return {share.record_id: share for share in found}
