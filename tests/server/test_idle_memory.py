"""The whole idle product stays small."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.homes import Served

MOST_MEGABYTES = 350


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="only Linux tells the memory that is shared")
def test_all_processes_together(running: Served) -> None:
    total = sum(proportional_kilobytes(pid) for pid in running.everyone())
    assert 50 < total / 1024 <= MOST_MEGABYTES


def proportional_kilobytes(pid: int) -> int:
    """The memory of the process, what it shares with others counted by its part."""
    found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    assert found is not None
    return int(found[1])
