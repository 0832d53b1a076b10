"""How many records match: exact as far as it is cheap, estimated beyond."""

from __future__ import annotations

from django.db import connection

from dotyk.accounts.actors import Actor, Reach
from dotyk.kernel.access import Sql, own_reach_sql, shared_ids
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.matching import Match, estimated_rows

EXACT_MAX = 10_000

Total = dict[str, int | bool]


def total_of(actor: Actor, target: ObjectType, match: Match) -> Total:
    """``{"value", "exact"}``: counted up to 10,000, estimated beyond."""
    estimate = estimated_rows(target, match.sql)
    if estimate > 3 * EXACT_MAX:
        return {"value": estimate, "exact": False}
    with connection.cursor() as cursor:
        cursor.execute(
            f"select count(*) from (select 1 from {target.table} t where {match.sql.text} limit {EXACT_MAX + 1}) c",
            match.sql.params,
        )
        counted = int(cursor.fetchone()[0])
    if counted <= EXACT_MAX:
        return {"value": counted, "exact": True}
    return {"value": max(counted, estimate), "exact": False}


def can_use_tally(actor: Actor, target: ObjectType) -> bool:
    """Whether the hot counters, kept by owner, can answer for this actor's reach: not of records shared with them."""
    return _is_tallied(actor, target) and not _has_shares(actor, target)


def _is_tallied(actor: Actor, target: ObjectType) -> bool:
    return not target.system and (
        actor.reach(target.name, "read") is Reach.ALL or target.owner_columns == ("owner_id",)
    )


def tally_owners(actor: Actor, target: ObjectType) -> list[str] | None:
    """The owners whose records the actor reads; None: everyone's."""
    reach = actor.reach(target.name, "read")
    if reach is Reach.ALL:
        return None
    people = {actor.id, *actor.member_ids} if reach is Reach.TEAM else {actor.id} if reach is Reach.OWN else set()
    return [str(person) for person in people if person]


def tallied_sql(actor: Actor, target: ObjectType, match: Match) -> Sql | None:
    """The number of records from the hot counters, as a scalar SQL expression; None where more than reach decides.

    Records shared with the actor are few and counted beside.
    """
    if not (match.is_plain and _is_tallied(actor, target)):
        return None
    owners = tally_owners(actor, target)
    owned = Sql(
        "(select coalesce(sum(records), 0)::bigint from tally "
        "where object = %s and (%s::uuid[] is null or owner_id = any(%s::uuid[])))",
        (target.name, owners, owners),
    )
    return Sql.of("(", owned, " + ", _shared_beside(actor, target), ")") if _has_shares(actor, target) else owned


def _has_shares(actor: Actor, target: ObjectType) -> bool:
    return bool(shared_ids(actor, target.name, "read"))


def _shared_beside(actor: Actor, target: ObjectType) -> Sql:
    """How many live records are within reach only because they are shared."""
    owned = own_reach_sql(actor, target, "read", "s")
    return Sql.of(
        Sql(
            f"(select count(*) from {target.table} s where s.id = any(%s::uuid[]) and s.deleted_at is null and (",
            (list(shared_ids(actor, target.name, "read")),),
        ),
        owned,
        ") is not true)",
    )
