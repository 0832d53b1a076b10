"""The roles that come with the product: a starting point every company may edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson
from django.db import connection

from dotyk.accounts.actors import VERBS
from dotyk.accounts.capabilities import EVERY_CAPABILITY
from dotyk.accounts.models import Role
from dotyk.platform.ids import new_id

ADMINISTRATOR = "administrator"
CUSTOMERS = ("contacts", "companies")
WORK = ("tasks", "calls", "meetings", "notes")

Grants = dict[str, dict[str, str]]


def _verbs(**reaches: str) -> dict[str, str]:
    return {verb: reach for verb, reach in reaches.items() if reach != "none"}


def _each(objects: tuple[str, ...], **reaches: str) -> Grants:
    return {name: _verbs(**reaches) for name in objects}


_ALL: dict[str, str] = dict.fromkeys(VERBS, "all")
_LOOK = _verbs(read="all")

PRESETS: Mapping[str, Mapping[str, Any]] = {
    ADMINISTRATOR: {
        "label": {"en": "Administrator", "uk": "Адміністратор", "ru": "Администратор"},
        "grants": {"*": _ALL},
        "capabilities": [EVERY_CAPABILITY],
    },
    "head_of_sales": {
        "label": {"en": "Head of sales", "uk": "Керівник продажів", "ru": "Руководитель продаж"},
        "grants": {"*": _ALL},
        "capabilities": ["import", "hand_over", "automate", "manage_tags"],
    },
    "seller": {
        "label": {"en": "Seller", "uk": "Менеджер з продажу", "ru": "Менеджер по продажам"},
        "grants": {
            "*": _verbs(create="own", read="team", update="own"),
            **_each(CUSTOMERS, create="team", read="team", update="team", merge="own"),
            **_each(("leads", "deals"), create="team", read="team", update="own", delete="own"),
            **_each(WORK, create="team", read="team", update="own", delete="own"),
            "products": _LOOK,
        },
        "capabilities": [],
    },
    "marketer": {
        "label": {"en": "Marketer", "uk": "Маркетолог", "ru": "Маркетолог"},
        "grants": {
            "*": _verbs(create="own", read="all", update="own"),
            **_each((*CUSTOMERS, "leads"), create="all", read="all", update="all", export="all", merge="all"),
            **_each(WORK, create="team", read="team", update="own", delete="own"),
            "deals": _LOOK,
        },
        "capabilities": ["import"],
    },
    "support": {
        "label": {"en": "Support", "uk": "Підтримка", "ru": "Поддержка"},
        "grants": {
            "*": _verbs(create="own", read="team", update="own"),
            **_each(CUSTOMERS, create="all", read="all", update="all", merge="own"),
            **_each(WORK, create="team", read="team", update="own", delete="own"),
            "tickets": _verbs(create="all", read="all", update="all", merge="all"),
            "deals": _LOOK,
            "products": _LOOK,
        },
        "capabilities": [],
    },
    "analyst": {
        "label": {"en": "Analyst", "uk": "Аналітик", "ru": "Аналитик"},
        "grants": {"*": _verbs(read="all", export="all")},
        "capabilities": [],
    },
    "read_only": {
        "label": {"en": "Read only", "uk": "Лише перегляд", "ru": "Только просмотр"},
        "grants": {"*": _LOOK},
        "capabilities": [],
    },
}

_ENSURE = """
insert into role (id, name, label, grants, capabilities, is_preset, created_at)
select id, name, label, grants, capabilities, true, now()
from json_to_recordset(%s) as r(id uuid, name text, label jsonb, grants jsonb, capabilities text[])
on conflict (name) do nothing
"""


def is_edited(role: Role) -> bool:
    """Whether a preset allows something else than it came with."""
    preset = PRESETS.get(role.name)
    return preset is not None and (role.grants, sorted(role.capabilities)) != (
        preset["grants"],
        sorted(preset["capabilities"]),
    )


def ensure_role_presets() -> None:
    """Makes the presets that do not exist yet and leaves edited ones as they are."""
    rows = [{"id": new_id(), "name": name, **preset} for name, preset in PRESETS.items()]
    with connection.cursor() as cursor:
        cursor.execute("select to_regclass('role')")
        if cursor.fetchone()[0] is not None:
            cursor.execute(_ENSURE, [orjson.dumps(rows).decode()])
