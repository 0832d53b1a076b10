"""Imports that repeat by the clock: from an address, or from a folder of the server."""

from dotyk.kernel.transfer.repeating.keeping import (
    Wish,
    begin_now,
    change_repeat,
    delete_repeat,
    make_repeat,
)
from dotyk.kernel.transfer.repeating.presenting import repeat_json, repeats_json
from dotyk.kernel.transfer.repeating.settling import settle_run
from dotyk.kernel.transfer.repeating.taking import due_repeats, take_turn

__all__ = [
    "Wish",
    "begin_now",
    "change_repeat",
    "delete_repeat",
    "due_repeats",
    "make_repeat",
    "repeat_json",
    "repeats_json",
    "settle_run",
    "take_turn",
]
