"""Conditions in words: which phrase an operator takes on which kind of field."""

from __future__ import annotations

from dataclasses import dataclass

from dotyk.kernel.filters.operators import ALONE
from dotyk.kernel.filters.telling_values import ValueTeller
from dotyk.kernel.filters.tree import Duration, Path, Value
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.types import Kind

_MANY = frozenset(("texts", "references"))
_TIMES = frozenset(("date", "datetime"))
_MANY_PHRASES = {"eq": "has", "contains": "has", "ne": "has_not", "in": "has_some", "not_in": "has_none"}
_LISTS = {"in": "or", "not_in": "or"}
_TIME_PHRASES = {
    "eq": ("date_eq", "when"), "on": ("date_eq", "when"), "ne": ("date_ne", "when"), "in": ("date_in", "when"),
    "not_in": ("date_not_in", "when"), "lt": ("before", "of"), "before": ("before", "of"), "gt": ("after", "of"),
    "after": ("after", "of"), "lte": ("not_after", "of"), "gte": ("not_before", "of"),
    "between": ("date_between", "of"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """What a condition speaks of: its bare name, the name as it stands in a sentence, and what it is."""

    label: str
    name: str
    kind: Kind
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class ConditionTeller:
    """Says conditions with the values said by ``say``."""

    say: ValueTeller

    def path(self, path: Path) -> Told:
        """The field at the end of a path, by the labels of all the steps."""
        label = self.label(path.hops[0].field if path.hops else path.field)
        for step in [hop.field for hop in path.hops[1:]] + ([path.field] if path.hops else []):
            label = self.say.phrase("step", before=label, name=self.label(step))
        return Told(label, self.say.phrase("field", name=label), path.field.type.kind, path.field)

    def label(self, field: Field) -> str:
        return lowered(field.label[self.say.language], self.say.language)

    def test(self, told: Told, op: str, values: tuple[Value, ...]) -> str:
        """The condition that what is told stands so to the values."""
        if op in ALONE:
            return self.say.phrase(op, field=told.name)
        if told.kind in _TIMES:
            return self._time(told, op, values)
        if told.kind in _MANY:
            return self._many(told, op, values)
        if op == "between":
            first, last = (self.say.value(told.field, value) for value in values)
            return self.say.phrase(op, field=told.name, first=first, last=last)
        exact = told.kind == "number" and op in ("eq", "ne")
        value = self.say.values(told.field, values, _LISTS.get(op, "and"))
        return self.say.phrase(f"number_{op}" if exact else op, field=told.name, value=value)

    def _many(self, told: Told, op: str, values: tuple[Value, ...]) -> str:
        by_piece = told.field is not None and told.field.type.name in ("emails", "phones")
        phrase = "has_like" if op == "contains" and by_piece else _MANY_PHRASES[op]
        value = self.say.values(told.field, values, _LISTS.get(op, "and"))
        return self.say.phrase(phrase, field=told.name, label=told.label, value=value)

    def _time(self, told: Told, op: str, values: tuple[Value, ...]) -> str:
        first = values[0]
        if op not in _TIME_PHRASES:
            near = "next" if op in ("within_next", "anniversary_in") else "last"
            span = self.say.length(near, first) if isinstance(first, Duration) else self.say.time("when", first)
            return self.say.phrase(op, field=told.name, last=span, next=span)
        phrase, case = _TIME_PHRASES[op]
        said = [self.say.time(case, value) for value in values]
        whole = self.say.phrase("or").join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)
        return self.say.phrase(phrase, field=told.name, on=whole, of=said[0], first=said[0], last=said[-1])


def lowered(label: str, language: str) -> str:
    """A label as it stands inside an English sentence; elsewhere it stands in quotes as it is."""
    is_word = len(label) < 2 or not label[1].isupper()
    return label[:1].lower() + label[1:] if language == "en" and is_word else label
