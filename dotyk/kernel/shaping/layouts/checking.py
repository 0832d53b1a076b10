"""What a layout must be like: whose it is, and that it speaks of fields the object has, each in one place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dotyk.accounts.models import Role, Team
from dotyk.kernel.objects.custom_rules import FIELDS_MAX, label_faults
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.shaping.layouts.buttons import BUTTONS_MAX, button_faults
from dotyk.kernel.shaping.layouts.models import RecordLayout
from dotyk.platform.errors import Fault
from dotyk.platform.ids import parse_id

SECTIONS_MAX = 40
CARD_MAX = 8
POSITION_MAX = 10_000
SECTION_PARTS = frozenset({"label", "columns", "folded", "fields"})


def layout_faults(target: ObjectType, row: RecordLayout) -> Iterator[Fault]:
    """Every fault of a layout of the object, with its place."""
    yield from label_faults(row.label)
    yield from _whose_faults(row)
    yield from _section_faults(target, row)
    for part, most in (("hidden", FIELDS_MAX), ("card", CARD_MAX), ("create", FIELDS_MAX)):
        yield from _field_faults(target, getattr(row, part), part, most, set())
    if not isinstance(row.buttons, list) or len(row.buttons) > BUTTONS_MAX:
        yield Fault("buttons", "too_many", {"most": BUTTONS_MAX})
    else:
        for number, button in enumerate(row.buttons):
            yield from button_faults(target, button, f"buttons[{number}]")
    if isinstance(row.position, bool) or not isinstance(row.position, int) or not 0 <= row.position <= POSITION_MAX:
        yield Fault("position", "out_of_range", {"lowest": 0, "highest": POSITION_MAX})


def _whose_faults(row: RecordLayout) -> Iterator[Fault]:
    """Roles and teams that there are."""
    for part in ("roles", "teams"):
        if not isinstance(getattr(row, part), list) or len(getattr(row, part)) > 100:
            yield Fault(part, "not_list")
            return
    roles = {name for name in row.roles if isinstance(name, str)}
    if len(roles) < len(row.roles) or Role.objects.filter(name__in=roles).count() < len(roles):
        yield Fault("roles", "layout_no_role")
    teams = {key for key in (parse_id(str(team)) for team in row.teams) if key}
    if len(teams) < len(row.teams) or Team.objects.filter(id__in=teams).count() < len(teams):
        yield Fault("teams", "no_such_record")


def _section_faults(target: ObjectType, row: RecordLayout) -> Iterator[Fault]:
    if not isinstance(row.sections, list) or len(row.sections) > SECTIONS_MAX:
        yield Fault("sections", "too_many", {"most": SECTIONS_MAX})
        return
    seen: set[str] = set()
    for number, section in enumerate(row.sections):
        at = f"sections[{number}]"
        if not isinstance(section, Mapping) or not section.keys() <= SECTION_PARTS:
            yield Fault(at, "layout_section_form")
            continue
        yield from label_faults(section.get("label"), f"{at}.label")
        if section.get("columns", 1) not in (1, 2) or isinstance(section.get("columns"), bool):
            yield Fault(f"{at}.columns", "out_of_range", {"lowest": 1, "highest": 2})
        if not isinstance(section.get("folded", False), bool):
            yield Fault(f"{at}.folded", "not_boolean")
        yield from _field_faults(target, section.get("fields", []), f"{at}.fields", FIELDS_MAX, seen)


def _field_faults(target: ObjectType, names: Any, at: str, most: int, seen: set[str]) -> Iterator[Fault]:
    if not isinstance(names, list):
        yield Fault(at, "not_list")
        return
    if len(names) > most:
        yield Fault(at, "too_many", {"most": most})
        return
    for number, name in enumerate(names):
        if not isinstance(name, str) or target.field(name) is None:
            yield Fault(f"{at}[{number}]", "layout_no_field", {"name": str(name)[:50]})
        elif name in seen:
            yield Fault(f"{at}[{number}]", "layout_field_twice", {"name": name})
        else:
            seen.add(name)
