"""An import whose process is killed goes on behind the last whole chunk: nothing twice, nothing lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from urllib.parse import urlsplit
from uuid import UUID

import pytest
from django.conf import settings
from django.db import connection

from dotyk.accounts.actors import SYSTEM
from dotyk.kernel import transfer
from dotyk.kernel.transfer import running
from dotyk.kernel.transfer.models import ImportRow, ImportRun

ROWS = 600
PATIENCE_SECONDS = 60

_CHILD = """
import signal, sys, django
from uuid import UUID
from django.conf import settings
django.setup()
from pathlib import Path
settings.HOME = Path(sys.argv[2])
from dotyk.kernel.transfer import running
running.CHUNK_ROWS = 20
most = int(sys.argv[3])
running.run_import(UUID(sys.argv[1]), progress=lambda run: run.position < most or signal.pause())
"""
"""Brings so many rows in, and stays there: however late it is killed, it has not done all."""


def table() -> bytes:
    lines = ["first name,email,company"]
    lines += [f"Person {n},person{n % (ROWS - 50)}@example.com,Company {n % 40}" for n in range(ROWS)]
    return "\n".join(lines).encode()


def started() -> UUID:
    run = transfer.begin_import(SYSTEM, "contacts", [table()], file_name="people.csv")
    transfer.change_import(SYSTEM, run.id, {"options": {"unknown": {"company": "create"}}})
    transfer.start_import(SYSTEM, run.id)
    return run.id


def child(run_id: UUID, *, most: int = 10 * ROWS) -> subprocess.Popen[bytes]:
    address = urlsplit(os.environ["DOTYK_DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}").geturl()
    environment = {**os.environ, "DOTYK_DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "dotyk.server.settings"}
    given = [str(run_id), str(settings.HOME), str(most)]
    return subprocess.Popen([sys.executable, "-c", _CHILD, *given], env=environment)


def wait_for_position(run_id: UUID, position: int) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while ImportRun.objects.get(id=run_id).position < position:
        assert time.monotonic() < deadline, "the import did not get that far"
        time.sleep(0.005)


@pytest.mark.django_db(transaction=True)
def test_a_killed_import_goes_on_without_a_double_or_a_loss() -> None:
    run_id = started()
    for position in (40, 300):
        process = child(run_id, most=position + 200)
        wait_for_position(run_id, position)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert ImportRun.objects.get(id=run_id).status == "running"
    running.run_import(run_id)
    run = ImportRun.objects.get(id=run_id)
    assert run.status == "done"
    assert (run.created, run.updated + run.skipped, run.refused) == (ROWS - 50, 50, 0)
    with connection.cursor() as cursor:
        cursor.execute("select count(*), count(distinct emails[1]) from contact")
        assert cursor.fetchone() == (ROWS - 50, ROWS - 50)
        cursor.execute("select count(*), count(distinct name) from company")
        assert cursor.fetchone() == (40, 40)
    assert ImportRow.objects.filter(run=run, part=0).count() == ROWS


@pytest.mark.django_db(transaction=True)
def test_two_processes_at_once_do_no_harm() -> None:
    run_id = started()
    processes = [child(run_id), child(run_id)]
    for process in processes:
        process.wait(PATIENCE_SECONDS)
    running.run_import(run_id)
    run = ImportRun.objects.get(id=run_id)
    assert (run.status, run.created) == ("done", ROWS - 50)
    assert ImportRow.objects.filter(run=run, part=0).count() == ROWS
