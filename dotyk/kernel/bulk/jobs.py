"""Bulk changes in the background."""

from __future__ import annotations

from uuid import UUID

from dotyk.kernel.bulk.forgetting import forget_old_runs
from dotyk.kernel.bulk.running import run_bulk
from dotyk.kernel.bulk.undoing import take_back
from dotyk.platform.jobs import every, job


@job("bulk.run")
def go_on_changing(run_id: str) -> None:
    run_bulk(UUID(run_id))


@job("bulk.undo")
def take_bulk_back(run_id: str) -> None:
    take_back(UUID(run_id))


@every("17 3 * * *", "kernel.forget_bulk_runs")
def forget_bulk_runs(timestamp: int) -> None:
    forget_old_runs()
