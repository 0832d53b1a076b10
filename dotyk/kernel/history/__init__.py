"""What happened to records, what people say about them and file with them; ``docs/timeline.md`` tells it."""

from dotyk.kernel.history.comments import ShownComment, add_comment, change_comment, comments, delete_comment
from dotyk.kernel.history.feed import feed_json, feed_sql
from dotyk.kernel.history.opening import OpenRecord, open_record
from dotyk.kernel.history.telling import tell
from dotyk.kernel.history.timeline import timeline_json

__all__ = [
    "OpenRecord",
    "ShownComment",
    "add_comment",
    "change_comment",
    "comments",
    "delete_comment",
    "feed_json",
    "feed_sql",
    "open_record",
    "tell",
    "timeline_json",
]
