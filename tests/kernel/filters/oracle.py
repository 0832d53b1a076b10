"""What a filter means, said a second time and independently: in Python, over rows in memory, straight from the JSON."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from tests.kernel.filters.menagerie import KYIV, Menagerie, Row

CONTRARIES = {"ne": "eq", "not_in": "in", "is_empty": "is_not_empty", "not_within_last": "within_last"}
TARGETS = {
    "shelter": "shelters", "c_shelter": "shelters", "parent": "shelters", "keeper": "users", "c_keeper": "users",
    "owner": "users", "stage": "stages", "pipeline": "pipelines", "team": "teams",
}  # fmt: skip
PEOPLE = ("owner", "keeper", "c_keeper")
BY_PIECE = ("emails", "c_emails", "phones", "c_phones")
SAME = str.maketrans({"ё": "е", "ґ": "г", "é": "e", **dict.fromkeys("'’ʼ`´", None)})


def fold(text: str) -> str:
    return text.lower().translate(SAME)


@dataclass(frozen=True, slots=True)
class Oracle:
    """Knows the menagerie; ``reaches`` says how far the asker reads each object: none, own, team or all."""

    world: Menagerie
    reaches: Mapping[str, str]

    def wanted(self, object: str, data: Any) -> set[UUID]:
        """The ids of the rows within reach that the filter wants."""
        rows = self.world.rows[object].values()
        return {row["id"] for row in rows if self.seen(object, row) and self.holds(object, row, data)}

    def seen(self, object: str, row: Row) -> bool:
        return not row.get("deleted", False) and self.reached(object, row.get("owner"))

    def reached(self, object: str, owner: UUID | None) -> bool:
        people = {"none": (), "own": (self.world.me,), "team": self.world.members}
        reach = self.reaches.get(object, "all")
        return reach == "all" or owner in people[reach]

    def holds(self, object: str, row: Row, data: Any) -> bool:
        if "and" in data:
            return all(self.holds(object, row, part) for part in data["and"])
        if "or" in data:
            return any(self.holds(object, row, part) for part in data["or"])
        if "not" in data:
            return not self.holds(object, row, data["not"])
        if "event" in data:
            return self.happened(object, row, data["event"])
        if "field" in data:
            return self.compares(data["field"].split(".")[-1], self.at(object, row, data["field"]), data)
        return self.related(object, row, data)

    def at(self, object: str, row: Row | None, path: str) -> Any:
        """The value at the end of a path; None where a step leads nowhere."""
        step, _, rest = path.partition(".")
        if row is None or not rest:
            return None if row is None else row[step]
        if step in ("address", "c_address"):
            return (row[step] or {}).get(rest)
        target = TARGETS[step]
        there = self.world.rows[target].get(row[step])
        return self.at(target, there if there is not None and self.seen(target, there) else None, rest)

    def compares(self, name: str, value: Any, data: Any) -> bool:
        op = data["op"]
        if op in CONTRARIES:
            return not self.compares(name, value, {**data, "op": CONTRARIES[op]})
        if value is None or value in ("", [], {}):
            return False
        if op == "is_not_empty":
            return True
        asked = data["value"]
        if isinstance(value, (date, datetime)):
            return Clock(self.world.now).compares(value, op, asked)
        if isinstance(value, list):
            return self.lists(name, value, op, asked if isinstance(asked, list) else [asked])
        if isinstance(value, UUID):
            return value in self.people(name, asked if isinstance(asked, list) else [asked])
        if isinstance(value, dict):
            return any(fold(asked) in fold(part) for part in value.values())
        if isinstance(value, Decimal):
            return NUMBERS[op](value, asked)
        return TEXTS[op](value, asked)

    def lists(self, name: str, value: list[Any], op: str, asked: list[Any]) -> bool:
        if op == "contains" and name in BY_PIECE:
            return all(any(fold(piece) in fold(item) for item in value) for piece in asked)
        wanted = self.people(name, asked) if isinstance(value[0], UUID) else asked
        return any(w in value for w in wanted) if op == "in" else all(w in value for w in wanted)

    def people(self, name: str, asked: list[Any]) -> list[UUID]:
        found: list[UUID] = []
        for item in asked:
            if item == "me":
                found.append(self.world.me)
            elif item == "my_team":
                found += self.world.members if name in PEOPLE else self.world.teams
            else:
                found.append(UUID(item))
        return found

    def related(self, object: str, row: Row, data: Any) -> bool:
        function = next(key for key in data if key not in ("where", "op", "value"))
        name, _, summed = data[function].partition(".")
        there, rows = self.relatives(object, row, name)
        where = data.get("where")
        if function == "every":
            return all(self.holds(there, r, where) for r in rows)
        fitting = [r for r in rows if where is None or self.holds(there, r, where)]
        if function in ("some", "none"):
            return bool(fitting) == (function == "some")
        return self.compares("figure", figure(function, [r[summed] for r in fitting] if summed else fitting), data)

    def relatives(self, object: str, row: Row, name: str) -> tuple[str, list[Row]]:
        others = [r for r in self.world.rows[name].values() if self.seen(name, r)]
        if (object, name) == ("animals", "visitors"):
            return name, [r for r in others if r["id"] in row["visitors"]]
        if (object, name) == ("visitors", "animals"):
            return name, [r for r in others if row["id"] in r["visitors"]]
        if (object, name) == ("shelters", "animals"):
            return name, [r for r in others if r["shelter"] == row["id"]]
        return name, [r for r in others if r["parent"] == row["id"]]

    def happened(self, object: str, row: Row, data: Any) -> bool:
        fitting = [e for e in self.world.events if e["subject"] == row["id"] and self.fits(row, e, data)]
        if data.get("op", "some") in ("some", "none"):
            return bool(fitting) == (data.get("op", "some") == "some")
        return self.compares("figure", Decimal(len(fitting)), data)

    def fits(self, row: Row, event: Row, data: Any) -> bool:
        clock = Clock(self.world.now)
        mine = event["record"] == row["id"] or self.reached(event["kind"].split(".")[0], event["owner"])
        lately = "within_last" not in data or clock.compares(event["at"], "within_last", data["within_last"])
        on = "on" not in data or clock.compares(event["at"], "on", data["on"])
        holding = data.get("data", {}).items() <= event["data"].items()
        return event["kind"] in data["kinds"] and mine and lately and on and holding


def figure(function: str, values: list[Any]) -> Any:
    present = [value for value in values if value is not None]
    if function == "count":
        return Decimal(len(values))
    if function == "sum":
        return sum(present, Decimal(0))
    if not present:
        return None
    return {"min": min, "max": max, "avg": lambda v: sum(v) / len(v)}[function](present)


def _number(value: Any) -> Decimal:
    plain = str(value["amount"] if isinstance(value, dict) else value)
    return Decimal(plain.replace(" ", "").replace(",", "."))


NUMBERS: dict[str, Callable[[Decimal, Any], bool]] = {
    "eq": lambda v, a: v == _number(a),
    "lt": lambda v, a: v < _number(a),
    "lte": lambda v, a: v <= _number(a),
    "gt": lambda v, a: v > _number(a),
    "gte": lambda v, a: v >= _number(a),
    "between": lambda v, a: _number(a[0]) <= v <= _number(a[1]),
    "in": lambda v, a: v in [_number(one) for one in a],
}
TEXTS: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda v, a: bool(v == a),
    "in": lambda v, a: v in a,
    "contains": lambda v, a: fold(a) in fold(v),
    "starts_with": lambda v, a: fold(v).startswith(fold(a)),
    "ends_with": lambda v, a: fold(v).endswith(fold(a)),
}


@dataclass(frozen=True, slots=True)
class Clock:
    """Compares times by counting in whole days, weeks, months … since the beginning of the calendar."""

    now: datetime

    def compares(self, value: date, op: str, asked: Any) -> bool:
        if op in ("within_last", "within_next"):
            return self.near(value, asked, -1 if op == "within_last" else 1)
        if op == "anniversary_in":
            return self.anniversary(self.day(value), asked)
        if op == "in":
            return any(self.distance(value, one) == 0 for one in asked)
        if op == "between":
            return self.distance(value, asked[0]) >= 0 and self.distance(value, asked[1]) <= 0
        if op == "on" and "T" in asked:
            asked = self.day(datetime.fromisoformat(asked)).isoformat()
        far = self.distance(value, asked)
        tests = {"eq": far == 0, "on": far == 0, "lt": far < 0, "before": far < 0, "lte": far <= 0}
        return {**tests, "gt": far > 0, "after": far > 0, "gte": far >= 0}[op]

    def day(self, value: date) -> date:
        return value.astimezone(KYIV).date() if isinstance(value, datetime) else value

    def distance(self, value: date, asked: str) -> int:
        """How many units after (or before, negative) the asked time the value lies."""
        if "T" in asked and isinstance(value, datetime):
            moment = datetime.fromisoformat(asked)
            return (value > moment) - (value < moment)
        unit, offset = WORDS.get(asked, ("day", 0))
        place = date.fromisoformat(asked) if asked not in WORDS else self.now.date()
        return number_of(self.day(value), unit) - number_of(place, unit) - offset

    def near(self, value: date, asked: Mapping[str, int], sign: int) -> bool:
        far = away(self.now, asked, sign)
        ends: list[Any] = sorted((far, self.now))
        if not isinstance(value, datetime):
            ends = [end.date() for end in ends]
        return bool(ends[0] <= value <= ends[1])

    def anniversary(self, born: date, asked: Any) -> bool:
        today = self.now.date()
        if isinstance(asked, dict):
            last = away(self.now, asked, 1).date()
            days = [today + timedelta(days=n) for n in range(min((last - today).days, 400) + 1)]
        elif asked not in WORDS:
            days = [date.fromisoformat(asked)]
        else:
            around = [today + timedelta(days=n) for n in range(-800, 800)]
            days = [day for day in around if self.distance(day, asked) == 0]
        return any(celebrates(born, day) for day in days)


WORDS = {"yesterday": ("day", -1), "today": ("day", 0), "tomorrow": ("day", 1)} | {
    f"{word}_{unit}": (unit, offset)
    for word, offset in (("last", -1), ("this", 0), ("next", 1))
    for unit in ("week", "month", "quarter", "year")
}


def number_of(day: date, unit: str) -> int:
    months = day.year * 12 + day.month - 1
    counts = {"day": day.toordinal(), "week": (day.toordinal() - 1) // 7, "month": months}
    return {**counts, "quarter": months // 3, "year": day.year}[unit]


def away(now: datetime, length: Mapping[str, int], sign: int) -> datetime:
    ((unit, amount),) = length.items()
    if unit == "hours":
        return (now.astimezone(UTC) + sign * timedelta(hours=amount)).astimezone(KYIV)
    if unit == "months":
        month = now.year * 12 + now.month - 1 + sign * amount
        year, month = month // 12, month % 12 + 1
        return now.replace(year=year, month=month, day=min(now.day, calendar.monthrange(year, month)[1]))
    return now + sign * timedelta(days=amount * {"days": 1, "weeks": 7}[unit])


def celebrates(born: date, day: date) -> bool:
    if (born.month, born.day) == (2, 29) and not calendar.isleap(day.year):
        return (day.month, day.day) == (2, 28)
    return (born.month, born.day) == (day.month, day.day)
