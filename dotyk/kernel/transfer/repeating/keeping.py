"""Repeats as people keep them: made of an import that has run, changed, paused, run now, deleted.

Whoever does so needs the capabilities ``import`` and ``configure``: it reads what the server can reach.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor
from dotyk.accounts.guards import require_covers
from dotyk.accounts.models import User
from dotyk.kernel.transfer.actors import opened_run, require_import
from dotyk.kernel.transfer.imports import require_plan
from dotyk.kernel.transfer.models import ImportRun
from dotyk.kernel.transfer.noting import SAMPLES
from dotyk.kernel.transfer.repeating.folder import checked_pattern
from dotyk.kernel.transfer.repeating.models import ImportRepeat
from dotyk.kernel.transfer.repeating.taking import is_busy
from dotyk.kernel.transfer.repeating.turns import AT, next_turn
from dotyk.platform.clock import now
from dotyk.platform.errors import Conflict, Denied, Fault, Invalid, NotFound
from dotyk.platform.outgoing import Unreachable, parsed_target
from dotyk.platform.sealing import sealed
from dotyk.platform.workspace import workspace

REPEATS_MAX = 100
NAME_MAX = 100
VALUE_MAX = 4_000
HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,99}")
OWN_HEADERS = frozenset(
    "host connection content-length transfer-encoding accept-encoding user-agent if-none-match if-modified-since te "
    "upgrade expect".split()
)
TIMES = ("every", "at", "weekday")


@dataclass(frozen=True, slots=True)
class Wish:
    """What a repeat is to be. ``at`` is ``HH:MM`` by the company's clock, ``weekday`` 0 for Monday; the file comes from
    ``address`` (with the header ``header``, whose value is a secret) or from a pattern in the allowed ``folder``."""

    like: UUID
    every: str
    name: str = ""
    at: str = "06:00"
    weekday: int = 0
    address: str = ""
    header: Mapping[str, str] | None = None
    folder: str = ""


@transaction.atomic
def make_repeat(actor: Actor, wish: Wish) -> ImportRepeat:
    """Repeats an import that is over, on the actor's behalf. Denied; NotFound (no such import); Conflict where it has
    not come to its end, or there are a hundred already; Invalid with every fault."""
    _require(actor)
    if actor.id is None:
        raise Denied()
    run = opened_run(actor, wish.like)
    if run.status != ImportRun.Status.DONE or run.file_name == SAMPLES or not run.mapping:
        raise Conflict("repeat_not_done")
    if ImportRepeat.objects.count() >= REPEATS_MAX:
        raise Conflict("repeat_too_many", most=REPEATS_MAX)
    require_plan(actor, run)
    given = {name: getattr(wish, name) for name in ("name", *TIMES, "address", "header", "folder")}
    given["name"] = wish.name.strip() or run.file_name[:NAME_MAX] or run.object
    repeat = ImportRepeat(
        object=run.object,
        owner_id=actor.id,
        scopes=None if actor.scopes is None else sorted(actor.scopes),
        created_at=now(),
        format=run.format,
        styles={c["name"]: {"date_order": c["date_order"], "decimal": c["decimal"]} for c in run.columns},
        mapping=[_by_name(item, [column["name"] for column in run.columns]) for item in run.mapping],
        options=run.options,
    )
    _apply(repeat, given)
    repeat.save(force_insert=True)
    audit.record(actor, "import_repeat_added", None, name=repeat.name)
    return repeat


def _by_name(item: Mapping[str, Any], names: list[str]) -> dict[str, Any]:
    """The same mapping with its columns by name, for tomorrow's file may have them in another order."""

    def named(column: Any) -> Any:
        return names[column] if isinstance(column, int) and names.count(names[column]) == 1 else column

    told = dict(item)
    if told.get("columns"):
        told["columns"] = [named(column) for column in told["columns"]]
    elif told.get("column") is not None:
        told["column"] = named(told["column"])
    return told


@transaction.atomic
def change_repeat(actor: Actor, repeat_id: UUID, changes: Mapping[str, Any]) -> ImportRepeat:
    """Changes what is given; ``state`` switches it on or pauses it. Whoever switches on what a former colleague left
    behind answers for it from now on. Denied, also where its owner may do more than the actor; NotFound, Invalid."""
    repeat = _locked(actor, repeat_id)
    _require_as_much(actor, repeat)
    _apply(repeat, changes)
    if changes.get("state") == ImportRepeat.State.ON:
        repeat.failures = 0
        if not User.objects.filter(id=repeat.owner_id, is_active=True).exists():
            if actor.id is None:
                raise Denied()
            repeat.owner_id = actor.id
            repeat.scopes = None if actor.scopes is None else sorted(actor.scopes)
    repeat.save()
    audit.record(actor, "import_repeat_changed", None, name=repeat.name)
    return repeat


@transaction.atomic
def delete_repeat(actor: Actor, repeat_id: UUID) -> None:
    """It comes no more; the imports it made stay as they are."""
    repeat = _locked(actor, repeat_id)
    audit.record(actor, "import_repeat_deleted", None, name=repeat.name)
    repeat.delete()


@transaction.atomic
def begin_now(actor: Actor, repeat_id: UUID, begin: Callable[[UUID], None]) -> ImportRepeat:
    """Lets it have a turn at once, beside those of the clock. Conflict while its last import is at work."""
    repeat = _locked(actor, repeat_id)
    if is_busy(repeat):
        raise Conflict("import_busy")
    begin(repeat.id)
    return repeat


def _require(actor: Actor) -> None:
    require_import(actor)
    if not actor.can("configure"):
        raise Denied()


def _require_as_much(actor: Actor, repeat: ImportRepeat) -> None:
    """It acts by the rights of its owner, so whoever changes what it brings in must have them too."""
    if actor.scopes is not None and (repeat.scopes is None or not set(repeat.scopes) <= set(actor.scopes)):
        raise Denied()
    owner = User.objects.filter(id=repeat.owner_id, is_active=True).first()
    if owner is not None and owner.id != actor.id:
        require_covers(actor, owner.roles.all())


def _locked(actor: Actor, repeat_id: UUID) -> ImportRepeat:
    _require(actor)
    repeat = ImportRepeat.objects.select_for_update(of=("self",)).filter(id=repeat_id).first()
    if repeat is None:
        raise NotFound()
    return repeat


def _apply(repeat: ImportRepeat, given: Mapping[str, Any]) -> None:
    """Puts what is given into the row; Invalid with every fault."""
    address, folder = given.get("address", repeat.address), given.get("folder", repeat.folder)
    faults = [*_time_faults(repeat, given), *_place_faults(address, folder), *_header_faults(given.get("header"))]
    if "header" not in given and repeat.header and address and _side(address) != _side(repeat.address):
        faults.append(Fault("header", "repeat_secret_again"))
    if faults:
        raise Invalid(*faults)
    if (address, folder) != (repeat.address, repeat.folder):
        repeat.etag = repeat.modified = repeat.digest = ""
    for name in ("name", *TIMES, "address", "folder", "state"):
        if name in given:
            setattr(repeat, name, given[name])
    if "header" in given:
        told = given["header"]
        repeat.header, repeat.secret = (told["name"], sealed(told["value"])) if told and address else ("", "")
    if not address:
        repeat.header = repeat.secret = ""
    zone = ZoneInfo(workspace().time_zone)
    repeat.next_at = next_turn(now(), repeat.every, repeat.at, repeat.weekday, zone)


def _time_faults(repeat: ImportRepeat, given: Mapping[str, Any]) -> Iterator[Fault]:
    name = given.get("name", repeat.name)
    if not name.strip() or len(name) > NAME_MAX or not name.isprintable():
        yield Fault("name", "too_long" if len(name) > NAME_MAX else "required", {"longest": NAME_MAX})
    if not AT.fullmatch(given.get("at", repeat.at)):
        yield Fault("at", "repeat_bad_time")
    if given.get("weekday", repeat.weekday) not in range(7):
        yield Fault("weekday", "out_of_range", {"lowest": 0, "highest": 6})


def _place_faults(address: str, folder: str) -> Iterator[Fault]:
    if bool(address) == bool(folder):
        yield Fault("address", "repeat_one_place")
    elif address:
        try:
            parsed_target(address)
        except Unreachable as unreachable:
            yield Fault("address", unreachable.code)
    else:
        if settings.IMPORT_FOLDER is None:
            yield Fault("folder", "repeat_no_folder")
        try:
            checked_pattern(folder)
        except Invalid as invalid:
            yield from invalid.faults


def _header_faults(header: Mapping[str, str] | None) -> Iterator[Fault]:
    if header is None:
        return
    if not HEADER.fullmatch(header["name"]) or header["name"].lower() in OWN_HEADERS:
        yield Fault("header.name", "repeat_bad_header")
    value = header["value"]
    if not value or len(value) > VALUE_MAX or not value.isascii() or not value.isprintable():
        yield Fault("header.value", "repeat_bad_header_value")


def _side(address: str) -> tuple[str, str, int] | None:
    """The server that would be told the secret."""
    try:
        target = parsed_target(address)
    except Unreachable:
        return None
    return target.scheme, target.host, target.port
