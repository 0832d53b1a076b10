"""How many records carry each tag, by object and owner: hot counters beside the write path.

As with ``tally``, every write appends its difference and locks nothing; a job folds the differences together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import orjson
from django.db import connection, transaction

from dotyk.accounts.actors import SYSTEM
from dotyk.kernel.objects.hooks import Change, WriteContext
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.tags.keeping import make_known
from dotyk.kernel.tags.looks import key_of

_APPEND = """
insert into tag_tally (object, tag_id, owner_id, records)
select %s, t.id, s.owner_id, sum(s.records) from json_to_recordset(%s) s(key text, owner_id uuid, records bigint)
join (select key, id from tag union all select key, tag_id from tag_alias) t on t.key = s.key
group by t.id, s.owner_id having sum(s.records) <> 0
"""
_IN_TURN = "select pg_advisory_xact_lock(hashtext('tag_tally'))"
_FOLD = """
with gone as (delete from tag_tally returning *)
insert into tag_tally (object, tag_id, owner_id, records)
select g.object, g.tag_id, g.owner_id, sum(g.records) from gone g join tag t on t.id = g.tag_id
group by g.object, g.tag_id, g.owner_id having sum(g.records) <> 0
"""

Steps = Counter[tuple[str, str | None]]


def count_tags(target: ObjectType, changes: Sequence[Change], context: WriteContext) -> None:
    """Appends what the changes move; no query where no tag and no owner of a tagged record changed."""
    steps: Steps = Counter()
    for change in changes:
        if context.verb == "restore":
            _step(steps, change.new, 1)
            continue
        after = {} if context.verb == "delete" else change.new
        if not _counts_the_same(change.old, after):
            _step(steps, change.old or {}, -1)
            _step(steps, after, 1)
    _append(target, steps)


def _counts_the_same(old: Mapping[str, Any] | None, new: Mapping[str, Any]) -> bool:
    before = old or {}
    if not before.get("tags") and not new.get("tags"):
        return True
    return before.get("tags") == new.get("tags") and before.get("owner") == new.get("owner")


def _step(steps: Steps, values: Mapping[str, Any], sign: int) -> None:
    for name in values.get("tags") or ():
        steps[key_of(name), values.get("owner")] += sign


def _append(target: ObjectType, steps: Steps) -> None:
    rows = [{"key": key, "owner_id": owner, "records": n} for (key, owner), n in steps.items() if n]
    if rows:
        with connection.cursor() as cursor:
            cursor.execute(_APPEND, [target.name, orjson.dumps(rows).decode()])


def fold_tag_counts() -> None:
    """Folds the differences into one row a tag, object and owner; may run at any time, twice too."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_IN_TURN)
        cursor.execute(_FOLD)


def recount_tags(target: ObjectType) -> None:
    """Counts an object anew and makes its tags known; the caller's transaction keeps writers away meanwhile."""
    with connection.cursor() as cursor:
        cursor.execute(_IN_TURN)
        cursor.execute("delete from tag_tally where object = %s", [target.name])
        cursor.execute(
            f"select tag, t.owner_id::text, count(*) from {target.table} t, unnest(t.tags) tag "
            "where t.deleted_at is null group by 1, 2"
        )
        rows = cursor.fetchall()
    if rows:
        make_known(SYSTEM, {name for name, _, _ in rows})
        steps: Steps = Counter()
        for name, owner, records in rows:
            steps[key_of(name), owner] += records
        _append(target, steps)
