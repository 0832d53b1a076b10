"""The company's settings, cached for the process and refreshed when their version moves."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

from django.db import connection


@dataclass(frozen=True, slots=True)
class WorkspaceSettings:
    """What every subject may need to know of the company; ``schema_version`` grows with each change of
    settings or of the objects' shape, so caches know when to reload.

    ``trade`` is what the company lives by ("" where it was not said); ``setting_up`` says that its first
    administrator is still being led through the set-up; ``sight_days`` for how long it is kept who saw what is
    personal (0: not at all)."""

    name: str
    country: str
    currency: str
    time_zone: str
    language: str
    schema_version: int
    trade: str
    setting_up: bool
    sight_days: int


_COLUMNS = "name, country, currency, time_zone, language, schema_version, trade, setting_up, sight_days"
_cached: WorkspaceSettings | None = None
_lock = Lock()


def workspace(schema_version: int | None = None) -> WorkspaceSettings:
    """The settings; from memory where it holds at least ``schema_version``.

    None: always read, and not remembered, for what an unfinished transaction changed may be taken back.
    """
    global _cached
    if schema_version is None:
        return _read()
    with _lock:
        if _cached is None or _cached.schema_version < schema_version:
            _cached = _read()
        return _cached


def _read() -> WorkspaceSettings:
    with connection.cursor() as cursor:
        cursor.execute(f"select {_COLUMNS} from workspace where id = 1")
        row = cursor.fetchone()
        if row is None:
            cursor.execute(
                "insert into workspace (id, name, country, currency, time_zone, language, schema_version)"
                " values (1, '', 'UA', 'UAH', 'Europe/Kyiv', 'uk', 1) on conflict do nothing"
            )
            cursor.execute(f"select {_COLUMNS} from workspace where id = 1")
            row = cursor.fetchone()
    return WorkspaceSettings(*row)


def forget_workspace() -> None:
    """Makes the next look read the settings anew."""
    global _cached
    _cached = None


def change_workspace(**settings: str | bool | int) -> WorkspaceSettings:
    """Saves the named settings and tells every process that they moved."""
    workspace()
    allowed = {"name", "country", "currency", "time_zone", "language", "trade", "setting_up", "sight_days"}
    unknown = settings.keys() - allowed
    if unknown:
        raise TypeError(f"unknown settings {sorted(unknown)}")
    assignments = "".join(f"{column} = %s, " for column in settings)
    with connection.cursor() as cursor:
        cursor.execute(
            f"update workspace set {assignments}schema_version = schema_version + 1 where id = 1",
            list(settings.values()),
        )
    return workspace()


def touch_schema() -> int:
    """Announces that objects, fields or settings changed shape; gives the new version."""
    workspace()
    with connection.cursor() as cursor:
        cursor.execute("update workspace set schema_version = schema_version + 1 where id = 1 returning schema_version")
        return int(cursor.fetchone()[0])
