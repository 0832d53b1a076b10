"""A sweep whose process is killed goes on where it was: no record is looked at twice by one step, none is left out."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from urllib.parse import urlsplit
from uuid import UUID

import pytest
from django.db import connection

from dotyk.accounts.actors import SYSTEM
from dotyk.kernel import duplicates
from dotyk.kernel.duplicates import sweeping
from dotyk.kernel.duplicates.models import DuplicatePair, DuplicateWatch
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records import create_record

RECORDS = 12
_CHILD = """
import os, signal, sys, django
django.setup()
from dotyk.kernel.duplicates import sweeping
sweeping.CHUNK_ROWS = 3
name, chunks = sys.argv[1], int(sys.argv[2])
step, done = getattr(sweeping, name), []

def dying(target, ids):
    step(target, ids)
    done.append(ids)
    if len(done) == chunks:
        os.kill(os.getpid(), signal.SIGKILL)

setattr(sweeping, name, dying)
sweeping.sweep("contacts")
"""


def killed_in(step: str, *, chunk: int) -> None:
    """Lets another process sweep and die within a chunk, before its transaction commits."""
    address = urlsplit(os.environ["DOTYK_DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}").geturl()
    environment = {**os.environ, "DOTYK_DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "dotyk.server.settings"}
    process = subprocess.run([sys.executable, "-c", _CHILD, step, str(chunk)], env=environment, check=False)
    assert process.returncode == -signal.SIGKILL


@pytest.mark.django_db(transaction=True)
def test_a_killed_sweep_goes_on_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(RECORDS):
        email = f"person{number // 2}@example.com"
        create_record(SYSTEM, "contacts", {"first_name": "Olena", "last_name": f"Bila{number // 2}", "emails": [email]})
    duplicates.begin_sweep(SYSTEM, "contacts")
    killed_in("_remake_keys", chunk=3)
    assert DuplicateWatch.objects.get(object="contacts").done == 6
    killed_in("compare_records", chunk=2)
    watch = DuplicateWatch.objects.get(object="contacts")
    assert (watch.status, watch.done) == ("running", RECORDS + 3)

    seen: list[UUID] = []
    compare = sweeping.compare_records

    def watched(target: ObjectType, ids: Sequence[UUID]) -> None:
        seen.extend(ids)
        compare(target, ids)

    monkeypatch.setattr(sweeping, "compare_records", watched)
    duplicates.sweep("contacts")
    watch.refresh_from_db()
    assert (watch.status, watch.done, watch.place) == ("idle", 2 * RECORDS, None)
    assert len(seen) == len(set(seen)) == RECORDS - 3
    assert DuplicatePair.objects.count() == RECORDS // 2
