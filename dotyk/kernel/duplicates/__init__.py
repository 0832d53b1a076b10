"""Duplicates: who may be the same, told while typing, found by a sweep, kept fresh."""

from dotyk.kernel.duplicates.groups import Wanted, dismiss
from dotyk.kernel.duplicates.pages import begin_merging, groups_json
from dotyk.kernel.duplicates.similar import Similar, similar_by_traits, similar_records
from dotyk.kernel.duplicates.sweeping import begin_sweep, freshen, sweep
from dotyk.kernel.duplicates.watching import change_rules, rules_json

__all__ = [
    "Similar",
    "Wanted",
    "begin_merging",
    "begin_sweep",
    "change_rules",
    "dismiss",
    "freshen",
    "groups_json",
    "rules_json",
    "similar_by_traits",
    "similar_records",
    "sweep",
]
