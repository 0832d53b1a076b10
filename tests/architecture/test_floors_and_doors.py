"""The linter of imports sees every kind of fault: planted in a copy of the house, each makes it fail."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# where the fault is planted, what it says, and the contract that must notice
FAULTS = [
    ("platform/clock.py", "import dotyk.accounts.actors", "Imports go down the floors only"),
    ("people/actions/__init__.py", "import dotyk.sales.queries", "Imports go down the floors only"),
    ("kernel/records/reading.py", "import dotyk.kernel.search", "The kernel has floors of its own"),
    ("kernel/objects/fields.py", "import dotyk.kernel.access", "The kernel has floors of its own"),
    ("sales/rules/stages.py", "import django.db", "Rules are pure"),
    ("sales/actions/moving.py", "import dotyk.people.models", "People are entered by their doors"),
    ("sales/actions/moving.py", "import dotyk.activities.rules", "Activities are entered by their doors"),
    ("sales/actions/moving.py", "import dotyk.commerce.models", "Commerce is entered by its doors"),
    ("kernel/records/cursors.py", "import dotyk.kernel.records.reading", "No package imports in a circle"),
]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the house with its contracts."""
    copy = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "dotyk", copy / "dotyk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / ".importlinter", copy)
    return copy


def contracts_of(house: Path) -> dict[str, str]:
    """Each contract's name with its verdict."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    done = subprocess.run(
        [*command, "--no-cache"],
        cwd=house,
        env={"PYTHONPATH": str(house), "PATH": "/usr/bin"},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    verdicts = {}
    for line in done.stdout.splitlines():
        name, _, verdict = line.strip().rpartition(" ")
        if verdict in ("KEPT", "BROKEN"):
            verdicts[name] = verdict
    assert verdicts, done.stdout + done.stderr
    return verdicts


def test_the_house_keeps_every_contract(house: Path) -> None:
    assert set(contracts_of(house).values()) == {"KEPT"}


@pytest.mark.parametrize(("place", "fault", "contract"), FAULTS, ids=[fault for _, fault, _ in FAULTS])
def test_a_planted_fault_is_noticed(house: Path, place: str, fault: str, contract: str) -> None:
    path = house / "dotyk" / place
    before = path.read_text()
    head, _, rest = before.partition("from __future__ import annotations\n")
    path.write_text(f"{head}from __future__ import annotations\n{fault}\n{rest}" if rest else f"{before}\n{fault}\n")
    try:
        assert contracts_of(house)[contract] == "BROKEN"
    finally:
        path.write_text(before)
