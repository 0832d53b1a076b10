"""The product itself, started as anyone starts it, on a home of the benchmark's own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def running_server(home: Path) -> Iterator[tuple[int, int]]:
    """Serves ``home`` while the block runs; gives the port and the process id."""
    port = _free_port()
    environment = {**os.environ, "DOTYK_HOME": str(home), "DOTYK_PORT": str(port), "DOTYK_DEMO": "0"}
    log = (home.parent / f"{home.name}.log").open("wb")
    process = subprocess.Popen([sys.executable, "-m", "dotyk", "serve"], env=environment, stdout=log, stderr=log)
    try:
        _wait_for(port, process)
        yield port, process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)
        log.close()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes], seconds: float = 120) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if process.poll() is not None:
            raise SystemExit(f"the server ended with {process.returncode}")
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the server did not start")


def memory_mib(pid: int) -> float:
    """The proportional memory (PSS) of a process and all it started, in MiB."""
    kib = 0
    for member in [pid, *_descendants(pid)]:
        try:
            text = Path(f"/proc/{member}/smaps_rollup").read_text()
        except OSError:
            continue
        kib += sum(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:"))
    return kib / 1024


def _descendants(pid: int) -> list[int]:
    parents: dict[int, list[int]] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                parent = int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except (OSError, IndexError):
                continue
            parents.setdefault(parent, []).append(int(folder.name))
    found = list(parents.get(pid, []))
    for member in found:
        found.extend(parents.get(member, []))
    return found
