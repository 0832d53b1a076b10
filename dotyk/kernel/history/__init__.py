"""What happened to records, what people say about them and file with them; ``docs/timeline.md`` tells it."""

from dotyk.kernel.history.attachments import ShownAttachment, attach, attachment_content, attachments, detach
from dotyk.kernel.history.comments import ShownComment, add_comment, change_comment, comments, delete_comment
from dotyk.kernel.history.feed import feed_json, feed_sql
from dotyk.kernel.history.timeline import mentions_json, timeline_json

__all__ = [
    "ShownAttachment",
    "ShownComment",
    "add_comment",
    "attach",
    "attachment_content",
    "attachments",
    "change_comment",
    "comments",
    "delete_comment",
    "detach",
    "feed_json",
    "feed_sql",
    "mentions_json",
    "timeline_json",
]
