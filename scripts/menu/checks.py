"""Format, lint, types, architecture, for Python and for the web app; and mending what can be mended."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from dotyk.platform.messages import say
from dotyk.server.terminal import terminal_language
from scripts.menu import node
from scripts.menu.python import PYTHON, VENV
from scripts.menu.steps import ROOT, Command, show, told_by

_PYTHON: Mapping[str, Command] = {
    "ruff format": [PYTHON, "-m", "ruff", "format", "--check", "--quiet", "."],
    "ruff check": [PYTHON, "-m", "ruff", "check", "--quiet", "."],
    "mypy": [PYTHON, "-m", "mypy", "--no-error-summary"],
    "import-linter": [PYTHON, VENV / "bin" / "lint-imports"],
}


def check_all(*, web_tests: bool) -> list[str]:
    """The names of the checks that failed: those of Python and, meanwhile, those of the web app."""
    web = {"npm run check": node.npm("run", "--silent", "check")}
    if web_tests:
        web["npm test"] = node.npm("test", "--silent")
    with ThreadPoolExecutor() as pool:
        halves = [
            pool.submit(_failing, _PYTHON, cwd=ROOT),
            pool.submit(_failing, web, cwd=node.WEB, env=node.environment()),
        ]
        return [name for half in halves for name in half.result()]


def mend() -> int:
    """Formats everything and mends what the linters can."""
    codes = [
        show([PYTHON, "-m", "ruff", "check", "--fix", "."]),
        show([PYTHON, "-m", "ruff", "format", "."]),
        show(node.npm("run", "--silent", "fix"), cwd=node.WEB, env=node.environment()),
    ]
    return max(codes)


def _failing(checks: Mapping[str, Command], **where: Any) -> list[str]:
    """Does the checks one after another; the names of those that failed."""
    failed = []
    for name, command in checks.items():
        code, told = told_by(command, **where)
        word = say("menu.passed" if code == 0 else "menu.failed", terminal_language(), reason=name)
        print(f"{told}{word}", flush=True)
        if code:
            failed.append(name)
    return failed
