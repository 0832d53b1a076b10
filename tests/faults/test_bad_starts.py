"""A start that cannot go well says why and what to do, in one line, and damages nothing."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.homes import ROOT, Home, Served


@pytest.fixture
def empty(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


def refused(home: Home, *arguments: str, **more: str) -> str:
    """The one line on standard error of a command that must fail."""
    done = home.command(*(arguments or ("serve",)), **more)
    lines = done.stderr.strip().splitlines()
    assert done.returncode != 0
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("dotyk: ")
    return lines[0]


def test_a_taken_port(empty: Home) -> None:
    with socket.create_server(("127.0.0.1", empty.port)):
        line = refused(empty)
    assert f"port {empty.port} on 127.0.0.1 is taken" in line
    assert "DOTYK_PORT" in line
    assert not (empty.folder / "postgres").exists()


@pytest.mark.parametrize("port", ["abc", "0", "65536", "-1"])
def test_a_port_that_is_none(empty: Home, port: str) -> None:
    assert "DOTYK_PORT" in refused(empty, DOTYK_PORT=port)


def test_a_host_that_is_not_ours(empty: Home) -> None:
    assert "DOTYK_HOST" in refused(empty, DOTYK_HOST="192.0.2.1")


def test_a_second_copy_on_the_same_home(home: Home) -> None:
    with home.serving() as served:
        line = refused(home, DOTYK_PORT=str(Home(home.folder).port))
        assert f"(process {served.process.pid})" in line
        assert served.process.poll() is None


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("mysql://root@127.0.0.1/x", "cannot be understood"),
        ("postgresql://127.0.0.1:port/x", "cannot be understood"),
        ("postgresql://nobody@127.0.0.1:1/nothing", "does not answer"),
        ("postgresql:///x?host=/nowhere", "does not answer"),
    ],
)
def test_a_broken_database_address(empty: Home, address: str, words: str) -> None:
    for command in ("serve", "migrate"):
        line = refused(empty, command, DOTYK_DATABASE_URL=address)
        assert words in line
        assert "DOTYK_DATABASE_URL" in line


def test_a_socket_path_too_long(empty: Home, tmp_path: Path) -> None:
    """A long TMPDIR alone is borne: the socket goes to /tmp."""
    long = tmp_path / ("x" * 120)
    long.mkdir()
    done = empty.command("migrate", TMPDIR=str(long))
    assert done.returncode == 0, done.stderr


def test_a_home_path_too_long(tmp_path: Path) -> None:
    line = refused(Home(tmp_path / ("x" * 300)), "migrate")
    assert "too long" in line
    assert "DOTYK_HOME" in line


def test_a_home_that_is_a_file(empty: Home) -> None:
    empty.folder.write_text("mine")
    refused(empty)
    assert empty.folder.read_text() == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_home_that_may_not_be_written(empty: Home) -> None:
    empty.folder.mkdir(mode=0o500)
    assert "DOTYK_HOME" in refused(empty)


@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("unshare"), reason="needs a small disk, which root can mount")
@pytest.mark.parametrize("megabytes", [20, 100])
def test_no_space_left(home: Home, megabytes: int) -> None:
    """Too little to make a database; or one is there, and something else has filled the disk."""
    disk, before = home.folder.parent / "disk", home.folder
    disk.mkdir()
    steps = [f"mount -t tmpfs -o size={megabytes}m tmpfs {disk}"]
    if megabytes > 90:
        steps += [f"cp -a {before} {disk}/home", f"dd if=/dev/zero of={disk}/other bs=1M 2>/dev/null || true"]
    steps += [f"export DOTYK_HOME={disk}/home", f"exec {sys.executable} -m dotyk serve"]
    done = subprocess.run(
        ["unshare", "--mount", "sh", "-ec", "\n".join(steps)],
        cwd=ROOT,
        env=home.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if "mount:" in done.stderr or "unshare:" in done.stderr:
        pytest.skip("mounting is not allowed here")
    assert done.returncode == 1
    assert "no space left" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_python_too_old(tmp_path: Path) -> None:
    old = tmp_path / "python3"
    old.write_text('#!/bin/sh\n[ "$1" = -V ] && echo "Python 3.9.2"\nexit 1\n')
    old.chmod(0o755)
    done = subprocess.run(
        ["make", "run", f"PYTHON={old}"], cwd=ROOT, env={"PATH": "/usr/bin:/bin"}, capture_output=True, text=True
    )
    assert done.returncode != 0
    assert f"Python 3.11 or newer is needed ({old} is Python 3.9.2)" in done.stderr.splitlines()[0]


def test_speaks_the_language_of_the_terminal(empty: Home) -> None:
    assert "зайнятий" in _taken(empty, "uk_UA.UTF-8")
    assert "занят:" in _taken(empty, "ru_RU.UTF-8")


def _taken(home: Home, language: str) -> str:
    with socket.create_server(("127.0.0.1", home.port)):
        return refused(home, LC_ALL=language)


def test_a_failed_start_leaves_the_home_usable(home: Home) -> None:
    with socket.create_server(("127.0.0.1", home.port)):
        refused(home)
    served = Served(home)
    served.wait_until_ready()
    served.stop()
