"""The shapes of objects over HTTP."""

from __future__ import annotations

from ninja import Schema

from dotyk.kernel.api.field_schemas import FieldIn, FieldOut
from dotyk.kernel.api.layout_schemas import OwnLayoutOut
from dotyk.kernel.api.schemas import Json, Label


class ObjectOut(Schema):
    """``verbs`` are what the caller may do, ``fields`` those they may see; ``title_rule`` makes the titles of a custom
    object's records of its fields."""

    name: str
    singular: str
    label: Label
    label_plural: Label
    icon: str
    title_field: str
    subtitle_field: str | None
    stage_field: str | None
    title_rule: str | None
    standard: bool
    system: bool
    default_sort: str
    default_columns: list[str]
    verbs: list[str]
    fields: list[FieldOut]
    layout: OwnLayoutOut | None


class ObjectsOut(Schema):
    items: list[ObjectOut]


class ObjectIn(Schema):
    """An object to be made; see ``docs/objects.md``. ``title_field`` stands for a rule of that field alone."""

    name: str
    label: Label
    label_plural: Label
    icon: str = "database"
    title_field: str = ""
    title_rule: str = ""
    subtitle_field: str | None = None
    stage_field: str | None = None
    stages: list[Json] = []
    fields: list[FieldIn] = []
    position: int = 0


class ObjectChange(Schema):
    label: Label = {}
    label_plural: Label = {}
    icon: str = "database"
    title_field: str = ""
    title_rule: str = ""
    subtitle_field: str | None = None
    stage_field: str | None = None
    position: int = 0
    archived: bool = False


class ObjectUseOut(Schema):
    """What hangs on an object; ``fields_leading_here`` are those of other objects, as ``object.field``."""

    records: int
    deleted: int
    fields: int
    fields_leading_here: list[str]
    views: int
    comments: int
    files: int
    links: int
    roles: list[str]
