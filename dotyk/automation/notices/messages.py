"""What is said of notices."""

from __future__ import annotations

from dotyk.platform.messages import Message


def _m(en: str, uk: str, ru: str) -> Message:
    return {"en": en, "uk": uk, "ru": ru}


MESSAGES: dict[str, Message] = {
    "notice_no_kind": _m(
        "There is no such kind of notifications.", "Такого виду сповіщень немає.", "Такого вида уведомлений нет."
    ),
    "notice_snooze_range": _m(
        "Choose a moment within the coming year.",
        "Виберіть момент у межах наступного року.",
        "Выберите момент в пределах следующего года.",
    ),
    "notice_quiet_all_day": _m(
        "Quiet hours cannot take the whole day.",
        "Тихі години не можуть тривати цілу добу.",
        "Тихие часы не могут длиться целые сутки.",
    ),
    "push_no_https": _m(
        "Pushes go to addresses by https only.",
        "Push-сповіщення надходять лише на адреси https.",
        "Push-уведомления отправляются только на адреса https.",
    ),
    "push_bad_keys": _m(
        "These are not the keys of a browser.", "Це не ключі браузера.", "Это не ключи браузера."
    ),
    "push_too_many": _m(
        "Twenty browsers take pushes already; take one away first.",
        "Push-сповіщення вже отримують двадцять браузерів; спершу приберіть один.",
        "Push-уведомления уже получают двадцать браузеров; сначала уберите один.",
    ),
    "notice_nobody": _m("Somebody", "Хтось", "Кто-то"),
    "notice_times": {
        "en": {"one": "({count} change)", "other": "({count} changes)"},
        "uk": {"one": "({count} зміна)", "few": "({count} зміни)", "many": "({count} змін)", "other": "({count} зміни)"},
        "ru": {
            "one": "({count} изменение)", "few": "({count} изменения)", "many": "({count} изменений)",
            "other": "({count} изменения)",
        },
    },
    "notice_letter_subject": {
        "en": {"one": "{count} notification", "other": "{count} notifications"},
        "uk": {
            "one": "{count} сповіщення", "few": "{count} сповіщення", "many": "{count} сповіщень",
            "other": "{count} сповіщення",
        },
        "ru": {
            "one": "{count} уведомление", "few": "{count} уведомления", "many": "{count} уведомлений",
            "other": "{count} уведомления",
        },
    },
    "notice_letter_more": _m("And {count} more:", "І ще {count}:", "И ещё {count}:"),
    "notice_letter_foot": _m(
        "What you hear of, where and when, you choose here: {link}",
        "Про що вам повідомляти, де й коли, ви обираєте тут: {link}",
        "О чём вам сообщать, где и когда, вы выбираете здесь: {link}",
    ),
}  # fmt: skip
