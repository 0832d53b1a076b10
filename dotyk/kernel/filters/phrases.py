"""The phrases a filter is told in: English, Ukrainian, Russian.

In Ukrainian and Russian the names of fields stand in quotes and the phrases agree with none of them, for a label
may be of any gender and number.
"""

from __future__ import annotations

from dotyk.platform.messages import Forms, Message

P = "filter."


def _m(en: Forms, uk: Forms, ru: Forms) -> Message:
    return {"en": en, "uk": uk, "ru": ru}


def _plural(one: str, few: str, many: str) -> dict[str, str]:
    return {"one": one, "few": few, "many": many, "other": many}


SENTENCES: dict[str, Message] = {
    f"{P}all": _m("All {object}", "Усі {object}", "Все {object}"),
    f"{P}where": _m("{object} where {conditions}", "{object}, де {conditions}", "{object}, где {conditions}"),
    f"{P}and": _m(" and ", " і ", " и "),
    f"{P}or": _m(" or ", " або ", " или "),
    f"{P}everything": _m("anything", "будь-що", "что угодно"),
    f"{P}nothing": _m("nothing", "нічого", "ничего"),
    f"{P}not": _m("it is not so that ({part})", "неправда, що ({part})", "неверно, что ({part})"),
    f"{P}field": _m("{name}", "«{name}»", "«{name}»"),
    f"{P}step": _m("{before}'s {name}", "{before} → {name}", "{before} → {name}"),
    f"{P}quoted": _m("“{text}”", "«{text}»", "«{text}»"),
    f"{P}unknown": _m("an unknown record", "невідомий запис", "неизвестная запись"),
    f"{P}me": _m("me", "я", "я"),
    f"{P}my_team": _m("someone of my team", "хтось із моєї команди", "кто-то из моей команды"),
    f"{P}my_teams": _m("my team", "моя команда", "моя команда"),
    f"{P}yes": _m("yes", "так", "да"),
    f"{P}no": _m("no", "ні", "нет"),
}

OPERATORS: dict[str, Message] = {
    f"{P}eq": _m("{field} is {value}", "{field} — {value}", "{field} — {value}"),
    f"{P}ne": _m("{field} is not {value}", "{field} — не {value}", "{field} — не {value}"),
    f"{P}in": _m("{field} is one of {value}", "{field} — одне з: {value}", "{field} — одно из: {value}"),
    f"{P}not_in": _m("{field} is none of {value}", "{field} — жодне з: {value}", "{field} — ни одно из: {value}"),
    f"{P}has": _m("{field} include {value}", "серед «{label}» є {value}", "среди «{label}» есть {value}"),
    f"{P}has_not": _m("{field} do not include {value}", "серед «{label}» немає {value}", "среди «{label}» нет {value}"),
    f"{P}has_some": _m(
        "{field} include any of {value}",
        "серед «{label}» є хоч одне з: {value}",
        "среди «{label}» есть хоть одно из: {value}",
    ),
    f"{P}has_none": _m(
        "{field} include none of {value}",
        "серед «{label}» немає жодного з: {value}",
        "среди «{label}» нет ни одного из: {value}",
    ),
    f"{P}has_like": _m(
        "{field} include one with {value}",
        "серед «{label}» є такі, що містять {value}",
        "среди «{label}» есть содержащие {value}",
    ),
    f"{P}contains": _m("{field} contains {value}", "{field} містить {value}", "{field} содержит {value}"),
    f"{P}starts_with": _m(
        "{field} starts with {value}", "{field} починається з {value}", "{field} начинается с {value}"
    ),
    f"{P}ends_with": _m(
        "{field} ends with {value}", "{field} закінчується на {value}", "{field} заканчивается на {value}"
    ),
    f"{P}is_empty": _m("{field} is empty", "поле {field} порожнє", "поле {field} пустое"),
    f"{P}is_made_up": _m(
        "{field} looks made up", "поле {field} схоже на вигадане", "поле {field} похоже на выдуманное"
    ),
    f"{P}is_not_empty": _m("{field} is filled in", "поле {field} заповнене", "поле {field} заполнено"),
    f"{P}number_eq": _m("{field} is {value}", "{field} дорівнює {value}", "{field} равняется {value}"),
    f"{P}number_ne": _m("{field} is not {value}", "{field} не дорівнює {value}", "{field} не равняется {value}"),
    f"{P}gt": _m("{field} is greater than {value}", "{field} більше ніж {value}", "{field} больше чем {value}"),
    f"{P}gte": _m("{field} is at least {value}", "{field} не менше ніж {value}", "{field} не меньше чем {value}"),
    f"{P}lt": _m("{field} is less than {value}", "{field} менше ніж {value}", "{field} меньше чем {value}"),
    f"{P}lte": _m("{field} is at most {value}", "{field} не більше ніж {value}", "{field} не больше чем {value}"),
    f"{P}between": _m(
        "{field} is between {first} and {last}", "{field} від {first} до {last}", "{field} от {first} до {last}"
    ),
}

DATES: dict[str, Message] = {
    f"{P}date_eq": _m("{field} is {on}", "{field} — {on}", "{field} — {on}"),
    f"{P}date_ne": _m("{field} is not {on}", "{field} — не {on}", "{field} — не {on}"),
    f"{P}date_in": _m("{field} is one of: {on}", "{field} — одне з: {on}", "{field} — одно из: {on}"),
    f"{P}date_not_in": _m("{field} is none of: {on}", "{field} — жодне з: {on}", "{field} — ни одно из: {on}"),
    f"{P}before": _m("{field} is before {of}", "{field} — до {of}", "{field} — до {of}"),
    f"{P}after": _m("{field} is after {of}", "{field} — після {of}", "{field} — после {of}"),
    f"{P}not_after": _m("{field} is not after {of}", "{field} — не пізніше {of}", "{field} — не позже {of}"),
    f"{P}not_before": _m("{field} is not before {of}", "{field} — не раніше {of}", "{field} — не раньше {of}"),
    f"{P}date_between": _m(
        "{field} is from {first} to {last}", "{field} — від {first} до {last}", "{field} — от {first} до {last}"
    ),
    f"{P}within_last": _m("{field} is {last}", "{field} — {last}", "{field} — {last}"),
    f"{P}not_within_last": _m("{field} is not {last}", "{field} — не {last}", "{field} — не {last}"),
    f"{P}within_next": _m("{field} is {next}", "{field} — {next}", "{field} — {next}"),
    f"{P}anniversary_in": _m(
        "the anniversary of {field} is {next}", "річниця дати {field} — {next}", "годовщина даты {field} — {next}"
    ),
}

RELATED: dict[str, Message] = {
    f"{P}some": _m("they have {relation}", "є пов’язані «{relation}»", "есть связанные «{relation}»"),
    f"{P}none": _m("they have no {relation}", "немає пов’язаних «{relation}»", "нет связанных «{relation}»"),
    f"{P}some_where": _m(
        "they have {relation} where {where}",
        "серед пов’язаних «{relation}» є такі, де {where}",
        "среди связанных «{relation}» есть такие, где {where}",
    ),
    f"{P}none_where": _m(
        "they have no {relation} where {where}",
        "серед пов’язаних «{relation}» немає таких, де {where}",
        "среди связанных «{relation}» нет таких, где {where}",
    ),
    f"{P}every_where": _m(
        "in all their {relation}, {where}",
        "в усіх пов’язаних «{relation}» {where}",
        "во всех связанных «{relation}» {where}",
    ),
    f"{P}count": _m("the number of their {figure}", "кількість «{figure}»", "количество «{figure}»"),
    f"{P}sum": _m("the sum of their {figure}", "сума «{figure}»", "сумма «{figure}»"),
    f"{P}min": _m("the least of their {figure}", "найменше з «{figure}»", "наименьшее из «{figure}»"),
    f"{P}max": _m("the greatest of their {figure}", "найбільше з «{figure}»", "наибольшее из «{figure}»"),
    f"{P}avg": _m("the average of their {figure}", "середнє з «{figure}»", "среднее из «{figure}»"),
    f"{P}first": _m("the earliest of their {figure}", "найраніше з «{figure}»", "самое раннее из «{figure}»"),
    f"{P}last": _m("the latest of their {figure}", "найпізніше з «{figure}»", "самое позднее из «{figure}»"),
    f"{P}of_relation": _m("{relation}' {field}", "{relation} → {field}", "{relation} → {field}"),
    f"{P}figure_where": _m("{figure} (where {where})", "{figure} (де {where})", "{figure} (где {where})"),
}

EVENTS: dict[str, Message] = {
    f"{P}happened": _m("there was an event {kinds}{when}", "була подія {kinds}{when}", "было событие {kinds}{when}"),
    f"{P}not_happened": _m(
        "there was no event {kinds}{when}", "не було події {kinds}{when}", "не было события {kinds}{when}"
    ),
    f"{P}times": _m(
        "the number of events {kinds}{when}", "кількість подій {kinds}{when}", "количество событий {kinds}{when}"
    ),
    f"{P}kind": _m("“{object}: {what}”", "«{object}: {what}»", "«{object}: {what}»"),
    f"{P}kind.created": _m("created", "створено", "создано"),
    f"{P}kind.updated": _m("changed", "змінено", "изменено"),
    f"{P}kind.deleted": _m("deleted", "видалено", "удалено"),
    f"{P}kind.restored": _m("restored", "відновлено", "восстановлено"),
    f"{P}kind.merged": _m("merged", "об’єднано", "объединено"),
    f"{P}with_data": _m("{kinds} ({data})", "{kinds} ({data})", "{kinds} ({data})"),
}
