"""What the tests need of the machine: a browser, and for some a PostgreSQL of the system."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from scripts.menu.python import PYTHON
from scripts.menu.steps import Command, Trouble, step

HEADLESS_SHELL = "chromium-headless-shell"
BROWSERS = (HEADLESS_SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def ensure_chromium() -> str:
    """Where Chromium is: installed by the system's package manager when it may, else Playwright's own.

    Without a window it opens a page in two thirds of the time, so that one is sought first.
    """
    found = _chromium()
    if found is None:
        try:
            _install_a_chromium()
        except Trouble:
            step("chromium", "no_chromium", [PYTHON, "-m", "playwright", "install", HEADLESS_SHELL])
        found = _chromium()
    if found is None:
        raise Trouble("no_chromium", "not found")
    return found


def ensure_postgres() -> Path:
    """The folder of the programs of the oldest PostgreSQL of the system that is new enough."""
    found = _postgres()
    if found is None:
        _install("postgresql", "postgres", "no_postgres")
        found = _postgres()
    if found is None:
        raise Trouble("no_postgres", "not found")
    return found


def _install_a_chromium() -> None:
    try:
        _install(HEADLESS_SHELL, "chromium", "no_chromium")
    except Trouble:
        _install("chromium", "chromium", "no_chromium")


def _chromium() -> str | None:
    named = os.environ.get("DOTYK_CHROMIUM")
    found = next(filter(None, map(shutil.which, [named, *BROWSERS] if named else BROWSERS)), None)
    return found or _of_playwright()


def _of_playwright() -> str | None:
    ask = "from playwright.sync_api import sync_playwright as p\nwith p() as w: print(w.chromium.executable_path)"
    said = subprocess.run([str(PYTHON), "-c", ask], capture_output=True, text=True, check=False).stdout.strip()
    return said if said and Path(said).exists() else None


def _postgres() -> Path | None:
    for version in range(15, 30):
        folder = Path(f"/usr/lib/postgresql/{version}/bin")
        if (folder / "postgres").exists():
            return folder
    return None


def _install(package: str, words: str, trouble: str) -> None:
    """By apt, as root or with a sudo that asks nothing."""
    apt = shutil.which("apt-get")
    if apt is None:
        raise Trouble(trouble, "apt-get")
    privilege: Command = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if privilege and shutil.which("sudo") is None:
        raise Trouble(trouble, "sudo")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    step(words, trouble, [*privilege, apt, "update", "-q"], env=environment)
    install = [apt, "install", "-y", "-q", "--no-install-recommends", package]
    step(words, trouble, [*privilege, *install], env=environment)
