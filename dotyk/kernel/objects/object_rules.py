"""What an object that people add must be like; plain values in, faults out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from dotyk.kernel.objects.custom_rules import label_faults
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.titles import rule_faults
from dotyk.platform.errors import Fault

NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
ICON = re.compile(r"[a-z][a-z0-9-]{0,49}")
RESERVED = frozenset(
    "workspace accounts everything objects records fields views imports exports bulk events search stream archived me "
    "settings id object permissions custom deleted_at links comments attachments timeline history count and or not "
    "some none every where".split()
)
OBJECTS_MAX = 200
POSITION_MAX = 10_000


def object_name_faults(name: Any, taken: Collection[str]) -> Iterator[Fault]:
    """A name is a plain word in the plural that no object and no field is called by."""
    if not isinstance(name, str) or not NAME.fullmatch(name):
        yield Fault("name", "object_name_form")
    elif name in RESERVED:
        yield Fault("name", "field_name_reserved", {"name": name})
    elif name in taken:
        yield Fault("name", "field_name_taken", {"name": name})


def look_faults(given: Mapping[str, Any]) -> Iterator[Fault]:
    """The words, the icon and the place of an object, as far as they are given."""
    for part in ("label", "label_plural"):
        if part in given:
            yield from label_faults(given[part], part)
    icon, position = given.get("icon", "database"), given.get("position", 0)
    if not isinstance(icon, str) or not ICON.fullmatch(icon):
        yield Fault("icon", "object_icon")
    if isinstance(position, bool) or not isinstance(position, int) or not 0 <= position <= POSITION_MAX:
        yield Fault("position", "out_of_range", {"lowest": 0, "highest": POSITION_MAX})


def use_faults(given: Mapping[str, Any], fields: Mapping[str, Field]) -> Iterator[Fault]:
    """The title's rule, the second line and the stages speak of fields the object has."""
    if "title_rule" in given:
        yield from rule_faults(given["title_rule"], fields)
    subtitle, stage = given.get("subtitle_field"), given.get("stage_field")
    if subtitle is not None and not _is_own(subtitle, fields):
        yield Fault("subtitle_field", "unknown_field", {"name": str(subtitle)[:50]})
    if stage is not None and not _is_own(stage, fields):
        yield Fault("stage_field", "unknown_field", {"name": str(stage)[:50]})
    elif stage is not None and fields[stage].type.name != "select":
        yield Fault("stage_field", "object_stage_field")


def _is_own(name: Any, fields: Mapping[str, Field]) -> bool:
    return isinstance(name, str) and name in fields and fields[name].custom
