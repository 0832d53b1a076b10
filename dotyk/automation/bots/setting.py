"""The words that hold for every conversation: which call a person, and which ask to be left in peace."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from django.db import transaction

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor
from dotyk.automation.flows import require_automate
from dotyk.automation.models import TalkSetting
from dotyk.automation.rules.talking import CALLING_MOST, is_short, phrase_in, plain
from dotyk.platform.errors import Fault, Invalid

ByLanguage = Mapping[str, Sequence[str]]
USUAL: Mapping[str, ByLanguage] = {
    "person_words": {
        "en": ["operator", "human", "agent", "manager"],
        "uk": ["оператор", "оператора", "людина", "людину", "менеджер", "менеджера"],
        "ru": ["оператор", "оператора", "человек", "человека", "менеджер", "менеджера"],
    },
    "stop_words": {"en": ["stop", "unsubscribe"], "uk": ["стоп", "відписатися"], "ru": ["стоп", "отписаться"]},
}
WORDS_MOST, WORD_LONGEST = 50, 60


@dataclass(frozen=True, slots=True)
class Called:
    """What a message asks for, by which word; ``is_long``: it holds the word, but says too much to ask for it."""

    what: Literal["person", "stop"] | None = None
    word: str = ""
    is_long: bool = False


def talk_words() -> TalkSetting:
    """What holds now, the usual words where nothing was chosen; one query."""
    return TalkSetting.objects.filter(id=1).first() or TalkSetting(id=1, **USUAL)


def called_by(text: str, words: TalkSetting) -> Called:
    """A person goes before stopping; the words of every language count, whichever the talk is in."""
    person, stop = phrase_in(text, _all(words.person_words)), phrase_in(text, _all(words.stop_words))
    found = person or stop
    if found is None or not is_short(text):
        return Called(word=found or "", is_long=found is not None)
    return Called("person" if person else "stop", found)


@transaction.atomic
def choose_talk_words(
    actor: Actor, *, person_words: ByLanguage | None = None, stop_words: ByLanguage | None = None
) -> TalkSetting:
    """Changes the languages that are named, and tells it in the audit. Denied, Invalid with every fault."""
    require_automate(actor)
    TalkSetting.objects.get_or_create(id=1, defaults=dict(USUAL))
    row = TalkSetting.objects.select_for_update().get(id=1)
    before = {"person_words": row.person_words, "stop_words": row.stop_words}
    row.person_words = {**row.person_words, **_cleaned(person_words or {})}
    row.stop_words = {**row.stop_words, **_cleaned(stop_words or {})}
    faults = [*_faults("person_words", person_words or {}, row), *_faults("stop_words", stop_words or {}, row)]
    if faults:
        raise Invalid(*faults)
    changes = {name: [had, getattr(row, name)] for name, had in before.items() if getattr(row, name) != had}
    if changes:
        row.save()
        audit.record(actor, "talk_words_changed", None, changes=changes)
    return row


def tried_words(actor: Actor, text: str, *, person_words: ByLanguage, stop_words: ByLanguage) -> Called:
    """What a message would call for by words that are not kept yet. Denied."""
    require_automate(actor)
    now = talk_words()
    wanted = {"person_words": {**now.person_words, **person_words}, "stop_words": {**now.stop_words, **stop_words}}
    return called_by(text, TalkSetting(id=1, **wanted))


def _all(words: ByLanguage) -> Iterator[str]:
    return (word for each in words.values() for word in each)


def _cleaned(words: ByLanguage) -> dict[str, list[str]]:
    return {language: _once(" ".join(word.split()) for word in each) for language, each in words.items()}


def _once(words: Iterable[str]) -> list[str]:
    """Each once, whichever letters are capital, as it came first."""
    known: dict[str, str] = {}
    for word in words:
        if word:
            known.setdefault(plain(word) or word, word)
    return list(known.values())


def _faults(name: str, given: ByLanguage, row: TalkSetting) -> Iterator[Fault]:
    other = "stop_words" if name == "person_words" else "person_words"
    taken = {plain(word) for word in _all(getattr(row, other))}
    for language in given:
        words = getattr(row, name)[language]
        if len(words) > WORDS_MOST:
            yield Fault(f"{name}.{language}", "too_many", {"most": WORDS_MOST})
        for word in words:
            yield from _faults_of(word, f"{name}.{language}", taken)


def _faults_of(word: str, at: str, taken: set[str]) -> Iterator[Fault]:
    said = plain(word)
    if len(word) > WORD_LONGEST:
        yield Fault(at, "too_long", {"longest": WORD_LONGEST})
    elif len(said) < 2 or len(said.split()) > CALLING_MOST:
        yield Fault(at, "talk_word_unfit", {"word": word, "most": CALLING_MOST})
    elif said in taken:
        yield Fault(at, "talk_word_twice", {"word": word})
