"""What is said of merges."""

from __future__ import annotations

from dotyk.platform.messages import Message

MESSAGES: dict[str, Message] = {
    "merge_others": {
        "en": "Name the other records to merge, each once.",
        "uk": "Назвіть інші записи для об’єднання, кожен один раз.",
        "ru": "Назовите другие записи для объединения, каждую один раз.",
    },
    "merge_circle": {
        "en": "After the merge the record would stand above itself; clear this field first.",
        "uk": "Після об’єднання запис стояв би над собою; спершу очистіть це поле.",
        "ru": "После объединения запись стояла бы над собой; сначала очистите это поле.",
    },
    "nothing_merged": {
        "en": "There is no such merge of this record to take back.",
        "uk": "Немає такого об’єднання цього запису, яке можна скасувати.",
        "ru": "Нет такого объединения этой записи, которое можно отменить.",
    },
    "merged_value_taken": {
        "en": "Another record took a unique value meanwhile; change it there first.",
        "uk": "Унікальне значення тим часом зайняв інший запис; спершу змініть його там.",
        "ru": "Уникальное значение тем временем заняла другая запись; сначала измените его там.",
    },
    "merged_away": {
        "en": "This record is part of another; take the merge back instead.",
        "uk": "Цей запис об’єднано з іншим; скасуйте об’єднання.",
        "ru": "Эта запись объединена с другой; отмените объединение.",
    },
}
