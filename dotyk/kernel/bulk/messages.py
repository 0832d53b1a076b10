"""What is said of bulk changes."""

from __future__ import annotations

from dotyk.platform.messages import Message

MESSAGES: dict[str, Message] = {
    "bulk_selection": {
        "en": "Name either the records (ids) or a filter.",
        "uk": "Назвіть або записи (ids), або фільтр.",
        "ru": "Назовите либо записи (ids), либо фильтр.",
    },
    "bulk_one_action": {
        "en": "Say one thing to do: change, delete, restore, share or make.",
        "uk": "Вкажіть одну дію: змінити, видалити, відновити, поділитися або створити.",
        "ru": "Укажите одно действие: изменить, удалить, восстановить, поделиться или создать.",
    },
    "bulk_not_running": {
        "en": "This change is not running.",
        "uk": "Ця зміна не виконується.",
        "ru": "Это изменение не выполняется.",
    },
    "bulk_goes_through": {
        "en": "A change of a tag goes through to its end; undo it then.",
        "uk": "Зміна тега доходить до кінця; скасуйте її потім.",
        "ru": "Изменение тега доходит до конца; отмените его потом.",
    },
    "bulk_not_over": {
        "en": "This change is still running or is already undone.",
        "uk": "Ця зміна ще виконується або вже скасована.",
        "ru": "Это изменение ещё выполняется или уже отменено.",
    },
    "changed_since": {
        "en": "It was changed since, so it stays.",
        "uk": "Відтоді це змінили, тому лишилося як є.",
        "ru": "С тех пор это изменили, поэтому осталось как есть.",
    },
    "gone_since": {
        "en": "The record was deleted since.",
        "uk": "Відтоді запис видалили.",
        "ru": "С тех пор запись удалили.",
    },
}
