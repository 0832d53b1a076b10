"""The functions of formulas: what each takes, what it gives, and its SQL."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dotyk.kernel.formulas.terms import DATED, NUMERIC, Term, TermKind, as_text, typed

SHOWN = ("number", "percent", "money", "text", "date", "datetime", "boolean", "texts", "empty")
DAY = "formula_wants_day"
NUMBER = "formula_wants_number"
TEXT = "formula_wants_text"
VALUE = "formula_wants_value"


class Mismatch(Exception):
    """An argument does not fit: which, and what is wanted."""

    def __init__(self, argument: int, code: str) -> None:
        super().__init__(code)
        self.argument = argument
        self.code = code


@dataclass(frozen=True, slots=True)
class Surroundings:
    """``zone``: the company's time zone as an SQL literal."""

    zone: str


Build = Callable[[Sequence[Term], Surroundings], Term]


@dataclass(frozen=True, slots=True)
class Function:
    """``most`` None: any number of arguments."""

    least: int
    most: int | None
    build: Build


def wanted(terms: Sequence[Term], kinds: Sequence[str], code: str) -> None:
    """Raises Mismatch at the first term that is of none of the kinds; the empty value fits everywhere."""
    for position, term in enumerate(terms):
        if term.kind not in (*kinds, "empty"):
            raise Mismatch(position, code)


def common_kind(terms: Sequence[Term]) -> TermKind:
    """The kind of a value that is one of these; Mismatch where they cannot meet."""
    kinds = [term.kind for term in terms]
    filled = [kind for kind in kinds if kind != "empty"]
    if not filled:
        return "text"
    if set(filled) <= set(NUMERIC):
        return "money" if "money" in filled else "percent" if set(filled) == {"percent"} else "number"
    for position, kind in enumerate(kinds):
        if kind not in (filled[0], "empty") or kind in ("record", "texts"):
            raise Mismatch(position, "formula_kinds_differ" if kind not in ("record", "texts") else VALUE)
    return filled[0]


def local_day(term: Term, at: Surroundings) -> str:
    """A day; of a moment the one on the company's calendar."""
    return f"({term.sql} at time zone {at.zone})::date" if term.kind == "datetime" else f"{term.sql}::date"


def _choose(terms: Sequence[Term], at: Surroundings) -> Term:
    """``if(condition, value, condition, value, …, otherwise)``."""
    conditions, values = [*terms[:-1:2]], [*terms[1::2]]
    if len(terms) % 2:
        values.append(terms[-1])
    for position, term in enumerate(conditions):
        if term.kind not in ("boolean", "empty"):
            raise Mismatch(2 * position, "formula_wants_condition")
    try:
        kind = common_kind(values)
    except Mismatch as mismatch:
        last = len(terms) % 2 and mismatch.argument == len(values) - 1
        raise Mismatch(len(terms) - 1 if last else 2 * mismatch.argument + 1, mismatch.code) from mismatch
    cases = " ".join(f"when {c.sql} then {typed(v, kind)}" for c, v in zip(conditions, values, strict=False))
    otherwise = f" else {typed(terms[-1], kind)}" if len(terms) % 2 else ""
    return Term(kind, f"(case {cases}{otherwise} end)")


def _joined(function: str) -> Build:
    def build(terms: Sequence[Term], at: Surroundings) -> Term:
        kind = common_kind(terms)
        return Term(kind, f"{function}({', '.join(typed(term, kind) for term in terms)})")

    return build


def _is_empty(terms: Sequence[Term], at: Surroundings) -> Term:
    term = terms[0]
    if term.kind == "text":
        return Term("boolean", f"({term.sql} is null or {term.sql} = '')")
    if term.kind == "texts":
        return Term("boolean", f"(coalesce(cardinality({term.sql}), 0) = 0)")
    if term.sql.startswith("array("):
        return Term("boolean", f"(cardinality({term.sql}) = 0)")
    return Term("boolean", f"({term.sql} is null)")


def _figure(sql: str, kind: TermKind | None = None) -> Build:
    """A function of one number; ``kind`` None: it gives what it takes."""

    def build(terms: Sequence[Term], at: Surroundings) -> Term:
        wanted(terms, NUMERIC, NUMBER)
        taken: TermKind = "number" if terms[0].kind == "empty" else terms[0].kind
        return Term(kind or taken, sql.format(typed(terms[0], "number")))

    return build


def _round(terms: Sequence[Term], at: Surroundings) -> Term:
    """The number of places is bounded, so that no formula fails for its sake."""
    wanted(terms, NUMERIC, NUMBER)
    taken: TermKind = "number" if terms[0].kind == "empty" else terms[0].kind
    places = f"least(greatest({typed(terms[1], 'number')}, -15), 6)::int" if len(terms) > 1 else "0"
    value = typed(terms[0], "number")
    if taken == "percent":
        return Term(taken, f"(round({value} * 100, {places}) / 100)")
    return Term(taken, f"round({value}, {places})")


def _mod(terms: Sequence[Term], at: Surroundings) -> Term:
    wanted(terms, NUMERIC, NUMBER)
    return Term("number", f"mod({typed(terms[0], 'number')}, nullif({typed(terms[1], 'number')}, 0))")


def _days_between(terms: Sequence[Term], at: Surroundings) -> Term:
    wanted(terms, DATED, DAY)
    return Term("number", f"({local_day(terms[1], at)} - {local_day(terms[0], at)})::numeric")


def _hours_between(terms: Sequence[Term], at: Surroundings) -> Term:
    wanted(terms, ("datetime",), "formula_wants_moment")
    end, start = typed(terms[1], "datetime"), typed(terms[0], "datetime")
    return Term("number", f"round(extract(epoch from ({end} - {start})) / 3600, 6)")


def _moved(function: str) -> Build:
    def build(terms: Sequence[Term], at: Surroundings) -> Term:
        wanted(terms[:1], DATED, DAY)
        if terms[1].kind not in ("number", "empty"):
            raise Mismatch(1, NUMBER)
        kind: TermKind = "date" if terms[0].kind == "empty" else terms[0].kind
        return Term(kind, f"{function}({typed(terms[0], kind)}, {typed(terms[1], 'number')})")

    return build


def _part(part: str) -> Build:
    def build(terms: Sequence[Term], at: Surroundings) -> Term:
        wanted(terms, DATED, DAY)
        return Term("number", f"extract({part} from {local_day(terms[0], at)})::numeric")

    return build


def _date(terms: Sequence[Term], at: Surroundings) -> Term:
    wanted(terms, DATED, DAY)
    return Term("date", f"({local_day(terms[0], at)})")


def _text(sql: str, kind: TermKind = "text") -> Build:
    def build(terms: Sequence[Term], at: Surroundings) -> Term:
        wanted(terms, ("text",), TEXT)
        return Term(kind, sql.format(*(typed(term, "text") for term in terms)))

    return build


def _cut(function: str) -> Build:
    def build(terms: Sequence[Term], at: Surroundings) -> Term:
        wanted(terms[:1], ("text",), TEXT)
        if terms[1].kind not in ("number", "empty"):
            raise Mismatch(1, NUMBER)
        count = f"least(greatest({typed(terms[1], 'number')}, 0), 10000)::int"
        return Term("text", f"{function}({typed(terms[0], 'text')}, {count})")

    return build


def _length(terms: Sequence[Term], at: Surroundings) -> Term:
    wanted(terms, ("text", "texts"), TEXT)
    if terms[0].kind == "texts":
        return Term("number", f"coalesce(cardinality({terms[0].sql}), 0)::numeric")
    return Term("number", f"coalesce(length({typed(terms[0], 'text')}), 0)::numeric")


def _contains(terms: Sequence[Term], at: Surroundings) -> Term:
    wanted(terms[:1], ("text", "texts"), TEXT)
    if terms[1].kind not in ("text", "empty"):
        raise Mismatch(1, TEXT)
    piece = typed(terms[1], "text")
    if terms[0].kind == "texts":
        return Term("boolean", f"({piece} = any({terms[0].sql}))")
    return Term("boolean", f"(strpos(dotyk_fold({typed(terms[0], 'text')}), dotyk_fold({piece})) > 0)")


def _concat(terms: Sequence[Term], at: Surroundings) -> Term:
    wanted(terms, SHOWN, VALUE)
    return Term("text", f"concat({', '.join(as_text(term, at.zone) for term in terms)})")


def _now(terms: Sequence[Term], at: Surroundings) -> Term:
    return Term("datetime", "now()")


def _today(terms: Sequence[Term], at: Surroundings) -> Term:
    return Term("date", f"((now() at time zone {at.zone})::date)")


FUNCTIONS: Mapping[str, Function] = {
    "if": Function(2, None, _choose),
    "coalesce": Function(1, None, _joined("coalesce")),
    "is_empty": Function(1, 1, _is_empty),
    "min": Function(1, None, _joined("least")),
    "max": Function(1, None, _joined("greatest")),
    "round": Function(1, 2, _round),
    "floor": Function(1, 1, _figure("floor({0})")),
    "ceil": Function(1, 1, _figure("ceil({0})")),
    "abs": Function(1, 1, _figure("abs({0})")),
    "mod": Function(2, 2, _mod),
    "number": Function(1, 1, _figure("({0})", "number")),
    "percent": Function(1, 1, _figure("({0})", "percent")),
    "money": Function(1, 1, _figure("({0})", "money")),
    "today": Function(0, 0, _today),
    "now": Function(0, 0, _now),
    "date": Function(1, 1, _date),
    "year": Function(1, 1, _part("year")),
    "month": Function(1, 1, _part("month")),
    "day": Function(1, 1, _part("day")),
    "weekday": Function(1, 1, _part("isodow")),
    "days_between": Function(2, 2, _days_between),
    "hours_between": Function(2, 2, _hours_between),
    "add_days": Function(2, 2, _moved("dotyk_plus_days")),
    "add_months": Function(2, 2, _moved("dotyk_plus_months")),
    "concat": Function(1, None, _concat),
    "upper": Function(1, 1, _text("dotyk_upper({0})")),
    "lower": Function(1, 1, _text("dotyk_lower({0})")),
    "trim": Function(1, 1, _text("btrim({0})")),
    "left": Function(2, 2, _cut("left")),
    "right": Function(2, 2, _cut("right")),
    "len": Function(1, 1, _length),
    "contains": Function(2, 2, _contains),
    "starts_with": Function(2, 2, _text("starts_with(dotyk_fold({0}), dotyk_fold({1}))", "boolean")),
}
