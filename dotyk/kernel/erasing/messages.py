"""What is said of erasing a person."""

from __future__ import annotations

from dotyk.platform.messages import Message

MESSAGES: dict[str, Message] = {
    "erased_person": {"en": "Erased person {mark}", "uk": "Стерта особа {mark}", "ru": "Стёртый человек {mark}"},
    "erase_title_differs": {
        "en": "Type what the record is called, letter by letter.",
        "uk": "Введіть назву запису, літера в літеру.",
        "ru": "Введите название записи, буква в букву.",
    },
    "erase_merged_away": {
        "en": "This record is part of another; erase that one.",
        "uk": "Цей запис об’єднано з іншим; зітріть той.",
        "ru": "Эта запись объединена с другой; сотрите ту.",
    },
    "erase_import_busy": {
        "en": "An import with this person is not over; let it end or take it back first.",
        "uk": "Імпорт із цією особою ще не завершено; дочекайтеся кінця або скасуйте його.",
        "ru": "Импорт с этим человеком ещё не завершён; дождитесь конца или отмените его.",
    },
    "erase_bulk_busy": {
        "en": "A bulk change with this person is under way; let it end first.",
        "uk": "Триває масова зміна, що зачіпає цю особу; дочекайтеся її кінця.",
        "ru": "Идёт массовое изменение, затрагивающее этого человека; дождитесь его конца.",
    },
}
