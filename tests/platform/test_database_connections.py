"""A pooled connection whose server session is gone is never given out."""

from __future__ import annotations

import psycopg
import pytest
from django.db import connection
from psycopg_pool import ConnectionPool

from dotyk.platform.database.base import check_socket


def address() -> str:
    settings = connection.settings_dict
    parts = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD", "dbname": "NAME"}
    return " ".join(f"{name}='{settings[key]}'" for name, key in parts.items() if settings[key])


@pytest.mark.django_db
def test_the_pool_looks_at_the_socket() -> None:
    connection.ensure_connection()
    assert connection.pool._check is check_socket


@pytest.mark.django_db
def test_a_connection_that_was_cut_is_replaced() -> None:
    with ConnectionPool(address(), min_size=1, max_size=1, check=check_socket, open=True) as pool:
        with pool.connection() as first:
            before = first.info.backend_pid
        with connection.cursor() as cursor:
            cursor.execute("select pg_terminate_backend(%s, 1000)", [before])
        with pool.connection() as second:
            row = second.execute("select pg_backend_pid()").fetchone()
        assert row is not None
        assert row[0] != before


@pytest.mark.django_db
def test_a_living_connection_passes() -> None:
    with psycopg.connect(address()) as living:
        check_socket(living)
        assert living.execute("select 1").fetchone() == (1,)
