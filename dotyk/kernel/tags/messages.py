"""What is said of tags."""

from __future__ import annotations

from dotyk.platform.messages import Message

MESSAGES: dict[str, Message] = {
    "tag_in_use": {
        "en": "Records carry this tag.",
        "uk": "Цей тег є на записах.",
        "ru": "Этот тег стоит на записях.",
    },
    "tag_unknown": {
        "en": "There is no tag “{name}”; who manages tags can make it.",
        "uk": "Тега «{name}» немає; його може створити той, хто керує тегами.",
        "ru": "Тега «{name}» нет; его может создать тот, кто управляет тегами.",
    },
    "tag_is_leaving": {
        "en": "The tag “{name}” is being deleted.",
        "uk": "Тег «{name}» саме видаляють.",
        "ru": "Тег «{name}» сейчас удаляют.",
    },
    "tag_exists": {
        "en": "There is such a tag already. Merge the two instead.",
        "uk": "Такий тег уже є. Натомість об’єднайте їх.",
        "ru": "Такой тег уже есть. Вместо этого объедините их.",
    },
    "tag_is_busy": {
        "en": "This tag is being changed on records right now. Try again when that is done.",
        "uk": "Цей тег саме змінюють у записах. Спробуйте, коли це закінчиться.",
        "ru": "Этот тег сейчас меняют в записях. Попробуйте, когда это закончится.",
    },
    "tag_changed_since": {
        "en": "The tag was changed since, so this cannot be undone.",
        "uk": "Відтоді тег змінили, тому це не можна скасувати.",
        "ru": "С тех пор тег изменили, поэтому это нельзя отменить.",
    },
    "tag_merge_itself": {
        "en": "A tag cannot be merged into itself.",
        "uk": "Тег не можна об’єднати з самим собою.",
        "ru": "Тег нельзя объединить с самим собой.",
    },
}
