"""What is said of duplicates."""

from __future__ import annotations

from dotyk.platform.messages import Message

MESSAGES: dict[str, Message] = {
    "sweep_runs": {
        "en": "A search for duplicates is under way.",
        "uk": "Пошук дублікатів уже триває.",
        "ru": "Поиск дубликатов уже идёт.",
    },
    "no_duplicates": {
        "en": "There are no duplicates as likely as that that you may merge.",
        "uk": "Немає настільки ймовірних дублікатів, які ви можете об’єднати.",
        "ru": "Нет настолько вероятных дубликатов, которые вы можете объединить.",
    },
}
