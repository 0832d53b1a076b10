"""From the tree of a formula to SQL: every value's kind is checked on the way, and what is wrong keeps its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from dotyk.kernel.formulas.faults import FormulaError
from dotyk.kernel.formulas.functions import FUNCTIONS, Mismatch, Surroundings, local_day
from dotyk.kernel.formulas.names import named_term
from dotyk.kernel.formulas.syntax import Binary, Call, Literal, Name, Node, Unary
from dotyk.kernel.formulas.terms import DATED, NUMERIC, Term, TermKind, literal, typed
from dotyk.kernel.objects.registry import ObjectType


@dataclass(frozen=True, slots=True)
class Builder:
    """Builds the SQL of formulas over the row ``alias`` of ``origin``; ``inputs`` gathers the fields they read."""

    origin: ObjectType
    alias: str
    surroundings: Surroundings
    inputs: set[tuple[str, str]] = field(default_factory=set)

    def term(self, node: Node) -> Term:
        """The value of a part of the formula; FormulaError at the part that does not fit."""
        return _BUILDERS[type(node)](self, node)

    def literal(self, node: Literal) -> Term:
        if node.value is None:
            return Term("empty", "null")
        if isinstance(node.value, bool):
            return Term("boolean", literal(node.value))
        if isinstance(node.value, Decimal):
            value = node.value / 100 if node.is_percent else node.value
            return Term("percent" if node.is_percent else "number", literal(value))
        return Term("text", literal(node.value))

    def name(self, node: Name) -> Term:
        return named_term(node, self.origin, self.alias, lambda *read: self.inputs.add(read))

    def unary(self, node: Unary) -> Term:
        operand = self.term(node.operand)
        if node.sign == "not":
            self._want(node.operand, operand, ("boolean",), "formula_wants_condition")
            return Term("boolean", f"(not {typed(operand, 'boolean')})")
        self._want(node.operand, operand, NUMERIC, "formula_wants_number")
        return Term("number" if operand.kind == "empty" else operand.kind, f"(- {typed(operand, 'number')})")

    def binary(self, node: Binary) -> Term:
        left, right = self.term(node.left), self.term(node.right)
        if node.sign in ("and", "or"):
            for part, term in ((node.left, left), (node.right, right)):
                self._want(part, term, ("boolean",), "formula_wants_condition")
            return Term("boolean", f"({typed(left, 'boolean')} {node.sign} {typed(right, 'boolean')})")
        if node.sign in ("+", "-", "*", "/"):
            return self._sum(node, left, right)
        return self._comparison(node, left, right)

    def call(self, node: Call) -> Term:
        function = FUNCTIONS.get(node.function)
        if function is None:
            raise FormulaError("formula_unknown_function", node.start, node.end, name=node.function[:60])
        count = len(node.arguments)
        if count < function.least or (function.most is not None and count > function.most):
            expected = f"{function.least}–{function.most or '…'}" if function.most != function.least else function.least
            raise FormulaError("formula_arguments", node.start, node.end, name=node.function, count=expected)
        if node.function == "date" and isinstance(node.arguments[0], Literal):
            return _written_day(node.arguments[0])
        terms = [self.term(argument) for argument in node.arguments]
        try:
            return function.build(terms, self.surroundings)
        except Mismatch as mismatch:
            start, end = span(node.arguments[mismatch.argument])
            raise FormulaError(mismatch.code, start, end, name=node.function) from mismatch

    def _want(self, part: Node, term: Term, kinds: tuple[str, ...], code: str) -> None:
        if term.kind not in (*kinds, "empty"):
            raise FormulaError(code, *span(part))

    def _sum(self, node: Binary, left: Term, right: Term) -> Term:
        kind = _RESULTS.get((node.sign, left.kind, right.kind)) or _with_empty(node.sign, left.kind, right.kind)
        if kind is None:
            raise FormulaError("formula_sign_kinds", node.start, node.end, sign=node.sign)
        if left.kind in DATED:
            return Term(kind, self._dated(node.sign, left, right))
        if kind == "text":
            return Term(kind, f"({left.sql} || {right.sql})")
        a, b = typed(left, "number"), typed(right, "number")
        return Term(kind, f"({a} / nullif({b}, 0))" if node.sign == "/" else f"({a} {node.sign} {b})")

    def _dated(self, sign: str, left: Term, right: Term) -> str:
        if right.kind in DATED:
            if left.kind == right.kind == "datetime":
                return f"round(extract(epoch from ({left.sql} - {right.sql})) / 86400, 4)"
            return f"({local_day(left, self.surroundings)} - {local_day(right, self.surroundings)})::numeric"
        days = typed(right, "number")
        return f"dotyk_plus_days({left.sql}, {days if sign == '+' else f'(- {days})'})"

    def _comparison(self, node: Binary, left: Term, right: Term) -> Term:
        left, right = _of_choice(node.left, left, right), _of_choice(node.right, right, left)
        kinds = {left.kind, right.kind} - {"empty"}
        if kinds & {"texts", "record"}:
            wrong = node.left if left.kind in ("texts", "record") else node.right
            raise FormulaError("formula_wants_value", *span(wrong))
        if kinds == set(DATED):
            a, b = local_day(left, self.surroundings), local_day(right, self.surroundings)
        elif len(kinds) > 1 and not kinds <= set(NUMERIC):
            raise FormulaError("formula_kinds_differ", node.start, node.end)
        else:
            kind: TermKind = next(iter(kinds), "text")
            a, b = typed(left, kind), typed(right, kind)
        if "boolean" in kinds and node.sign not in ("=", "!="):
            raise FormulaError("formula_sign_kinds", node.start, node.end, sign=node.sign)
        return Term("boolean", f"({a} {'<>' if node.sign == '!=' else node.sign} {b})")


def span(node: Node) -> tuple[int, int]:
    """Where a part of a formula stands, from its first letter to behind its last."""
    if isinstance(node, Binary):
        return span(node.left)[0], span(node.right)[1]
    if isinstance(node, Unary):
        return node.start, span(node.operand)[1]
    if isinstance(node, Call) and node.arguments:
        return node.start, span(node.arguments[-1])[1] + 1
    return node.start, node.end


def _of_choice(node: Node, term: Term, other: Term) -> Term:
    """A text compared with a choice is one of its options, by value or by what it is called."""
    if other.choice is None or not isinstance(node, Literal) or not isinstance(node.value, str) or node.value == "":
        return term
    wanted = node.value.casefold()
    for option in other.choice.options:
        if wanted in {option.value.casefold(), *(label.casefold() for label in option.label.values())}:
            return Term("text", literal(option.value))
    options = ", ".join(option.value for option in other.choice.options)[:200]
    raise FormulaError("formula_no_option", node.start, node.end, value=node.value[:50], options=options)


def _written_day(node: Literal) -> Term:
    try:
        day = date.fromisoformat(str(node.value))
    except ValueError as error:
        raise FormulaError("not_date", node.start, node.end) from error
    return Term("date", f"date '{day.isoformat()}'")


def _with_empty(sign: str, left: TermKind, right: TermKind) -> TermKind | None:
    """The empty value stands for one of the kind that makes sense beside it."""
    if left == right == "empty":
        return "number"
    if "empty" not in (left, right):
        return None
    filled = right if left == "empty" else left
    return _RESULTS.get((sign, filled, filled)) or _RESULTS.get((sign, filled, "number"))


def _results() -> Mapping[tuple[str, TermKind, TermKind], TermKind]:
    table: dict[tuple[str, TermKind, TermKind], TermKind] = {("+", "text", "text"): "text"}
    numbers: tuple[TermKind, ...] = ("number", "percent", "money")
    for a in numbers:
        for b in numbers:
            both: TermKind = "money" if "money" in (a, b) else a if a == b else "number"
            table["+", a, b] = table["-", a, b] = both
            if (a, b) != ("money", "money"):
                table["*", a, b] = both
            table["/", a, b] = "number" if a == b or b == "money" else a
    table["/", "percent", "number"] = "percent"
    dated: tuple[TermKind, ...] = ("date", "datetime")
    for a in dated:
        table["+", a, "number"] = table["-", a, "number"] = a
        for b in dated:
            table["-", a, b] = "number"
    return table


_RESULTS = _results()
_BUILDERS: Mapping[type, Callable[[Builder, Any], Term]] = {
    Literal: Builder.literal,
    Name: Builder.name,
    Unary: Builder.unary,
    Binary: Builder.binary,
    Call: Builder.call,
}
