"""Bringing the database up to date, once, whoever asks at the same time."""

from __future__ import annotations

import os

from dotyk.server.config import DIRECT_DATABASE_URL, database_settings
from dotyk.server.messages import tell

LOCK = 5_418_221_003


def bring_up_to_date() -> bool:
    """Applies the migrations that are missing; False when there were none. Django must be set up."""
    from django.core.management import call_command
    from django.db import connection, connections

    from dotyk.kernel.objects.statistics import fit_statistics
    from dotyk.kernel.search.functions import keep_search_functions_current
    from dotyk.server.fresh import make_fresh

    if os.environ.get(DIRECT_DATABASE_URL):
        connections.settings["default"].update(database_settings(os.environ[DIRECT_DATABASE_URL]))
    if not missing_migrations():
        keep_search_functions_current()
        fit_statistics()
        return False
    tell("migrating")
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_lock(%s)", [LOCK])
        try:
            make_fresh()
            if missing_migrations():
                call_command("migrate", interactive=False, verbosity=0)
            fit_statistics()
        finally:
            cursor.execute("select pg_advisory_unlock(%s)", [LOCK])
    return True


def missing_migrations() -> list[str]:
    """The migrations not yet applied, in their order."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [str(migration) for migration, _ in plan]
