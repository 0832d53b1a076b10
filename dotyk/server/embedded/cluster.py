"""The files of the database: made whole or not at all."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dotyk.server.embedded.account import Account
from dotyk.server.embedded.children import dying_with_parent, undisturbed
from dotyk.server.embedded.programs import MAJOR, Programs
from dotyk.server.failures import CannotStart, is_about_space

SUPERUSER = "dotyk"
DATABASE = "dotyk"


def existing_cluster(data: Path) -> bool:
    """Whether ``data`` holds a database; raises CannotStart for one of another PostgreSQL."""
    try:
        found = (data / "PG_VERSION").read_text().strip()
    except FileNotFoundError:
        return False
    if found != str(MAJOR):
        raise CannotStart("database_other_version", place=data, found=found, wanted=MAJOR)
    return True


def make_cluster(programs: Programs, data: Path, account: Account | None, *, durable: bool) -> None:
    """Makes the database files beside ``data`` and renames them into place when they are complete."""
    making = data.with_name(f"{data.name}.new")
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir(parents=True, mode=0o700)
    if account is not None:
        account.give(making)
    options = [*_INITDB_OPTIONS, *([] if durable else ["--no-sync"])]
    with reachable(making, account) as (place, descriptors):
        for command, text in (
            ([programs.path("initdb"), "-D", place, *options], ""),
            ([programs.path("postgres"), "--single", "-D", place, "template1"], f"create database {DATABASE};\n"),
        ):
            code, said = _run(command, text, account, descriptors)
            if code != 0:
                shutil.rmtree(making, ignore_errors=True)
                raise _why(said, data)
    making.rename(data)


def _run(command: list[str], text: str, account: Account | None, descriptors: tuple[int, ...]) -> tuple[int, str]:
    """Runs a program that starts others, as initdb does; when we are interrupted they all end. Code and errors."""
    process: subprocess.Popen[str] | None = None
    try:
        with undisturbed():
            process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                cwd="/",
                env=database_environment(),
                pass_fds=descriptors,
                start_new_session=True,
                preexec_fn=dying_with_parent(signal.SIGKILL),
                **(account.identity() if account else {}),
            )
        _, said = process.communicate(text)
    except BaseException:
        if process is not None:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        raise
    return process.returncode, said


_INITDB_OPTIONS = (
    f"--username={SUPERUSER}",
    "--encoding=UTF8",
    "--locale=C",
    "--auth=trust",  # the socket lies in a folder that only the database's user and root can enter
    "--no-instructions",
)


def _why(output: str, data: Path) -> CannotStart:
    if is_about_space(output):
        return CannotStart("no_space", place=data)
    lines = [line for line in output.splitlines() if "error" in line.lower() or "fatal" in line.lower()]
    return CannotStart("database_programs_unusable", reason=(lines or [output.strip()])[0])


def database_environment() -> dict[str, str]:
    """The environment of PostgreSQL's programs: nothing of ours that could change what they do."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))}
    return kept | {"LC_ALL": "C", "TZ": "UTC"}


def own_files(data: Path, account: Account) -> None:
    """Gives the files to ``account`` where somebody copied them as root; PostgreSQL takes only its own."""
    if data.stat().st_uid != account.uid:
        for base, names, files in os.walk(data):
            for name in ("", *names, *files):
                os.chown(Path(base) / name, account.uid, account.gid, follow_symlinks=False)


@contextmanager
def reachable(folder: Path, account: Account | None) -> Iterator[tuple[str, tuple[int, ...]]]:
    """A name of ``folder`` that ``account`` can open, and the descriptors to pass with it.

    A plain user cannot walk through ``/root`` to its own folder, but it can through a descriptor that root
    opened, so on Linux the folder is named by that; no mode of any folder of the user's is changed.
    """
    if account is None or not Path("/proc/self/fd").exists():
        yield str(folder), ()
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield f"/proc/self/fd/{descriptor}", (descriptor,)
    finally:
        os.close(descriptor)
