"""A machine that lacks something is told so by ``make``, in one line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.homes import ROOT


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A copy of the repository as a newcomer has it, with an environment in which nothing is installed."""
    copy = tmp_path / "новий клон"
    for name in ("scripts", "requirements", "dotyk"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "web" / "src").mkdir(parents=True)
    for name in ("Makefile", "web/package.json", "web/package-lock.json", "web/index.html", "web/vite.config.ts"):
        shutil.copy(ROOT / name, copy / name)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", copy / ".venv"], check=True)
    return copy


def say(bare: Path, code: str) -> subprocess.CompletedProcess[str]:
    """Runs a piece of the menu where neither Node nor a registry can be found."""
    programs = bare / "programs"
    programs.mkdir()
    script = (
        "import sys\nfrom scripts.menu.steps import Trouble, say_trouble\n"
        f"try:\n    {code}\nexcept Trouble as trouble:\n    sys.exit(say_trouble(trouble))\n"
    )
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=bare,
        env={"PATH": str(programs), "HOME": str(bare), "UV_OFFLINE": "1", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_no_node_and_no_wheel(bare: Path) -> None:
    done = say(bare, "from scripts.menu import node; node.ensure_build()")
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("dotyk: the web app needs Node.js 20.19 or newer")


def test_no_registry(bare: Path) -> None:
    done = say(bare, "from scripts.menu.python import ensure_python; ensure_python()")
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("dotyk: the Python packages could not be installed")


def test_no_python_at_all(bare: Path) -> None:
    programs = bare / "programs"
    programs.mkdir()
    for name in ("sh", "env", "dirname", "make", "head"):
        found = shutil.which(name)
        assert found
        (programs / name).symlink_to(found)
    done = subprocess.run(
        ["make", "run"], cwd=bare, env={"PATH": str(programs)}, capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert "Python 3.11 or newer is needed (none was found)" in done.stderr.splitlines()[0]


def test_what_is_installed_is_not_installed_again(bare: Path) -> None:
    from scripts.menu.stamps import Stamp

    stamp = Stamp("web", bare / ".make")
    assert not stamp.holds("a")
    stamp.set("a")
    assert stamp.holds("a")
    assert not stamp.holds("b")
    assert os.listdir(bare / ".make") == [".dotyk-web"]
