"""Import and export: tables into records and back."""

from dotyk.kernel.transfer.imports import (
    begin_import,
    change_import,
    check_import,
    continued_import,
    start_import,
    stop_import,
)
from dotyk.kernel.transfer.noting import Noted, note_import, samples_are_in
from dotyk.kernel.transfer.presenting import import_json, imports_json, problems_json, rejects_csv, shown_import
from dotyk.kernel.transfer.previewing import preview_json
from dotyk.kernel.transfer.reverting import revert_import, revert_run
from dotyk.kernel.transfer.running import run_import
from dotyk.kernel.transfer.targets import import_targets
from dotyk.kernel.transfer.trying import try_import

__all__ = [
    "Noted",
    "begin_import",
    "change_import",
    "check_import",
    "continued_import",
    "import_json",
    "import_targets",
    "imports_json",
    "note_import",
    "preview_json",
    "problems_json",
    "rejects_csv",
    "revert_import",
    "revert_run",
    "run_import",
    "samples_are_in",
    "shown_import",
    "start_import",
    "stop_import",
    "try_import",
]
