"""A layout as one person gets it: only fields they may know of, buttons they may press, new fields at the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import visible_fields
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.shaping.layouts.buttons import is_offered
from dotyk.kernel.shaping.layouts.choosing import Chosen


def layout_for(actor: Actor, target: ObjectType, chosen: Chosen | None) -> dict[str, Any] | None:
    """What the page, the card, the new record and the buttons of the object show the actor; None without a layout.

    ``rest`` are the fields that no section names and that are not hidden: those added since.
    """
    if chosen is None:
        return None
    row, visible = chosen.row, {field.name for field in visible_fields(actor, target)}
    placed = {name for section in row.sections for name in section["fields"]} | set(row.hidden)
    return {
        "id": row.id,
        "label": row.label,
        "why": {"by": chosen.by, "name": chosen.name},
        "sections": _sections(row.sections, visible),
        "rest": [name for name in target.fields if name in visible and name not in placed],
        "card": _seen(row.card, visible),
        "create": _seen(row.create, visible),
        "buttons": [button for button in row.buttons if is_offered(actor, target, button)],
    }


def _sections(sections: Sequence[Mapping[str, Any]], visible: set[str]) -> list[dict[str, Any]]:
    """Sections with what is visible of them; one of which nothing is left falls away."""
    seen = [{**section, "fields": _seen(section["fields"], visible)} for section in sections]
    return [section for section in seen if section["fields"]]


def _seen(names: Sequence[str], visible: set[str]) -> list[str]:
    return [name for name in names if name in visible]
