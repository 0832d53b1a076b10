"""Values of conditions in words: numbers, days, people and records as the reader's language writes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from dotyk.kernel.filters.phrases import P
from dotyk.kernel.filters.tree import Duration, Money, Period, Person, Value
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.types.lengths import told_length
from dotyk.platform.messages import say

_QUOTED = frozenset(("text", "texts", "json"))


@dataclass(frozen=True, slots=True)
class ValueTeller:
    """Says values in one language; ``titles`` are the names of the records and people they lead to."""

    language: str
    titles: Mapping[UUID, str]

    def value(self, field: Field | None, value: Value) -> str:
        """One value of a condition on ``field`` (None: a figure)."""
        if isinstance(value, bool):
            return self.phrase("yes" if value else "no")
        if isinstance(value, Decimal):
            unit = None if field is None else field.settings.get("duration")
            return told_length(value, unit, self.language) if unit else number(value, self.language)
        if isinstance(value, Money):
            return f"{number(value.amount, self.language)} {value.currency}"
        if isinstance(value, UUID):
            return self.titles.get(value) or self.phrase("unknown")
        if isinstance(value, Person):
            return self._person(field, value)
        if isinstance(value, Duration):
            return self.length("last", value)
        if isinstance(value, (date, Period)):
            return self.time("when", value)
        return self._text(field, value)

    def values(self, field: Field | None, values: Iterable[Value], word: str) -> str:
        """Several values, the last two joined by ``word`` (and, or)."""
        *first, last = [self.value(field, value) for value in values]
        return f"{', '.join(first)}{self.phrase(word)}{last}" if first else last

    def time(self, case: str, value: Value) -> str:
        """A day, moment or period; ``case`` is "when", or "of" after before, from and the like."""
        if isinstance(value, Period):
            return self.phrase(f"{case}.{value.word}")
        if isinstance(value, datetime):
            return f"{day(value, self.language)} {value:%H:%M}"
        return day(value, self.language) if isinstance(value, date) else str(value)

    def length(self, direction: str, value: Duration) -> str:
        """A length of time back from now ("last") or on from now ("next")."""
        shown = number(Decimal(value.amount), self.language)
        return say(f"{P}{direction}.{value.unit}", self.language, count=value.amount, n=shown)

    def phrase(self, code: str, **values: str) -> str:
        return say(P + code, self.language, **values)

    def _person(self, field: Field | None, value: Person) -> str:
        if value is Person.ME:
            return self.phrase("me")
        return self.phrase("my_teams" if field is not None and field.target == "teams" else "my_team")

    def _text(self, field: Field | None, value: Value) -> str:
        text = str(value)
        for option in field.options if field is not None else ():
            if option.value == text:
                return option.label[self.language]
        quoted = field is None or field.type.kind in _QUOTED
        return self.phrase("quoted", text=text) if quoted else text


def number(value: Decimal, language: str) -> str:
    """``1,234.5`` in English, ``1 234,5`` with unbreakable spaces in Ukrainian and Russian."""
    text = f"{value:,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text if language == "en" else text.replace(",", "\u00a0").replace(".", ",")


def day(value: date, language: str) -> str:
    """``1 May 2024`` in English, ``01.05.2024`` in Ukrainian and Russian."""
    return f"{value.day} {value:%B} {value.year}" if language == "en" else f"{value:%d.%m.%Y}"
