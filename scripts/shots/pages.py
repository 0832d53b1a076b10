"""Which pages are pictured: file, address, how it is looked at, and what must stand there first."""

from __future__ import annotations

from dataclasses import dataclass

DEMO = {"email": "olena@demo.dotyk", "password": "ranok-i-filizhanka"}
ROW, CARD = "[role=gridcell]", "main [role=button]"


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture ``docs/images/<name>.png`` of ``path``, taken when ``ready`` is to be seen."""

    name: str
    path: str
    ready: str = "main h1"
    language: str = "en"
    is_dark: bool = False
    is_phone: bool = False
    opens: str = ""


SHOTS = (
    Shot("board", "/records/deals?view=board", CARD),
    Shot("list", "/records/contacts", ROW, language="uk"),
    Shot("record", "/records/deals", ROW, opens="[data-cell='0:0']"),
    Shot("my-day", "/my-day", language="uk", is_dark=True),
    Shot("calendar", "/calendar"),
    Shot("funnel", "/funnel", "main table"),
    Shot("roles", "/settings/roles"),
    Shot("phone-board", "/records/deals?view=board", CARD, language="uk", is_phone=True),
    Shot("phone-day", "/my-day", language="uk", is_phone=True, is_dark=True),
)
