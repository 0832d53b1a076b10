"""The company's words that call a person or stop a bot: by language, tried before they are kept, in the audit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dotyk.platform.models import Event
from tests.automation.bots.conftest import Talk
from tests.cast import Cast

Calling = Callable[..., Any]
Begin = Callable[..., Talk]


def test_the_words_of_one_language_are_chosen_and_the_others_stay(cast: Cast, calling: Calling, talk: Begin) -> None:
    boss = calling(cast.administrator)
    assert "operator" in boss.get("/talk-words")["person_words"]["en"]
    boss.send("PATCH", "/talk-words", {"person_words": {"uk": [" галя ", "Галя", "жива  душа", ""]}})
    words = boss.get("/talk-words")["person_words"]
    assert words["uk"] == ["галя", "жива душа"]
    assert "operator" in words["en"]
    stranger = talk(language="en")
    stranger.says("людина")
    assert stranger.row().state == "bot"
    stranger.says("Галю! Галя!")
    assert stranger.row().state == "waiting"


def test_what_was_changed_stands_in_the_audit_and_nothing_where_nothing_was(cast: Cast, calling: Calling) -> None:
    boss = calling(cast.administrator)
    before = boss.get("/talk-words")
    for _ in range(2):
        boss.send("PATCH", "/talk-words", {"stop_words": {"en": ["enough"]}})
    (event,) = Event.objects.filter(kind="accounts.talk_words_changed")
    after = {**before["stop_words"], "en": ["enough"]}
    assert event.changes == {"stop_words": [before["stop_words"], after]}
    assert event.actor_id == cast.administrator.id


@pytest.mark.parametrize(
    ("given", "at", "code"),
    [
        ({"person_words": {"en": ["x" * 61]}}, "person_words.en", "too_long"),
        ({"person_words": {"en": ["a"]}}, "person_words.en", "talk_word_unfit"),
        ({"person_words": {"ru": ["!!!"]}}, "person_words.ru", "talk_word_unfit"),
        ({"stop_words": {"uk": ["будь ласка не пишіть мені більше"]}}, "stop_words.uk", "talk_word_unfit"),
        ({"stop_words": {"uk": ["Оператор"]}}, "stop_words.uk", "talk_word_twice"),
        ({"stop_words": {"uk": [f"слово{n}" for n in range(51)]}}, "stop_words.uk", "too_many"),
    ],
)
def test_what_could_never_call_is_refused_at_its_place(
    cast: Cast, calling: Calling, given: dict[str, Any], at: str, code: str
) -> None:
    boss = calling(cast.administrator)
    before = boss.get("/talk-words")
    answer = boss.send("PATCH", "/talk-words", given)
    assert answer.status_code == 422
    assert [(each["field"], each["code"]) for each in answer.json()["errors"]] == [(at, code)]
    assert boss.get("/talk-words") == before


@pytest.mark.parametrize("given", [{"person_words": {"de": ["mensch"]}}, {"person_words": ["галя"]}])
def test_nonsense_is_refused(cast: Cast, calling: Calling, given: dict[str, Any]) -> None:
    assert calling(cast.administrator).send("PATCH", "/talk-words", given).status_code == 422


@pytest.mark.parametrize(
    ("text", "calls", "word", "is_long"),
    [
        ("Покличте, будь ласка, ЛЮДИНУ!", "person", "людину", False),
        ("basta", "stop", "basta", False),
        ("operator, stop", "person", "operator", False),
        ("my operator gave me another number yesterday", None, "operator", True),
        ("how much is it", None, "", False),
        ("", None, "", False),
    ],
)
def test_a_sentence_is_tried_by_words_that_are_not_kept(
    cast: Cast, calling: Calling, text: str, calls: str | None, word: str, is_long: bool
) -> None:
    boss = calling(cast.administrator)
    before = boss.get("/talk-words")
    tried = boss.send("POST", "/talk-words/try", {"text": text, "stop_words": {"en": ["basta"]}}).json()
    assert tried == {"calls": calls, "word": word, "is_long": is_long}
    assert boss.get("/talk-words") == before
