"""What flows can do: the engine's own actions and those the subjects declare in their ``definitions``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.fields import Label

ParameterKind = Literal[
    "text", "person", "people", "asked", "object", "values", "span", "stage", "choice", "field", "record",
    "stages", "fields", "date_field", "reference_field", "value", "kinds", "clock", "weekdays", "number", "boolean",
    "filter", "webhook", "mapping", "match_field", "words", "phrases", "buttons", "answer_field",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something an action takes; ``options`` are those of a ``choice``, ``default`` stands where none is given."""

    name: str
    kind: ParameterKind
    label: Label
    required: bool = False
    options: tuple[tuple[str, Label], ...] = ()
    default: Any = None


@dataclass(frozen=True, slots=True)
class Doing:
    """One action about to be done: by whom, about which record (its canonical values), as which step of which flow."""

    actor: Actor
    object: str
    record: Mapping[str, Any]
    given: Mapping[str, Any]
    flow_id: UUID
    step: str
    at: datetime
    time_zone: str

    @property
    def record_id(self) -> UUID:
        return UUID(str(self.record["id"]))


@dataclass(frozen=True, slots=True)
class Effect:
    """What can be given back later: a record made, or the version a change led to."""

    verb: Literal["created", "updated"]
    object: str
    id: str
    version: int = 1


@dataclass(frozen=True, slots=True)
class Done:
    """What came of it: ``told`` for people, ``effects`` for the way back."""

    told: Mapping[str, Any] = field(default_factory=dict)
    effects: Sequence[Effect] = ()


@dataclass(frozen=True, slots=True)
class Action:
    """``disturbs``: it turns to people, so that hours of rest hold it up. ``objects`` empty: records of any object."""

    name: str
    label: Label
    run: Callable[[Doing], Done]
    parameters: tuple[Parameter, ...] = ()
    objects: tuple[str, ...] = ()
    disturbs: bool = False
    makes: str | None = None


@dataclass(frozen=True, slots=True)
class Template:
    """A flow to begin with; ``{"fill": "person"}`` in its definition is for people to fill in."""

    name: str
    label: Label
    about: Label
    object: str
    definition: Callable[[str], Mapping[str, Any]]


_actions: dict[str, Action] = {}
_templates: dict[str, Template] = {}


def define_action(action: Action) -> None:
    """Lets flows do something; a subject calls it when Django starts."""
    _actions[action.name] = action


def define_template(template: Template) -> None:
    """Offers a flow to begin with; its definition is made for a language."""
    _templates[template.name] = template


def find_action(name: str) -> Action | None:
    return _actions.get(name)


def actions() -> list[Action]:
    """Every action, in the order of definition."""
    return list(_actions.values())


def templates() -> list[Template]:
    """Every template, in the order of definition."""
    return list(_templates.values())
