"""Whom bots can talk with: a stranger becomes a lead, or a contact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dotyk.automation.talking.talkers import define_talker
from dotyk.kernel.objects.fields import words

STRANGER = words("New visitor", "Новий відвідувач", "Новый посетитель")


def define_talkers() -> None:
    """Lets flows about leads and contacts talk."""
    define_talker("leads", _lead)
    define_talker("contacts", _contact)


def _lead(name: str, language: str) -> Mapping[str, Any]:
    return {"name": name or STRANGER[language]}


def _contact(name: str, language: str) -> Mapping[str, Any]:
    return {"first_name": name or STRANGER[language]}
