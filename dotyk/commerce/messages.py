"""What commerce says."""

from __future__ import annotations

from dotyk.platform.messages import Message

MESSAGES: dict[str, Message] = {
    "negative_amount": {
        "en": "This cannot be less than nothing.",
        "uk": "Сума не може бути від’ємною.",
        "ru": "Сумма не может быть отрицательной.",
    },
    "base_currency_has_no_rate": {
        "en": "{currency} is the company’s own currency: it needs no rate.",
        "uk": "{currency} — основна валюта компанії, курс для неї не потрібен.",
        "ru": "{currency} — основная валюта компании, курс для неё не нужен.",
    },
}
