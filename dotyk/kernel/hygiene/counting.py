"""How many records each check finds, within the actor's reach and within a bounded time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.db import OperationalError, connection, transaction
from psycopg.errors import QueryCanceled

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import Sql, require_verb
from dotyk.kernel.hygiene.checks import Check, checks_of
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.matching import Match, match_of
from dotyk.kernel.records.opening import record_object
from dotyk.kernel.records.totals import EXACT_MAX, Total

ALLOWED_MS = 400
SMALL, SAMPLED = 50_000, 4_000


@dataclass(frozen=True, slots=True)
class Finding:
    """A check with what it found: exact up to 10,000; beyond, or where counting took too long, told by a sample."""

    check: Check
    count: Total


def findings(actor: Actor, object_name: str) -> Sequence[Finding]:
    """What is amiss in the records the actor reads. NotFound, Denied. At most eight statements a check."""
    target = record_object(actor, object_name)
    require_verb(actor, target, "read")
    rows = _rows_in(target)
    return [_found(actor, target, check, rows) for check in checks_of(actor, target)]


def _found(actor: Actor, target: ObjectType, check: Check, rows: int) -> Finding:
    sampled = _sampled(actor, target, check, rows) if rows > SMALL else None
    if sampled is not None and sampled > 3 * EXACT_MAX:
        return Finding(check, {"value": sampled, "exact": False})
    counted = _in_time(_counting(target, match_of(actor, target, check.filter, None)))
    if counted is None or counted > EXACT_MAX:
        return Finding(check, {"value": max(counted or 0, sampled or 0), "exact": False})
    return Finding(check, {"value": counted, "exact": True})


def _rows_in(target: ObjectType) -> int:
    """How many rows the table has, as far as the database remembers."""
    with connection.cursor() as cursor:
        cursor.execute("select reltuples::bigint from pg_class where oid = %s::regclass", [target.table])
        return int(cursor.fetchone()[0])


def _sampled(actor: Actor, target: ObjectType, check: Check, rows: int) -> int | None:
    """The number that some thousands of rows, taken from everywhere in the table, let expect.

    What an index of words could answer first is left out of the condition: for each row it costs more than the rest.
    """
    percent = 100 * SAMPLED / rows
    match = match_of(actor, replace(target, search_fields=()), check.filter, None)
    text = f"select count(*) from {target.table} t tablesample system (%s) where {match.sql.text}"
    found = _in_time(Sql(text, (percent, *match.sql.params)))
    return None if found is None else min(round(found * 100 / percent), rows)


def _in_time(statement: Sql) -> int | None:
    """The number a statement gives; None where it takes longer than a page may wait for it."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("select current_setting('statement_timeout')")
            usual = cursor.fetchone()[0]
            cursor.execute("select set_config('statement_timeout', %s, true)", [str(ALLOWED_MS)])
            cursor.execute(statement.text, statement.params)
            found = int(cursor.fetchone()[0])
            cursor.execute("select set_config('statement_timeout', %s, true)", [usual])
            return found
    except OperationalError as error:
        if isinstance(error.__cause__, QueryCanceled):
            return None
        raise


def _counting(target: ObjectType, match: Match) -> Sql:
    """Counts as far as one more than is told exactly."""
    text = f"select count(*) from (select 1 from {target.table} t where {match.sql.text} limit {EXACT_MAX + 1}) c"
    return Sql(text, match.sql.params)
