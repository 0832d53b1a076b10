"""The planner knows how common a value is, of standard and of added fields alike, so that it takes the short way."""

from __future__ import annotations

import json

import pytest
from django.db import connection

from dotyk.kernel.objects.custom_fields import add_field, remove_field
from dotyk.kernel.objects.statistics import fit_statistics
from tests.cast import Cast, again, queries_counted

COMMON, ROWS = 900, 1000


@pytest.fixture
def thousand(cast: Cast) -> Cast:
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into contact (id, title, last_name, custom, created_at, updated_at)"
            " select gen_random_uuid(), '', v.name, jsonb_build_object('segment', v.name), now(), now() from ("
            " select case when n <= %s then 'Common' else 'Rare' || n end from generate_series(1, %s) n) v(name)",
            [COMMON, ROWS],
        )
        cursor.execute("set constraints all immediate")
    return cast


def expected_rows(condition: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"explain (format json) select 1 from contact t where t.deleted_at is null and {condition}")
        plan = cursor.fetchone()[0]
    return int((plan if isinstance(plan, list) else json.loads(plan))[0]["Plan"]["Plan Rows"])


def test_of_an_added_field(thousand: Cast) -> None:
    label = {"en": "Segment"}
    add_field(thousand.administrator, "contacts", {"name": "segment", "type": "text", "label": label, "indexed": True})
    assert expected_rows("(t.custom->>'segment') = 'Common'") > COMMON / 2
    remove_field(again(thousand.administrator), "contacts", "segment")
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from pg_statistic_ext where stxname like 'custom%'")
        assert cursor.fetchone()[0] == 0


def test_of_names_sorted_as_people_expect(thousand: Cast) -> None:
    with connection.cursor() as cursor:
        cursor.execute("drop statistics if exists contact_last_name_values")
    fit_statistics()
    assert (
        expected_rows('dotyk_sort_key(t.last_name) collate "C" = dotyk_sort_key(\'Common\') collate "C"') > COMMON / 2
    )


def test_costs_one_query_where_nothing_is_missing(db: None) -> None:
    fit_statistics()
    with queries_counted(1):
        fit_statistics()
