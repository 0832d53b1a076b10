"""Names however written, numbers however typed: what is the same and what is not."""

from __future__ import annotations

from typing import Any

import pytest

from dotyk.kernel.identities import compare, evidence_of, keys_of, probability
from dotyk.kernel.identities.evidence import email_of, organisation_of, person_of
from dotyk.kernel.identities.spelling import sounded, surname_stem
from dotyk.kernel.objects.registry import object_type
from dotyk.kernel.objects.traits import traits_of


@pytest.mark.parametrize(
    "spellings",
    [
        ("Шевченко", "Shevchenko", "Szewczenko", "ШЕВЧЕНКО"),
        ("Щербак", "Shcherbak", "Scherbak"),
        ("Юлія", "Юлия", "Yulia", "Yuliya", "Iuliia"),
        ("Григоренко", "Hryhorenko", "Grigorenko"),
        ("Марія", "Мария", "Mariya", "Maria"),
        ("Лук’яненко", "Лукʼяненко", "Lukianenko", "Lukyanenko"),
    ],
)
def test_spellings_of_one_name_sound_alike(spellings: tuple[str, ...]) -> None:
    assert len({sounded(spelling) for spelling in spellings}) == 1


def test_surnames_lose_the_ending_of_their_gender() -> None:
    assert surname_stem(sounded("Іванова")) == surname_stem(sounded("Иванов"))
    assert surname_stem(sounded("Коваленко")) == sounded("Коваленко")


def test_a_name_in_one_line_is_taken_apart() -> None:
    whole = person_of(["Олександр Петрович Шевченко"])
    assert whole is not None
    assert person_of(["Шевченко Олександр Петрович"]) == whole
    assert person_of(["Олександр", "Петрович", "Шевченко"]) == whole
    assert person_of(["Шевченко О."]) == person_of(["О. Шевченко"])


def test_mailboxes_and_firms_are_written_one_way() -> None:
    assert email_of("O.Lena+shop@Gmail.com") == email_of("olena@googlemail.com") == "olena@gmail.com"
    assert organisation_of("ТОВ «Ромашка Плюс»") == organisation_of("Romashka Plius LLC")


OLENA = {"first_name": "Олена", "last_name": "Шевченко", "phones": ["+380501112233"], "emails": ["olena.sh@gmail.com"]}


def likely(one: dict[str, Any], other: dict[str, Any], object_name: str = "contacts") -> float:
    traits = traits_of(object_type(object_name))
    a, b = evidence_of(traits, one), evidence_of(traits, other)
    assert probability(compare(a, b)) == pytest.approx(probability(compare(b, a)))
    return probability(compare(a, b)) if set(keys_of("x", a)) & set(keys_of("x", b)) else 0.0


@pytest.mark.parametrize(
    "other",
    [
        {"first_name": "Лена", "last_name": "Шевченко", "phones": ["+380501112233"]},
        {"first_name": "Elena", "last_name": "Shevchenko", "emails": ["olenash@gmail.com"]},
        {"first_name": "Шевченко", "last_name": "Олена", "phones": ["+380501112233"]},
        {"first_name": "Олена", "last_name": "Шевчнеко", "phones": ["+380501112233"]},
        {"first_name": "Олена", "last_name": "Шевченко", "phones": ["+380501112234"]},
        {"first_name": "О.", "last_name": "Шевченко", "phones": ["+380501112233"]},
        {"emails": ["olena.sh@gmail.com"]},
    ],
)
def test_the_same_person_is_known_again(other: dict[str, Any]) -> None:
    assert likely(OLENA, other) > 0.9


@pytest.mark.parametrize(
    "other",
    [
        {"first_name": "Петро", "last_name": "Шевченко", "phones": ["+380501112233"]},
        {"first_name": "Олена", "last_name": "Шевченко", "phones": ["+380672223344"], "emails": ["other@ukr.net"]},
        {"first_name": "Олена", "last_name": "Бойко"},
    ],
)
def test_family_and_namesakes_are_not(other: dict[str, Any]) -> None:
    assert likely(OLENA, other) < 0.3


def test_father_and_son_are_told_apart_by_the_patronymic() -> None:
    father = {"first_name": "Іван", "middle_name": "Петрович", "last_name": "Лис", "phones": ["+380501112233"]}
    assert likely(father, {**father, "middle_name": "Іванович"}) < 0.5
    assert likely(father, {**father, "middle_name": "П."}) > 0.95


def test_branches_share_a_tax_number_but_not_a_name() -> None:
    firm = {"name": "ТОВ Лан", "tax_id": "14360570", "address": {"city": "Київ"}}
    assert likely(firm, {"name": "Лан", "tax_id": "14360570"}, "companies") > 0.99
    assert likely(firm, {"name": "Обрій", "tax_id": "14360570", "address": {"city": "Львів"}}, "companies") < 0.5
