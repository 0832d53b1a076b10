"""Flows with people to begin with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dotyk.automation.registry import Template, define_template
from dotyk.kernel.objects.fields import Label, words

CALL = words("Call {title}", "Зателефонувати: {title}", "Позвонить: {title}")
STILL_NEW = words(
    "“{title}” has not been answered for an hour.",
    "«{title}» чекає на відповідь уже годину.",
    "«{title}» ждёт ответа уже час.",
)
CONGRATULATE = words("Congratulate {title}", "Привітати: {title}", "Поздравить: {title}")
COME_BACK = words("Ask {title} to come back", "Запросити знову: {title}", "Пригласить снова: {title}")


def task(name: Label, language: str, **more: Any) -> dict[str, Any]:
    """A step that makes a task for the owner."""
    return {"do": "act", "action": "create_task", "given": {"name": name[language], **more}}


def _new_lead(language: str) -> Mapping[str, Any]:
    tell = {"do": "act", "action": "comment", "given": {"text": STILL_NEW[language], "people": ["owner", "head"]}}
    return {
        "trigger": {"on": "created"},
        "steps": [
            {"do": "act", "action": "assign", "given": {"people": [], "how": "in_turn"}},
            task(CALL, language, due={"minutes": 15}, priority="high"),
            {
                "do": "wait_for",
                "kinds": ["leads.updated", "leads.converted", "leads.commented"],
                "at_most": {"hours": 1},
                "otherwise": [tell],
            },
        ],
    }


def _birthday(language: str) -> Mapping[str, Any]:
    return {
        "trigger": {"on": "date", "field": "birthday", "yearly": True, "at": "09:00"},
        "steps": [task(CONGRATULATE, language, due={"hours": 8})],
    }


def _silent(language: str) -> Mapping[str, Any]:
    kinds = ["deals.created", "deals.stage_changed", "calls.created", "meetings.created", "contacts.commented"]
    return {
        "trigger": {"on": "quiet", "after": {"days": 45}, "kinds": kinds},
        "where": {"field": "lifecycle", "op": "eq", "value": "customer"},
        "steps": [task(COME_BACK, language, due={"days": 1})],
    }


def define_people_flows() -> None:
    """Offers the flows of leads and contacts."""
    define_template(
        Template(
            "new_lead",
            words("New lead: give, call, escalate", "Новий лід: передати, зателефонувати, нагадати",
                  "Новый лид: передать, позвонить, напомнить"),
            words("Given in turn, a call within 15 minutes; an hour without a change calls the owner and their head.",
                  "По черзі комусь, дзвінок за 15 хвилин; за годину без змін кличе його та керівника.",
                  "По очереди кому-то, звонок за 15 минут; через час без изменений зовёт его и руководителя."),
            "leads",
            _new_lead,
        )
    )  # fmt: skip
    define_template(
        Template(
            "birthday",
            words("Birthday", "День народження", "День рождения"),
            words("Every year at nine: a task to congratulate.", "Щороку о дев’ятій: завдання привітати.",
                  "Каждый год в девять: задача поздравить."),
            "contacts",
            _birthday,
        )
    )  # fmt: skip
    define_template(
        Template(
            "silent_customer",
            words("No deal or talk in 45 days", "45 днів без угод і розмов", "45 дней без сделок и разговоров"),
            words("A customer without a deal, call or meeting for 45 days: a task to ask back.",
                  "Клієнт без угод, дзвінків і зустрічей 45 днів: завдання запросити знову.",
                  "Клиент без сделок, звонков и встреч 45 дней: задача пригласить снова."),
            "contacts",
            _silent,
        )
    )  # fmt: skip
