"""The groups of records that may be the same, within reach: a page of them, and the word that some are not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from django.db import connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import Sql, reach_sql, require_verb
from dotyk.kernel.duplicates.models import DuplicatePair
from dotyk.kernel.duplicates.pairs import roots_of
from dotyk.kernel.duplicates.watching import hidden_traits, watched_object
from dotyk.kernel.identities import Reason, probability
from dotyk.kernel.objects.registry import ObjectType
from dotyk.platform.clock import now
from dotyk.platform.errors import Invalid

DISMISSED_MAX = 50
PAIRS_MAX = 20_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which groups: from which probability; ``owner``: one of the records is this person's."""

    least: float = 0.0
    owner: UUID | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Records that may be the same, in the order of their ids; ``pairs`` tie them together."""

    ids: Sequence[UUID]
    probability: float
    reasons: Sequence[Reason]
    pairs: Sequence[tuple[UUID, UUID]]


_PAIRS = """
select p.one_id, p.other_id, p.reasons::text from duplicate_pair p
join {table} a on a.id = p.one_id join {table} b on b.id = p.other_id
where p.object = %s and p.dismissed_at is null and p.probability >= %s
  and a.deleted_at is null and b.deleted_at is null and {reach_a} and {reach_b}
  and (%s::uuid is null or a.owner_id = %s::uuid or b.owner_id = %s::uuid)
order by p.probability desc, p.one_id, p.other_id limit {most}
"""


def groups_of(actor: Actor, target: ObjectType, wanted: Wanted, verb: str = "read") -> list[Group]:
    """Every group within reach of the verb, the likeliest first; of a base that is never tidied the 20,000 best pairs.

    One query. What a hidden field says is left out, and the probability with it.
    """
    hidden = hidden_traits(actor, target)
    pairs: dict[tuple[UUID, UUID], list[Reason]] = {}
    for one, other, reasons in _pairs(actor, target, wanted, verb):
        told = [reason for reason in reasons if reason.trait not in hidden]
        if not hidden or probability(told) >= max(wanted.least, 0.5):
            pairs[one, other] = told
    together: dict[UUID, list[tuple[UUID, UUID]]] = defaultdict(list)
    for pair, root in zip(pairs, roots_of(list(pairs)), strict=True):
        together[root].append(pair)
    groups = [_group(found, pairs) for found in together.values()]
    return sorted(groups, key=lambda group: (-group.probability, str(group.ids[0])))


def _group(found: Sequence[tuple[UUID, UUID]], pairs: Mapping[tuple[UUID, UUID], list[Reason]]) -> Group:
    """As likely as its least likely pair, and told by that pair's reasons."""
    weakest = min(found, key=lambda pair: probability(pairs[pair]))
    ids = sorted({record_id for pair in found for record_id in pair})
    return Group(ids, probability(pairs[weakest]), pairs[weakest], found)


def _pairs(actor: Actor, target: ObjectType, wanted: Wanted, verb: str) -> list[tuple[UUID, UUID, list[Reason]]]:
    a, b = reach_sql(actor, target, verb, "a"), reach_sql(actor, target, verb, "b")
    owner = wanted.owner
    found = Sql.of(_PAIRS.format(table=target.table, reach_a=a.text, reach_b=b.text, most=PAIRS_MAX))
    with connection.cursor() as cursor:
        cursor.execute(found.text, [target.name, wanted.least, *a.params, *b.params, owner, owner, owner])
        return [
            (one, other, [Reason(**reason) for reason in orjson.loads(reasons)])
            for one, other, reasons in cursor.fetchall()
        ]


@transaction.atomic
def dismiss(actor: Actor, object_name: str, ids: Sequence[UUID]) -> int:
    """Remembers that records, all within reach of merging, are not the same; gives how many pairs were told of.

    NotFound, Denied; Invalid at ``ids``.
    """
    target = watched_object(actor, object_name)
    require_verb(actor, target, "merge")
    wanted = sorted(set(ids))
    if not 2 <= len(wanted) <= DISMISSED_MAX:
        raise Invalid.at("ids", "merge_others")
    reach = reach_sql(actor, target, "merge", "t")
    with connection.cursor() as cursor:
        cursor.execute(
            f"select count(*) from {target.table} t where t.id = any(%s::uuid[]) and t.deleted_at is null "
            f"and {reach.text}",
            [wanted, *reach.params],
        )
        if cursor.fetchone()[0] != len(wanted):
            raise Invalid.at("ids", "no_such_record")
    found = DuplicatePair.objects.filter(one_id__in=wanted, other_id__in=wanted, dismissed_at__isnull=True)
    return found.update(dismissed_at=now(), dismissed_by_id=actor.id)


def shown_reasons(reasons: Sequence[Reason]) -> list[dict[str, Any]]:
    return [{"trait": r.trait, "how": r.how, "weight": r.weight} for r in reasons]
