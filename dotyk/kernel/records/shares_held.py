"""Records that were shared with somebody who leaves: shared with another instead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor, ShareLevel
from dotyk.accounts.holdings import Before, Holding, register_holding
from dotyk.accounts.models import Share
from dotyk.kernel.access import own_reach_sql
from dotyk.kernel.objects.registry import find_object
from dotyk.kernel.records.opening import OpenRecord, open_record
from dotyk.kernel.records.sharing import WITH_ONE_MAX, may_share, person_to_share_with, told_of_share
from dotyk.kernel.records.telling import tell
from dotyk.kernel.records.titles import titles_of
from dotyk.platform.errors import Denied, Invalid, NotFound

EDIT: ShareLevel = "edit"


def hand_over_shares() -> None:
    register_holding(Holding("shares", _held, _titles, _give, _take_back))


def _held(actor: Actor, user_id: UUID) -> Sequence[UUID]:
    """The shares of records that the actor could have shared; one query an object."""
    by_object: dict[str, dict[UUID, UUID]] = {}
    for share_id, name, record_id in Share.objects.filter(user_id=user_id).values_list("id", "object", "record_id"):
        by_object.setdefault(name, {})[record_id] = share_id
    return sorted(share for name, shares in by_object.items() for share in _reached(actor, name, shares))


def _reached(actor: Actor, object_name: str, shares: Mapping[UUID, UUID]) -> Sequence[UUID]:
    target = find_object(object_name)
    if target is None:
        return []
    reach = own_reach_sql(actor, target, "update", "t")
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id from {target.table} t where t.id = any(%s::uuid[]) and t.deleted_at is null and {reach.text}",
            [list(shares), *reach.params],
        )
        return [shares[record_id] for (record_id,) in cursor.fetchall()]


def _titles(actor: Actor, ids: Sequence[UUID]) -> Mapping[UUID, str]:
    records = {share.record_id: share for share in Share.objects.filter(id__in=ids)}
    found: dict[UUID, str] = {}
    for name in {share.object for share in records.values()}:
        of_object = [str(share.record_id) for share in records.values() if share.object == name]
        found |= {records[UUID(i)].id: title for i, title in titles_of(actor, name, of_object).items()}
    return found


def _give(actor: Actor, share_id: UUID, giver: UUID, heir: UUID) -> Before | None:
    """Whoever has the record already keeps it, for changing too where the giver might."""
    share = Share.objects.select_for_update().filter(id=share_id, user_id=giver).first()
    if share is None:
        return None
    record = open_record(actor, share.object, share.record_id)
    if not may_share(actor, record.target, record.id):
        raise Denied()
    person_to_share_with(heir, record.target, EDIT if share.level == EDIT else "read")
    theirs = Share.objects.select_for_update().filter(record_id=record.id, user_id=heir).first()
    if theirs is None and Share.objects.filter(user_id=heir).count() >= WITH_ONE_MAX:
        raise Invalid.at("to", "too_many", most=WITH_ONE_MAX)
    before = {"level": share.level, "had": theirs.level if theirs else None, "record": str(share.record_id)}
    before |= {"object": share.object, "at": share.created_at.isoformat(), "by": _text(share.created_by_id)}
    closed = told_of_share(actor, share)
    if theirs is None:
        share.user_id = heir
        share.save()
        theirs = Share.objects.get(id=share.id)
    else:
        share.delete()
        if share.level == EDIT and theirs.level != EDIT:
            theirs.level = EDIT
            theirs.save()
    tell(actor, record, ("unshared", closed), ("shared", told_of_share(actor, theirs)), also=[heir])
    return before


def _take_back(actor: Actor, share_id: UUID, giver: UUID, heir: UUID, before: Before) -> bool:
    """Only while the heir still has what they were given, and the giver nothing anew."""
    record_id = UUID(before["record"])
    theirs = Share.objects.select_for_update().filter(record_id=record_id, user_id=heir).first()
    given = EDIT if EDIT in (before["level"], before["had"]) else "read"
    if theirs is None or theirs.level != given or Share.objects.filter(record_id=record_id, user_id=giver).exists():
        return False
    try:
        record = open_record(actor, before["object"], record_id)
    except NotFound:
        return False
    _put_back(record, share_id, giver, theirs, before)
    return True


def _put_back(record: OpenRecord, share_id: UUID, giver: UUID, theirs: Share, before: Before) -> None:
    if before["had"] is None:
        theirs.delete()
    elif theirs.level != before["had"]:
        theirs.level = before["had"]
        theirs.save()
    Share.objects.create(
        id=share_id,
        object=record.target.name,
        record_id=record.id,
        user_id=giver,
        level=before["level"],
        created_at=before["at"],
        created_by_id=before["by"],
    )


def _text(value: Any) -> str | None:
    return None if value is None else str(value)
