"""The shapes of fields over HTTP."""

from __future__ import annotations

from typing import Any, Literal
from uuid import UUID

from ninja import Schema

from dotyk.kernel.api.schemas import Json, Label


class OptionOut(Schema):
    """``status``: how far a record in this stage is; null where the choice is not of stages."""

    value: str
    label: Label
    color: str
    status: Literal["open", "won", "lost"] | None


class ConditionsOut(Schema):
    """Filters over the record's own fields, absent where there is none; one that asks for a field hidden from the
    caller is left out."""

    visible_when: dict[str, Any] | None = None
    required_when: dict[str, Any] | None = None
    read_only_when: dict[str, Any] | None = None


class FieldOut(Schema):
    """``result``: the type of the values of a formula or roll-up, by which they are shown and compared; ``reads``: the
    objects from whose records they are worked out."""

    name: str
    type: str
    result: str | None
    reads: list[str]
    label: Label
    required: bool
    unique: bool
    read_only: bool
    custom: bool
    personal: bool
    indexed: bool
    default: Any
    options: list[OptionOut]
    target: str | None
    group: str | None
    sortable: bool
    filterable: bool
    operators: list[str]
    settings: dict[str, Any]
    conditions: ConditionsOut


class FieldIn(Schema):
    """A field to be added; ``docs/fields.md`` tells what each type takes in ``settings``."""

    name: str
    type: str
    label: Label
    required: bool = False
    unique: bool = False
    indexed: bool = False
    default: Any = None
    options: list[Json] = []
    target: str | None = None
    settings: Json = {}


class FieldChange(Schema):
    label: Label = {}
    required: bool = False
    unique: bool = False
    indexed: bool = False
    default: Any = None
    options: list[Json] = []
    settings: Json = {}


class ConditionsIn(Schema):
    """What is left out stays as it is; null takes it off."""

    visible_when: Json | None = None
    required_when: Json | None = None
    read_only_when: Json | None = None


class RuleIn(Schema):
    """``type`` is formula or rollup; ``name``: of the field there is; ``record``: whose value to show."""

    type: str
    settings: Json
    name: str | None = None
    record: UUID | None = None


class RuleFaultOut(Schema):
    """``start`` and ``end`` count the letters of the formula from 0."""

    field: str
    code: str
    message: str
    start: int | None
    end: int | None


class RuleSampleOut(Schema):
    id: UUID
    title: str
    value: Any


class TriedOut(Schema):
    """``result``: the type of the values; null beside a ``fault``."""

    result: str | None
    fault: RuleFaultOut | None
    sample: RuleSampleOut | None


class FieldsOrder(Schema):
    """Names of added fields."""

    order: list[str]


class FieldUseOut(Schema):
    """``records``: in how many the field is filled."""

    records: int


class FieldIndex(Schema):
    """``filtered`` and ``sorted``: how many lists of the last thirty days were."""

    field: str
    indexed: bool
    state: Literal["none", "building", "ready"]
    bytes: int
    filtered: int
    sorted: int
    advised: bool


class IndexesOut(Schema):
    """``most``: how many fields of one object may have an index."""

    items: list[FieldIndex]
    most: int
