"""``make dev``: Dotyk and the web app's own server, both following the code as it is written."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

from scripts.menu import node
from scripts.menu.python import PYTHON, environment
from scripts.menu.steps import ROOT

LOOK_SECONDS = 1.0
PATIENCE_SECONDS = 10.0


def follow_the_code() -> int:
    """Starts both; Dotyk again whenever its Python changes. Ends with Ctrl-C."""
    web = subprocess.Popen(node.npm("run", "dev"), cwd=node.WEB, env=node.environment())
    server, seen = _start(), _newest()
    try:
        while web.poll() is None:
            time.sleep(LOOK_SECONDS)
            if (now := _newest()) != seen:
                _end(server)
                server, seen = _start(), now
    except KeyboardInterrupt:
        pass
    finally:
        _end(server)
        _end(web)
    return 0


def _start() -> subprocess.Popen[bytes]:
    return subprocess.Popen([str(PYTHON), "-m", "dotyk", "serve"], cwd=ROOT, env=environment())


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()


def _newest() -> float:
    return max(path.stat().st_mtime for path in _sources())


def _sources() -> list[Path]:
    return list((ROOT / "dotyk").rglob("*.py"))
