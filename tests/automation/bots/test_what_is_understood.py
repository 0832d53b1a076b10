"""Answers in three languages, as values; buttons that are typed; words that ask for a person."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dotyk.automation.rules.answers import readable
from dotyk.automation.rules.talking import chosen_button, cut, holds_any, in_language, is_short, numbered

SUNDAY = date(2026, 11, 22)
BUTTONS = [{"key": "a", "label": "Години роботи"}, {"key": "b", "label": "Адреса"}, {"key": "c", "label": "Ціна!"}]


@pytest.mark.parametrize(
    ("kind", "text", "meant"),
    [
        ("email", "пишіть на olena@example.com.", "olena@example.com"),
        ("email", "olena at example", None),
        ("phone", "мій номер 067 123 45 67, дякую", "067 123 45 67"),
        ("phone", "зараз 5", None),
        ("number", "близько 1 200,50", "1200.50"),
        ("number", "5 тис", "5000"),
        ("number", "10 тысяч", "10000"),
        ("number", "from 3 to 5", None),
        ("money", "200 usd", {"amount": "200", "currency": "USD"}),
        ("money", "1500 грн", {"amount": "1500", "currency": "UAH"}),
        ("money", "1500", {"amount": "1500", "currency": ""}),
        ("boolean", "Yes, please", True),
        ("boolean", "Так", True),
        ("boolean", "нет", False),
        ("boolean", "так і ні", None),
        ("boolean", "maybe", None),
        ("date", "tomorrow", "2026-11-23"),
        ("date", "післязавтра", "2026-11-24"),
        ("date", "вчера", "2026-11-21"),
        ("date", "у п’ятницю", "2026-11-27"),
        ("date", "в воскресенье", "2026-11-29"),
        ("date", "25.12", "2026-12-25"),
        ("date", "01.02", "2027-02-01"),
        ("date", "25 грудня", "2026-12-25"),
        ("date", "December 25, 2027", "2027-12-25"),
        ("date", "31.02.2027", None),
        ("date", "колись", None),
        ("text", "  anything  ", "anything"),
        ("text", "   ", None),
    ],
)
def test_an_answer_becomes_a_value(kind: str, text: str, meant: Any) -> None:
    assert readable(kind, text, SUNDAY) == meant


@pytest.mark.parametrize(
    ("text", "pressed", "key"),
    [
        ("", "b", "b"), ("адреса", "", "b"), ("1", "", "a"), ("4", "", None), ("0", "", None), ("яка ЦІНА?", "", "c"),
        ("адреса і ціна", "", None), ("", "gone", None), ("²", "", None),
    ],
)  # fmt: skip
def test_a_button_is_chosen(text: str, pressed: str, key: str | None) -> None:
    assert chosen_button(BUTTONS, text, pressed) == key


def test_words_are_found_whole_and_only_a_short_message_asks() -> None:
    assert holds_any("And HOW  much, please?", ["how much"])
    assert not holds_any("somehow much", ["how much"])
    assert not holds_any("anything", ["!", ""])
    assert is_short("покличте оператора!")
    assert not is_short("вчора ваш оператора номер мені дав інший")


def test_texts_are_in_a_language_and_fit_a_channel() -> None:
    assert in_language({"en": "Hello", "uk": "Вітаємо"}, "uk") == "Вітаємо"
    assert in_language({"en": "Hello", "uk": ""}, "uk") == "Hello"
    assert in_language({"ru": "Здравствуйте"}, "uk", "en") == "Здравствуйте"
    assert cut("one two three", 8) == ["one two", "three"]
    assert cut("abcdefgh", 3) == ["abc", "def", "gh"]
    assert numbered("Which?", BUTTONS[:2]) == "Which?\n1. Години роботи\n2. Адреса"
