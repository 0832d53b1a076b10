"""Pairs of records weighed by what the records now tell."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

import orjson
from django.db import connection

from dotyk.kernel.identities import (
    NAMES_ALONE,
    Evidence,
    Reason,
    compare,
    evidence_of,
    probability,
    shares_more_than_names,
)
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.traits import traits_of

Pair = tuple[UUID, UUID]


@dataclass(frozen=True, slots=True)
class Scored:
    """Two records, the smaller id first, with what speaks for and against their being the same."""

    one: UUID
    other: UUID
    probability: float
    reasons: Sequence[Reason]


def told_sql(target: ObjectType) -> str:
    """SQL of what identifies the record ``t``, as a JSON object of its fields."""
    names = dict.fromkeys(name for trait in traits_of(target) for name in trait.fields if name in target.fields)
    columns = ", ".join(f"'{name}', {target.fields[name].json_sql('t')}" for name in names)
    return f"json_build_object({columns})::text"


def evidence_by_id(target: ObjectType, ids: Iterable[UUID]) -> dict[UUID, Evidence]:
    """What the live records among ``ids`` tell; one query."""
    traits = traits_of(target)
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id, {told_sql(target)} from {target.table} t where t.id = any(%s::uuid[]) "
            "and t.deleted_at is null",
            [list(ids)],
        )
        return {record_id: evidence_of(traits, orjson.loads(told)) for record_id, told in cursor.fetchall()}


def scored(
    pairs: Iterable[Pair], evidence: Mapping[UUID, Evidence], *, threshold: float, unused: Collection[str]
) -> list[Scored]:
    """The pairs that are likely enough; reasons that do not count are left out."""
    found = []
    is_wide = threshold < NAMES_ALONE
    for one, other in pairs:
        if one in evidence and other in evidence:
            if not (is_wide or shares_more_than_names(evidence[one], evidence[other])):
                continue
            reasons = [r for r in compare(evidence[one], evidence[other]) if r.trait not in unused]
            likely = probability(reasons)
            if likely >= threshold:
                found.append(Scored(one, other, likely, reasons))
    return found
