"""What activities say."""

from __future__ import annotations

from dotyk.platform.messages import Message

MESSAGES: dict[str, Message] = {
    "call_inbound": {"en": "Incoming call", "uk": "Вхідний дзвінок", "ru": "Входящий звонок"},
    "call_outbound": {"en": "Outgoing call", "uk": "Вихідний дзвінок", "ru": "Исходящий звонок"},
    "repeat_needs_due": {
        "en": "A task that repeats needs the time it is due.",
        "uk": "Завдання, що повторюється, повинно мати термін.",
        "ru": "У повторяющейся задачи должен быть срок.",
    },
    "ends_before_start": {
        "en": "The meeting ends before it starts.",
        "uk": "Зустріч закінчується раніше, ніж починається.",
        "ru": "Встреча заканчивается раньше, чем начинается.",
    },
    "task_not_open": {
        "en": "This task is done or cancelled already.",
        "uk": "Це завдання вже виконано або скасовано.",
        "ru": "Эта задача уже выполнена или отменена.",
    },
    "calendar_span": {
        "en": "The end must lie after the beginning, at most {days} days later.",
        "uk": "Кінець має бути після початку, не пізніше ніж через {days} дні.",
        "ru": "Конец должен быть после начала, не позже чем через {days} дня.",
    },
    "calendar_people": {
        "en": "At most {count} people at once.",
        "uk": "Не більше {count} людей одночасно.",
        "ru": "Не более {count} человек одновременно.",
    },
    "object_without_owner": {
        "en": "There are no records “{object}” to hand over.",
        "uk": "Немає записів «{object}», які можна передати.",
        "ru": "Нет записей «{object}», которые можно передать.",
    },
}
