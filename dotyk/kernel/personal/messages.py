"""What the copy of everything about a record says to people."""

from __future__ import annotations

from dotyk.platform.messages import Message

MESSAGES: dict[str, Message] = {
    "copy_links": {"en": "Links", "uk": "Зв’язки", "ru": "Связи"},
    "copy_comments": {"en": "Comments", "uk": "Коментарі", "ru": "Комментарии"},
    "copy_files": {"en": "Files", "uk": "Файли", "ru": "Файлы"},
    "copy_history": {"en": "History", "uk": "Історія", "ru": "История"},
}
