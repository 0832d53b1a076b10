"""The jobs of the kernel, each defined on the floor whose work it does."""

from dotyk.kernel.api.jobs import forget_idempotency_keys
from dotyk.kernel.bulk.jobs import forget_bulk_runs, go_on_changing, take_bulk_back
from dotyk.kernel.duplicates.jobs import freshen_duplicates, sweep_for_duplicates
from dotyk.kernel.erasing.forgetting import forget_files
from dotyk.kernel.history.jobs import forget_removed_files
from dotyk.kernel.objects.indexing import index_late
from dotyk.kernel.objects.series import number_late
from dotyk.kernel.records.jobs import fold_tallies
from dotyk.kernel.shaping.retitling import go_on_retitling
from dotyk.kernel.sights.jobs import forget_sights
from dotyk.kernel.transfer.jobs import (
    attempt_import,
    go_on_importing,
    repeat_imports,
    take_import_back,
    take_import_turn,
)

__all__ = [
    "attempt_import",
    "fold_tallies",
    "forget_bulk_runs",
    "forget_files",
    "forget_idempotency_keys",
    "forget_removed_files",
    "forget_sights",
    "freshen_duplicates",
    "go_on_changing",
    "go_on_importing",
    "go_on_retitling",
    "index_late",
    "number_late",
    "repeat_imports",
    "sweep_for_duplicates",
    "take_bulk_back",
    "take_import_back",
    "take_import_turn",
]
