"""A formula as tokens, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dotyk.kernel.formulas.faults import FormulaError

TokenKind = Literal["number", "percent", "text", "name", "sign", "end"]
LONGEST = 2_000
_TOKEN = re.compile(
    r"\s*(?:(?P<percent>\d+(?:\.\d+)?%)|(?P<number>\d+(?:\.\d+)?)|(?P<name>[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*)"
    r"|(?P<text>\"[^\"]*\"|'[^']*')|(?P<sign>==|!=|<>|<=|>=|[-+*/=<>(),;]))"
)
_SAME = {"==": "=", "<>": "!=", ";": ","}


@dataclass(frozen=True, slots=True)
class Token:
    kind: TokenKind
    text: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a formula, the last of kind ``end``; FormulaError at a letter that means nothing."""
    if len(text) > LONGEST:
        raise FormulaError("formula_too_long", LONGEST, len(text), most=LONGEST)
    place = 0
    while text[place:].strip():
        found = _TOKEN.match(text, place)
        if found is None or found.lastgroup is None:
            place += len(text[place:]) - len(text[place:].lstrip())
            code = "formula_text_open" if text[place] in "\"'" else "formula_letter"
            raise FormulaError(code, place, place + 1, letter=text[place])
        yield _token(found)
        place = found.end()
    yield Token("end", "", len(text), len(text))


def _token(found: re.Match[str]) -> Token:
    kind, text = str(found.lastgroup), found[str(found.lastgroup)]
    start, end = found.span(str(found.lastgroup))
    kinds: dict[str, TokenKind] = {
        "percent": "percent",
        "number": "number",
        "name": "name",
        "text": "text",
        "sign": "sign",
    }
    return Token(kinds[kind], _SAME.get(text, text) if kind == "sign" else text, start, end)
