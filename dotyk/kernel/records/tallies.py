"""Hot counters: how many records, and how much money, each owner has in each stage.

Every write appends its difference in its own transaction and locks nothing; a job folds the
differences together. The sum of all rows is always the count of live records.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

import orjson
from django.db import connection, transaction

from dotyk.kernel.objects.registry import ObjectType, all_objects, load_objects
from dotyk.kernel.tags import recount_tags
from dotyk.platform.workspace import workspace

Place = tuple[str | None, str | None]


def tally_places(target: ObjectType) -> tuple[str | None, str | None]:
    """The column of the tallied stage and the column of the summed base amount, where the object has them."""
    tally = target.tally
    stage = target.fields[tally.by].column_name() if tally and tally.by else None
    amount = f"{target.fields[tally.sums[0]].column_name()}_base" if tally and tally.sums else None
    return stage, amount


class TallySteps:
    """Collects the differences of one batch."""

    def __init__(self, target: ObjectType) -> None:
        self._target = target
        self._steps: dict[Place, tuple[int, Decimal]] = defaultdict(lambda: (0, Decimal(0)))

    def add(self, values: Mapping[str, Any] | None, base_amount: Any, sign: int) -> None:
        """Counts a record in (``sign`` 1) or out (-1); ``base_amount`` is its summed field in the base currency."""
        if values is None:
            return
        tally = self._target.tally
        stage = values.get(tally.by) if tally and tally.by else None
        place = (values.get("owner"), stage)
        records, amount = self._steps[place]
        self._steps[place] = (records + sign, amount + sign * Decimal(str(base_amount or 0)))

    def save(self) -> None:
        """Appends the differences that are not nothing."""
        rows = [
            {"object": self._target.name, "owner_id": owner, "stage_id": stage, "records": count, "amount": str(amount)}
            for (owner, stage), (count, amount) in self._steps.items()
            if count or amount
        ]
        if rows:
            with connection.cursor() as cursor:
                cursor.execute(
                    "insert into tally (object, owner_id, stage_id, records, amount) "
                    "select object, owner_id, stage_id, records, amount from json_populate_recordset(null::tally, %s)",
                    [orjson.dumps(rows).decode()],
                )


_IN_TURN = "select pg_advisory_xact_lock(hashtext('tally'))"
"""Rows that one fold puts together would be unseen, and so counted twice, by a recount at the same moment."""

_FOLD = """
with gone as (delete from tally where object = %s returning *)
insert into tally (object, owner_id, stage_id, records, amount)
select object, owner_id, stage_id, sum(records), sum(amount) from gone
group by object, owner_id, stage_id having sum(records) <> 0 or sum(amount) <> 0
"""


def fold_tallies() -> None:
    """Folds the differences of every object into one row a place; may run at any time, twice too."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_IN_TURN)
        cursor.execute("select distinct object from tally order by 1")
        for (name,) in cursor.fetchall():
            cursor.execute(_FOLD, [name])


def recount_tallies(targets: Iterable[ObjectType] | None = None) -> None:
    """Counts the tables and their tags anew, after rows were loaded past the write path; writers of an object wait."""
    if targets is None:
        load_objects(workspace().schema_version)
    for target in targets or [t for t in all_objects() if not t.system]:
        stage, amount = tally_places(target)
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(_IN_TURN)
            cursor.execute(f"lock table {target.table} in share row exclusive mode")
            cursor.execute("delete from tally where object = %s", [target.name])
            cursor.execute(
                "insert into tally (object, owner_id, stage_id, records, amount) "
                f"select %s, owner_id, {stage or 'null::uuid'} stage, count(*), "
                f"coalesce(sum({amount or '0'}), 0) from {target.table} where deleted_at is null "
                "group by owner_id, stage",
                [target.name],
            )
            if "tags" in target.fields:
                recount_tags(target)
