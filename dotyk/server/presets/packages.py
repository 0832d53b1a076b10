"""What a preset says: the typed form of its YAML. Names of people's things are a text, or one in each language."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, StrictStr

FORMAT: Literal[1] = 1

Text = Annotated[StrictStr, Field(max_length=5_000)]
Name = Annotated[StrictStr, Field(min_length=1, max_length=60, pattern=r"^[a-z][a-z0-9_]*$")]
Language = Annotated[StrictStr, Field(pattern="^(en|uk|ru)$")]
Label = dict[Language, Text]
Words = Text | Label
Json = dict[Text, Any]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class OptionPart(_Part):
    value: Text
    label: Label
    color: Text = "gray"
    status: Literal["open", "won", "lost"] | None = None


class FieldPart(_Part):
    """A field people add, as ``POST /objects/{object}/fields`` takes it."""

    name: Name
    type: Text
    label: Label
    required: StrictBool = False
    unique: StrictBool = False
    indexed: StrictBool = False
    default: Any = None
    options: Annotated[list[OptionPart], Field(max_length=500)] = []
    target: Text | None = None
    settings: Json = {}


class ConditionsPart(_Part):
    """When a field of the product or an added one is shown, required and locked: filters over the record's fields."""

    object: Name
    field: Name
    visible_when: Json | None = None
    required_when: Json | None = None
    read_only_when: Json | None = None


class ObjectPart(_Part):
    """An object of one's own with its fields; of one that came with the product, only the fields are told."""

    name: Name
    label: Label | None = None
    label_plural: Label | None = None
    icon: Text = "database"
    title_rule: Text | None = None
    subtitle_field: Text | None = None
    stage_field: Text | None = None
    fields: Annotated[list[FieldPart], Field(max_length=500)] = []


class StagePart(_Part):
    """A stage of a pipeline; ``probability`` in percent."""

    name: Words
    status: Literal["open", "won", "lost"] = "open"
    probability: float | None = None
    rot_days: StrictInt | None = None
    required_fields: list[Text] | None = None
    color: Text | None = None


class PipelinePart(_Part):
    name: Words
    object: Name = "deals"
    stages: Annotated[list[StagePart], Field(min_length=1, max_length=100)]


class RolePart(_Part):
    """A role; ``grants`` as ``POST /roles`` takes them."""

    name: Name
    label: Label
    grants: Json = {}
    capabilities: list[Text] = []


class TagPart(_Part):
    name: Words
    color: Text | None = None
    description: Words = ""


class ViewPart(_Part):
    """A view for everybody. A stage in a filter is told as ``{"pipeline": …, "stage": …}``."""

    object: Name
    name: Words
    kind: Literal["list", "board", "calendar"] = "list"
    columns: list[Text] = []
    filter: Any = None
    sort: Text = ""
    by: Text = ""
    sum: Text = ""
    layout: Json = {}
    default_for: list[Text] = []
    pinned: StrictBool = False


class SectionPart(_Part):
    label: Label
    columns: StrictInt = 1
    folded: StrictBool = False
    fields: list[Text] = []


class LayoutPart(_Part):
    """A layout; ``roles`` empty: for everybody."""

    object: Name
    label: Label
    roles: list[Text] = []
    sections: list[SectionPart] = []
    hidden: list[Text] = []
    card: list[Text] = []
    create: list[Text] = []
    buttons: list[Json] = []


class Package(_Part):
    """The whole preset."""

    dotyk: Literal[1]
    name: Name = "own"
    label: Label = {}
    about: Label = {}
    roles: Annotated[list[RolePart], Field(max_length=100)] = []
    tags: Annotated[list[TagPart], Field(max_length=1_000)] = []
    objects: Annotated[list[ObjectPart], Field(max_length=200)] = []
    pipelines: Annotated[list[PipelinePart], Field(max_length=100)] = []
    conditions: Annotated[list[ConditionsPart], Field(max_length=2_000)] = []
    layouts: Annotated[list[LayoutPart], Field(max_length=200)] = []
    views: Annotated[list[ViewPart], Field(max_length=500)] = []
