"""Who may be the same as what is being typed, told at once: found by keys, weighed like any pair."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import reach_sql
from dotyk.kernel.duplicates.scoring import told_sql
from dotyk.kernel.duplicates.watching import hidden_traits, said_by, watched_object
from dotyk.kernel.identities import Reason, compare, evidence_of, keys_of, probability
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.traits import Trait, traits_of
from dotyk.kernel.objects.types import BadValue, ParseContext
from dotyk.kernel.records import parse_context

LIMIT = 10
SHARED_MAX = 100
"""Of the records that share one key, so many are looked at."""

_CALLED = {"organisation": "name"}
_ORDER = ("tax_id", "phone", "email", "handle", "domain", "code", "name", "birthday", "company")

_FOUND = """
select distinct on (t.id) t.id, t.title, t.updated_at, {told} from unnest(%s::bigint[]) k(key)
cross join lateral (
  select t.* from identity_key i join {table} t on t.id = i.record_id
  where i.key = k.key and t.deleted_at is null and {reach} limit {most}
) t where t.id is distinct from %s::uuid
"""


@dataclass(frozen=True, slots=True)
class Similar:
    """A record that may be the same, with the traits it shares and how likely it is."""

    id: UUID
    title: str
    matched: list[str]
    probability: float = 0.0
    reasons: list[Reason] = field(default_factory=list)


def similar_records(
    actor: Actor, object_name: str, values: Mapping[str, Any], *, besides: UUID | None = None
) -> list[Similar]:
    """The records within reach that may be what the values of fields describe, at most ten, the likeliest first.

    What is not yet typed out matches nothing, nor does a hidden field. One query, none where nothing identifies.
    NotFound where the object's records cannot be known again; Denied.
    """
    target = watched_object(actor, object_name)
    hidden = hidden_traits(actor, target)
    traits = [trait for trait in traits_of(target) if not hidden.intersection(said_by(trait.kind))]
    asked = evidence_of(traits, _settled(target, traits, values, parse_context(actor)))
    keys = keys_of(object_name, asked)
    if not keys:
        return []
    found = []
    for record_id, title, told in _rows(actor, target, keys, besides):
        reasons = compare(asked, evidence_of(traits, orjson.loads(told)))
        matched = matched_by(reasons)
        if matched:
            found.append(Similar(record_id, title, matched, probability(reasons), reasons))
    return sorted(found, key=lambda similar: -similar.probability)[:LIMIT]


def similar_by_traits(
    actor: Actor, object_name: str, traits: Mapping[str, str | Iterable[str]], *, besides: UUID | None = None
) -> list[Similar]:
    """The same by the names of traits: ``phone``, ``email``, ``tax_id``, ``domain``, ``name`` (in one line)."""
    target = watched_object(actor, object_name)
    values: dict[str, Any] = {}
    for trait in traits_of(target):
        given = traits.get("name" if trait.kind in ("person", "organisation") else trait.kind) or ()
        texts = [given] if isinstance(given, str) else list(given)
        known = target.fields[trait.fields[0]]
        if (texts and trait.kind != "organisation") or trait.fields[0] == "name":
            values.setdefault(known.name, texts if known.type.kind == "texts" else next(iter(texts), None))
    return similar_records(actor, object_name, values, besides=besides)


def matched_by(reasons: Iterable[Reason]) -> list[str]:
    """The traits that speak for the two being the same, in their usual order; half a name is none."""
    found = {_CALLED.get(r.trait, r.trait) for r in reasons if r.weight > 0 and r.how not in ("first", "last")}
    return [name for name in _ORDER if name in found]


def _rows(actor: Actor, target: ObjectType, keys: list[int], besides: UUID | None) -> list[tuple[UUID, str, str]]:
    reach = reach_sql(actor, target, "read", "t")
    sql = _FOUND.format(told=told_sql(target), table=target.table, reach=reach.text, most=SHARED_MAX)
    with connection.cursor() as cursor:
        cursor.execute(sql, [keys, *reach.params, besides])
        rows = sorted(cursor.fetchall(), key=lambda row: row[2], reverse=True)
        return [(record_id, title, told) for record_id, title, _, told in rows]


def _settled(
    target: ObjectType, traits: Iterable[Trait], values: Mapping[str, Any], context: ParseContext
) -> dict[str, Any]:
    """The values in their canonical form; those that are none yet are left out."""
    settled: dict[str, Any] = {}
    for name in dict.fromkeys(name for trait in traits for name in trait.fields):
        value, known = values.get(name), target.field(name)
        if known is None or value in (None, "", [], {}):
            continue
        try:
            settled[name] = known.type.parse(known, value, context)
        except BadValue:
            continue
    return settled
