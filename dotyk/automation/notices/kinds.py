"""The kinds of notices: declared by whoever lets something happen that people shall hear of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from dotyk.automation.rules.notifying import Pace
from dotyk.kernel.objects.fields import Label


@dataclass(frozen=True, slots=True)
class Channels:
    """Where a kind of notices is told."""

    app: bool = True
    mail: Pace = "none"
    push: bool = False

    @property
    def is_silent(self) -> bool:
        return not self.app and self.mail == "none" and not self.push


@dataclass(frozen=True, slots=True)
class NoticeKind:
    """Something people are told of: events whose kind has one of the ``endings`` and, where ``having`` is named, that
    member in their data.

    ``whom``: those named in the event's ``users``, or whoever follows its record. ``words`` stand between who did it
    and what it was done to (``about``: the record, the ``name`` in the data, or nothing); ``words_by`` has others for
    what the data say in ``what``. ``path`` is where it leads other than to the record, filled from the data.
    ``always``: cannot be switched off in the app, nor muted. ``gathers``: several of one person about one record are
    shown as one. Not ``mails``: its letter goes another way.
    """

    name: str
    label: Label
    hint: Label
    words: Label
    endings: tuple[str, ...]
    having: str = ""
    whom: Literal["named", "followers"] = "named"
    about: Literal["record", "name", "nothing"] = "record"
    path: str = ""
    always: bool = False
    gathers: bool = False
    mails: bool = True
    usual: Channels = Channels()
    words_by: Mapping[str, Label] = field(default_factory=dict)

    def words_for(self, data: Mapping[str, Any], language: str) -> str:
        """The words for an event with these data."""
        label = self.words_by.get(str(data.get("what")), self.words)
        return label.get(language) or label["en"]


_kinds: dict[str, NoticeKind] = {}


def declare_notice(kind: NoticeKind) -> None:
    """Lets people be told of something; a subject calls it when Django starts."""
    _kinds[kind.name] = kind


def notice_kinds() -> list[NoticeKind]:
    """Every kind, in the order of declaration."""
    return list(_kinds.values())


def find_kind(name: str) -> NoticeKind | None:
    return _kinds.get(name)


def kind_of(event_kind: str, data: Mapping[str, Any]) -> NoticeKind | None:
    """What the event is told as; None where nobody is told of it."""
    ending = event_kind.rpartition(".")[2]
    return next((kind for kind in _kinds.values() if ending in kind.endings and _has(kind, data)), None)


def endings() -> list[str]:
    """The endings of all events that anybody is told of."""
    return sorted({ending for kind in _kinds.values() for ending in kind.endings})


def _has(kind: NoticeKind, data: Mapping[str, Any]) -> bool:
    return not kind.having or kind.having in data
