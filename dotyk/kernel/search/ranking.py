"""Which of the records that match stands first; plain values in, order out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from uuid import UUID

_ACCENTED = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžčćđąęłńśźż"
_PLAIN = "aaaaaaceeeeiiiinoooooouuuuyyszccdaelnszz"
_BETWEEN = re.compile(r"[\W_]+")
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
    beginnings = [re.compile(rf"(?:^|[\W_]){re.escape(part)}") for part in _BETWEEN.split(whole) if part]
    ranked = []
    for match in matches:
        rank = _rank(folded(match.title), whole, beginnings)
        if rank or match.object not in only_titles:
            ranked.append((rank, match.is_mine, match.updated_at, match.id, match))
    return [entry[-1] for entry in sorted(ranked, key=itemgetter(0, 1, 2, 3), reverse=True)]


def _rank(title: str, whole: str, beginnings: Sequence[re.Pattern[str]]) -> int:
    if title.startswith(whole):
        return 2
    return int(all(beginning.search(title) for beginning in beginnings))


def folded(text: str) -> str:
    """The text as the search compares it: no capitals, accents or apostrophes, ё as е, ґ as г."""
    return text.lower().translate(_LIKE)
