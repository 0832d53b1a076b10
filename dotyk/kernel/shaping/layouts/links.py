"""Link templates: ``https://maps.example/?q={address}``, filled with a record's values by whoever opens them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from dotyk.platform.errors import Fault

PLACE = re.compile(r"\{([a-z][a-z0-9_]*)\}")
WEB = re.compile(r"https?://(?P<host>[^/?#\s{}\\@]+)(?P<rest>[/?#][^\s\\]*)?", re.IGNORECASE)
DIRECT = re.compile(r"(?:tel|mailto):(?P<rest>[^\s\\/]+)", re.IGNORECASE)
LONGEST = 500


def fields_of_link(template: str) -> list[str]:
    """The names of the fields a template is filled with, in their order."""
    return PLACE.findall(template)


def link_faults(template: Any, known: Collection[str], at: str) -> Iterator[Fault]:
    """A template leads to a fixed house by http or https, or is a tel: or mailto:; it names fields of the object.

    Values never decide the scheme or the host, so no value of a record can lead people elsewhere or run as a script.
    """
    if not isinstance(template, str) or not template.isprintable() or len(template) > LONGEST:
        yield Fault(at, "layout_link_form")
        return
    found = WEB.fullmatch(template) or DIRECT.fullmatch(template)
    rest = (found["rest"] or "") if found else ""
    if found is None or "{" in PLACE.sub("", rest) or "}" in PLACE.sub("", rest):
        yield Fault(at, "layout_link_form")
        return
    for name in fields_of_link(rest):
        if name not in known and name != "id":
            yield Fault(at, "layout_no_field", {"name": name[:50]})
