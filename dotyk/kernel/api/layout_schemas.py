"""The shapes of layouts over HTTP."""

from __future__ import annotations

from typing import Any, Literal
from uuid import UUID

from ninja import Schema

from dotyk.kernel.api.schemas import Label


class SectionOut(Schema):
    """A part of the page: its fields in one or two columns, ``folded`` until somebody opens it."""

    label: Label
    columns: Literal[1, 2]
    folded: bool
    fields: list[str]


class LayoutButtonOut(Schema):
    """``link`` opens ``url`` with the values of its fields; ``create`` begins a record of ``object`` that leads here;
    ``set`` gives ``field`` a ``value``; ``flow`` sends the record into a flow."""

    kind: Literal["link", "create", "set", "flow"]
    label: Label
    url: str | None = None
    object: str | None = None
    field: str | None = None
    value: Any = None
    flow: UUID | None = None


class LayoutWhyOut(Schema):
    """The role or the team that decides, with its name; none where the layout is for everybody."""

    by: Literal["role", "team", "all"]
    name: Label


class OwnLayoutOut(Schema):
    """How the caller sees records of the object. ``rest``: fields added since, which no section names."""

    id: UUID
    label: Label
    why: LayoutWhyOut
    sections: list[SectionOut]
    rest: list[str]
    card: list[str]
    create: list[str]
    buttons: list[LayoutButtonOut]


class LayoutChange(Schema):
    """For everybody where it names neither roles nor teams. ``hidden`` fields are left off the page, which is no right:
    lists and the API still have them."""

    label: Label = {}
    roles: list[str] = []
    teams: list[UUID] = []
    sections: list[SectionOut] = []
    hidden: list[str] = []
    card: list[str] = []
    create: list[str] = []
    buttons: list[LayoutButtonOut] = []
    position: int = 0


class LayoutIn(LayoutChange):
    object: str


class LayoutOut(LayoutIn):
    id: UUID


class LayoutsOut(Schema):
    items: list[LayoutOut]
