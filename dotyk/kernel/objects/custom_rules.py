"""What a field that people add must be like; plain values in, faults out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from dotyk.kernel.objects.computed import COMPUTED_TYPES
from dotyk.kernel.objects.types import CUSTOM_TYPES
from dotyk.kernel.objects.types.files import KINDS, MEGABYTES_MAX
from dotyk.kernel.objects.types.lengths import SECONDS
from dotyk.platform.errors import Fault
from dotyk.platform.messages import LANGUAGES

NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")
RESERVED = frozenset(
    "id object permissions custom deleted_at links comments attachments timeline events history and or not".split()
)
CHOICES = frozenset({"select", "multi_select"})
UNIQUE_TYPES = frozenset({"text", "url", "email", "phone", "number", "date"})
NOT_INDEXED = frozenset({"long_text", "address", "references", "file", *COMPUTED_TYPES})
LEADING_TYPES = frozenset({"reference", "references"})
INDEXED_TYPES = frozenset({"reference"})
"""Always with an index: what leads to a record is read from that record's side too."""

PERSONAL_TYPES = frozenset({"phone", "phones", "email", "emails", "address"})
"""Personal unless people say that they are not."""

STATUSES = ("open", "won", "lost")
LOOK = ("decimals", "unit", "duration")
SETTINGS = {
    "rating": ("min", "max", "whole"),
    "number": ("min", "max", "whole", *LOOK),
    "percent": ("min", "max", "whole", "decimals", "unit"),
    **dict.fromkeys(("reference", "references"), ("back",)),
    "file": ("many", "kinds", "megabytes"),
    "autonumber": ("prefix", "width"),
    "formula": ("formula", "result", "inputs", *LOOK),
    "rollup": ("relation", "function", "field", "where", "result", "inputs", "moving", *LOOK),
}
OPTIONS_MAX = 500
LABEL_MAX = 100
UNIT_MAX = 12
FIELDS_MAX = 500
INDEXES_MAX = 40
"""Fields of one object with an index: each makes every write of it a little slower."""
COLOR = re.compile(r"[a-z]{1,20}|#[0-9a-f]{6}")
BOUND = 10**15


def name_faults(name: Any, taken: Collection[str]) -> Iterator[Fault]:
    """A name is a plain word that nothing else on the object is called by."""
    if not isinstance(name, str) or not NAME.fullmatch(name):
        yield Fault("name", "field_name_form")
    elif name in RESERVED:
        yield Fault("name", "field_name_reserved", {"name": name})
    elif name in taken:
        yield Fault("name", "field_name_taken", {"name": name})


def type_faults(type_name: Any, target: Any, targets: Collection[str]) -> Iterator[Fault]:
    """The type is one that people may add; a reference, and only it, names the object it leads to."""
    if not isinstance(type_name, str) or type_name not in CUSTOM_TYPES:
        yield Fault("type", "field_type_unknown", {"types": ", ".join(sorted(CUSTOM_TYPES))})
    elif type_name in LEADING_TYPES and target not in targets:
        yield Fault("target", "field_target_unknown", {"targets": ", ".join(sorted(targets))})
    elif type_name not in LEADING_TYPES and target is not None:
        yield Fault("target", "field_target_not_wanted")


def label_faults(label: Any, at: str = "label") -> Iterator[Fault]:
    """Words in at least one language of the product, and in no other."""
    if not isinstance(label, Mapping) or not set(label) <= set(LANGUAGES):
        yield Fault(at, "field_label_languages", {"languages": ", ".join(LANGUAGES)})
    elif not all(isinstance(text, str) and len(text) <= LABEL_MAX and text.isprintable() for text in label.values()):
        yield Fault(at, "too_long", {"longest": LABEL_MAX})
    elif not any(text.strip() for text in label.values()):
        yield Fault(at, "required")


def option_faults(type_name: Any, options: Any) -> Iterator[Fault]:
    """A choice has options, each with a value of its own and words; other types have none."""
    if type_name not in CHOICES:
        if options:
            yield Fault("options", "field_options_not_wanted")
        return
    if not isinstance(options, Sequence) or isinstance(options, str) or not options:
        yield Fault("options", "required")
        return
    if len(options) > OPTIONS_MAX:
        yield Fault("options", "too_many", {"most": OPTIONS_MAX})
        return
    seen: set[str] = set()
    for number, option in enumerate(options):
        yield from _one_option_faults(option, f"options[{number}]", seen)


def _one_option_faults(option: Any, at: str, seen: set[str]) -> Iterator[Fault]:
    value = option.get("value") if isinstance(option, Mapping) else None
    if not isinstance(value, str) or not value.strip() or len(value) > LABEL_MAX or not value.isprintable():
        yield Fault(f"{at}.value", "field_option_value")
        return
    if value in seen:
        yield Fault(f"{at}.value", "field_option_twice", {"value": value})
    seen.add(value)
    yield from label_faults(option.get("label"), f"{at}.label")
    color = option.get("color", "gray")
    if not isinstance(color, str) or not COLOR.fullmatch(color):
        yield Fault(f"{at}.color", "field_option_color")
    if option.get("status") not in (None, *STATUSES):
        yield Fault(f"{at}.status", "not_an_option", {"value": str(option["status"])[:50]})


def index_faults(type_name: Any, unique: Any, indexed: Any) -> Iterator[Fault]:
    """Only short single values can be unique; long ones cannot be indexed."""
    if unique and type_name not in UNIQUE_TYPES:
        yield Fault("unique", "field_cannot_be_unique", {"types": ", ".join(sorted(UNIQUE_TYPES))})
    if indexed and type_name in NOT_INDEXED:
        yield Fault("indexed", "field_cannot_be_indexed")


def given_faults(type_name: Any, required: Any, default: Any) -> Iterator[Fault]:
    """What Dotyk fills in by itself is neither required of people nor given to begin with; a file is of its record."""
    if type_name == "file" and default not in (None, "", []):
        yield Fault("default", "field_no_default")
    if type_name not in (*COMPUTED_TYPES, "autonumber"):
        return
    if required:
        yield Fault("required", "field_fills_itself")
    if default not in (None, ""):
        yield Fault("default", "field_fills_itself")


def settings_faults(type_name: Any, settings: Any) -> Iterator[Fault]:
    """A section's name and whether it is ``personal`` for every type; bounds and wholeness for numbers; for what leads
    to records, how those call the records that lead to them (``back``)."""
    allowed = {"group", "personal", *SETTINGS.get(str(type_name), ())}
    if not isinstance(settings, Mapping) or not set(settings) <= allowed:
        yield Fault("settings", "field_settings", {"allowed": ", ".join(sorted(allowed))})
        return
    bounds = [settings[name] for name in ("min", "max") if settings.get(name) is not None]
    if any(isinstance(b, bool) or not isinstance(b, int | float) or abs(b) > BOUND for b in bounds):
        yield Fault("settings", "not_number")
    elif len(bounds) == 2 and bounds[0] > bounds[1]:
        yield Fault("settings", "number_out_of_range")
    group = settings.get("group")
    if group is not None and (not isinstance(group, str) or not NAME.fullmatch(group)):
        yield Fault("settings.group", "field_name_form")
    for flag in ("whole", "personal", "many"):
        if not isinstance(settings.get(flag, False), bool):
            yield Fault(f"settings.{flag}", "not_boolean")
    yield from _number_faults(settings.get("prefix"), settings.get("width"))
    yield from _look_faults(settings.get("decimals"), settings.get("unit"), settings.get("duration"))
    yield from _file_faults(settings.get("kinds"), settings.get("megabytes"))
    if settings.get("back") is not None:
        yield from label_faults(settings["back"], "settings.back")


def _number_faults(prefix: Any, width: Any) -> Iterator[Fault]:
    """How an automatic number is written: what stands before it, and at least how many digits it has."""
    if prefix is not None and (not isinstance(prefix, str) or len(prefix) > 20 or not prefix.isprintable()):
        yield Fault("settings.prefix", "too_long", {"longest": 20})
    if width is not None and (isinstance(width, bool) or not isinstance(width, int) or not 0 <= width <= 12):
        yield Fault("settings.width", "out_of_range", {"lowest": 0, "highest": 12})


def _look_faults(decimals: Any, unit: Any, duration: Any) -> Iterator[Fault]:
    """How a figure is shown: with so many digits behind the point, in what it is counted, as what length of time."""
    if decimals is not None and (isinstance(decimals, bool) or not isinstance(decimals, int) or not 0 <= decimals <= 6):
        yield Fault("settings.decimals", "out_of_range", {"lowest": 0, "highest": 6})
    if unit is not None and (
        not isinstance(unit, str) or len(unit) > UNIT_MAX or not unit.isprintable() or '"' in unit
    ):
        yield Fault("settings.unit", "too_long", {"longest": UNIT_MAX})
    if duration is not None and duration not in tuple(SECONDS):
        yield Fault("settings.duration", "not_an_option", {"value": str(duration)[:50]})


def _file_faults(kinds: Any, megabytes: Any) -> Iterator[Fault]:
    """Which files a field takes: of what kinds, and how large."""
    if kinds is not None and (not isinstance(kinds, list) or not all(isinstance(k, str) and k in KINDS for k in kinds)):
        yield Fault("settings.kinds", "file_kinds_unknown", {"kinds": ", ".join(KINDS)})
    if megabytes is not None and (
        isinstance(megabytes, bool) or not isinstance(megabytes, int) or not 1 <= megabytes <= MEGABYTES_MAX
    ):
        yield Fault("settings.megabytes", "out_of_range", {"lowest": 1, "highest": MEGABYTES_MAX})


def full_label(label: Mapping[str, str]) -> dict[str, str]:
    """The label in every language; one that is missing takes the first there is."""
    first = next(label[language] for language in LANGUAGES if label.get(language, "").strip())
    return {language: (label.get(language) or first).strip() for language in LANGUAGES}
