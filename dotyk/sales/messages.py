"""What sales says."""

from __future__ import annotations

from dotyk.platform.messages import Message

FAULTS: dict[str, Message] = {
    "required_by_stage": {
        "en": "The stage “{stage}” asks for this field.",
        "uk": "Етап «{stage}» вимагає заповнити це поле.",
        "ru": "Этап «{stage}» требует заполнить это поле.",
    },
    "stage_of_other_pipeline": {
        "en": "This stage belongs to another pipeline.",
        "uk": "Цей етап належить іншій воронці.",
        "ru": "Этот этап относится к другой воронке.",
    },
    "pipeline_has_no_open_stage": {
        "en": "There is no such pipeline, or it has no open stage.",
        "uk": "Такої воронки немає або в ній немає відкритого етапу.",
        "ru": "Такой воронки нет или в ней нет открытого этапа.",
    },
    "open_deal_not_closed": {
        "en": "An open deal has no closing day: move it to a won or lost stage.",
        "uk": "Відкрита угода не має дати закриття: перенесіть її на виграний чи програний етап.",
        "ru": "У открытой сделки нет даты закрытия: перенесите её на выигранный или проигранный этап.",
    },
    "closed_deal_needs_day": {
        "en": "A won or lost deal needs its closing day.",
        "uk": "Виграна чи програна угода повинна мати дату закриття.",
        "ru": "У выигранной или проигранной сделки должна быть дата закрытия.",
    },
    "closed_before_start": {
        "en": "The deal is closed before it started.",
        "uk": "Угоду закрито раніше, ніж розпочато.",
        "ru": "Сделка закрыта раньше, чем начата.",
    },
    "line_needs_name": {
        "en": "Name the product, or write what is sold.",
        "uk": "Вкажіть товар або напишіть, що продається.",
        "ru": "Укажите товар или напишите, что продаётся.",
    },
    "line_needs_price": {
        "en": "This product has no price: write one.",
        "uk": "У цього товару немає ціни: вкажіть її.",
        "ru": "У этого товара нет цены: укажите её.",
    },
    "one_currency_a_deal": {
        "en": "All lines of a deal are in one currency, {currency}.",
        "uk": "Усі рядки угоди мають бути в одній валюті — {currency}.",
        "ru": "Все строки сделки должны быть в одной валюте — {currency}.",
    },
}

PIPELINES: dict[str, Message] = {
    "object_has_no_stages": {
        "en": "Records of this object do not go through stages.",
        "uk": "Записи цього об’єкта не проходять етапи.",
        "ru": "Записи этого объекта не проходят этапы.",
    },
    "last_pipeline": {
        "en": "This is the only pipeline in use: make another one first.",
        "uk": "Це єдина воронка в роботі: спершу створіть іншу.",
        "ru": "Это единственная воронка в работе: сначала создайте другую.",
    },
    "pipeline_needs_open_stage": {
        "en": "A pipeline needs at least one open stage.",
        "uk": "У воронці має бути хоча б один відкритий етап.",
        "ru": "В воронке должен быть хотя бы один открытый этап.",
    },
    "stage_has_deals": {
        "en": "There are deals here: say which stage they go to (move_to).",
        "uk": "Тут є угоди: вкажіть, на який етап їх перенести (move_to).",
        "ru": "Здесь есть сделки: укажите, на какой этап их перенести (move_to).",
    },
    "stage_refuses_deals": {
        "en": {
            "one": "{count} deal cannot stand in the stage “{stage}”: fill the fields it asks for.",
            "other": "{count} deals cannot stand in the stage “{stage}”: fill the fields it asks for.",
        },
        "uk": {
            "one": "{count} угода не може бути на етапі «{stage}»: заповніть поля, яких він вимагає.",
            "few": "{count} угоди не можуть бути на етапі «{stage}»: заповніть поля, яких він вимагає.",
            "many": "{count} угод не можуть бути на етапі «{stage}»: заповніть поля, яких він вимагає.",
            "other": "{count} угоди не можуть бути на етапі «{stage}»: заповніть поля, яких він вимагає.",
        },
        "ru": {
            "one": "{count} сделка не может быть на этапе «{stage}»: заполните поля, которых он требует.",
            "few": "{count} сделки не могут быть на этапе «{stage}»: заполните поля, которых он требует.",
            "many": "{count} сделок не могут быть на этапе «{stage}»: заполните поля, которых он требует.",
            "other": "{count} сделки не могут быть на этапе «{stage}»: заполните поля, которых он требует.",
        },
    },
    "period_backwards": {
        "en": "The period ends before it begins.",
        "uk": "Період закінчується раніше, ніж починається.",
        "ru": "Период заканчивается раньше, чем начинается.",
    },
    "pipeline_default": {"en": "Sales", "uk": "Продажі", "ru": "Продажи"},
    "stage_new": {"en": "New", "uk": "Нова", "ru": "Новая"},
    "stage_qualified": {"en": "Qualified", "uk": "Кваліфікація", "ru": "Квалификация"},
    "stage_offer": {"en": "Offer", "uk": "Пропозиція", "ru": "Предложение"},
    "stage_negotiation": {"en": "Negotiation", "uk": "Переговори", "ru": "Переговоры"},
    "stage_won": {"en": "Won", "uk": "Виграно", "ru": "Выиграно"},
    "stage_lost": {"en": "Lost", "uk": "Програно", "ru": "Проиграно"},
}

MESSAGES: dict[str, Message] = {**FAULTS, **PIPELINES}
