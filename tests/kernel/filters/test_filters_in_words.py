"""A filter is told as a sentence in English, Ukrainian and Russian, with the right forms of words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import pytest
from pytest_django import DjangoAssertNumQueries

from dotyk.accounts.actors import SYSTEM, VERBS, Actor, Grant, Reach
from dotyk.accounts.models import Team, User
from dotyk.kernel.filters.explain import explain
from dotyk.kernel.filters.messages import MESSAGES
from dotyk.kernel.filters.parse import parse_filter
from dotyk.kernel.filters.titles import titles_within_reach
from dotyk.kernel.objects.registry import ObjectType
from dotyk.platform.ids import new_id
from dotyk.platform.messages import LANGUAGES

pytestmark = pytest.mark.django_db
NBSP = "\u00a0"


def field(name: str, op: str, value: Any = None) -> dict[str, Any]:
    return {"field": name, "op": op, "value": value}


def told(object: ObjectType, data: Any, language: str) -> str:
    return explain(parse_filter(SYSTEM, object, data), language).replace(NBSP, " ")


TABLE: list[tuple[Any, str, str, str]] = [
    (None, "All animals", "Усі тварини", "Все животные"),
    (
        {"and": [field("weight", "gt", 1000), field("shelter.name", "eq", "IT")]},
        "Animals where weight is greater than 1,000 and shelter's name is “IT”",
        "Тварини, де «Weight» більше ніж 1 000 і «Shelter → Name» — «IT»",
        "Животные, где «Weight» больше чем 1 000 и «Shelter → Name» — «IT»",
    ),
    (
        {
            "or": [
                field("species", "in", ["dog", "cat", "owl"]),
                {"and": [field("owner", "eq", "me"), field("vaccinated", "ne", True)]},
            ]
        },
        "Animals where species is one of Dog, Cat or Owl or (owner is me and vaccinated is not yes)",
        "Тварини, де «Species» — одне з: Пес, Кіт або Сова або («Відповідальний» — я і «Vaccinated» — не так)",
        "Животные, где «Species» — одно из: Пёс, Кот или Сова или («Ответственный» — я и «Vaccinated» — не да)",
    ),
    (
        {"not": field("price", "between", [{"amount": "12.50", "currency": "UAH"}, 1234567.5])},
        "Animals where it is not so that (price is between 12.5 UAH and 1,234,567.5)",
        "Тварини, де неправда, що («Price» від 12,5 UAH до 1 234 567,5)",
        "Животные, где неверно, что («Price» от 12,5 UAH до 1 234 567,5)",
    ),
    (
        field("born", "before", "2024-05-01"),
        "Animals where born is before 1 May 2024",
        "Тварини, де «Born» — до 01.05.2024",
        "Животные, где «Born» — до 01.05.2024",
    ),
    (
        field("seen", "gt", "2024-05-01T10:30:00+03:00"),
        "Animals where seen is after 1 May 2024 10:30",
        "Тварини, де «Seen» — після 01.05.2024 10:30",
        "Животные, где «Seen» — после 01.05.2024 10:30",
    ),
    (
        field("seen", "on", "last_week"),
        "Animals where seen is last week",
        "Тварини, де «Seen» — минулого тижня",
        "Животные, где «Seen» — на прошлой неделе",
    ),
    (
        field("seen", "lte", "today"),
        "Animals where seen is not after today",
        "Тварини, де «Seen» — не пізніше сьогоднішнього дня",
        "Животные, где «Seen» — не позже сегодняшнего дня",
    ),
    (
        field("tags", "contains", "vip"),
        "Animals where tags include “vip”",
        "Тварини, де серед «Теги» є «vip»",
        "Животные, где среди «Теги» есть «vip»",
    ),
    (
        field("name", "is_empty"),
        "Animals where name is empty",
        "Тварини, де поле «Name» порожнє",
        "Животные, где поле «Name» пустое",
    ),
    (
        {"some": "visitors", "where": field("age", "gte", 18)},
        "Animals where they have visitors where age is at least 18",
        "Тварини, де серед пов’язаних «Visitors» є такі, де «Age» не менше ніж 18",
        "Животные, где среди связанных «Visitors» есть такие, где «Age» не меньше чем 18",
    ),
    (
        {"none": "visitors"},
        "Animals where they have no visitors",
        "Тварини, де немає пов’язаних «Visitors»",
        "Животные, где нет связанных «Visitors»",
    ),
    (
        {"sum": "visitors.age", "where": field("name", "starts_with", "A"), "op": "lt", "value": 100},
        "Animals where the sum of their visitors' age (where name starts with “A”) is less than 100",
        "Тварини, де сума «Visitors → Age» (де «Name» починається з «A») менше ніж 100",
        "Животные, где сумма «Visitors → Age» (где «Name» начинается с «A») меньше чем 100",
    ),
    (
        {"max": "visitors.came_at", "op": "within_last", "value": {"days": 45}},
        "Animals where the latest of their visitors' came at is in the last 45 days",
        "Тварини, де найпізніше з «Visitors → Came at» — за останні 45 днів",
        "Животные, где самое позднее из «Visitors → Came at» — за последние 45 дней",
    ),
    (
        {"event": {"kinds": ["visitors.created"], "op": "none", "within_last": {"days": 45}}},
        "Animals where there was no event “Visitor: created” in the last 45 days",
        "Тварини, де не було події «Гість: створено» за останні 45 днів",
        "Животные, где не было события «Гость: создано» за последние 45 дней",
    ),
    (
        {"event": {"kinds": ["mail.opened"], "op": "gte", "value": 3, "on": "this_month", "data": {"campaign": "May"}}},
        "Animals where the number of events “mail.opened” (campaign = May) this month is at least 3",
        "Тварини, де кількість подій «mail.opened» (campaign = May) цього місяця не менше ніж 3",
        "Животные, где количество событий «mail.opened» (campaign = May) в этом месяце не меньше чем 3",
    ),
]


@pytest.mark.parametrize(("data", "en", "uk", "ru"), TABLE)
def test_sentences(animals: ObjectType, data: Any, en: str, uk: str, ru: str) -> None:
    assert [told(animals, data, language) for language in LANGUAGES] == [en, uk, ru]


FORMS = [
    ("within_last", {"days": 1}, "in the last day", "за останній 1 день", "за последний 1 день"),
    ("within_last", {"days": 2}, "in the last 2 days", "за останні 2 дні", "за последние 2 дня"),
    ("within_last", {"days": 5}, "in the last 5 days", "за останні 5 днів", "за последние 5 дней"),
    ("within_last", {"days": 11}, "in the last 11 days", "за останні 11 днів", "за последние 11 дней"),
    ("within_last", {"days": 21}, "in the last 21 days", "за останній 21 день", "за последний 21 день"),
    ("within_last", {"days": 112}, "in the last 112 days", "за останні 112 днів", "за последние 112 дней"),
    ("within_last", {"hours": 1}, "in the last hour", "за останню 1 годину", "за последний 1 час"),
    ("within_last", {"hours": 24}, "in the last 24 hours", "за останні 24 години", "за последние 24 часа"),
    ("within_next", {"weeks": 3}, "in the next 3 weeks", "у найближчі 3 тижні", "в ближайшие 3 недели"),
    ("within_next", {"weeks": 1}, "in the next week", "у найближчий 1 тиждень", "в ближайшую 1 неделю"),
    ("within_next", {"months": 12}, "in the next 12 months", "у найближчі 12 місяців", "в ближайшие 12 месяцев"),
    ("within_next", {"days": 1000}, "in the next 1,000 days", "у найближчі 1 000 днів", "в ближайшие 1 000 дней"),
]


@pytest.mark.parametrize(("op", "length", "en", "uk", "ru"), FORMS)
def test_forms_of_words_agree_with_numbers(
    animals: ObjectType, op: str, length: Any, en: str, uk: str, ru: str
) -> None:
    sentences = [told(animals, field("seen", op, length), language) for language in LANGUAGES]
    assert [s.endswith(end) for s, end in zip(sentences, (en, uk, ru), strict=True)] == [True] * 3, sentences


def test_people_and_records_have_names_by_one_query(
    animals: ObjectType, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    user, team = User.objects.create(name="Оля", email="olia@zoo.example"), Team.objects.create(name="North")
    data = {"and": [field("keeper", "in", [str(user.id), str(new_id())]), field("keeper.team", "eq", str(team.id))]}
    actor = Actor(id=new_id(), grants={"*": Grant(dict.fromkeys(VERBS, Reach.ALL))})
    tree = parse_filter(actor, animals, data)
    with django_assert_num_queries(1):
        sentence = explain(tree, "en", titles_within_reach(actor))
    assert sentence == "Animals where keeper is one of Оля or an unknown record and keeper's team is North"


def test_a_filter_that_names_nobody_asks_nobody(animals: ObjectType) -> None:
    def never(wanted: frozenset[tuple[str, UUID]]) -> Mapping[UUID, str]:
        raise AssertionError(wanted)

    assert explain(parse_filter(SYSTEM, animals, field("name", "eq", "x")), "en", never)


def test_every_phrase_differs_by_language_and_has_the_same_gaps() -> None:
    for code, message in MESSAGES.items():
        forms = [
            set(form) if isinstance(form, str) else {letter for one in form.values() for letter in one}
            for form in message.values()
        ]
        assert all(forms), code
