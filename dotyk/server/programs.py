"""PostgreSQL's own programs on the database of a command: dumping it, reading it back."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from urllib.parse import urlsplit

from dotyk.server.config import direct_address
from dotyk.server.embedded.programs import installed_programs
from dotyk.server.failures import CannotStart, is_about_space


def run_program(name: str, arguments: Sequence[str]) -> None:
    """Runs pg_dump, pg_restore or psql on the database; raises CannotStart with its last words."""
    address, password = _without_password(direct_address())
    done = subprocess.run(
        [installed_programs().path(name), "--dbname", address, *arguments],
        env=os.environ | ({"PGPASSWORD": password} if password else {}),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        if is_about_space(done.stderr):
            raise CannotStart("no_space", place="")
        said = [line for line in done.stderr.splitlines() if "error" in line.lower()] or [f"exit {done.returncode}"]
        raise CannotStart("program_failed", name=name, reason=said[0])


def _without_password(address: str) -> tuple[str, str | None]:
    """The address without its password, which no list of processes shall show, and the password."""
    parts = urlsplit(address)
    if parts.password is None:
        return address, None
    user, _, place = parts.netloc.rpartition("@")
    return parts._replace(netloc=f"{user.partition(':')[0]}@{place}").geturl(), parts.password
