"""Shares taken back by those who manage users, many at once, and given again exactly as they were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.signing import BadSignature, TimestampSigner
from django.db import connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.accounts.models import Share, Team, User
from dotyk.kernel.objects.registry import find_object, load_objects
from dotyk.kernel.records.opening import OpenRecord
from dotyk.kernel.records.sharing import OF_RECORD_MAX, told_of_share
from dotyk.kernel.records.telling import tell
from dotyk.platform.errors import Denied, Invalid

AT_ONCE_MAX = 200
UNDO_SECONDS = 24 * 60 * 60
_signer = TimestampSigner(salt="dotyk.shares-closed")


@transaction.atomic
def close_shares(actor: Actor, ids: Sequence[UUID]) -> tuple[int, str | None]:
    """Takes shares back whoever gave them; how many there still were, and what gives them again within a day.

    Needs ``manage_users`` (Denied), not the right to the records themselves: who may open a door may close it. Each
    stands in its record's history. At most two hundred.
    """
    _require(actor)
    shares = list(Share.objects.select_for_update().filter(id__in=ids[:AT_ONCE_MAX]).order_by("id"))
    records = _records(actor, shares)
    for share in shares:
        if record := records.get(share.record_id):
            tell(actor, record, ("unshared", told_of_share(actor, share)))
    kept = [_kept(share) for share in shares]
    Share.objects.filter(id__in=[share.id for share in shares]).delete()
    undo = _signer.sign_object({"by": str(actor.id), "shares": kept}, compress=True) if kept else None
    return len(kept), undo


@transaction.atomic
def reopen_shares(actor: Actor, undo: str) -> tuple[int, int]:
    """Gives closed shares again, by whom and since when they were; how many, and how many had to stay closed.

    Those stay whose record, person or team is gone, or with whom the record is shared anew. A second time gives none.
    Needs ``manage_users`` (Denied); Invalid at ``undo`` where it is another's, or older than a day.
    """
    _require(actor)
    try:
        told = _signer.unsign_object(undo, max_age=UNDO_SECONDS)
    except BadSignature as error:
        raise Invalid.at("undo", "undo_unknown") from error
    if told["by"] != str(actor.id):
        raise Invalid.at("undo", "undo_unknown")
    shares = [Share(**_values(kept)) for kept in told["shares"]]
    records = _records(actor, shares)
    given = [share for share in shares if _give(actor, share, records.get(share.record_id))]
    return len(given), len(shares) - len(given)


def _give(actor: Actor, share: Share, record: OpenRecord | None) -> bool:
    """As it was, unless it cannot be; the same lock as sharing takes."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtext(%s))", [f"share:{share.record_id}"])
    of_record = Share.objects.filter(record_id=share.record_id)
    holder = {"user_id": share.user_id, "team_id": share.team_id}
    if record is None or not _is_there(share) or of_record.filter(**holder).exists():
        return False
    if of_record.count() >= OF_RECORD_MAX:
        return False
    share.save(force_insert=True)
    tell(actor, record, ("shared", {**told_of_share(actor, share), "quiet": True}))
    return True


def _is_there(share: Share) -> bool:
    if share.team_id:
        return Team.objects.filter(id=share.team_id).exists()
    return share.user_id is not None and User.objects.filter(id=share.user_id, is_active=True).exists()


def _records(actor: Actor, shares: Sequence[Share]) -> Mapping[UUID, OpenRecord]:
    """The live records of the shares, whoever may see them; one query an object."""
    load_objects(actor.schema_version)
    found: dict[UUID, OpenRecord] = {}
    for name in {share.object for share in shares}:
        target = find_object(name)
        if target is None:
            continue
        ids = [share.record_id for share in shares if share.object == name]
        with connection.cursor() as cursor:
            cursor.execute(
                f"select id, title, owner_id, version from {target.table} "
                "where id = any(%s::uuid[]) and deleted_at is null",
                [ids],
            )
            found |= {row[0]: OpenRecord(target, *row) for row in cursor.fetchall()}
    return found


def _kept(share: Share) -> dict[str, Any]:
    ids = {name: getattr(share, name) for name in ("id", "record_id", "user_id", "team_id", "created_by_id")}
    texts = {name: None if value is None else str(value) for name, value in ids.items()}
    return {**texts, "object": share.object, "level": share.level, "created_at": share.created_at.isoformat()}


def _values(kept: Mapping[str, Any]) -> dict[str, Any]:
    ids = {name: UUID(value) if value and name.endswith("id") else value for name, value in kept.items()}
    by = kept["created_by_id"]
    return {
        **ids,
        "created_at": datetime.fromisoformat(kept["created_at"]),
        "created_by_id": ids["created_by_id"] if by and User.objects.filter(id=by).exists() else None,
    }


def _require(actor: Actor) -> None:
    if not actor.can("manage_users"):
        raise Denied()
