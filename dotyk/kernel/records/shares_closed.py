"""Shares taken back by those who manage users, many at once, and given again exactly as they were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.signing import BadSignature, TimestampSigner
from django.db import connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.accounts.models import Share, User
from dotyk.kernel.objects.registry import find_object, load_objects
from dotyk.kernel.records.opening import OpenRecord
from dotyk.kernel.records.shares_again import fit_to_give
from dotyk.kernel.records.sharing import lock_sharing, told_of_shares
from dotyk.kernel.records.telling import tell_of_many
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
    chosen = Share.objects.filter(id__in=ids[:AT_ONCE_MAX])
    lock_sharing(chosen.values_list("record_id", flat=True))
    shares = list(chosen.select_for_update().order_by("id"))
    _tell(actor, "unshared", shares, _records(actor, shares))
    kept = [_kept(share) for share in shares]
    Share.objects.filter(id__in=[share.id for share in shares]).delete()
    undo = _signer.sign_object({"by": str(actor.id), "shares": kept}, compress=True) if kept else None
    return len(kept), undo


@transaction.atomic
def reopen_shares(actor: Actor, undo: str) -> tuple[int, int]:
    """Gives closed shares again, by whom and since when they were; how many, and how many had to stay closed.

    Those stay whose record, person or team is gone, with whom the record is shared anew, or whose roles give no such
    thing any more. A second time gives none.
    Needs ``manage_users`` (Denied); Invalid at ``undo`` where it is another's, or older than a day.
    """
    _require(actor)
    try:
        told = _signer.unsign_object(undo, max_age=UNDO_SECONDS)
    except BadSignature as error:
        raise Invalid.at("undo", "undo_unknown") from error
    if told["by"] != str(actor.id):
        raise Invalid.at("undo", "undo_unknown")
    shares = _as_kept(told["shares"])
    lock_sharing(share.record_id for share in shares)
    records = _records(actor, shares)
    given = Share.objects.bulk_create(fit_to_give([share for share in shares if share.record_id in records]))
    _tell(actor, "shared", given, records, quiet=True)
    return len(given), len(shares) - len(given)


def _tell(actor: Actor, verb: str, shares: Sequence[Share], records: Mapping[UUID, OpenRecord], **more: bool) -> None:
    told = zip(shares, told_of_shares(actor, shares), strict=True)
    known = ((records.get(share.record_id), data) for share, data in told)
    tell_of_many(actor, [(record, (verb, {**data, **more})) for record, data in known if record])


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


def _as_kept(all_kept: Sequence[Mapping[str, Any]]) -> list[Share]:
    """As they were; without the giver where that account is no more."""
    givers = {kept["created_by_id"] for kept in all_kept if kept["created_by_id"]}
    there = set(User.objects.filter(id__in=givers).values_list("id", flat=True))
    shares = [Share(**_values(kept)) for kept in all_kept]
    for share in shares:
        if share.created_by_id not in there:
            share.created_by_id = None
    return shares


def _values(kept: Mapping[str, Any]) -> dict[str, Any]:
    ids = {name: UUID(value) if value and name.endswith("id") else value for name, value in kept.items()}
    return {**ids, "created_at": datetime.fromisoformat(kept["created_at"])}


def _require(actor: Actor) -> None:
    if not actor.can("manage_users"):
        raise Denied()
