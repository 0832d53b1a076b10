"""What flows can do with activities, and flows to begin with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dotyk.activities.definitions.tasks import PRIORITIES
from dotyk.automation.acting.filling import person_of
from dotyk.automation.acting.records import made
from dotyk.automation.registry import (
    Action,
    Doing,
    Done,
    Parameter,
    Template,
    define_action,
    define_template,
)
from dotyk.kernel.objects.fields import words

NAME = Parameter("name", "text", words("What", "Що зробити", "Что сделать"), required=True)
WHO = Parameter("who", "person", words("Who", "Хто", "Кто"), default="owner")
DUE = Parameter("due", "span", words("Due in", "Термін через", "Срок через"))
STARTS = Parameter("starts", "span", words("Begins in", "Почнеться через", "Начнётся через"), required=True)
NOTES = Parameter("notes", "text", words("Notes", "Нотатки", "Заметки"))
PRIORITY = Parameter(
    "priority",
    "choice",
    words("Priority", "Пріоритет", "Приоритет"),
    options=tuple((option.value, option.label) for option in PRIORITIES),
    default="normal",
)


def _about(doing: Doing, **values: Any) -> dict[str, Any]:
    """The values given, about the record the flow is at; for its owner where nobody else is named."""
    who = person_of(doing, doing.given.get("who") or "owner", "who")
    return {"about": {"from": "id"}, "owner": who, "name": doing.given["name"], **values}


def create_task(doing: Doing) -> Done:
    values = _about(doing, priority=doing.given.get("priority") or "normal")
    values |= {"assignee": values["owner"], "description": doing.given.get("notes") or None}
    if doing.given.get("due"):
        values["due_at"] = {"in": doing.given["due"]}
    return made(doing, "tasks", values)


def create_call(doing: Doing) -> Done:
    starts = {"in": doing.given.get("starts") or {}}
    return made(doing, "calls", _about(doing, started_at=starts, notes=doing.given.get("notes") or None))


def create_meeting(doing: Doing) -> Done:
    starts = {"in": doing.given.get("starts") or {}}
    return made(doing, "meetings", _about(doing, starts_at=starts, agenda=doing.given.get("notes") or None))


def _overdue(language: str) -> Mapping[str, Any]:
    text = {
        "en": "“{title}” is overdue by an hour.",
        "uk": "«{title}» прострочено на годину.",
        "ru": "«{title}» просрочена на час.",
    }[language]
    return {
        "trigger": {"on": "date", "field": "due_at", "offset": {"hours": 1}},
        "where": {"field": "status", "op": "eq", "value": "open"},
        "steps": [{"do": "act", "action": "comment", "given": {"text": text, "people": ["owner", "creator", "head"]}}],
    }


def define_activity_flows() -> None:
    """Registers the actions and templates of activities."""
    task = words("Make a task", "Створити завдання", "Создать задачу")
    call = words("Plan a call", "Запланувати дзвінок", "Запланировать звонок")
    meeting = words("Plan a meeting", "Запланувати зустріч", "Запланировать встречу")
    define_action(Action("create_task", task, create_task, (NAME, WHO, DUE, PRIORITY, NOTES)))
    define_action(Action("create_call", call, create_call, (NAME, WHO, STARTS, NOTES)))
    define_action(Action("create_meeting", meeting, create_meeting, (NAME, WHO, STARTS, NOTES)))
    define_template(
        Template(
            "overdue_task",
            words("Overdue task: tell the head", "Прострочене завдання: сказати керівникові",
                  "Просроченная задача: сказать руководителю"),
            words("An hour after its term an open task calls its owner, whoever set it and the owner’s head.",
                  "Через годину після терміну завдання кличе відповідального, його керівника й того, хто поставив.",
                  "Через час после срока задача зовёт ответственного, его руководителя и того, кто поставил."),
            "tasks",
            _overdue,
        )
    )  # fmt: skip
