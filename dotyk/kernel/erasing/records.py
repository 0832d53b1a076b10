"""The records themselves: what identifies goes, what is counted stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import TRUE
from dotyk.kernel.erasing.finding import ByObject
from dotyk.kernel.erasing.wiping import Traces, Wiper, traces_in
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.hooks import Change
from dotyk.kernel.objects.models import CustomField
from dotyk.kernel.objects.registry import ObjectType, object_type
from dotyk.kernel.objects.titles import fields_of_rule
from dotyk.kernel.records.context import write_context
from dotyk.kernel.records.saving import columns_of, lock_records, search_text, update_rows

SHORT_TEXT = "text"
KEPT = frozenset(
    "number money percent rating autonumber boolean date datetime select multi_select stage reference references user "
    "tags".split()
)
KINDS = {**dict.fromkeys(("phone", "phones", "email", "emails", "handles"), "account"), "address": "address"}
UNTOUCHED = frozenset({"title", "owner", "tags", "created_at", "updated_at", "created_by", "version"})


def goes_whole(field: Field) -> bool:
    """Whether a value of the field goes from the person's own record: whatever is personal, and every free text,
    address or file; a short text that is not personal is only wiped."""
    return field.personal or field.type.name not in (*KEPT, SHORT_TEXT)


def locked(own: ByObject) -> list[tuple[ObjectType, Change]]:
    """The records, locked, deleted ones too."""
    found = []
    for name, ids in sorted(own.items()):
        target = object_type(name)
        for deleted in (False, True):
            rows = lock_records(target, sorted(ids), TRUE, deleted=deleted)
            found += [(target, change) for change in rows.values()]
    return found


def traces_of(target: ObjectType, values: Mapping[str, Any]) -> Traces:
    """What a record tells of who it is."""
    found = traces_in("name", " ".join(_names(target, values)))
    for name, field in target.fields.items():
        if goes_whole(field) and field.type.name not in ("long_text", "file"):
            found |= traces_in(_kind(target, field), values.get(name))
    return found


def _names(target: ObjectType, values: Mapping[str, Any]) -> Iterable[str]:
    """The names in their order, so that they are known as one."""
    return (str(values[name]) for name in _name_fields(target) if isinstance(values.get(name), str))


def _name_fields(target: ObjectType) -> list[str]:
    persons = [name for trait in target.identified_by if trait.kind == "person" for name in trait.fields]
    return persons or [name for name in fields_of_rule(target.title_rule or "") if _is_short_text(target, name)]


def _is_short_text(target: ObjectType, name: str) -> bool:
    field = target.field(name)
    return field is not None and field.type.name == SHORT_TEXT


def _kind(target: ObjectType, field: Field) -> str:
    if field.name in _name_fields(target):
        return "name"
    return KINDS.get(field.type.name, "text")


def blank(
    actor: Actor, target: ObjectType, changes: Sequence[Change], wiper: Wiper, name_of: Callable[[UUID], str]
) -> None:
    """Takes what identifies off the person's own records; each is called ``name_of`` its id then."""
    for change in changes:
        for name, field in target.fields.items():
            if name in UNTOUCHED or field.computed is not None:
                continue
            if goes_whole(field):
                change.new[name] = field.type.empty
            elif field.type.name == SHORT_TEXT:
                change.new[name] = _wiped(wiper, change.new.get(name))
        change.new["title"] = name_of(change.id)
        for name in _name_fields(target)[:1]:
            change.new[name] = change.new["title"]
    _rewrite(actor, target, changes)
    _drop_waiting_values(target, [change.id for change in changes])


def wipe_around(actor: Actor, around: ByObject, wiper: Wiper) -> None:
    """Wipes the texts of records that tell of the person; fields there that are marked personal go whole."""
    for target, change in locked(around):
        for name, field in target.fields.items():
            value = change.new.get(name)
            if field.computed is not None or name in UNTOUCHED - {"title"} or value in (None, "", []):
                continue
            if field.personal:
                change.new[name] = field.type.empty
            elif field.type.name not in KEPT:
                change.new[name] = wiper.wiped(value)
        if any(change.changed(name) for name in target.fields):
            _rewrite(actor, target, [change])


def _wiped(wiper: Wiper, value: Any) -> Any:
    return wiper.wiped(value) if value else value


def _rewrite(actor: Actor, target: ObjectType, changes: Sequence[Change]) -> None:
    """Saves the changed columns; whatever follows from other writing (owners, counters, rules) stays as it is."""
    context = write_context(actor, "update")
    rows = []
    for change in changes:
        old = change.old or {}
        changed = [n for n, f in target.fields.items() if not f.type.same(old.get(n), change.new.get(n))]
        columns = columns_of(target, change, [name for name in changed if name != "version"], context)
        version = change.new["version"] + 1
        rows.append({"id": change.id, **columns, "version": version, "search_text": search_text(target, change.new)})
        change.new["version"] = version
    update_rows(target, rows)


def _drop_waiting_values(target: ObjectType, ids: Sequence[UUID]) -> None:
    """Values of removed fields wait in the record for their field; these do not."""
    removed = CustomField.objects.filter(object=target.name, removed_at__isnull=False).values_list("name", flat=True)
    with connection.cursor() as cursor:
        cursor.execute(
            f"update {target.table} set custom = custom - %s::text[] where id = any(%s::uuid[])",
            [list(removed), list(ids)],
        )
