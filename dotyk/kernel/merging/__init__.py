"""Merging: several records of one object become one, with everything that hangs on them; and the way back."""

from dotyk.kernel.merging.belongings import after_moving, moves_with
from dotyk.kernel.merging.merging import MERGED_MAX, MergeWish, merge_groups, merge_records
from dotyk.kernel.merging.pointers import survivor_of
from dotyk.kernel.merging.unmerging import open_merge, open_merges, unmerge_last, unmerge_records

__all__ = [
    "MERGED_MAX",
    "MergeWish",
    "after_moving",
    "merge_groups",
    "merge_records",
    "moves_with",
    "open_merge",
    "open_merges",
    "survivor_of",
    "unmerge_last",
    "unmerge_records",
]
