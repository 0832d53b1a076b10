"""A filter as a typed tree: what is left of the JSON once every name, operator and value in it is known to be good."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Literal
from uuid import UUID

from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.relations import Relation

Unit = Literal["hours", "days", "weeks", "months"]
Quantifier = Literal["some", "none", "every"]
AggregateFunction = Literal["count", "sum", "min", "max", "avg"]


class Person(Enum):
    """People named by their place, not by name; who that is depends on who asks."""

    ME = "me"
    MY_TEAM = "my_team"


@dataclass(frozen=True, slots=True)
class Money:
    """An amount as it was asked for; ``base`` is what it is worth in the company's base currency."""

    amount: Decimal
    currency: str
    base: Decimal


@dataclass(frozen=True, slots=True)
class Period:
    """Days named by a word such as ``last_month``; which days depends on when one asks."""

    word: str


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time, such as 45 days; ``amount`` is at least 1."""

    unit: Unit
    amount: int


When = date | datetime | Period
Value = str | Decimal | bool | UUID | Money | Person | date | datetime | Period | Duration


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a path: by the reference ``field`` of ``origin`` to a record of ``target``."""

    origin: ObjectType
    field: Field
    target: ObjectType


@dataclass(frozen=True, slots=True)
class Path:
    """A field of the record itself (no hops), or of a record its references lead to."""

    text: str
    hops: tuple[Hop, ...]
    object: ObjectType
    field: Field


@dataclass(frozen=True, slots=True)
class Condition:
    """A field compared with values; how many there are depends on the operator."""

    path: Path
    op: str
    values: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class And:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The true complement: holds for exactly the records for which ``part`` does not."""

    part: Node


@dataclass(frozen=True, slots=True)
class Related:
    """How many of the related records (some, none, every) fit ``where``; None: any record does."""

    quantifier: Quantifier
    relation: Relation
    where: Node | None


@dataclass(frozen=True, slots=True)
class Aggregate:
    """A figure over the related records that fit ``where``, compared with values; ``field`` None: their count."""

    function: AggregateFunction
    relation: Relation
    field: Field | None
    where: Node | None
    op: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Happened:
    """Events in the record's history: of these kinds, lately or within a period, holding ``data``.

    ``op`` is some, none, or a comparison of their count with ``times``.
    """

    kinds: tuple[str, ...]
    op: str
    times: tuple[Decimal, ...] = ()
    when: Duration | When | None = None
    data: Mapping[str, str | int | float | bool] | None = None


Node = And | Or | Not | Condition | Related | Aggregate | Happened


@dataclass(frozen=True, slots=True)
class Filter:
    """Which records of ``object`` are wanted."""

    object: ObjectType
    where: Node
