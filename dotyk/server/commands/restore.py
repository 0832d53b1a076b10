"""``dotyk restore FILE``: reads a backup back into an empty workspace, or with ``--replace`` in place of this one."""

from __future__ import annotations

import shutil
import subprocess
import tarfile
import tempfile
from argparse import ArgumentParser, Namespace
from pathlib import Path

from dotyk.server.failures import CannotStart

NEEDS_MIGRATIONS = False

# Everything a workspace has, dropped in the transaction that brings the other one.
_EMPTY = """
set client_min_messages = warning;
do $$
declare thing record;
begin
  for thing in select oid::regclass as name from pg_class
               where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace
  loop execute format('drop table if exists %s cascade', thing.name); end loop;
  for thing in select oid::regprocedure as name from pg_proc where pronamespace = current_schema()::regnamespace
  loop execute format('drop routine if exists %s cascade', thing.name); end loop;
  for thing in select t.oid::regtype as name from pg_type t left join pg_class c on c.oid = t.typrelid
               where (t.typtype in ('e', 'd') or c.relkind = 'c') and t.typnamespace = current_schema()::regnamespace
  loop execute format('drop type if exists %s cascade', thing.name); end loop;
end $$;
"""


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("--replace", action="store_true", help="drop what is there")


def run(options: Namespace) -> None:
    """One transaction: a backup that cannot be read leaves everything as it was."""
    from dotyk.server.config import home_folder
    from dotyk.server.migrating import bring_up_to_date

    if not options.file.is_file():
        raise CannotStart("file_missing", place=options.file)
    if not options.replace and _is_in_use():
        raise CannotStart("restore_needs_empty")
    with tempfile.TemporaryDirectory(prefix="dotyk-restore-") as folder:
        unpacked = Path(folder)
        _unpack(options.file, unpacked)
        _read_back(unpacked)
        _put_files(unpacked, home_folder())
    bring_up_to_date()
    print("ok")


def _unpack(file: Path, folder: Path) -> None:
    try:
        with tarfile.open(file) as archive:
            archive.extractall(folder, filter="data")
    except (tarfile.TarError, EOFError) as error:
        raise CannotStart("not_a_backup", place=file, reason=error) from None
    if not (folder / "database.dump").exists():
        raise CannotStart("not_a_backup", place=file, reason="database.dump")


def _read_back(unpacked: Path) -> None:
    from dotyk.server.embedded.programs import installed_programs
    from dotyk.server.programs import run_program

    emptying, script = unpacked / "empty.sql", unpacked / "restore.sql"
    emptying.write_text(_EMPTY)
    read = [installed_programs().path("pg_restore"), "--no-owner", "--no-privileges", f"--file={script}"]
    done = subprocess.run([*read, str(unpacked / "database.dump")], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise CannotStart("program_failed", name="pg_restore", reason=done.stderr.strip())
    once = ["--single-transaction", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1"]
    run_program("psql", [*once, f"--file={emptying}", f"--file={script}"])


def _put_files(unpacked: Path, home: Path) -> None:
    for place in (unpacked / "secret", unpacked / "files"):
        if place.is_dir():
            shutil.copytree(place, home / place.name, dirs_exist_ok=True)
        elif place.exists():
            shutil.copy2(place, home / place.name)


def _is_in_use() -> bool:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("select to_regclass('app_user') is not null")
        if not cursor.fetchone()[0]:
            return False
        cursor.execute("select exists (select 1 from app_user)")
        return bool(cursor.fetchone()[0])
