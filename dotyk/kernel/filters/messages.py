"""What is said of a filter that cannot be read."""

from __future__ import annotations

from dotyk.kernel.filters.phrases import DATES, EVENTS, OPERATORS, RELATED, SENTENCES
from dotyk.kernel.filters.time_phrases import LENGTHS, PERIODS
from dotyk.platform.messages import Message


def _m(en: str, uk: str, ru: str) -> Message:
    return {"en": en, "uk": uk, "ru": ru}


FAULTS: dict[str, Message] = {
    "filter_not_json": _m(
        "The filter is not valid JSON.", "Фільтр не є правильним JSON.", "Фильтр не является правильным JSON."
    ),
    "filter_not_object": _m(
        "A condition is expected here, as a JSON object.",
        "Тут має бути умова у вигляді об’єкта JSON.",
        "Здесь должно быть условие в виде объекта JSON.",
    ),
    "filter_not_list": _m(
        "A list of conditions is expected here.", "Тут має бути список умов.", "Здесь должен быть список условий."
    ),
    "filter_not_text": _m("Text is expected here.", "Тут має бути текст.", "Здесь должен быть текст."),
    "filter_unknown_key": _m("“{key}” does not belong here.", "«{key}» тут зайве.", "«{key}» здесь лишнее."),
    "filter_unknown_condition": _m(
        "A condition is one of and, or, not, field, some, none, every, count, sum, min, max, avg, event.",
        "Умова — це одне з: and, or, not, field, some, none, every, count, sum, min, max, avg, event.",
        "Условие — это одно из: and, or, not, field, some, none, every, count, sum, min, max, avg, event.",
    ),
    "filter_too_deep": _m(
        "Conditions are nested deeper than {most} levels.",
        "Умови вкладено глибше ніж дозволено: {most}.",
        "Условия вложены глубже, чем можно: {most}.",
    ),
    "filter_too_many_conditions": _m(
        "There are more conditions than {most}.", "Умов більше ніж {most}.", "Условий больше чем {most}."
    ),
    "filter_unknown_field": _m(
        "There is no field “{field}” here.", "Поля «{field}» тут немає.", "Поля «{field}» здесь нет."
    ),
    "filter_path_too_long": _m(
        "A path may have at most {longest} steps.",
        "Найбільша довжина шляху — {longest}.",
        "Наибольшая длина пути — {longest}.",
    ),
    "filter_no_way": _m(
        "“{field}” does not lead to one record; for many records use some, none, every or a figure.",
        "«{field}» не веде до одного запису; для багатьох записів є some, none, every та показники.",
        "«{field}» не ведёт к одной записи; для многих записей есть some, none, every и показатели.",
    ),
    "filter_operator_missing": _m(
        "An operator is missing: {operators}.", "Бракує оператора: {operators}.", "Не хватает оператора: {operators}."
    ),
    "filter_unknown_operator": _m(
        "There is no operator “{operator}”; there are: {operators}.",
        "Оператора «{operator}» немає; є такі: {operators}.",
        "Оператора «{operator}» нет; есть такие: {operators}.",
    ),
    "filter_wrong_operator": _m(
        "“{operator}” does not fit this field; these do: {operators}.",
        "«{operator}» не підходить до цього поля; підходять: {operators}.",
        "«{operator}» не подходит к этому полю; подходят: {operators}.",
    ),
    "filter_value_missing": _m("A value is missing here.", "Тут бракує значення.", "Здесь не хватает значения."),
    "filter_value_not_needed": _m("No value is needed here.", "Тут значення зайве.", "Здесь значение лишнее."),
    "filter_not_two": _m(
        "Two values are expected: from and to.",
        "Тут мають бути два значення: від і до.",
        "Здесь должны быть два значения: от и до.",
    ),
    "filter_not_one": _m(
        "One value is expected, not a list.",
        "Тут має бути одне значення, а не список.",
        "Здесь должно быть одно значение, а не список.",
    ),
    "filter_too_many_values": _m(
        "There are more values than {most}.", "Значень більше ніж {most}.", "Значений больше чем {most}."
    ),
    "filter_not_duration": _m(
        'A length of time is expected, such as {{"days": 45}}; hours, weeks and months are possible too.',
        'Тут має бути проміжок часу на зразок {{"days": 45}}; можна також hours, weeks і months.',
        'Здесь должен быть промежуток времени вроде {{"days": 45}}; можно также hours, weeks и months.',
    ),
    "filter_bad_duration": _m(
        "A whole number from 1 to {longest} is expected.",
        "Тут має бути ціле число від 1 до {longest}.",
        "Здесь должно быть целое число от 1 до {longest}.",
    ),
    "filter_unknown_relation": _m(
        "“{relation}” is no relation of these records.",
        "Зв’язку «{relation}» у цих записів немає.",
        "Связи «{relation}» у этих записей нет.",
    ),
    "filter_figure_needs_field": _m(
        "Say which field of “{relation}”, such as {relation}.amount.",
        "Укажіть поле «{relation}», наприклад {relation}.amount.",
        "Укажите поле «{relation}», например {relation}.amount.",
    ),
    "filter_no_figure": _m(
        "“{function}” cannot be made of the field “{field}”.",
        "З поля «{field}» не можна зробити «{function}».",
        "Из поля «{field}» нельзя сделать «{function}».",
    ),
    "filter_not_event_kind": _m(
        "“{kind}” is no kind of event; one looks like notes.created.",
        "«{kind}» не є видом події; він має вигляд notes.created.",
        "«{kind}» не является видом события; он имеет вид notes.created.",
    ),
    "filter_two_times": _m(
        "Give either within_last or on, not both.",
        "Вкажіть або within_last, або on, а не обидва.",
        "Укажите либо within_last, либо on, а не оба.",
    ),
    "filter_bad_event_data": _m(
        "The data of an event are at most {most} names with plain values.",
        "Дані події — це щонайбільше {most} назв із простими значеннями.",
        "Данные события — это не больше {most} названий с простыми значениями.",
    ),
}

MESSAGES: dict[str, Message] = {**FAULTS, **SENTENCES, **OPERATORS, **DATES, **LENGTHS, **PERIODS, **RELATED, **EVENTS}
"""All that the filter language says."""
