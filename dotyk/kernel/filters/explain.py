"""From the typed tree to a sentence: the one place where a filter is told in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from dotyk.kernel.filters.phrases import P
from dotyk.kernel.filters.telling import ConditionTeller, Told, lowered
from dotyk.kernel.filters.telling_values import ValueTeller
from dotyk.kernel.filters.tree import (
    Aggregate,
    And,
    Condition,
    Duration,
    Filter,
    Happened,
    Node,
    Not,
    Or,
    Related,
    Value,
)
from dotyk.kernel.objects.registry import find_object
from dotyk.kernel.objects.relations import Relation
from dotyk.platform.messages import known_codes

Titles = Callable[[frozenset[tuple[str, UUID]]], Mapping[UUID, str]]
"""Gives the titles of records named by object and id; those it leaves out are told as unknown."""


def explain(tree: Filter, language: str, titles: Titles | None = None) -> str:
    """The filter as one sentence, such as "Deals where amount is greater than 1,000 and owner is me".

    ``titles`` is asked once at most, for every person and record the filter names.
    """
    wanted = frozenset(named(tree.where))
    values = ValueTeller(language, titles(wanted) if titles and wanted else {})
    what = tree.object.label_plural[language]
    if tree.where == And(()):
        return values.phrase("all", object=lowered(what, language) if language == "en" else what.lower())
    return values.phrase("where", object=what, conditions=Teller(ConditionTeller(values)).node(tree.where))


def explain_condition(tree: Filter, language: str, titles: Titles | None = None) -> str:
    """What must hold, as a part of a sentence: "amount is greater than 1,000 and owner is me"; as ``explain``."""
    wanted = frozenset(named(tree.where))
    values = ValueTeller(language, titles(wanted) if titles and wanted else {})
    return Teller(ConditionTeller(values)).node(tree.where)


def named(node: Node) -> Iterator[tuple[str, UUID]]:
    """Every record the tree names, by object and id."""
    if isinstance(node, (And, Or)):
        for part in node.parts:
            yield from named(part)
    elif isinstance(node, Not):
        yield from named(node.part)
    elif isinstance(node, (Related, Aggregate)) and node.where is not None:
        yield from named(node.where)
    elif isinstance(node, Condition):
        field = node.path.field
        target = "users" if field.type.kind == "user" else field.target or ""
        yield from ((target, value) for value in node.values if isinstance(value, UUID))


@dataclass(frozen=True, slots=True)
class Teller:
    """Says groups, relations, figures and events; conditions are said by ``conditions``."""

    conditions: ConditionTeller

    @property
    def say(self) -> ValueTeller:
        return self.conditions.say

    def node(self, node: Node, *, inside: bool = False) -> str:
        """A node in words; a group ``inside`` another one stands in brackets."""
        said: str = _SAYINGS[type(node)](self, node)
        several = isinstance(node, (And, Or)) and len(node.parts) > 1
        return f"({said})" if inside and several else said

    def group(self, node: And | Or) -> str:
        if not node.parts:
            return self.say.phrase("everything" if isinstance(node, And) else "nothing")
        word = self.say.phrase("and" if isinstance(node, And) else "or")
        return word.join(self.node(part, inside=len(node.parts) > 1) for part in node.parts)

    def negation(self, node: Not) -> str:
        return self.say.phrase("not", part=self.node(node.part))

    def condition(self, node: Condition) -> str:
        return self.conditions.test(self.conditions.path(node.path), node.op, node.values)

    def related(self, node: Related) -> str:
        relation = self._relation(node.relation)
        if node.where is None:
            return self.say.phrase(node.quantifier, relation=relation)
        return self.say.phrase(f"{node.quantifier}_where", relation=relation, where=self.node(node.where, inside=True))

    def aggregate(self, node: Aggregate) -> str:
        figure = self._relation(node.relation)
        if node.field is not None:
            figure = self.say.phrase("of_relation", relation=figure, field=self.conditions.label(node.field))
        dated = node.field is not None and node.field.type.kind in ("date", "datetime")
        function = {"min": "first", "max": "last"}[node.function] if dated else node.function
        name = self.say.phrase(function, figure=figure)
        if node.where is not None:
            name = self.say.phrase("figure_where", figure=name, where=self.node(node.where))
        kind = node.field.type.kind if node.field is not None and dated else "number"
        return self.conditions.test(Told(name, name, kind, node.field), node.op, node.values)

    def event(self, node: Happened) -> str:
        kinds = self.say.phrase("or").join(self._kind(kind) for kind in node.kinds)
        if node.data:
            data = ", ".join(f"{name} = {value}" for name, value in node.data.items())
            kinds = self.say.phrase("with_data", kinds=kinds, data=data)
        when = "" if node.when is None else " " + self._when(node.when)
        if node.op in ("some", "none"):
            phrase = "happened" if node.op == "some" else "not_happened"
            return self.say.phrase(phrase, kinds=kinds, when=when)
        name = self.say.phrase("times", kinds=kinds, when=when)
        return self.conditions.test(Told(name, name, "number"), node.op, node.times)

    def _when(self, when: Value) -> str:
        return self.say.length("last", when) if isinstance(when, Duration) else self.say.time("when", when)

    def _relation(self, relation: Relation) -> str:
        back = relation.field.settings.get("back") or relation.target.label_plural
        label = relation.field.label if relation.outward else back
        return lowered(label[self.say.language], self.say.language)

    def _kind(self, kind: str) -> str:
        name, _, what = kind.partition(".")
        object = find_object(name)
        if object is None or f"{P}kind.{what}" not in known_codes():
            return self.say.phrase("quoted", text=kind)
        return self.say.phrase("kind", object=object.label[self.say.language], what=self.say.phrase(f"kind.{what}"))


_SAYINGS: dict[type, Callable[[Teller, Any], str]] = {
    And: Teller.group,
    Or: Teller.group,
    Not: Teller.negation,
    Condition: Teller.condition,
    Related: Teller.related,
    Aggregate: Teller.aggregate,
    Happened: Teller.event,
}
