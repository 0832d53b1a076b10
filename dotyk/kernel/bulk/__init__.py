"""Changes of many records at once: with progress, to be stopped and taken back."""

from dotyk.kernel.bulk.handing import HandOver, Held, begin_hand_over, what_is_held
from dotyk.kernel.bulk.merging import begin_group_merge
from dotyk.kernel.bulk.presenting import bulk_json, bulks_json, shown_bulk, told_rows
from dotyk.kernel.bulk.running import run_bulk
from dotyk.kernel.bulk.runs import begin_bulk, stop_bulk, undo_bulk
from dotyk.kernel.bulk.tagging import begin_merge, begin_removal, begin_rename
from dotyk.kernel.bulk.undoing import take_back

__all__ = [
    "HandOver",
    "Held",
    "begin_bulk",
    "begin_group_merge",
    "begin_hand_over",
    "begin_merge",
    "begin_removal",
    "begin_rename",
    "bulk_json",
    "bulks_json",
    "run_bulk",
    "shown_bulk",
    "stop_bulk",
    "take_back",
    "told_rows",
    "undo_bulk",
    "what_is_held",
]
