"""The company's settings, as an administrator changes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from zoneinfo import available_timezones

import phonenumbers
from django.db import connection, transaction

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.custom_objects import archived_shape
from dotyk.kernel.objects.registry import all_objects, load_objects
from dotyk.platform import events
from dotyk.platform.errors import Denied, Fault, Invalid
from dotyk.platform.messages import LANGUAGES
from dotyk.platform.workspace import WorkspaceSettings, change_workspace, workspace

NAME_MAX = 200
TRADES = (
    "agency beauty car_service clinic construction education finance fitness food hospitality it legal logistics"
    " manufacturing online_shop real_estate services shop tourism wholesale other"
).split()


def change_company(actor: Actor, wishes: Mapping[str, Any]) -> WorkspaceSettings:
    """Changes name, country, currency, time zone, language or trade. Needs ``configure`` (Denied).

    Invalid by field; the base currency is fixed once any record holds money, because sums are kept in it.
    """
    if not actor.can("configure"):
        raise Denied()
    with transaction.atomic():
        before = workspace()
        faults = [fault for name, value in wishes.items() for fault in _faults(before, name, value)]
        if faults:
            raise Invalid(*faults)
        after = change_workspace(**wishes)
        changes = {n: [getattr(before, n), v] for n, v in wishes.items() if getattr(before, n) != v}
        if changes:
            events.append(
                [events.NewEvent("workspace.changed", "workspace", None, actor.id, actor.kind, changes=changes)]
            )
            audit.record(actor, "company_changed", None, changes=changes)
    return after


def _faults(before: WorkspaceSettings, name: str, value: Any) -> list[Fault]:
    if name not in _FITS:
        return [Fault(name[:50], "unknown_field")]
    if name == "name" and value == "":
        return [Fault(name, "required")]
    if not isinstance(value, str) or not _FITS[name](value):
        return [Fault(name, "does_not_fit")]
    if name == "currency" and value != before.currency and has_money():
        return [Fault(name, "currency_in_use")]
    return []


_FITS: Mapping[str, Callable[[str], bool]] = {
    "name": lambda value: 0 < len(value.strip()) <= NAME_MAX and value.isprintable(),
    "country": lambda value: value in phonenumbers.SUPPORTED_REGIONS,
    "currency": lambda value: len(value) == 3 and value.isascii() and value.isalpha() and value.isupper(),
    "time_zone": lambda value: value in available_timezones(),
    "language": lambda value: value in LANGUAGES,
    "trade": lambda value: not value or value in TRADES,
}


def has_money() -> bool:
    """Whether any record holds an amount, which is counted in the base currency too; of archived objects too."""
    load_objects(workspace().schema_version)
    known = all_objects()
    columns = [
        (target.table, field.value_sql("t"))
        for target in (*known, *archived_shape([target.name for target in known]))
        for field in target.fields.values()
        if field.type.name == "money"
    ]
    found = " or ".join(f"exists (select 1 from {table} t where {value} is not null)" for table, value in columns)
    with connection.cursor() as cursor:
        cursor.execute(f"select {found or 'false'}")
        return bool(cursor.fetchone()[0])
