"""What the history says to people."""

from __future__ import annotations

from dotyk.platform.messages import Message

MESSAGES: dict[str, Message] = {
    "linked_already": {
        "en": "These two records are linked in this role already.",
        "uk": "Ці два записи вже пов’язані в цій ролі.",
        "ru": "Эти две записи уже связаны в этой роли.",
    },
}
