"""An answer in somebody's words as a value of a type of field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from dotyk.accounts.actors import Actor
from dotyk.automation.rules.answers import readable
from dotyk.automation.rules.moments import moment_said
from dotyk.automation.rules.talking import in_language
from dotyk.kernel.filters.telling_values import day
from dotyk.kernel.objects.fields import Field, words
from dotyk.kernel.objects.types import TYPES, BadValue, ParseContext
from dotyk.kernel.records.context import parse_context
from dotyk.platform.clock import now
from dotyk.platform.errors import Fault, Invalid
from dotyk.platform.messages import say

OFFERED_MOST = 10
HINTS: Mapping[str, str] = {
    "email": "email", "emails": "email", "phone": "phone", "phones": "phone", "number": "number", "percent": "number",
    "rating": "number", "money": "money", "date": "date", "datetime": "moment", "boolean": "choice",
    "select": "choice", "multi_select": "choice",
}  # fmt: skip
"""What is expected of an answer, by the type of what it is for; of any other a text."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A value as fields hold it, and as people read it."""

    value: Any
    shown: str


def choices_of(field: Field | None, kind: str, language: str) -> list[tuple[str, str]]:
    """What is offered as buttons: the options of a choice where they are few, yes and no."""
    if kind == "boolean":
        return [(value, say(f"talk_{value}", language)) for value in ("yes", "no")]
    if field is None or kind not in ("select", "multi_select"):
        return []
    options = field.options if len(field.options) <= OFFERED_MOST else ()
    return [(option.value, in_language(option.label, language)) for option in options]


def understood(actor: Actor, field: Field | None, kind: str, said: str, language: str) -> Understood:
    """What was meant. Invalid (``talk_not_understood``) where it is no such thing."""
    context = parse_context(actor)
    read = _read(kind, said, context, language)
    target = field or Field("answer", TYPES[kind], words("Answer", "Відповідь", "Ответ"))
    try:
        value = None if read is None else target.type.parse(target, [read] if _is_many(target) else read, context)
    except BadValue:
        value = None
    if value in (None, "", []):
        raise Invalid(Fault("answer", "talk_not_understood"))
    value = value[0] if _is_many(target) else value
    return Understood(value, _shown(target, value, said, language, context.time_zone))


def _read(kind: str, said: str, context: ParseContext, language: str) -> Any | None:
    """A moment is meant by the company's clock."""
    if kind != "datetime":
        return readable(kind, said, context.today, language)
    zone = ZoneInfo(context.time_zone)
    return moment_said(said, now().astimezone(zone), language)


def hint_of(kind: str) -> str:
    """The message that says what is expected of an answer of the type."""
    return f"talk_again_{HINTS.get(kind, 'text')}"


def _is_many(field: Field) -> bool:
    return field.type.kind == "texts"


def _shown(field: Field, value: Any, said: str, language: str, time_zone: str) -> str:
    if field.type.name == "datetime":
        local = datetime.fromisoformat(value).astimezone(ZoneInfo(time_zone))
        return f"{day(local.date(), language)} {local:%H:%M}"
    for option in field.options:
        if option.value == value:
            return in_language(option.label, language)
    if isinstance(value, bool):
        return say("talk_yes" if value else "talk_no", language)
    if isinstance(value, dict):
        return " ".join(str(part) for part in (value.get("amount"), value.get("currency")) if part) or said
    return str(value)
