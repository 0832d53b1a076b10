"""What is said of presets."""

from __future__ import annotations

from dotyk.platform.messages import Message

MESSAGES: dict[str, Message] = {
    "preset_undone": {
        "en": "This is taken back already.",
        "uk": "Це вже скасовано.",
        "ru": "Это уже отменено.",
    },
    "preset_changed_since": {
        "en": "Somebody changed it since.",
        "uk": "Це відтоді хтось змінив.",
        "ru": "Это с тех пор кто-то изменил.",
    },
    "preset_in_use": {
        "en": "It is in use.",
        "uk": "Цим користуються.",
        "ru": "Этим пользуются.",
    },
    "preset_taken_back": {
        "en": "Taken back. Kept, because used or changed since: {kept}",
        "uk": "Скасовано. Лишилося, бо використовується чи змінене: {kept}",
        "ru": "Отменено. Осталось, потому что используется или изменено: {kept}",
    },
    "preset_yaml": {
        "en": "This cannot be read as YAML.",
        "uk": "Це не вдається прочитати як YAML.",
        "ru": "Это не удаётся прочитать как YAML.",
    },
    "preset_alias": {
        "en": "Anchors and aliases are not taken; write it out.",
        "uk": "Якорі та посилання на них не приймаються; напишіть повністю.",
        "ru": "Якоря и ссылки на них не принимаются; напишите полностью.",
    },
    "preset_tag": {
        "en": "Tags (!) are not taken.",
        "uk": "Мітки типів (!) не приймаються.",
        "ru": "Метки типов (!) не принимаются.",
    },
    "preset_too_long": {
        "en": "This is longer or deeper than a preset may be.",
        "uk": "Це довше або глибше, ніж може бути пресет.",
        "ru": "Это длиннее или глубже, чем может быть пресет.",
    },
    "preset_key": {
        "en": "A name stands here twice, or is no name.",
        "uk": "Ця назва вже є тут, або це не назва.",
        "ru": "Это имя здесь уже есть, или это не имя.",
    },
    "preset_unknown": {
        "en": "Presets know nothing of this name.",
        "uk": "Пресети не знають такої назви.",
        "ru": "Пресеты не знают такого имени.",
    },
    "preset_wrong": {
        "en": "This is not what is expected here.",
        "uk": "Тут очікується інше.",
        "ru": "Здесь ожидается другое.",
    },
    "preset_no_such": {
        "en": "There is no preset of this name; those there are: {names}.",
        "uk": "Такого пресету немає; є: {names}.",
        "ru": "Такого пресета нет; есть: {names}.",
    },
    "preset_type_fixed": {
        "en": "This field is here already with another type ({type}); its values would be lost.",
        "uk": "Це поле вже є з іншим типом ({type}); його значення було б втрачено.",
        "ru": "Это поле уже есть с другим типом ({type}); его значения были бы потеряны.",
    },
    "preset_standard_field": {
        "en": "This field came with the product.",
        "uk": "Це поле входить до продукту.",
        "ru": "Это поле входит в продукт.",
    },
    "preset_no_stage": {
        "en": "There is no stage «{stage}» in the pipeline «{pipeline}».",
        "uk": "Етапу «{stage}» немає у воронці «{pipeline}».",
        "ru": "Этапа «{stage}» нет в воронке «{pipeline}».",
    },
    "preset_nothing": {
        "en": "Nothing to change: the workspace is so already.",
        "uk": "Змінювати нічого: усе вже так.",
        "ru": "Менять нечего: всё уже так.",
    },
    "preset_applied": {
        "en": "Applied: {added} added, {changed} changed, {same} left as they are.",
        "uk": "Застосовано: додано {added}, змінено {changed}, без змін {same}.",
        "ru": "Применено: добавлено {added}, изменено {changed}, без изменений {same}.",
    },
    "preset_would": {
        "en": "Would be: {added} added, {changed} changed, {same} left as they are.",
        "uk": "Буде: додано {added}, змінено {changed}, без змін {same}.",
        "ru": "Будет: добавлено {added}, изменено {changed}, без изменений {same}.",
    },
}
