"""Tags: which there are, how they look, how many records carry them."""

from dotyk.kernel.tags.counting import count_tags, fold_tag_counts, recount_tags
from dotyk.kernel.tags.keeping import (
    change_tag,
    create_tag,
    found_tag,
    open_tags,
    refuse_unknown_tags,
    remove_unused_tag,
    set_open_tags,
)
from dotyk.kernel.tags.known import ShownTag, known_tags, shown_tag
from dotyk.kernel.tags.looks import COLORS, usual_color
from dotyk.kernel.tags.meeting import meet_tags

__all__ = [
    "COLORS",
    "ShownTag",
    "change_tag",
    "count_tags",
    "create_tag",
    "fold_tag_counts",
    "found_tag",
    "known_tags",
    "meet_tags",
    "open_tags",
    "recount_tags",
    "refuse_unknown_tags",
    "remove_unused_tag",
    "set_open_tags",
    "shown_tag",
    "usual_color",
]
