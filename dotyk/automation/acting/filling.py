"""Values as flows give them: themselves, taken from the record, or so long from now; texts with ``{field}``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from dotyk.accounts.queries import head_of
from dotyk.automation.pieces import Span
from dotyk.automation.registry import Doing
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType
from dotyk.platform.clock import written
from dotyk.platform.errors import Fault, Invalid

PLACES = re.compile(r"\{([a-z][a-z0-9_]{0,62})\}")
TEXTS = frozenset({"text"})
PEOPLE = ("owner", "creator", "head")


def filled(doing: Doing, text: str) -> str:
    """The text with ``{title}`` and its like replaced by the record's values; empty ones leave nothing."""
    return PLACES.sub(lambda found: _as_text(doing.record.get(found[1])), text)


def _as_text(value: Any) -> str:
    if isinstance(value, Mapping):
        return " ".join(str(part) for part in (value.get("amount"), value.get("currency")) if part)
    return "" if value is None else str(value)


def values_for(doing: Doing, target: ObjectType, given: Mapping[str, Any]) -> dict[str, Any]:
    """The values for a record of ``target``, ready to be parsed."""
    return {name: value_of(doing, value, target.field(name)) for name, value in given.items()}


def value_of(doing: Doing, value: Any, field: Field | None) -> Any:
    """One value: ``{"from": "field"}`` is the record's own, ``{"in": {"days": 2}}`` a moment from now."""
    if isinstance(value, Mapping) and value.keys() == {"from"}:
        return _own(doing, str(value["from"]), field)
    if isinstance(value, Mapping) and value.keys() == {"in"}:
        return _moment(doing, Span.model_validate(value["in"]).length, field)
    if isinstance(value, str) and field is not None and field.type.kind in TEXTS:
        return filled(doing, value)
    return value


def _own(doing: Doing, name: str, field: Field | None) -> Any:
    if name != "id":
        return doing.record.get(name)
    leads_anywhere = field is not None and field.target is None
    own = {"object": doing.object, "id": str(doing.record_id)} if leads_anywhere else str(doing.record_id)
    return [own] if field is not None and field.type.kind == "references" else own


def _moment(doing: Doing, ahead: timedelta, field: Field | None) -> str:
    moment = doing.at + ahead
    if field is not None and field.type.kind == "date":
        return moment.astimezone(ZoneInfo(doing.time_zone)).date().isoformat()
    return written(moment)


def person_of(doing: Doing, value: Any, at: str) -> str:
    """The id of the person meant: ``owner``, their ``head``, ``creator``, a field of the record, or an id.

    Invalid where nobody is.
    """
    if value == "head":
        value = head_of(str(doing.record.get("owner"))) if doing.record.get("owner") else None
    name = {"owner": "owner", "creator": "created_by"}.get(value) if isinstance(value, str) else None
    if isinstance(value, Mapping):
        name = str(value.get("from"))
    found = doing.record.get(name) if name else value
    if not found:
        raise Invalid(Fault(at, "flow_nobody"))
    return str(found)


def people_of(doing: Doing, values: Any, at: str) -> list[str]:
    """Each person once, in order; those of fields that are empty are left out."""
    found = []
    for value in values or ():
        try:
            found.append(person_of(doing, value, at))
        except Invalid:
            continue
    return list(dict.fromkeys(found))
