"""The words that hold for every conversation: which call a person, and which ask to be left in peace."""

from __future__ import annotations

from collections.abc import Sequence

from dotyk.accounts.actors import Actor
from dotyk.automation.flows import require_automate
from dotyk.automation.models import TalkSetting
from dotyk.platform.errors import Invalid

PERSON_WORDS = (
    "operator", "human", "agent", "manager", "оператор", "людина", "людину", "менеджер", "менеджера", "человек",
    "человека", "оператора",
)  # fmt: skip
STOP_WORDS = ("stop", "unsubscribe", "стоп", "відписатися", "отписаться")
WORDS_MOST, WORD_LONGEST = 50, 60


def talk_words() -> TalkSetting:
    """What holds now, the usual words where nothing was chosen; one query."""
    usual = {"person_words": list(PERSON_WORDS), "stop_words": list(STOP_WORDS)}
    return TalkSetting.objects.filter(id=1).first() or TalkSetting(id=1, **usual)


def choose_talk_words(
    actor: Actor, *, person_words: Sequence[str] | None = None, stop_words: Sequence[str] | None = None
) -> TalkSetting:
    """Changes what is named. Denied, Invalid."""
    require_automate(actor)
    row = talk_words()
    if person_words is not None:
        row.person_words = _cleaned(person_words, "person_words")
    if stop_words is not None:
        row.stop_words = _cleaned(stop_words, "stop_words")
    TalkSetting.objects.update_or_create(
        id=1, defaults={"person_words": row.person_words, "stop_words": row.stop_words}
    )
    return row


def _cleaned(words: Sequence[str], at: str) -> list[str]:
    cleaned = list(dict.fromkeys(" ".join(word.replace("\x00", "").split()) for word in words))
    found = [word for word in cleaned if word]
    if len(found) > WORDS_MOST:
        raise Invalid.at(at, "too_many", most=WORDS_MOST)
    for number, word in enumerate(found):
        if len(word) > WORD_LONGEST:
            raise Invalid.at(f"{at}[{number}]", "too_long", longest=WORD_LONGEST)
    return found
