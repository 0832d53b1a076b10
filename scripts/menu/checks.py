"""Format, lint, types, architecture, for Python and for the web app; and mending what can be mended."""

from __future__ import annotations

from collections.abc import Mapping

from dotyk.platform.messages import say
from dotyk.server.terminal import terminal_language
from scripts.menu import node
from scripts.menu.python import PYTHON, VENV
from scripts.menu.steps import ROOT, Command, show

_PYTHON: Mapping[str, Command] = {
    "ruff format": [PYTHON, "-m", "ruff", "format", "--check", "--quiet", "."],
    "ruff check": [PYTHON, "-m", "ruff", "check", "--quiet", "."],
    "mypy": [PYTHON, "-m", "mypy", "--no-error-summary"],
    "import-linter": [PYTHON, VENV / "bin" / "lint-imports"],
}


def check_python() -> list[str]:
    """The names of the checks that failed."""
    return [name for name, command in _PYTHON.items() if not _passes(name, command)]


def check_web(*, tests: bool) -> list[str]:
    """The same for the web app, with its unit tests when asked."""
    wanted = {"npm run check": ("run", "--silent", "check"), "npm test": ("test", "--silent")}
    names = list(wanted) if tests else ["npm run check"]
    return [name for name in names if not _passes(name, node.npm(*wanted[name]), is_web=True)]


def mend() -> int:
    """Formats everything and mends what the linters can."""
    codes = [
        show([PYTHON, "-m", "ruff", "check", "--fix", "."]),
        show([PYTHON, "-m", "ruff", "format", "."]),
        show(node.npm("run", "--silent", "fix"), cwd=node.WEB, env=node.environment()),
    ]
    return max(codes)


def _passes(name: str, command: Command, *, is_web: bool = False) -> bool:
    code = show(command, cwd=node.WEB, env=node.environment()) if is_web else show(command, cwd=ROOT)
    word = "menu.passed" if code == 0 else "menu.failed"
    print(say(word, terminal_language(), reason=name), flush=True)
    return code == 0
