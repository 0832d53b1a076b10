"""An object goes for good, with everything that hangs on it; what that is, is said first."""

from __future__ import annotations

from dataclasses import dataclass

from django.apps import apps
from django.db import connection, transaction
from django.db.models import Model

from dotyk.accounts.actions import forget_object
from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.custom_indexes import drop_indexes
from dotyk.kernel.objects.models import CustomField, CustomRecord
from dotyk.kernel.objects.registry import all_objects
from dotyk.kernel.objects.tables import drop_table, table_of
from dotyk.kernel.search.functions import drop_search_function
from dotyk.kernel.shaping.standing import announce, in_turn, require_configure, standing_row
from dotyk.platform.errors import Conflict


@dataclass(frozen=True, slots=True)
class ObjectUse:
    """What hangs on an object: its records (``deleted`` ones too), fields, views, comments and files; the ``links``
    of its records to others; the ``fields_leading_here`` as ``object.field``; the ``roles`` that name it."""

    records: int
    deleted: int
    fields: int
    fields_leading_here: list[str]
    views: int
    comments: int
    files: int
    links: int
    roles: list[str]


_USE = """
select
  (select count(*) from {table} where deleted_at is null),
  (select count(*) from {table} where deleted_at is not null),
  (select count(*) from custom_field where object = %(name)s and removed_at is null),
  array(select object || '.' || name from custom_field
        where target = %(name)s and object <> %(name)s and removed_at is null order by 1),
  (select count(*) from saved_view where object = %(name)s),
  (select count(*) from comment where object = %(name)s and deleted_at is null),
  (select count(*) from attachment where object = %(name)s and deleted_at is null),
  (select count(*) from link where from_object = %(name)s or to_object = %(name)s),
  array(select name from role where jsonb_exists(grants, %(name)s) order by 1)
"""


def object_use(actor: Actor, name: str) -> ObjectUse:
    """What would go with the object. Needs ``configure``; NotFound, Denied for one of the product. Scans."""
    require_configure(actor)
    with transaction.atomic():
        row = standing_row(name)
        with connection.cursor() as cursor:
            cursor.execute(_USE.format(table=table_of(row.name)), {"name": row.name})
            return ObjectUse(*cursor.fetchone())


@transaction.atomic
def delete_object(actor: Actor, name: str) -> None:
    """Deletes an archived object with its records, fields, views, comments, files, links and history; for good.

    Fields of other objects that lead to it go with it. Needs ``configure``; Conflict where it is not archived, or
    its table cannot be had soon; NotFound; Denied for one of the product.
    """
    in_turn(actor)
    row = standing_row(name)
    if row.archived_at is None:
        raise Conflict("object_not_archived")
    for field in CustomField.objects.filter(target=name).exclude(object=name):
        drop_indexes(field)
    _forget(name)
    CustomField.objects.filter(target=name).delete()
    CustomField.objects.filter(object=name).delete()
    drop_table(name)
    drop_search_function(name)
    announce(actor, "deleted", row, [known for known in all_objects() if known.name != name])
    row.delete()


def _forget(name: str) -> None:
    with connection.cursor() as cursor:
        for object_name, field, table in _leading_values(name):
            cursor.execute(
                f"update {table} set custom = custom - %s::text where jsonb_exists(custom, %s::text)", [field, field]
            )
            cursor.execute("delete from link where from_object = %s and field = %s", [object_name, field])
        cursor.execute("delete from link where from_object = %s or to_object = %s", [name, name])
        cursor.execute("delete from event_subject s using event e where e.id = s.event_id and e.object = %s", [name])
        cursor.execute("delete from event where object = %s", [name])
    for model in _filed_models():
        model._default_manager.filter(object=name).delete()
    forget_object(name)


def _filed_models() -> list[type[Model]]:
    """The engine's tables whose rows belong to the object they name: views, comments, files, counters, runs."""
    models = apps.get_app_config("kernel").get_models()
    own = (CustomRecord, CustomField)
    return [m for m in models if m not in own and "object" in {field.name for field in m._meta.concrete_fields}]


def _leading_values(name: str) -> list[tuple[str, str, str]]:
    """Fields of other objects that lead to this one, removed ones too, with the tables that hold their values."""
    tables = {known.name: known.table for known in all_objects()}
    fields = CustomField.objects.filter(target=name).exclude(object=name)
    return [(f.object, f.name, tables[f.object]) for f in fields if f.object in tables]
