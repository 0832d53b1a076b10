"""What happened to records, what people say about them and file with them; ``docs/timeline.md`` tells it."""

from dotyk.kernel.history.as_of import AsItWas, record_as_of
from dotyk.kernel.history.attachments import attach, attachment_content, attachments, detach
from dotyk.kernel.history.cards import ShownAttachment
from dotyk.kernel.history.comments import ShownComment, add_comment, change_comment, comments, delete_comment
from dotyk.kernel.history.feed import feed_json, feed_sql
from dotyk.kernel.history.field_files import send_for_field
from dotyk.kernel.history.pins import pin, unpin
from dotyk.kernel.history.presence import Looker, look, look_away
from dotyk.kernel.history.restoring import reattach, restore_comment
from dotyk.kernel.history.timeline import mentions_json, timeline_json
from dotyk.kernel.history.wanted import Wanted

__all__ = [
    "AsItWas",
    "Looker",
    "ShownAttachment",
    "ShownComment",
    "Wanted",
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
    "look",
    "look_away",
    "mentions_json",
    "pin",
    "reattach",
    "record_as_of",
    "restore_comment",
    "send_for_field",
    "timeline_json",
    "unpin",
]
