"""Imports in the background."""

from __future__ import annotations

from uuid import UUID

from dotyk.kernel.transfer.reverting import revert_run
from dotyk.kernel.transfer.running import run_import
from dotyk.kernel.transfer.trying import try_import
from dotyk.platform.jobs import job


@job("imports.run")
def go_on_importing(run_id: str) -> None:
    run_import(UUID(run_id))


@job("imports.try")
def attempt_import(run_id: str) -> None:
    try_import(UUID(run_id))


@job("imports.revert")
def take_import_back(run_id: str) -> None:
    revert_run(UUID(run_id))
