"""How often lists are filtered and sorted by fields that people added: counted in memory, written by the minute."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from functools import lru_cache
from threading import Event, Lock, Thread
from typing import Any

from django.db import connection, models

from dotyk.kernel.objects.registry import ObjectType
from dotyk.platform.clock import now

EACH_SECONDS = 60.0
KEPT_DAYS = 30
KEYS_MAX = 5_000
_log = logging.getLogger(__name__)
_counts: Counter[tuple[str, str, str]] = Counter()
_lock = Lock()
_WRITE = """
insert into field_demand as d (object, field, day, filtered, sorted)
select object, field, %s::date, sum(case when use = 'filtered' then times else 0 end),
       sum(case when use = 'sorted' then times else 0 end)
from unnest(%s::text[], %s::text[], %s::text[], %s::int[]) u(object, field, use, times)
group by object, field order by object, field
on conflict (object, field, day) do update
set filtered = d.filtered + excluded.filtered, sorted = d.sorted + excluded.sorted
"""


class FieldDemand(models.Model):
    """How many lists of one day were filtered or sorted by a field; kept for thirty days."""

    pk = models.CompositePrimaryKey("object", "field", "day")
    object = models.TextField()
    field = models.TextField()
    day = models.DateField()
    filtered = models.IntegerField(default=0)
    sorted = models.IntegerField(default=0)

    class Meta:
        db_table = "field_demand"


def note_demand(target: ObjectType, filter: Any, sort: str | None) -> None:
    """Counts what a list is filtered and sorted by. Costs no query, and next to nothing where no field was added."""
    added = _added(target)
    if not added:
        return
    used = [("sorted", part.strip().removeprefix("-")) for part in (sort or "").split(",")]
    used += [("filtered", name) for name in set(_named(filter))]
    with _lock:
        if len(_counts) < KEYS_MAX:
            _counts.update((target.name, name, use) for use, name in used if name in added)


@lru_cache(maxsize=256)
def _added(target: ObjectType) -> frozenset[str]:
    return frozenset(name for name, field in target.fields.items() if field.custom and field.computed is None)


def _named(tree: Any) -> Iterator[str]:
    """The fields of the object itself that a filter names; those of related records are behind a path."""
    if not isinstance(tree, Mapping):
        return
    if isinstance(tree.get("field"), str):
        yield tree["field"]
    for word in ("and", "or"):
        parts = tree.get(word)
        for part in parts if isinstance(parts, list) else ():
            yield from _named(part)
    yield from _named(tree.get("not"))


def keep_demand() -> int:
    """Writes what was counted; how much that was. Two statements, none where nothing was."""
    with _lock:
        taken = dict(_counts)
        _counts.clear()
    if not taken:
        return 0
    objects, fields, uses = zip(*taken, strict=True)
    today = now().date()
    with connection.cursor() as cursor:
        cursor.execute(_WRITE, [today, list(objects), list(fields), list(uses), list(taken.values())])
    FieldDemand.objects.filter(day__lt=today - timedelta(days=KEPT_DAYS)).delete()
    return len(taken)


def demand_of(object_name: str, names: Iterable[str]) -> Mapping[str, tuple[int, int]]:
    """How many lists of the last thirty days were filtered and sorted by these fields. One query."""
    found = FieldDemand.objects.filter(object=object_name, field__in=list(names))
    sums = found.values("field").annotate(filters=models.Sum("filtered"), sorts=models.Sum("sorted")).order_by("field")
    return {row["field"]: (row["filters"], row["sorts"]) for row in sums}


class DemandKeeper:
    """Writes the counts of this process each minute, and the last at its end."""

    def __init__(self) -> None:
        self._ending = Event()
        self._thread = Thread(target=self._run, name="demand", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._ending.set()
        self._thread.join(2)

    def _run(self) -> None:
        ended = False
        while not ended:
            ended = self._ending.wait(EACH_SECONDS)
            try:
                keep_demand()
            except Exception:
                _log.exception("how fields are used could not be written")
            finally:
                connection.close()
