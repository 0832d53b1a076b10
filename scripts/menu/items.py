"""The items of the menu."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence

from dotyk.platform.messages import say
from dotyk.server.terminal import terminal_language
from scripts.menu import checks, node
from scripts.menu.developing import follow_the_code
from scripts.menu.external import running_postgres
from scripts.menu.python import PYTHON, ensure_python, environment
from scripts.menu.steps import Command, Trouble, become, say_trouble, show
from scripts.menu.system import ensure_chromium, ensure_postgres

Arguments = Sequence[str]


# As many as the cores a machine has at least: three browsers on two cores make journeys wait beyond their patience.
_AT_ONCE = ("-n", "2")


def run(arguments: Arguments) -> int:
    ensure_python()
    node.ensure_build()
    return become([PYTHON, "-m", "dotyk", "serve", *arguments], environment())


def test(arguments: Arguments) -> int:
    """Checks first; pytest comes last, so that its closing line is the last. CI tries the system's PostgreSQL too."""
    ensure_python(for_tests=True)
    chromium = ensure_chromium()
    node.ensure_packages()
    node.ensure_build()
    failed = checks.check_all(web_tests=True)
    if os.environ.get("CI") and _test_engine_outside():
        failed.append("postgresql")
    if failed:
        print(say("menu.failed", terminal_language(), reason=", ".join(failed)), flush=True)
    return max(_pytest([*_AT_ONCE, *arguments], DOTYK_CHROMIUM=chromium), 1 if failed else 0)


def _test_engine_outside() -> int:
    """The engine on the oldest PostgreSQL of the system, where one is or can be installed; the exit code."""
    try:
        with running_postgres(ensure_postgres()) as address:
            return _pytest([*_AT_ONCE, "tests/platform", "tests/kernel"], DOTYK_DATABASE_URL=address)
    except Trouble as trouble:
        say_trouble(trouble)
        return 0


def dev(arguments: Arguments) -> int:
    ensure_python(for_tests=True)
    node.ensure_packages()
    return follow_the_code()


def check(arguments: Arguments) -> int:
    ensure_python(for_tests=True)
    node.ensure_packages()
    return 1 if checks.check_all(web_tests=False) else 0


def fix(arguments: Arguments) -> int:
    ensure_python(for_tests=True)
    node.ensure_packages()
    return checks.mend()


def e2e(arguments: Arguments) -> int:
    ensure_python(for_tests=True)
    chromium = ensure_chromium()
    node.ensure_build()
    return _pytest(["tests/journeys", *arguments], DOTYK_CHROMIUM=chromium)


def bench(arguments: Arguments) -> int:
    ensure_python(for_tests=True)
    chromium = ensure_chromium()
    node.ensure_build()
    return become([PYTHON, "-m", "bench", *arguments], environment() | {"DOTYK_CHROMIUM": chromium})


def docs(arguments: Arguments) -> int:
    """What is made from the code: the API's description, the pages about flows, the script of a fresh database."""
    ensure_python(for_tests=True)
    node.ensure_packages()
    with tempfile.TemporaryDirectory(prefix="dotyk-docs-") as home:
        written = node.WEB / "src" / "api" / "openapi.json"
        command: Command = [PYTHON, "-m", "dotyk", "openapi", written]
        code = show(command, env=environment() | {"DOTYK_HOME": home})
        code = code or show([PYTHON, "-m", "scripts.flow_pages"], env=environment() | {"DOTYK_HOME": home})
    code = code or show([PYTHON, "-m", "scripts.fresh"], env=environment())
    return code or show(node.npm("run", "--silent", "api"), cwd=node.WEB, env=node.environment())


def shots(arguments: Arguments) -> int:
    """Fresh pictures for the README and the docs."""
    ensure_python(for_tests=True)
    chromium = ensure_chromium()
    node.ensure_build()
    return become([PYTHON, "-m", "scripts.shots", *arguments], environment() | {"DOTYK_CHROMIUM": chromium})


def test_external(arguments: Arguments) -> int:
    """Everything that touches the database, on a PostgreSQL of the system."""
    ensure_python(for_tests=True)
    chromium = ensure_chromium()
    node.ensure_build()
    with running_postgres(ensure_postgres()) as address:
        return _pytest([*_AT_ONCE, *arguments], DOTYK_CHROMIUM=chromium, DOTYK_DATABASE_URL=address)


def _pytest(arguments: Sequence[str], **more: str) -> int:
    """Runs pytest with a home of its own, so that no real one is touched."""
    with tempfile.TemporaryDirectory(prefix="dotyk-tests-") as home:
        return show([PYTHON, "-m", "pytest", *arguments], env=os.environ | {"DOTYK_HOME": home} | more)


ITEMS: dict[str, Callable[[Arguments], int]] = {
    "run": run,
    "test": test,
    "dev": dev,
    "check": check,
    "fix": fix,
    "e2e": e2e,
    "bench": bench,
    "docs": docs,
    "shots": shots,
    "test-external": test_external,
}
