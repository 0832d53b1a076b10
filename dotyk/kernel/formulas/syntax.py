"""The grammar of formulas: from text to a tree whose nodes know their places. Pure; nothing is looked up here.

formula    = or
or         = and { "or" and }            and    = not { "and" not }
not        = "not" not | comparison      comparison = sum [ ("=" | "!=" | "<" | "<=" | ">" | ">=") sum ]
sum        = product { ("+" | "-") product }
product    = unary { ("*" | "/") unary } unary  = "-" unary | atom
atom       = number | number% | text | true | false | empty | field | function "(" … ")" | "(" formula ")"
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from dotyk.kernel.formulas.faults import FormulaError
from dotyk.kernel.formulas.tokens import Token, tokens

DEPTH_MAX = 40
NUMBER_MAX = Decimal(10) ** 15
_COMPARISONS = ("=", "!=", "<", "<=", ">", ">=")
_WORDS = {"true", "false", "empty", "null"}


@dataclass(frozen=True, slots=True)
class Literal:
    """A value written out; None is the empty value, a Decimal with ``is_percent`` was written as ``50%``."""

    value: Decimal | str | bool | None
    start: int
    end: int
    is_percent: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A field, or a path to one through references."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unary:
    sign: str
    operand: Node
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Binary:
    """``start`` and ``end`` are those of the sign."""

    sign: str
    left: Node
    right: Node
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Call:
    """``start`` and ``end`` are those of the function's name."""

    function: str
    arguments: tuple[Node, ...]
    start: int
    end: int


Node = Literal | Name | Unary | Binary | Call


def parse(text: str) -> Node:
    """The tree of a formula; FormulaError at the first place where it goes wrong."""
    return _Parser(list(tokens(text))).whole()


class _Parser:
    def __init__(self, found: Sequence[Token]) -> None:
        self._tokens = found
        self._place = 0
        self._depth = 0

    def whole(self) -> Node:
        if self._next().kind == "end":
            raise FormulaError("formula_empty", 0, 0)
        node = self._either()
        if self._next().kind != "end":
            raise self._unexpected()
        return node

    def _next(self) -> Token:
        return self._tokens[self._place]

    def _take(self) -> Token:
        token = self._next()
        self._place += 1
        return token

    def _unexpected(self) -> FormulaError:
        token = self._next()
        if token.kind == "end":
            return FormulaError("formula_ends_early", token.start, token.end)
        return FormulaError("formula_unexpected", token.start, token.end, text=token.text[:30])

    def _is_word(self, word: str) -> bool:
        return self._next().kind == "name" and self._next().text.lower() == word

    def _is_sign(self, *signs: str) -> bool:
        return self._next().kind == "sign" and self._next().text in signs

    def _either(self) -> Node:
        self._depth += 1
        if self._depth > DEPTH_MAX:
            raise FormulaError("formula_too_deep", self._next().start, self._next().end, most=DEPTH_MAX)
        node = self._chain(self._both, lambda: self._is_word("or"))
        self._depth -= 1
        return node

    def _both(self) -> Node:
        return self._chain(self._not, lambda: self._is_word("and"))

    def _chain(self, part: Callable[[], Node], goes_on: Callable[[], bool]) -> Node:
        node = part()
        while goes_on():
            sign = self._take()
            node = Binary(sign.text.lower(), node, part(), sign.start, sign.end)
        return node

    def _not(self) -> Node:
        return self._prefixed(self._not) if self._is_word("not") else self._comparison()

    def _prefixed(self, again: Callable[[], Node]) -> Node:
        sign = self._take()
        self._depth += 1
        if self._depth > DEPTH_MAX:
            raise FormulaError("formula_too_deep", sign.start, sign.end, most=DEPTH_MAX)
        node = Unary(sign.text.lower(), again(), sign.start, sign.end)
        self._depth -= 1
        return node

    def _comparison(self) -> Node:
        node = self._sum()
        if not self._is_sign(*_COMPARISONS):
            return node
        sign = self._take()
        return Binary(sign.text, node, self._sum(), sign.start, sign.end)

    def _sum(self) -> Node:
        return self._chain(self._product, lambda: self._is_sign("+", "-"))

    def _product(self) -> Node:
        return self._chain(self._unary, lambda: self._is_sign("*", "/"))

    def _unary(self) -> Node:
        return self._prefixed(self._unary) if self._is_sign("-") else self._atom()

    def _atom(self) -> Node:
        token = self._next()
        if token.kind in ("number", "percent"):
            return self._number()
        if token.kind == "text":
            self._take()
            return Literal(token.text[1:-1], token.start, token.end)
        if token.kind == "name" and token.text.lower() not in ("and", "or", "not"):
            return self._named()
        if self._is_sign("("):
            self._take()
            node = self._either()
            self._close()
            return node
        raise self._unexpected()

    def _number(self) -> Node:
        token = self._take()
        value = Decimal(token.text.removesuffix("%"))
        if value >= NUMBER_MAX:
            raise FormulaError("number_out_of_range", token.start, token.end)
        return Literal(value, token.start, token.end, is_percent=token.kind == "percent")

    def _named(self) -> Node:
        token = self._take()
        if self._is_sign("("):
            return self._call(token)
        if token.text.lower() in _WORDS:
            values = {"true": True, "false": False}
            return Literal(values.get(token.text.lower()), token.start, token.end)
        return Name(token.text, token.start, token.end)

    def _call(self, name: Token) -> Node:
        self._take()
        arguments: list[Node] = []
        while not self._is_sign(")"):
            if arguments and not self._is_sign(","):
                raise self._unexpected()
            if arguments:
                self._take()
            arguments.append(self._either())
        self._close()
        return Call(name.text.lower(), tuple(arguments), name.start, name.end)

    def _close(self) -> None:
        if not self._is_sign(")"):
            raise self._unexpected()
        self._take()
