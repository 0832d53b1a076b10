"""How a list looks beside its columns: widths, what stays at the left, groups, figures, density, colours; of a calendar
the field with the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import visible_field
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.views.colors import visible_colors
from dotyk.kernel.views.models import SavedView
from dotyk.platform.errors import Fault

DENSITIES = ("comfortable", "compact")
PARTS = ("day", "week", "month", "quarter", "year")
FIGURES = ("count", "sum", "avg", "min", "max", "count_distinct")
WIDTHS = range(40, 2_001)
PARTS_OF_LAYOUT = ("widths", "frozen", "group", "group_by", "totals", "density", "colors", "until")

Layout = Mapping[str, Any]


def layout_faults(view: SavedView) -> Iterator[Fault]:
    """What of the shape of a layout is not understood; whether its fields may be seen is another question."""
    layout = view.layout
    for name in layout:
        if name not in PARTS_OF_LAYOUT:
            yield Fault(f"layout.{name}"[:100], "unknown_field")
    widths, totals = layout.get("widths", {}), layout.get("totals", {})
    if not isinstance(widths, dict) or not all(_is_width(width) for width in widths.values()):
        yield Fault("layout.widths", "out_of_range", {"lowest": WIDTHS.start, "highest": WIDTHS.stop - 1})
    if not isinstance(totals, dict) or not all(figure in FIGURES for figure in totals.values()):
        yield Fault("layout.totals", "not_an_option", {"value": str(totals)[:50]})
    yield from _not_one_of(layout, "density", DENSITIES)
    yield from _not_one_of(layout, "group_by", PARTS)
    frozen = layout.get("frozen", 0)
    if isinstance(frozen, bool) or not isinstance(frozen, int) or not 0 <= frozen <= 60:
        yield Fault("layout.frozen", "out_of_range", {"lowest": 0, "highest": 60})
    for name in ("group", "until"):
        if not isinstance(layout.get(name, ""), str):
            yield Fault(f"layout.{name}", "not_text")


def shown_layout(actor: Actor, target: ObjectType, layout: Layout) -> dict[str, Any]:
    """The layout without the fields that the reader may not see."""
    shown = dict(layout)
    for part in ("widths", "totals"):
        if part in shown:
            shown[part] = {n: value for n, value in shown[part].items() if visible_field(actor, target, n)}
    for part in ("group", "until"):
        if shown.get(part) and visible_field(actor, target, shown[part]) is None:
            del shown[part]
    if "colors" in shown:
        shown["colors"] = visible_colors(actor, target, shown["colors"])
    return shown


def _is_width(width: object) -> bool:
    return isinstance(width, int) and not isinstance(width, bool) and width in WIDTHS


def _not_one_of(layout: Layout, name: str, known: tuple[str, ...]) -> Iterator[Fault]:
    if name in layout and layout[name] not in known:
        yield Fault(f"layout.{name}", "not_an_option", {"value": str(layout[name])[:50]})
