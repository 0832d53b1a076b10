"""Homes with an embedded database, and the ``dotyk`` command on them, started as a person starts it."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count, islice
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[1]
EMAIL, PASSWORD = "olena@dotyk.test", "kalyna-i-verba-9"
START_SECONDS = 180
KEY_FILE = "administrator.key"
ONE_AFTER_ANOTHER = """import json, sys
from dotyk.server.cli import run
sys.exit(max([run(arguments) for arguments in json.loads(sys.argv[1])]))"""
OURS = ("DOTYK_DATABASE_URL", "DOTYK_DIRECT_DATABASE_URL", "DOTYK_HOME", "DOTYK_PORT", "DOTYK_HOST", "DOTYK_DEMO")


class Home:
    """A folder as ``DOTYK_HOME`` and a port of its own."""

    def __init__(self, folder: Path, **more: str) -> None:
        self.folder = folder
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        kept = {name: value for name, value in os.environ.items() if name not in OURS}
        self.environment = kept | {
            "DOTYK_HOME": str(folder),
            "DOTYK_PORT": str(self.port),
            "DOTYK_DEMO": "0",
            "LC_ALL": "C.UTF-8",
            **more,
        }

    def command(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Runs a ``dotyk`` command to its end."""
        return self.python("-m", "dotyk", *arguments, **more)

    def python(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Runs Python to its end as the command is run."""
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=self.environment | more,
            capture_output=True,
            text=True,
            timeout=START_SECONDS,
            check=False,
        )

    @property
    def key(self) -> str:
        """The key of the administrator whom ``made_home`` has put in."""
        return (self.folder / KEY_FILE).read_text()

    @contextmanager
    def serving(self) -> Iterator[Served]:
        served = Served(self)
        try:
            served.wait_until_ready()
            yield served
        finally:
            served.stop()


class Served:
    """A running ``dotyk serve``."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self._output = (home.folder.parent / f"{home.folder.name}.output.txt").open("w+")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "dotyk", "serve"],
            cwd=ROOT,
            env=home.environment,
            stdout=self._output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    @property
    def output(self) -> str:
        self._output.flush()
        return Path(self._output.name).read_text()

    def wait_until_ready(self) -> None:
        def is_ready() -> bool:
            assert self.process.poll() is None, self.output
            return "is ready" in self.output and answers(self.home.address)

        wait_for(is_ready, START_SECONDS, lambda: self.output)

    def stop(self, sign: int = signal.SIGTERM) -> float:
        """Asks it to stop; how many seconds that took."""
        began = time.monotonic()
        if self.process.poll() is None:
            self.process.send_signal(sign)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        return time.monotonic() - began

    def children(self) -> dict[int, str]:
        """The processes the launcher started, by their number: what each is."""
        return {pid: called(pid) for pid in _children_of(self.process.pid)}

    def pids(self, kind: str) -> list[int]:
        return [pid for pid, found in self.children().items() if found == kind]

    def everyone(self) -> list[int]:
        """The launcher and all that descend from it."""
        found = [self.process.pid]
        for pid in found:
            found += _children_of(pid)
        return found


def _children_of(pid: int) -> list[int]:
    children = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            name_ends = entry.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(name_ends[1]) == pid:
            children.append(int(entry.parent.name))
    return sorted(children)


def called(pid: int) -> str:
    """``postgres``, ``web``, ``worker`` …, by the name the process took."""
    try:
        words = Path(f"/proc/{pid}/comm").read_text().split()
    except OSError:
        return "gone"
    return words[1] if words[0] == "dotyk" and len(words) > 1 else words[0]


def is_alive(pid: int) -> bool:
    """Whether the process exists and is no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def answers(address: str) -> bool:
    try:
        return httpx.get(f"{address}/healthz", timeout=2).status_code == 200
    except httpx.TransportError:
        return False


def wait_for(condition: Callable[[], bool], seconds: float, told: Callable[[], str] = str) -> None:
    """Returns once the condition holds; fails with what ``told`` says when it does not in time."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"not within {seconds} s: {told()}"
        time.sleep(0.05)


FIRST_PORT, LAST_PORT = 10_000, 32_000
_workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
_share = (LAST_PORT - FIRST_PORT) // _workers
_first = FIRST_PORT + _share * int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
_ports = (_first + number % _share for number in count(os.getpid() * 50))


def free_port() -> int:
    """One that stays free until it is used: below those the system gives to whoever wants any, and of this worker's
    own share; each run of the tests begins elsewhere in it."""
    for port in islice(_ports, _share):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise AssertionError("no port is free")


def made_home(shared: Path) -> Path:
    """A home with a migrated database, an administrator and a key of theirs, made once for a run of the tests."""
    folder = shared / "made-home"
    with (shared / "made-home.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            making = Home(shared / "making-home")
            done = making.command("createuser", EMAIL, "--password", PASSWORD, "--role", "administrator")
            assert done.returncode == 0, done.stderr
            key = making.command("apikey", "--user", EMAIL)
            assert key.returncode == 0, key.stderr
            (making.folder / KEY_FILE).write_text(key.stdout.splitlines()[-1])
            making.folder.rename(folder)
    return folder


def copy_home(made: Path, target: Path) -> Path:
    shutil.copytree(made, target, ignore=shutil.ignore_patterns("*.lock", "database.*", "logs"))
    return target
