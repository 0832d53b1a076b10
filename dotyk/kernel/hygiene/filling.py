"""How well fields are filled, of the records changed last: by field, and by whose records they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import Sql, require_verb, visible_fields
from dotyk.kernel.filters.compile import compile_filter
from dotyk.kernel.filters.context import filter_context
from dotyk.kernel.filters.parse import parse_filter
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.matching import match_of
from dotyk.kernel.records.opening import record_object

LOOKED_AT, PEOPLE_MAX = 2_000, 50
ALWAYS = frozenset({"title", "owner", "tags", "created_at", "updated_at", "created_by", "version"})


@dataclass(frozen=True, slots=True)
class PersonFilling:
    """Somebody's records among those looked at, and how many of their fields are filled, from 0 to 1."""

    user_id: UUID
    name: str
    records: int
    filled: float


@dataclass(frozen=True, slots=True)
class Filling:
    """Of ``looked_at`` records in how many each field is filled, by name, the emptiest first; and of each person."""

    looked_at: int
    fields: Sequence[tuple[str, int]]
    people: Sequence[PersonFilling]


def filling(actor: Actor, object_name: str) -> Filling:
    """How well the fields people fill are filled, in the 2,000 records within reach that were changed last.

    At most fifty people, those with most records first. One statement. NotFound, Denied.
    """
    target = record_object(actor, object_name)
    require_verb(actor, target, "read")
    fields = [field for field in visible_fields(actor, target) if not field.read_only and field.name not in ALWAYS]
    statement = _counted_by_owner(actor, target, fields)
    with connection.cursor() as cursor:
        cursor.execute(statement.text, statement.params)
        rows = cursor.fetchall()
    total = sum(row[2] for row in rows)
    sums = [(field.name, sum(row[3][n] for row in rows)) for n, field in enumerate(fields)]
    people = [
        PersonFilling(owner, name, records, sum(counts) / (records * len(fields)))
        for owner, name, records, counts in rows
        if owner is not None and fields
    ]
    return Filling(total, sorted(sums, key=lambda pair: pair[1]), people[:PEOPLE_MAX])


def _counted_by_owner(actor: Actor, target: ObjectType, fields: Sequence[Field]) -> Sql:
    """Rows of owner, their name, records, and for each field in how many it is filled."""
    context = filter_context(actor)
    counts: list[Sql | str] = []
    for field in fields:
        tree = parse_filter(actor, target, {"field": field.name, "op": "is_not_empty"})
        counts += [", " if counts else "", "count(*) filter (where ", compile_filter(tree, "t", context), ")"]
    latest = match_of(actor, target, None, None).sql
    return Sql.of(
        "select t.owner_id, (select u.name from app_user u where u.id = t.owner_id), count(*), array[",
        *counts,
        f"]::bigint[] from (select t.* from {target.table} t where ",
        latest,
        f" order by t.updated_at desc, t.id desc limit {LOOKED_AT}) t group by t.owner_id order by 3 desc, 1",
    )
