"""What the history says to people."""

from __future__ import annotations

from dotyk.platform.messages import Message

MESSAGES: dict[str, Message] = {
    "as_of_future": {
        "en": "Nothing is known of the future; name a moment that was.",
        "uk": "Про майбутнє нічого не відомо; вкажіть момент, що минув.",
        "ru": "О будущем ничего не известно; укажите момент, который прошёл.",
    },
    "linked_already": {
        "en": "These two records are linked in this role already.",
        "uk": "Ці два записи вже пов’язані в цій ролі.",
        "ru": "Эти две записи уже связаны в этой роли.",
    },
}
