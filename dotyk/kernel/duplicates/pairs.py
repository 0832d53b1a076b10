"""The pairs that may be the same, as they are kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

import orjson
from django.db import connection

from dotyk.kernel.duplicates.scoring import Pair, Scored
from dotyk.kernel.objects.registry import ObjectType
from dotyk.platform.clock import now

BLOCK_MAX = 60
"""A key that more records share tells nothing; a rarer key of theirs brings them together."""

_PARTNERS = """
select distinct least(k.record_id, p.record_id), greatest(k.record_id, p.record_id)
from identity_key k
cross join lateral (select record_id from identity_key p where p.key = k.key limit %s) p
where k.record_id = any(%s::uuid[]) and p.record_id <> k.record_id
  and (select count(*) from (select 1 from identity_key b where b.key = k.key limit %s) b) < %s
"""
_SAVE = """
insert into duplicate_pair (one_id, other_id, object, probability, reasons, found_at)
select p.one_id, p.other_id, %s, p.probability, p.reasons, %s
from json_to_recordset(%s) p(one_id uuid, other_id uuid, probability float, reasons jsonb) order by 1, 2
on conflict (one_id, other_id) do update set probability = excluded.probability, reasons = excluded.reasons
"""


def partners_of(ids: Sequence[UUID]) -> list[Pair]:
    """Every pair of one of these records with one that shares a rare key; the cost does not grow with the base."""
    with connection.cursor() as cursor:
        cursor.execute(_PARTNERS, [BLOCK_MAX, list(ids), BLOCK_MAX + 1, BLOCK_MAX + 1])
        return list(cursor.fetchall())


def save_pairs(target: ObjectType, pairs: Sequence[Scored]) -> None:
    """Keeps the pairs; those somebody dismissed stay dismissed."""
    rows = [
        {
            "one_id": pair.one,
            "other_id": pair.other,
            "probability": round(pair.probability, 4),
            "reasons": [{"trait": r.trait, "how": r.how, "weight": r.weight} for r in pair.reasons],
        }
        for pair in pairs
    ]
    if rows:
        with connection.cursor() as cursor:
            cursor.execute(_SAVE, [target.name, now(), orjson.dumps(rows).decode()])


def drop_pairs(ids: Sequence[UUID], but: Iterable[Scored]) -> None:
    """Forgets the pairs of these records that do not hold any more; what somebody dismissed is remembered."""
    kept = [(pair.one, pair.other) for pair in but]
    with connection.cursor() as cursor:
        cursor.execute(
            "delete from duplicate_pair p where (p.one_id = any(%s::uuid[]) or p.other_id = any(%s::uuid[])) "
            "and p.dismissed_at is null and not exists (select 1 from unnest(%s::uuid[], %s::uuid[]) k(a, b) "
            "where k.a = p.one_id and k.b = p.other_id)",
            [list(ids), list(ids), [a for a, _ in kept], [b for _, b in kept]],
        )


def roots_of(pairs: Sequence[Pair]) -> list[UUID]:
    """For each pair, the record that stands for all that hang together with it."""
    leaders: dict[UUID, UUID] = {}

    def leader(record_id: UUID) -> UUID:
        while (above := leaders.get(record_id, record_id)) != record_id:
            leaders[record_id] = leaders.get(above, above)
            record_id = above
        return record_id

    for one, other in pairs:
        a, b = leader(one), leader(other)
        leaders[max(a, b)] = min(a, b)
    return [leader(one) for one, _ in pairs]
