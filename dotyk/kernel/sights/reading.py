"""Who saw what, read by those who may read the security log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor
from dotyk.accounts.guards import require_audit
from dotyk.accounts.queries.pages import Page, id_before, page_of, within
from dotyk.kernel.records.naming import Key, Named, names_of
from dotyk.kernel.sights.models import PersonalSight
from dotyk.platform import clock
from dotyk.platform.errors import Denied, Invalid
from dotyk.platform.workspace import change_workspace, workspace

DAYS_MAX = 3_650


@dataclass(frozen=True, slots=True)
class ShownSight:
    """A sight; of ``count`` records the first three with their titles (null: out of reach, or erased since)."""

    id: UUID
    at: datetime
    user_id: UUID
    user_name: str | None
    how: str
    object: str
    fields: Sequence[str]
    count: int
    records: Sequence[Mapping[str, str | None]]


_PAGE = """
select s.id, s.at, s.user_id, u.name, s.how, s.object, s.fields, cardinality(s.record_ids), s.record_ids[1:3]
from personal_sight s left join app_user u on u.id = s.user_id
where (%(before)s::uuid is null or s.id < %(before)s::uuid)
  and (%(user)s::uuid is null or s.user_id = %(user)s::uuid)
  and (%(record)s::uuid is null or s.record_ids @> array[%(record)s::uuid])
  and (%(since)s::timestamptz is null or s.at >= %(since)s::timestamptz)
  and (%(until)s::timestamptz is null or s.at < %(until)s::timestamptz)
order by s.id desc limit %(most)s
"""


def sights(
    actor: Actor,
    *,
    record_id: UUID | None = None,
    user_id: UUID | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    limit: int = 50,
    cursor: str | None = None,
) -> Page[ShownSight]:
    """The latest first: all, of one record, of one person, of a period; two queries.

    Needs ``read_audit`` (Denied); Invalid at ``cursor``.
    """
    require_audit(actor)
    before = id_before(cursor)
    size = within(limit)
    wanted = {"before": before, "user": user_id, "record": record_id, "since": since, "until": until, "most": size + 1}
    with connection.cursor() as db:
        db.execute(_PAGE, wanted)
        rows = db.fetchall()
    names = names_of(actor, [(row[5], str(key)) for row in rows for key in row[8]])
    shown = [
        ShownSight(key, at, user, name, how, about, fields, count, _named(about, ids, names))
        for key, at, user, name, how, about, fields, count, ids in rows
    ]
    return page_of(shown, size, lambda sight: [str(sight.id)])


def _named(object_name: str, ids: Sequence[UUID], names: Mapping[Key, Named]) -> list[Mapping[str, str | None]]:
    found = [(str(key), names.get((object_name, str(key)))) for key in ids]
    return [{"id": key, "title": named.title if named else None} for key, named in found]


def days_kept(actor: Actor) -> int:
    """For how many days sights are kept; 0: none are. Needs ``read_audit`` (Denied)."""
    require_audit(actor)
    return workspace(actor.schema_version).sight_days


@transaction.atomic
def keep_for(actor: Actor, days: int) -> int:
    """Keeps sights for so many days from now on, 0: none, and forgets older ones at once. Needs ``configure``."""
    if not actor.can("configure"):
        raise Denied()
    if not 0 <= days <= DAYS_MAX:
        raise Invalid.at("days", "out_of_range", lowest=0, highest=DAYS_MAX)
    before = workspace().sight_days
    if days != before:
        change_workspace(sight_days=days)
        audit.record(actor, "sights_kept", None, changes={"days": [before, days]})
        forget_old()
    return days


def forget_old() -> None:
    """Deletes the sights that are older than the company keeps them."""
    PersonalSight.objects.filter(at__lt=clock.now() - timedelta(days=workspace().sight_days)).delete()
