"""What an import set says: the typed form of its YAML."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dotyk.server.failures import CannotStart


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class StagePart(_Part):
    """A stage of a pipeline; ``probability`` in percent."""

    name: str
    status: str = "open"
    probability: float | None = None
    rot_days: int | None = None
    required_fields: list[str] | None = None


class PipelinePart(_Part):
    """A pipeline that is to be there, by its name."""

    name: str
    object: str = "deals"
    stages: list[StagePart]


class FieldPart(_Part):
    """A custom field that is to be there; the rest is as ``POST /objects/{object}/fields`` takes it."""

    model_config = ConfigDict(extra="allow", frozen=True)
    object: str
    name: str
    type: str = "text"


class PeoplePart(_Part):
    """A file of people: columns of the name, the e-mail (made of the name where there is none), the manager, and of the
    teams from the widest to the narrowest (``team``). The manager of a row leads, and belongs to, the row's team."""

    file: str
    name: str
    email: str | None = None
    email_domain: str = "example.com"
    manager: str | None = None
    team: list[str] = Field(default_factory=list)
    role: str = "seller"
    manager_role: str = "head_of_sales"


class ImportPart(_Part):
    """A file into an object; ``format``, ``columns``, ``mapping``, ``options`` as ``PATCH /imports/{id}`` has them."""

    file: str
    object: str
    format: Mapping[str, Any] | None = None
    columns: Mapping[str, Any] | None = None
    mapping: Any = None
    options: Mapping[str, Any] | None = None

    @property
    def changes(self) -> dict[str, Any]:
        """What differs from the guess, in the order it must be said."""
        wishes = {"format": self.format, "columns": self.columns, "mapping": self.mapping, "options": self.options}
        return {name: wish for name, wish in wishes.items() if wish is not None}


class SetPart(_Part):
    """The whole set. ``recognised_by`` tells a built-in set by files and some columns each must have."""

    name: str
    recognised_by: Mapping[str, list[str]] = Field(default_factory=dict)
    people: list[PeoplePart] = Field(default_factory=list)
    pipelines: list[PipelinePart] = Field(default_factory=list)
    fields: list[FieldPart] = Field(default_factory=list)
    imports: list[ImportPart] = Field(default_factory=list)


def read_set(path: Path) -> SetPart:
    """The set a YAML file describes; CannotStart with the place of the fault where it cannot be understood."""
    try:
        return SetPart.model_validate(yaml.safe_load(path.read_text(encoding="utf-8-sig")) or {})
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(step) for step in first["loc"])
        raise CannotStart("set_wrong", place=f"{path.name}: {place}", reason=first["msg"]) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CannotStart("set_wrong", place=path.name, reason=" ".join(str(error).split())) from error
