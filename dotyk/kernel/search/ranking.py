"""Which of the records that match stands first; plain values in, order out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

_ACCENTED = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžčćđąęłńśźż"
_PLAIN = "aaaaaaceeeeiiiinoooooouuuuyyszccdaelnszz"
_LIKE = str.maketrans(_ACCENTED + "ёґ", _PLAIN + "ег", "'’ʼ`´")


@dataclass(frozen=True, slots=True)
class Match:
    """A record that holds the words; ``subtitle`` is JSON text, ``is_mine``: the searcher owns it."""

    object: str
    id: UUID
    title: str
    subtitle: str | None
    is_mine: bool
    updated_at: datetime


def best_first(matches: Iterable[Match], words: Sequence[str], *, only_titles: Collection[str] = ()) -> list[Match]:
    """Titles that begin with the words, then those where each begins a word, then the rest.

    Among equals one's own stand first, then the last changed. Of the objects ``only_titles`` the rest is left out.
    """
    whole = folded(" ".join(words))
    parts = title_words(whole)
    ranked = [(_rank(match.title, whole, parts), match) for match in matches]
    kept = [(rank, match) for rank, match in ranked if rank or match.object not in only_titles]
    kept.sort(key=lambda pair: (pair[0], pair[1].is_mine, pair[1].updated_at, pair[1].id), reverse=True)
    return [match for _, match in kept]


def _rank(title: str, whole: str, parts: Sequence[str]) -> int:
    text = folded(title)
    if text.startswith(whole):
        return 2
    beginnings = title_words(text)
    return int(all(any(word.startswith(part) for word in beginnings) for part in parts))


def folded(text: str) -> str:
    """The text as the search compares it: no capitals, accents or apostrophes, ё as е, ґ as г."""
    return text.lower().translate(_LIKE)


def title_words(text: str) -> list[str]:
    """The words of a folded text, parted by everything that is no letter or digit."""
    return "".join(letter if letter.isalnum() else " " for letter in text).split()
