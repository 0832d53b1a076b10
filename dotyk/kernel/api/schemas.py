"""The shapes of the engine over HTTP; those of records themselves follow from their fields."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from ninja import Schema

Label = dict[str, str]
Json = dict[str, Any]
Moment = datetime | None


class NamedOut(Schema):
    """A person; without a name where they are gone."""

    id: UUID
    name: str | None


class TitledOut(Schema):
    """A record by its title; null where it is gone or out of reach."""

    id: UUID
    title: str | None


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
    """``result``: the type of the values of a formula or roll-up, by which they are shown and compared."""

    name: str
    type: str
    result: str | None
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


class CommentOut(Schema):
    id: UUID
    body: str
    mentions: list[UUID]
    author: NamedOut | None
    created_at: datetime
    edited_at: Moment
    mine: bool


class CommentsOut(Schema):
    items: list[CommentOut]
    next_cursor: str | None


class AttachmentOut(Schema):
    id: UUID
    name: str
    size: int
    content_type: str
    author: NamedOut | None
    created_at: datetime
    url: str


class AttachmentsOut(Schema):
    items: list[AttachmentOut]
    next_cursor: str | None


class LinkOut(Schema):
    """``field`` names the references field the link is a value of; null for a free link."""

    id: UUID
    role: str
    field: str | None
    object: str
    record: TitledOut


class LinksOut(Schema):
    items: list[LinkOut]


class EntryOut(Schema):
    """One event; ``changes`` holds ``[old, new]`` by field."""

    id: UUID
    at: datetime
    kind: str
    object: str | None
    record: TitledOut | None
    actor: NamedOut | None
    version: int | None
    changes: dict[str, Any]
    data: dict[str, Any]
    pinned: bool = False


class TimelineOut(Schema):
    items: list[EntryOut]
    next_cursor: str | None


class NoticeOut(EntryOut):
    unread: bool


class NoticesOut(Schema):
    """A page of notices; ``unread`` counts those of the page."""

    items: list[NoticeOut]
    next_cursor: str | None
    unread: int


class ChangeOut(Schema):
    """One event of the feed; ``cursor`` is the place right after it."""

    id: UUID
    cursor: str
    at: datetime
    kind: str
    object: str | None
    record_id: UUID | None
    version: int | None
    actor: NamedOut | None
    changes: dict[str, Any]
    data: dict[str, Any]


class FeedOut(Schema):
    """``next_cursor`` is where to go on, also after the last event; ``more`` says that there may be more at once."""

    items: list[ChangeOut]
    next_cursor: str | None
    more: bool


class FoundOut(Schema):
    object: str
    id: UUID
    title: str | None
    subtitle: str | None


class SearchOut(Schema):
    items: list[FoundOut]


class WordsOut(Schema):
    text: str


class MayOut(Schema):
    update: bool


class ViewOut(Schema):
    id: UUID
    object: str
    name: str
    kind: Literal["list", "board"]
    scope: Literal["mine", "team", "all"]
    team: UUID | None
    owner: UUID | None
    columns: list[str]
    filter: Any
    sort: str
    by: str
    sum: str
    layout: Json
    default_for: list[str]
    pinned: bool
    position: int
    mine: bool
    permissions: MayOut


class ViewsOut(Schema):
    items: list[ViewOut]


class CompanyOut(Schema):
    name: str
    country: str
    currency: str
    time_zone: str
    language: str
    trade: str
    schema_version: int
    currency_locked: bool


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


class FieldsOrder(Schema):
    """Names of added fields."""

    order: list[str]


class FieldUseOut(Schema):
    """``records``: in how many the field is filled."""

    records: int


class CompanyChange(Schema):
    name: str = ""
    country: str = ""
    currency: str = ""
    time_zone: str = ""
    language: str = ""
    trade: str = ""


def takes(body: type[Schema]) -> Json:
    """What tells of the body of a handler that reads it by itself."""
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": body.model_json_schema()}}}}


def gives(content_type: str) -> Json:
    """What tells of the answer of a handler that sends a file; one of YAML is told as what stands in it."""
    file = {"schema": {"type": "object"} if content_type.endswith("yaml") else {"type": "string", "format": "binary"}}
    return {"responses": {200: {"description": "OK", "content": {content_type: file}}}}
