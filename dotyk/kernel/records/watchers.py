"""Who may see a record, and why."""

from __future__ import annotations

from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.accounts.queries import Page
from dotyk.kernel.access import Access, may_ask_who, who_may
from dotyk.kernel.records.opening import open_record
from dotyk.platform.errors import Denied

LIMIT = 200


def record_access(
    actor: Actor, object_name: str, record_id: UUID, *, cursor: str | None = None, limit: int = LIMIT
) -> Page[Access]:
    """The people who may see the record, by name, each with what they may do and by which roles; seven queries.

    NotFound where the actor cannot see it; Denied unless they manage people or see every record of the object.
    """
    record = open_record(actor, object_name, record_id)
    if not may_ask_who(actor, record.target):
        raise Denied()
    columns = ", ".join(f't."{column}"' for column in record.target.owner_columns)
    with connection.cursor() as cursor_:
        cursor_.execute(f"select {columns} from {record.target.table} t where t.id = %s", [record.id])
        owners = set(cursor_.fetchone())
    return who_may(actor, record.target, record.id, owners, cursor=cursor, limit=limit)
