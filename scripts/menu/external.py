"""A PostgreSQL of the system, started on loopback for one run of the tests."""

from __future__ import annotations

import os
import pwd
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from scripts.menu.steps import Trouble, step


@contextmanager
def running_postgres(programs: Path) -> Iterator[str]:
    """The address of a fresh server; its files are gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="dotyk-pg-") as folder:
        data, user = Path(folder) / "data", _plain_user()
        if user:
            os.chown(folder, user["user"], user["group"])
        make = [programs / "initdb", "-D", data, "-U", "dotyk", "-A", "trust", "-N"]
        step("postgres", "no_postgres", make, cwd=Path("/"), user=user)
        port = _free_port()
        settings = {"listen_addresses": "127.0.0.1", "port": port, "unix_socket_directories": folder, "fsync": "off"}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        server = subprocess.Popen(
            [str(programs / "postgres"), "-D", str(data), *options], cwd="/", stderr=subprocess.DEVNULL, **user
        )
        try:
            _wait_for(port, server)
            yield f"postgresql://dotyk@127.0.0.1:{port}/dotyk"
        finally:
            server.send_signal(2)
            server.wait(30)


def _plain_user() -> dict[str, Any]:
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    raise Trouble("no_postgres", "root")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        if server.poll() is not None:
            break
        with socket.socket() as probe:
            probe.settimeout(0.1)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise Trouble("no_postgres", f"exit {server.returncode}")
