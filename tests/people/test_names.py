"""What contacts and leads are called, and how a name in one line is taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dotyk.people.rules.names import contact_title, lead_title, split_name


def test_a_contact_is_called_by_first_and_last_name():
    contact = {"first_name": "Олена", "middle_name": "Іванівна", "last_name": "Петренко", "emails": ["o@p.ua"]}
    assert contact_title(contact) == "Олена Петренко"


@pytest.mark.parametrize(
    ("contact", "title"),
    [
        ({"last_name": "Петренко"}, "Петренко"),
        ({"first_name": "Олена", "last_name": None}, "Олена"),
        ({"emails": ["first@p.ua", "second@p.ua"], "phones": ["+380501112233"]}, "first@p.ua"),
        ({"emails": [], "phones": ["+380501112233"]}, "+380501112233"),
        ({"handles": {"telegram": "olena"}}, "olena"),
        ({}, ""),
    ],
)
def test_a_contact_without_a_full_name_is_called_by_the_next_best(contact, title):
    assert contact_title(contact) == title


def test_a_lead_is_called_by_what_it_tells():
    assert lead_title({"name": "Олена", "company_name": "Ромашка"}) == "Олена"
    assert lead_title({"company_name": "Ромашка", "phone": "+380501112233"}) == "Ромашка"
    assert lead_title({"message": "  Скільки\nкоштує?"}) == "Скільки коштує?"
    assert lead_title({}) == ""


@pytest.mark.parametrize(
    ("text", "first", "middle", "last"),
    [
        ("Олена", "Олена", None, None),
        ("Олена Петренко", "Олена", None, "Петренко"),
        ("Петренко Олена Іванівна", "Олена", "Іванівна", "Петренко"),
        ("Олена Іванівна Петренко", "Олена", "Іванівна", "Петренко"),
        ("Иван Петрович Сидоров", "Иван", "Петрович", "Сидоров"),
        ("Нечуй Левицький Іван Семенович", "Іван", "Семенович", "Нечуй Левицький"),
        ("Мамедов Али Гасан оглы", "Али", "Гасан оглы", "Мамедов"),
        ("John Ronald Reuel Tolkien", "John", None, "Ronald Reuel Tolkien"),
    ],
)
def test_takes_a_name_apart(text, first, middle, last):
    parts = split_name(text)
    assert (parts.get("first_name"), parts.get("middle_name"), parts.get("last_name")) == (first, middle, last)


@given(st.text())
def test_no_word_of_a_name_is_lost_or_invented(text):
    kept = " ".join(split_name(text).values()).split()
    assert sorted(kept) == sorted(text.split())
