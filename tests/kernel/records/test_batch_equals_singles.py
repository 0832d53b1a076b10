"""A batch does what its rows would do one after another: same records, same refusals, same events, same counters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import orjson
import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dotyk.accounts.actors import Actor
from dotyk.kernel import records
from dotyk.kernel.records import Result, Update
from dotyk.platform.errors import DomainError
from tests.cast import Cast

WORDS = st.sampled_from(["Олена", "Іван", "", " ", "Ґанок", None, 5, "x" * 1200])
PHONES = st.lists(st.sampled_from(["0671234567", "+380501112233", "12", "abc"]), max_size=2)
EMAILS = st.lists(st.sampled_from(["a@example.com", "B@Example.com", "nonsense"]), max_size=2)
ROWS = st.fixed_dictionaries(
    {},
    optional={
        "first_name": WORDS,
        "last_name": WORDS,
        "phones": PHONES,
        "emails": EMAILS,
        "birthday": st.sampled_from(["1990-01-01", "tomorrow", None]),
        "lifecycle": st.sampled_from(["customer", "nobody", None]),
        "tags": st.lists(st.sampled_from(["a", "b"]), max_size=3),
        "consent_email": st.sampled_from([True, "так", "?", None]),
        "nonsense": st.just(1),
    },
)
UNLIKE = frozenset({"id", "created_at", "updated_at", "version"})
PLAIN = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def told(result: Result) -> Any:
    """What a result says, without what two writings cannot share."""
    if result.error is not None:
        return type(result.error).__name__, sorted((f.field, f.code) for f in result.error.faults)
    record = result.record or {}
    return result.outcome, {name: value for name, value in record.items() if name not in UNLIKE}


def events_and_counters() -> Any:
    with connection.cursor() as cursor:
        cursor.execute("select kind, changes::text from event where object = 'contacts' order by kind, changes::text")
        events = cursor.fetchall()
        cursor.execute("select sum(records) from tally where object = 'contacts'")
        return events, cursor.fetchone()[0]


def apart(work: Any) -> Any:
    """What ``work`` does in a transaction that leaves nothing behind."""
    with transaction.atomic():
        done = work()
        transaction.set_rollback(True)
    return done


@pytest.mark.usefixtures("db")
class TestBatch:
    @PLAIN
    @given(rows=st.lists(ROWS, max_size=6))
    def test_of_creates_equals_single_creates(self, cast: Cast, rows: list[dict[str, Any]]) -> None:
        def batch() -> Any:
            return [told(r) for r in records.create_records(cast.seller, "contacts", rows)], events_and_counters()

        def singles() -> Any:
            each = [told(records.create_records(cast.seller, "contacts", [row])[0]) for row in rows]
            return each, events_and_counters()

        assert apart(batch) == apart(singles)

    @PLAIN
    @given(before=st.lists(ROWS, min_size=1, max_size=4), after=st.lists(ROWS, min_size=4, max_size=4))
    def test_of_updates_equals_single_updates(
        self, cast: Cast, before: list[dict[str, Any]], after: list[dict[str, Any]]
    ) -> None:
        def prepared() -> list[Update]:
            made = [m for row in before if (m := _created(cast.seller, row)) is not None]
            return [Update(record_id, values) for record_id, values in zip(made, after, strict=False)]

        def batch() -> Any:
            return [told(r) for r in records.update_records(cast.seller, "contacts", prepared())], _state()

        def singles() -> Any:
            each = [told(records.update_records(cast.seller, "contacts", [update])[0]) for update in prepared()]
            return each, _state()

        assert apart(batch) == apart(singles)


def _created(actor: Actor, row: dict[str, Any]) -> UUID | None:
    try:
        return UUID(str(records.create_record(actor, "contacts", row)["id"]))
    except DomainError:
        return None


def _state() -> Sequence[Any]:
    with connection.cursor() as cursor:
        cursor.execute(
            "select title, search_text, emails, phones, tags, birthday::text, version "
            "from contact order by 1, 2, 3, 4, 5, 6"
        )
        rows = cursor.fetchall()
    return [orjson.dumps(rows, default=str), events_and_counters()]
