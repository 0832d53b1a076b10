"""Which pages are pictured: file, address, how it is looked at, and what must stand there first."""

from __future__ import annotations

from dataclasses import dataclass

DEMO = {"email": "olena@demo.dotyk", "password": "ranok-i-filizhanka"}
ROW, CARD = "[role=gridcell]", "main [role=button]"
NEXT, MAPPED = "role=button[name='Next']", "main table select, main table input"
FIRST, HISTORY = "[data-cell='0:0']", "aside ol li"


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture ``docs/images/<name>.webp`` of ``path``, taken when ``ready`` is to be seen."""

    name: str
    path: str
    ready: str = "main h1"
    language: str = "en"
    is_dark: bool = False
    is_phone: bool = False
    # A file given to the page first; what is clicked then, one after the other; what stands there in the end.
    file: str = ""
    clicks: tuple[str, ...] = ()
    then: str = ""


SHOTS = (
    Shot("board", "/records/deals?view=board", CARD),
    Shot("list", "/records/deals?group=stage", ROW),
    Shot("record", "/records/deals?view=list", ROW, clicks=(FIRST,), then=HISTORY),
    Shot("my-day", "/my-day", "[data-day-row]"),
    Shot("calendar", "/calendar", "[data-entry]"),
    Shot("import", "/imports", file="contacts.csv", clicks=(NEXT,), then=MAPPED),
    Shot("funnel", "/funnel", "main svg"),
    Shot("settings", "/settings/pipelines", "main li"),
    Shot("board-dark", "/records/deals?view=board", CARD, language="uk", is_dark=True),
    Shot("phone-board", "/records/deals?view=board", CARD, language="uk", is_phone=True),
    Shot("phone-day", "/my-day", "[data-day-row]", language="uk", is_phone=True, is_dark=True),
)
