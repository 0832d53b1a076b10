"""What the import and export commands say."""

from __future__ import annotations

from dotyk.platform.messages import Message

MESSAGES: dict[str, Message] = {
    "server.import_done": {
        "en": "{name}: {rows} rows: {created} created, {updated} updated, {skipped} skipped, {refused} refused",
        "uk": "{name}: рядків {rows}: створено {created}, оновлено {updated}, пропущено {skipped}, відхилено {refused}",
        "ru": "{name}: строк {rows}: создано {created}, обновлено {updated}, пропущено {skipped}, отклонено {refused}",
    },
    "server.trial_done": {
        "en": "{name}: {rows} rows: would create {created}, update {updated}, skip {skipped}, refuse {refused}; nothing was changed",
        "uk": "{name}: рядків {rows}: було б створено {created}, оновлено {updated}, пропущено {skipped}, відхилено {refused}; нічого не змінено",
        "ru": "{name}: строк {rows}: было бы создано {created}, обновлено {updated}, пропущено {skipped}, отклонено {refused}; ничего не изменено",
    },
    "server.import_goes_on": {
        "en": "An earlier import of this file was interrupted; it goes on behind row {row}.",
        "uk": "Попередній імпорт цього файлу було перервано; він продовжується після рядка {row}.",
        "ru": "Предыдущий импорт этого файла был прерван; он продолжается после строки {row}.",
    },
    "server.set_found": {
        "en": "Import set: {name}",
        "uk": "Набір для імпорту: {name}",
        "ru": "Набор для импорта: {name}",
    },
    "server.set_people": {
        "en": "People: {users} new; teams: {teams} new",
        "uk": "Людей додано: {users}; команд додано: {teams}",
        "ru": "Людей добавлено: {users}; команд добавлено: {teams}",
    },
    "server.set_unknown": {
        "en": "no import-set.yaml in this folder, and its files are of no known set (docs/import.md tells how to write one)",
        "uk": "у цій теці немає import-set.yaml, і її файли не схожі на жоден відомий набір (як його написати: docs/import.md)",
        "ru": "в этой папке нет import-set.yaml, и её файлы не похожи ни на один известный набор (как его написать: docs/import.md)",
    },
    "server.set_no_folder": {
        "en": "{place} is no folder",
        "uk": "{place} — не тека",
        "ru": "{place} — не папка",
    },
    "server.set_wrong": {
        "en": "the import set is wrong at {place}: {reason}",
        "uk": "помилка в наборі для імпорту, {place}: {reason}",
        "ru": "ошибка в наборе для импорта, {place}: {reason}",
    },
}
