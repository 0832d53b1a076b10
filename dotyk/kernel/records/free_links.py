"""Links between any two records, each in a role; and the roles of those that are values of a references field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import visible_fields, writable
from dotyk.kernel.objects.models import Link
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.types import BadValue
from dotyk.kernel.objects.types.texts import clean_text
from dotyk.kernel.records.naming import Key, names_of
from dotyk.kernel.records.opening import OpenRecord, open_record
from dotyk.kernel.records.telling import tell
from dotyk.kernel.records.writing import update_record
from dotyk.platform import clock
from dotyk.platform.errors import Conflict, Denied, Invalid, NotFound

ROLE_MAX = 100
LINKS_MAX = 500


@dataclass(frozen=True, slots=True)
class ShownLink:
    """The other end of a link, seen from one record. ``field``: it is a value of this field of that record."""

    id: UUID
    role: str
    field: str | None
    object: str
    record_id: UUID
    title: str


_LINKS = f"""
select l.id, l.role, l.field, l.to_object, l.to_id from link l
where l.from_id = %s and (l.field = '' or l.field = any(%s::text[]))
union all
select l.id, l.role, l.field, l.from_object, l.from_id from link l where l.to_id = %s and l.field = ''
order by 3, 1 limit {LINKS_MAX}
"""


def links(actor: Actor, object_name: str, record_id: UUID) -> list[ShownLink]:
    """The free links of a record from both ends and the values of its references fields, at most 500.

    Records out of reach are left out. Three queries. NotFound.
    """
    record = open_record(actor, object_name, record_id)
    fields = [f.name for f in visible_fields(actor, record.target) if f.type.kind == "references"]
    with connection.cursor() as cursor:
        cursor.execute(_LINKS, [record_id, fields, record_id])
        rows = cursor.fetchall()
    names = names_of(actor, [(row[3], str(row[4])) for row in rows])
    shown = []
    for link_id, role, field, other_object, other_id in rows:
        named = names.get((other_object, str(other_id)))
        if named is not None and not named.is_deleted:
            shown.append(ShownLink(link_id, role, field or None, other_object, other_id, named.title))
    return shown


@transaction.atomic
def add_link(actor: Actor, object_name: str, record_id: UUID, other: Key, *, role: str = "") -> ShownLink:
    """Ties a record the actor may change to one they may read.

    Invalid where there is no such other record, Conflict where the two are tied in this role already.
    """
    record = open_record(actor, object_name, record_id, "update")
    named = names_of(actor, [other]).get(other)
    if named is None or named.is_deleted or other[1] == str(record_id):
        raise Invalid.at("id", "no_such_record")
    link = Link(
        from_object=record.target.name,
        from_id=record.id,
        to_object=other[0],
        to_id=UUID(other[1]),
        role=_checked_role(role),
        created_at=clock.now(),
        created_by_id=actor.id,
    )
    _refuse_double(link)
    link.save(force_insert=True)
    tell(actor, record, ("linked", _told(link, record)), also=[link.to_id])
    return ShownLink(link.id, link.role, None, *other[:1], link.to_id, named.title)


@transaction.atomic
def change_link_role(actor: Actor, object_name: str, record_id: UUID, link_id: UUID, role: str) -> ShownLink:
    """Says in which role the other record stands to one the actor may change. NotFound, Denied, Conflict."""
    record = open_record(actor, object_name, record_id, "update")
    link = _open_link(actor, record, link_id)
    before, link.role = link.role, _checked_role(role)
    if link.role != before:
        _refuse_double(link)
        link.save(update_fields=("role",))
        told = {**_told(link, record), "role_before": before}
        tell(actor, record, ("link_changed", told), also=[_other(link, record)[1]])
    object_there, id_there = _other(link, record)
    title = names_of(actor, [(object_there, str(id_there))])[object_there, str(id_there)].title
    return ShownLink(link.id, link.role, link.field or None, object_there, id_there, title)


@transaction.atomic
def remove_link(actor: Actor, object_name: str, record_id: UUID, link_id: UUID) -> None:
    """Unties two records; a value of a references field is taken out of it as any other change of the record."""
    record = open_record(actor, object_name, record_id, "update")
    link = _open_link(actor, record, link_id)
    if link.field:
        _take_out(actor, record, link)
        return
    link.delete()
    tell(actor, record, ("unlinked", _told(link, record)), also=[_other(link, record)[1]])


def _take_out(actor: Actor, record: OpenRecord, link: Link) -> None:
    rest = Link.objects.filter(from_id=record.id, field=link.field).exclude(to_id=link.to_id).order_by("position")
    target = record.target.fields[link.field].target
    values: list[Any] = [str(x.to_id) if target else {"object": x.to_object, "id": str(x.to_id)} for x in rest]
    update_record(actor, record.target.name, record.id, {link.field: values})


def _open_link(actor: Actor, record: OpenRecord, link_id: UUID) -> Link:
    """A link of the record, locked, whose other end is within reach too."""
    link = Link.objects.select_for_update().filter(id=link_id).first()
    if link is None or record.id not in (link.from_id, link.to_id):
        raise NotFound()
    object_there, id_there = _other(link, record)
    if (object_there, str(id_there)) not in names_of(actor, [(object_there, str(id_there))]):
        raise NotFound()
    if link.field:
        _check_value(actor, record.target, link, record)
    return link


def _check_value(actor: Actor, target: ObjectType, link: Link, record: OpenRecord) -> None:
    """A value of a field belongs to the record that has the field, and to whoever may write the field."""
    field = {f.name: f for f in visible_fields(actor, target)}.get(link.field)
    if link.from_id != record.id or field is None:
        raise NotFound()
    if not writable(actor, target, field):
        raise Denied()


def _other(link: Link, record: OpenRecord) -> tuple[str, UUID]:
    return (link.to_object, link.to_id) if link.from_id == record.id else (link.from_object, link.from_id)


def _refuse_double(link: Link) -> None:
    """Two records are tied once in one role, from whichever end."""
    same = Link.objects.filter(field=link.field, role=link.role).exclude(id=link.id)
    forth = same.filter(from_id=link.from_id, to_id=link.to_id)
    back = same.filter(from_id=link.to_id, to_id=link.from_id)
    with connection.cursor() as cursor:
        pair = sorted((str(link.from_id), str(link.to_id)))
        cursor.execute("select pg_advisory_xact_lock(hashtext(%s))", ["link:" + ":".join(pair)])
    if forth.exists() or (not link.field and back.exists()):
        raise Conflict("linked_already")


def _checked_role(role: str) -> str:
    try:
        return clean_text(role, ROLE_MAX)
    except BadValue as bad:
        raise Invalid.at("role", bad.code, **bad.values) from bad


def _told(link: Link, record: OpenRecord) -> Mapping[str, Any]:
    object_there, id_there = _other(link, record)
    told = {"link": link.id, "role": link.role, "to": {"object": object_there, "id": str(id_there)}}
    return {**told, "field": link.field} if link.field else told
