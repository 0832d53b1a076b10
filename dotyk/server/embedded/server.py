"""One PostgreSQL as a direct child: started, waited for, ended."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from pathlib import Path
from urllib.parse import quote

from dotyk.server.embedded.account import Account, plain_account
from dotyk.server.embedded.children import dying_with_parent, undisturbed, watch_parent
from dotyk.server.embedded.cluster import (
    DATABASE,
    SUPERUSER,
    database_environment,
    existing_cluster,
    make_cluster,
    own_files,
    reachable,
)
from dotyk.server.embedded.leftovers import clear_leftovers
from dotyk.server.embedded.programs import MAJOR, Programs, programs_for
from dotyk.server.embedded.settings import machine_memory, server_settings
from dotyk.server.embedded.sockets import SOCKET_NAME, make_socket_dir, recorded_socket_dir, remove_socket_dir
from dotyk.server.failures import CannotStart, is_about_space, require_space
from dotyk.server.messages import tell

START_SECONDS = 600
SPACE_TO_MAKE_BYTES = 200 * 1024**2
SPACE_TO_RUN_BYTES = 48 * 1024**2
LARGEST_LOG_BYTES = 10_000_000


class EmbeddedServer:
    """The database of one home. The caller holds its lock (``embedded.lease``)."""

    def __init__(self, home: Path, *, durable: bool = True) -> None:
        self.home = home
        self.data = home / "postgres" / str(MAJOR)
        self.log = home / "logs" / "postgres.log"
        self._durable = durable
        self._socket_dir: Path | None = None  # stays the same when the server is started again after a fall
        self._process: subprocess.Popen[bytes] | None = None
        self._watcher: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Makes the database when there is none, starts it and waits until it answers; raises CannotStart."""
        account = plain_account(self.data)
        programs = programs_for(account, self.home)
        self.data.parent.mkdir(parents=True, exist_ok=True)
        self.log.parent.mkdir(parents=True, exist_ok=True)
        is_made = existing_cluster(self.data)
        require_space(self.home, SPACE_TO_RUN_BYTES if is_made else SPACE_TO_MAKE_BYTES)
        if not is_made:
            tell("making_database", place=self.data)
            make_cluster(programs, self.data, account, durable=self._durable)
        if account is not None:
            own_files(self.data, account)
        clear_leftovers(self.home, self.data, lambda pid: tell("waiting_for_old", pid=pid))
        self._launch(programs, account)
        self._wait_until_ready(programs, account)

    def ended(self) -> bool:
        """Whether the server has stopped by itself."""
        return self._process is not None and self._process.poll() is not None

    @property
    def exit_reason(self) -> str:
        code = self._process.returncode if self._process else None
        return signal.Signals(-code).name if code is not None and code < 0 else f"exit {code}"

    def stop(self, patience_seconds: float = 60) -> None:
        """Ends all sessions and writes everything down; what is slower is cut off and recovers at the next start."""
        process, self._process = self._process, None
        if process is None:
            return
        for sign, seconds in ((signal.SIGINT, patience_seconds), (signal.SIGQUIT, 5.0), (signal.SIGKILL, 5.0)):
            process.send_signal(sign)
            try:
                process.wait(seconds)
                break
            except subprocess.TimeoutExpired:
                continue
        self._end_watcher()
        self._remove_socket_dir()

    def _launch(self, programs: Programs, account: Account | None) -> None:
        if self._socket_dir is None:
            self._socket_dir = make_socket_dir(self.home, account)
        settings = server_settings(self._socket_dir, machine_memory(), durable=self._durable)
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        if self.log.exists() and self.log.stat().st_size > LARGEST_LOG_BYTES:
            self.log.replace(self.log.with_suffix(".log.1"))
        with reachable(self.data, account) as (place, descriptors), self.log.open("ab") as log, undisturbed():
            self._process = subprocess.Popen(
                [programs.path("postgres"), "-D", place, *options],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                env=database_environment(),
                pass_fds=descriptors,
                start_new_session=True,
                preexec_fn=dying_with_parent(signal.SIGINT),
                **(account.identity() if account else {}),
            )
        self._watcher = watch_parent(self._process.pid, signal.SIGINT)

    def _wait_until_ready(self, programs: Programs, account: Account | None) -> None:
        began, log_began, said = time.monotonic(), self.log.stat().st_size, 0
        while (waited := time.monotonic() - began) < START_SECONDS:
            if self._status() == "ready":
                return
            if self.ended():
                said_last = self._said_since(log_began)
                if "pre-existing shared memory block" in said_last and waited < 30:
                    time.sleep(0.2)  # backends of a killed server are still ending
                    self._end_watcher()
                    self._launch(programs, account)
                    continue
                raise self._why(said_last)
            if waited - said > 2:
                said = int(waited)
                tell("recovering", seconds=said)
            time.sleep(0.01)
        self.stop(patience_seconds=1)
        raise CannotStart("database_did_not_start", reason=f"{START_SECONDS} s", log=self.log)

    def _status(self) -> str:
        """The state PostgreSQL writes on the eighth line of its pid file."""
        try:
            lines = (self.data / "postmaster.pid").read_text().split("\n")
        except OSError:
            return ""
        return lines[7].strip() if len(lines) > 7 and lines[0] == str(self.pid) else ""

    def _said_since(self, offset: int) -> str:
        with self.log.open("rb") as log:
            log.seek(max(0, min(offset, self.log.stat().st_size) - 2000))
            return log.read().decode(errors="replace")

    def _why(self, said: str) -> CannotStart:
        self._remove_socket_dir()
        if is_about_space(said):
            return CannotStart("no_space", place=self.home)
        lines = [line.split("FATAL:")[-1].strip() for line in said.splitlines() if "FATAL:" in line]
        code = self._process.returncode if self._process else ""
        return CannotStart("database_did_not_start", reason=lines[-1] if lines else f"exit {code}", log=self.log)

    def _remove_socket_dir(self) -> None:
        self._socket_dir = None
        remove_socket_dir(self.home)

    def _end_watcher(self) -> None:
        if self._watcher is not None:
            self._watcher.kill()
            self._watcher.wait()
            self._watcher = None


def address_of(home: Path, database: str = DATABASE) -> str:
    """The address of the running database of ``home``, as ``DOTYK_DATABASE_URL`` would say it."""
    folder = recorded_socket_dir(home)
    if folder is None:
        raise CannotStart("database_unreachable", reason="database.json")
    return f"postgresql://{SUPERUSER}@/{quote(database)}?host={quote(str(folder), safe='')}"


def is_answering(home: Path) -> bool:
    """Whether the recorded socket of ``home`` exists and somebody listens on it."""
    folder = recorded_socket_dir(home)
    if folder is None:
        return False
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(os.fspath(folder / SOCKET_NAME))
        except OSError:
            return False
    return True
