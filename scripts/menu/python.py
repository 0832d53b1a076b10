"""The virtual environment and its packages, by uv, which itself comes from the registry."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.menu.stamps import Stamp, fingerprint
from scripts.menu.steps import ROOT, Trouble, step

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
COMMAND = VENV / "bin" / "dotyk"

_COMMAND = """#!/bin/sh
bin=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 1
PYTHONPATH="$bin/../..${PYTHONPATH:+:$PYTHONPATH}" exec "$bin/python" -m dotyk "$@"
"""


def ensure_python(*, for_tests: bool = False) -> None:
    """The environment with what running needs, or also what the tests need; raises Trouble."""
    _ensure_venv()
    names = ["dev"] if for_tests else ["base", "dev"]
    if not any(Stamp(name, VENV).holds(_wanted(name)) for name in names):
        install(names[0])
        Stamp(names[0], VENV).set(_wanted(names[0]))
    if not COMMAND.exists():
        COMMAND.write_text(_COMMAND)
        COMMAND.chmod(0o755)


def install(name: str, words: str = "packages", trouble: str = "no_packages") -> None:
    """Installs ``requirements/NAME.txt``, each package checked by its hash."""
    wanted = ["--require-hashes", "-r", ROOT / "requirements" / f"{name}.txt"]
    environment = _uv_environment()
    step(words, trouble, [_uv(), "pip", "install", "--python", PYTHON, *wanted], env=environment)


def environment() -> dict[str, str]:
    """What a command of ours is started with."""
    return os.environ | {"DOTYK_COMMAND": str(COMMAND.relative_to(ROOT)), "PYTHONUNBUFFERED": "1"}


def _wanted(name: str) -> str:
    return fingerprint([ROOT / "requirements" / f"{name}.txt"], str(sys.version_info[:2]))


def _ensure_venv() -> None:
    if _works(PYTHON):
        return
    if VENV.exists() and not (VENV / "pyvenv.cfg").exists() and any(VENV.iterdir()):
        raise Trouble("no_venv", f"{VENV} is something else")
    step("venv", "no_venv", [sys.executable, "-m", "venv", "--clear", VENV])


def _works(program: Path | str) -> bool:
    try:
        return subprocess.run([str(program), "--version"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _uv() -> str:
    """Where uv is: in the environment, on the machine, or newly from the registry."""
    for found in (str(VENV / "bin" / "uv"), shutil.which("uv")):
        if found and _works(found):
            return found
    wanted = ["--require-hashes", "-r", ROOT / "requirements" / "uv.txt"]
    step("uv", "no_packages", [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", *wanted])
    return str(VENV / "bin" / "uv")


_FROM_PIP = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "trusted-host": "UV_INSECURE_HOST",
}


def _uv_environment() -> dict[str, str]:
    """Uv does not read pip's settings; a machine that reaches its registry by them shall reach it by uv too."""
    mine = dict(os.environ)
    for name, value in _pip_settings().items():
        mine.setdefault(_FROM_PIP[name], ",".join(value.split()) if name == "find-links" else value)
    mine.setdefault("UV_SYSTEM_CERTS", "true")
    mine.setdefault("UV_INDEX_STRATEGY", "unsafe-best-match")  # as pip does; the hashes keep strangers out
    mine.setdefault("UV_NO_PROGRESS", "1")
    return mine


def _pip_settings() -> dict[str, str]:
    """What pip's files and environment say of the registry, the environment last."""
    listing = subprocess.run(
        [str(PYTHON), "-m", "pip", "config", "list"], capture_output=True, text=True, check=False
    ).stdout
    found: dict[str, str] = {}
    for line in listing.splitlines():
        key, _, value = line.partition("=")
        name = key.rpartition(".")[2]
        if name in _FROM_PIP:
            found[name] = value.strip("'\"").replace("\\n", " ").strip()
    return found
