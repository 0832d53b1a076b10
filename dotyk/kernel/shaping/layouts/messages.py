"""What is said of layouts."""

from __future__ import annotations

from dotyk.platform.messages import Message

MESSAGES: dict[str, Message] = {
    "layout_no_field": {
        "en": "There is no field «{name}».",
        "uk": "Поля «{name}» немає.",
        "ru": "Поля «{name}» нет.",
    },
    "layout_field_twice": {
        "en": "«{name}» stands in two places.",
        "uk": "«{name}» стоїть у двох місцях.",
        "ru": "«{name}» стоит в двух местах.",
    },
    "layout_no_role": {
        "en": "There is no such role.",
        "uk": "Такої ролі немає.",
        "ru": "Такой роли нет.",
    },
    "layout_section_form": {
        "en": "A section has a label, fields, columns (1 or 2) and folded (yes or no).",
        "uk": "Розділ має назву, поля, стовпці (1 або 2) і ознаку згорнутості.",
        "ru": "У раздела есть название, поля, столбцы (1 или 2) и признак свёрнутости.",
    },
    "layout_button_kind": {
        "en": "A button is one of these: {kinds}.",
        "uk": "Кнопка буває така: {kinds}.",
        "ru": "Кнопка бывает такая: {kinds}.",
    },
    "layout_link_form": {
        "en": "A link begins with https://, http://, tel: or mailto: and has field names in braces after the site: "
        "https://example.com/?phone={{phone}}.",
        "uk": "Посилання починається з https://, http://, tel: або mailto:, назви полів у дужках стоять після сайту: "
        "https://example.com/?phone={{phone}}.",
        "ru": "Ссылка начинается с https://, http://, tel: или mailto:, имена полей в скобках стоят после сайта: "
        "https://example.com/?phone={{phone}}.",
    },
    "layout_not_leading": {
        "en": "No field of these records leads here.",
        "uk": "Жодне поле цих записів не веде сюди.",
        "ru": "Ни одно поле этих записей не ведёт сюда.",
    },
    "layout_not_settable": {
        "en": "Choose a stage, a choice or a yes/no field that can be changed.",
        "uk": "Виберіть етап, вибір або поле «так/ні», яке можна змінювати.",
        "ru": "Выберите этап, выбор или поле «да/нет», которое можно менять.",
    },
}
