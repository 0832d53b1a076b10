"""A bulk change whose process is killed goes on behind the last whole chunk: nothing twice, nothing left out."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from urllib.parse import urlsplit
from uuid import UUID

import pytest
from django.db import connection

from dotyk.accounts.actors import SYSTEM
from dotyk.kernel import bulk, records
from dotyk.kernel.bulk.models import BulkRun

ROWS = 400
PATIENCE_SECONDS = 60

_CHILD = """
import signal, sys, django
from itertools import count
from uuid import UUID
django.setup()
from dotyk.kernel.bulk import running, undoing
running.CHUNK_ROWS = undoing.CHUNK_ROWS = 10
chunks = count(1)

def at_most_twenty(step):
    return lambda *given: step(*given) if next(chunks) <= 20 else signal.pause()

running._change_some = at_most_twenty(running._change_some)
undoing._take_back_some = at_most_twenty(undoing._take_back_some)
running.run_bulk(UUID(sys.argv[1]))
undoing.take_back(UUID(sys.argv[1]))
"""
"""Does half of it and stays there: however late it is killed, it has not done all."""


def child(run_id: UUID) -> subprocess.Popen[bytes]:
    address = urlsplit(os.environ["DOTYK_DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}").geturl()
    environment = {**os.environ, "DOTYK_DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "dotyk.server.settings"}
    return subprocess.Popen([sys.executable, "-c", _CHILD, str(run_id)], env=environment)


def kill_when(run_id: UUID, count: str, most: int) -> None:
    process = child(run_id)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while getattr(BulkRun.objects.get(id=run_id), count) < most:
        assert time.monotonic() < deadline, "the change did not get that far"
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.wait()


def told() -> int:
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from event where kind = 'companies.updated'")
        return int(cursor.fetchone()[0])


@pytest.mark.django_db(transaction=True)
def test_there_and_back() -> None:
    records.create_records(SYSTEM, "companies", [{"name": f"Company {n}"} for n in range(ROWS)])
    run = bulk.begin_bulk(SYSTEM, "companies", {"filter": {}, "add_tags": ["once"]})
    kill_when(run.id, "changed", 30)
    assert BulkRun.objects.get(id=run.id).status == "running"
    bulk.run_bulk(run.id)
    run.refresh_from_db()
    assert (run.status, run.changed, run.unchanged, run.refused) == ("done", ROWS, 0, 0)
    assert told() == ROWS
    bulk.undo_bulk(SYSTEM, run.id)
    kill_when(run.id, "undone", 30)
    bulk.take_back(run.id)
    run.refresh_from_db()
    assert (run.status, run.undone, run.kept) == ("undone", ROWS, 0)
    assert told() == 2 * ROWS
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from company where tags <> '{}'")
        assert cursor.fetchone()[0] == 0
