"""People, some of them met twice, and others who only look alike: what the search for duplicates is measured by.

Who is the same is known, for the generator made them. A double is written as a busy person would: in another alphabet,
shortened, with a slip of the finger, with another phone; what identifies it is kept at least once. Those who look alike
are relations under one phone, namesakes, father and son, colleagues under one mailbox.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

FIRST = (
    ("Олександр", "Oleksandr", "Саша"), ("Андрій", "Andrii", "Андрій"), ("Сергій", "Serhii", "Серёжа"),
    ("Дмитро", "Dmytro", "Діма"), ("Іван", "Ivan", "Ваня"), ("Максим", "Maksym", "Макс"), ("Юрій", "Yurii", "Юра"),
    ("Микола", "Mykola", "Коля"), ("Тарас", "Taras", "Тарас"), ("Богдан", "Bohdan", "Богдан"),
    ("Роман", "Roman", "Рома"), ("Павло", "Pavlo", "Паша"),
)  # fmt: skip
FIRST_HERS = (
    ("Олена", "Olena", "Лена"), ("Марія", "Mariia", "Маша"), ("Наталія", "Nataliia", "Наташа"),
    ("Тетяна", "Tetiana", "Таня"), ("Оксана", "Oksana", "Оксана"), ("Ірина", "Iryna", "Іра"),
    ("Юлія", "Yuliia", "Юля"), ("Катерина", "Kateryna", "Катя"), ("Анна", "Anna", "Аня"), ("Ольга", "Olha", "Оля"),
    ("Світлана", "Svitlana", "Світа"), ("Людмила", "Liudmyla", "Люда"),
)  # fmt: skip
ROOTS = (
    ("Шевч", "Shevch"), ("Ковал", "Koval"), ("Бонд", "Bond"), ("Ткач", "Tkach"), ("Кравч", "Kravch"), ("Олі", "Oli"),
    ("Поліщ", "Polishch"), ("Руд", "Rud"), ("Мороз", "Moroz"), ("Лис", "Lys"), ("Гонч", "Honch"), ("Савч", "Savch"),
    ("Мельн", "Meln"), ("Павл", "Pavl"), ("Петр", "Petr"), ("Клим", "Klym"), ("Марч", "March"), ("Гриц", "Hryts"),
    ("Дем", "Dem"), ("Зінч", "Zinch"), ("Іван", "Ivan"), ("Юрч", "Yurch"), ("Яценк", "Yatsenk"), ("Хом", "Khom"),
)  # fmt: skip
ENDS = (
    ("енко", "enko"), ("ук", "uk"), ("ко", "ko"), ("чук", "chuk"), ("ишин", "yshyn"), ("овець", "ovets"),
    ("аренко", "arenko"), ("илюк", "yliuk"), ("ів", "iv"), ("анюк", "aniuk"), ("ець", "ets"), ("иненко", "ynenko"),
)  # fmt: skip
FATHERS = ("Іван", "Петр", "Олександр", "Микола", "Степан", "Богдан")
CITIES = ("Київ", "Львів", "Одеса", "Харків", "Дніпро", "Вінниця", "Полтава", "Тернопіль")
BOXES = ("gmail.com", "ukr.net", "i.ua", "outlook.com")
SHARE = 0.15


@dataclass(frozen=True, slots=True)
class Made:
    """A contact and who it really is."""

    who: int
    values: dict[str, Any]


def people(count: int, seed: int = 1) -> Iterator[Made]:
    """``count`` contacts: about a seventh are doubles of others, a tenth look like another and are not."""
    dice = random.Random(seed)
    made = who = 0
    while made < count:
        who += 1
        person = _person(dice, who)
        yield Made(who, person)
        made += 1
        if made < count and dice.random() < SHARE / (1 - SHARE):
            yield Made(who, _written_again(dice, person))
            made += 1
        elif made < count and dice.random() < 0.1:
            who += 1
            yield Made(who, _lookalike(dice, who, person))
            made += 1


def _person(dice: random.Random, who: int) -> dict[str, Any]:
    is_she = dice.random() < 0.5
    first, latin_first, _ = dice.choice(FIRST_HERS if is_she else FIRST)
    root, end = dice.choice(ROOTS), dice.choice(ENDS)
    father = dice.choice(FATHERS)
    person: dict[str, Any] = {"first_name": first, "last_name": root[0] + end[0]}
    if dice.random() < 0.4:
        person["middle_name"] = father + ("івна" if is_she else "ович")
    if dice.random() < 0.85:
        person["phones"] = [_phone(dice)]
    if dice.random() < 0.7 or "phones" not in person:
        local = f"{latin_first}.{root[1]}{end[1]}{who % 1000}".lower()
        person["emails"] = [f"{local}@{dice.choice(BOXES)}"]
    if dice.random() < 0.3:
        person["birthday"] = f"{dice.randint(1955, 2005)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
    if dice.random() < 0.5:
        person["address"] = {"city": dice.choice(CITIES)}
    return person


def _phone(dice: random.Random) -> str:
    return f"+380{dice.choice((50, 63, 66, 67, 68, 73, 93, 95, 96, 97, 98, 99))}{dice.randint(0, 9_999_999):07}"


def _written_again(dice: random.Random, person: dict[str, Any]) -> dict[str, Any]:
    again = {name: value for name, value in person.items() if name != "middle_name" or dice.random() < 0.5}
    _rename(dice, again)
    reached = [name for name in ("phones", "emails") if name in again]
    if len(reached) == 2 and dice.random() < 0.5:
        lost = dice.choice(reached)
        again.pop(lost)
        reached.remove(lost)
    _slip(dice, again, reached)
    for name in ("birthday", "address"):
        if dice.random() < 0.4:
            again.pop(name, None)
    return again


def _rename(dice: random.Random, again: dict[str, Any]) -> None:
    first = next(forms for forms in (*FIRST, *FIRST_HERS) if forms[0] == again["first_name"])
    kind = dice.random()
    if kind < 0.25:
        again["first_name"], again["last_name"] = first[1], _latin(again["last_name"])
        again.pop("middle_name", None)
    elif kind < 0.45:
        again["first_name"] = first[2]
    elif kind < 0.6:
        again["last_name"] = _mistyped(dice, again["last_name"])
    elif kind < 0.7:
        again["first_name"] = first[0][0] + "."
    elif kind < 0.8:
        again["first_name"], again["last_name"] = again["last_name"], again["first_name"]


def _slip(dice: random.Random, again: dict[str, Any], reached: list[str]) -> None:
    """One of the ways to reach the person is written a little otherwise, or another is added."""
    if "emails" in reached and dice.random() < 0.3:
        local, _, box = again["emails"][0].partition("@")
        again["emails"] = [f"{local}+shop@{box}" if box != "gmail.com" else f"{local.replace('.', '')}@{box}"]
    elif "phones" in reached and dice.random() < 0.15:
        again["phones"] = [*again["phones"], _phone(dice)]
    elif "phones" in reached and len(reached) == 2 and dice.random() < 0.2:
        digits = list(again["phones"][0])
        place = dice.randrange(6, len(digits))
        digits[place] = str((int(digits[place]) + 1) % 10)
        again["phones"] = ["".join(digits)]


def _lookalike(dice: random.Random, who: int, person: dict[str, Any]) -> dict[str, Any]:
    other = _person(dice, who)
    kind = dice.random()
    if kind < 0.4 and "phones" in person:
        names = [forms[0] for forms in (*FIRST, *FIRST_HERS) if forms[0] != person["first_name"]]
        return {**other, "first_name": dice.choice(names), "last_name": person["last_name"], "phones": person["phones"]}
    if kind < 0.8:
        return {**other, "first_name": person["first_name"], "last_name": person["last_name"]}
    return {**other, "emails": [f"info@firm{who // 50}.com.ua"]}


def _latin(surname: str) -> str:
    for root, latin_root in ROOTS:
        for end, latin_end in ENDS:
            if surname == root + end:
                return latin_root + latin_end
    return surname


def _mistyped(dice: random.Random, word: str) -> str:
    place = dice.randrange(1, len(word) - 1)
    kind = dice.random()
    if kind < 0.4:
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    if kind < 0.7:
        return word[:place] + word[place + 1 :]
    return word[:place] + dice.choice("аеиоукнрст") + word[place + 1 :]
