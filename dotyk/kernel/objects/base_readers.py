"""What reads amounts in the company's own currency, and so keeps the last rate from being taken back."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from django.db import connection

from dotyk.kernel.objects.base_amounts import BASE_OF, base_name
from dotyk.kernel.objects.registry import all_objects, find_object, load_objects
from dotyk.platform.errors import Fault
from dotyk.platform.money import keep_last_rate_for
from dotyk.platform.workspace import workspace

NAMED_MOST = 5

FIELDS = """
select object || '.' || name from custom_field
where removed_at is null and type in ('formula', 'rollup') and settings ->> 'inputs' ~ %s order by 1
"""
CONDITIONS = """
select object || '.' || field from field_conditions
where concat_ws(' ', visible_when, required_when, read_only_when) ~ %s order by 1
"""


def read_base_amounts(code: str, query: str) -> None:
    """Says that more may read such amounts: ``query`` gives the names of what matches a pattern, its one parameter.

    ``code`` is the message that refuses to take the last rate back meanwhile.
    """
    keep_last_rate_for(partial(_faults, code, query))


def read_base_amounts_in_fields() -> None:
    read_base_amounts("rate_read_by_fields", FIELDS)
    read_base_amounts("rate_read_by_conditions", CONDITIONS)


def told_in_base(object_name: str, field_name: str) -> str | None:
    """The name of the field that tells the amount of this one, where there is such a field."""
    target = find_object(object_name)
    field = target.field(base_name(field_name)) if target else None
    return field.name if field is not None and field.settings.get(BASE_OF) == field_name else None


def _faults(code: str, query: str) -> Iterable[Fault]:
    load_objects(workspace().schema_version)
    names = {told for target in all_objects() for name in target.fields if (told := told_in_base(target.name, name))}
    if not names:
        return
    with connection.cursor() as cursor:
        cursor.execute(query, [rf"\m({'|'.join(sorted(names))})\M"])
        found = [str(row[0]) for row in cursor.fetchall()]
    if found:
        more = ", …" if len(found) > NAMED_MOST else ""
        yield Fault("rate", code, {"name": ", ".join(found[:NAMED_MOST])[:300] + more})
