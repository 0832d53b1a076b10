"""The backend that ``DATABASES`` names."""

from __future__ import annotations

import select
from typing import Any

import psycopg
from django.db.backends.postgresql import base
from psycopg_pool import ConnectionPool


class DatabaseWrapper(base.DatabaseWrapper):
    """PostgreSQL as Django knows it. Before a connection leaves the pool its socket is looked at, not asked.

    The question that Django's health check sends costs 0.1–0.2 ms a request, as much as the whole way through
    Django; a server that went away has closed the socket, which the kernel knows without a question.
    """

    @property
    def pool(self) -> Any:
        pool = super().pool
        if pool is not None and pool._check is not check_socket:
            pool._check = check_socket
        return pool


def check_socket(connection: psycopg.Connection[Any]) -> None:
    """Raises OperationalError for a connection whose server is gone; asks it only where it has something to say."""
    poll = select.poll()
    poll.register(connection.fileno(), select.POLLIN | select.POLLHUP | select.POLLERR)
    if poll.poll(0):
        ConnectionPool.check_connection(connection)
