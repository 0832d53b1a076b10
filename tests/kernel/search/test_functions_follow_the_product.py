"""The functions of the search are those of the product that runs, though no migration told of a change."""

from __future__ import annotations

from django.db import connection

from dotyk.kernel import records
from dotyk.kernel.search import search
from dotyk.kernel.search.functions import keep_search_functions_current
from tests.cast import make_cast, queries_counted


def test_functions_that_are_missing_are_made(db: None) -> None:
    cast = make_cast()
    records.create_record(cast.seller, "contacts", {"first_name": "Зоряна"})
    with connection.cursor() as cursor:
        cursor.execute("select p.oid::regprocedure::text from pg_proc p where p.proname = 'search_everything'")
        for (name,) in cursor.fetchall():
            cursor.execute(f"drop function {name}")
    keep_search_functions_current()
    assert [found.title for found in search(cast.seller, "зоряна")] == ["Зоряна"]


def test_functions_that_are_current_are_left_alone(db: None) -> None:
    keep_search_functions_current()
    with queries_counted(2):
        keep_search_functions_current()
