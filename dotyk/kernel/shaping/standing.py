"""The objects people made, as who may change them finds them."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.custom_fields import custom_fields
from dotyk.kernel.objects.custom_objects import archived_shape, object_of
from dotyk.kernel.objects.models import CustomObject
from dotyk.kernel.objects.object_rules import NAME
from dotyk.kernel.objects.registry import ObjectType, all_objects, find_object, load_objects
from dotyk.kernel.search.functions import fit_search_functions
from dotyk.platform.errors import Denied, NotFound
from dotyk.platform.workspace import touch_schema, workspace


def require_configure(actor: Actor) -> None:
    """Denied to who may not change the shape of objects."""
    if not actor.can("configure"):
        raise Denied()


def archived_objects(actor: Actor) -> list[ObjectType]:
    """The objects that wait unseen, with their fields; needs ``configure``. Two queries."""
    require_configure(actor)
    load_objects(actor.schema_version)
    return archived_shape([known.name for known in all_objects()])


def in_turn(actor: Actor) -> None:
    """Lets one transaction at a time change which objects there are, each on what the last one left."""
    require_configure(actor)
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtext('objects'))")
    load_objects(workspace().schema_version)


def standing_row(name: str) -> CustomObject:
    """The row of an object people made, archived or not; Denied for one of the product, NotFound."""
    rows = CustomObject.objects.select_for_update().filter(name=name)
    row = rows.first() if NAME.fullmatch(name) else None
    if row is not None:
        return row
    known = find_object(name)
    if known is None or known.system:
        raise NotFound()
    raise Denied("object_is_standard")


def whole(row: CustomObject) -> ObjectType:
    """The object as the database has it at this moment of the transaction."""
    names = {row.name, *(known.name for known in all_objects())}
    return object_of(row, custom_fields(names).get(row.name, []))


def announce(actor: Actor, kind: str, row: CustomObject, objects: Sequence[ObjectType]) -> None:
    """Has the search, the audit and every process learn what the objects are now."""
    fit_search_functions(objects)
    audit.record(actor, f"object_{kind}", row.id, object=row.name)
    touch_schema()
