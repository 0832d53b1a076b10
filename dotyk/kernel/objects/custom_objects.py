"""Objects that people added, as the registry knows them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dotyk.kernel.objects.base_amounts import with_base_amounts
from dotyk.kernel.objects.conditions import kept_conditions, with_conditions
from dotyk.kernel.objects.custom_fields import custom_fields
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.hooks import Hooks
from dotyk.kernel.objects.models import CustomObject
from dotyk.kernel.objects.registry import ObjectType, Shape, with_common_fields
from dotyk.kernel.objects.tables import table_of
from dotyk.kernel.objects.titles import fields_of_rule, only_field_of, titled_by
from dotyk.platform.money import currency_beside_others

SEARCHED_TYPES = frozenset({"text", "url", "email", "emails", "phone", "phones", "address"})
LISTED_MOST = 5
NOT_LISTED = frozenset({"long_text", "address"})


def custom_shape(standard: Collection[str]) -> Shape:
    """What people added: fields by object, objects that are not archived, in their order, and conditions of fields
    with amounts in the company's currency; four queries."""
    rows = list(CustomObject.objects.filter(archived_at=None))
    fields = custom_fields({*standard, *(row.name for row in rows)})
    kept = kept_conditions()
    objects = [object_of(row, fields.get(row.name, [])) for row in rows]
    currency = currency_beside_others()
    return (
        fields,
        objects,
        lambda known: with_base_amounts(with_conditions(known, kept.get(known.name, {})), currency),
    )


def archived_shape(known: Collection[str]) -> list[ObjectType]:
    """The objects that wait unseen, beside those known by these names; two queries."""
    rows = list(CustomObject.objects.exclude(archived_at=None))
    fields = custom_fields({*known, *(row.name for row in rows)}) if rows else {}
    return [object_of(row, fields.get(row.name, [])) for row in rows]


def object_of(row: CustomObject, fields: Sequence[Field]) -> ObjectType:
    """The object a row describes, with its fields."""
    own = {field.name: field for field in fields}
    return ObjectType(
        name=row.name,
        singular=row.name,
        table=table_of(row.name),
        label=row.label,
        label_plural=row.label_plural,
        fields=with_common_fields(fields),
        title_field=only_field_of(row.title_rule) or "title",
        icon=row.icon,
        search_fields=(
            "title",
            *(field.name for field in fields if field.type.name in SEARCHED_TYPES and not field.computed),
        ),
        subtitle_field=row.subtitle_field if row.subtitle_field in own else None,
        stage_field=row.stage_field if row.stage_field in own else None,
        default_columns=_columns(row, fields),
        subject_fields=tuple(field.name for field in fields if field.type.kind in ("reference", "references")),
        custom=True,
        title_rule=row.title_rule,
        match_fields=_match_fields(row, fields),
        hooks=Hooks(prepare=titled_by(row.title_rule, own)),
    )


def _columns(row: CustomObject, fields: Sequence[Field]) -> tuple[str, ...]:
    """The title, the stage, what else was added first, who answers for it and when it changed."""
    told = fields_of_rule(row.title_rule)
    listed = [f.name for f in fields if f.name not in told and f.type.name not in NOT_LISTED]
    listed.sort(key=lambda name: name != row.stage_field)
    return ("title", *listed[:LISTED_MOST], "owner", "updated_at")


def _match_fields(row: CustomObject, fields: Sequence[Field]) -> tuple[str, ...]:
    """By what an import finds the records that are there: unique values first, then a title of one field."""
    unique = [field.name for field in fields if field.unique]
    only = only_field_of(row.title_rule)
    named = [field.name for field in fields if field.name == only and field.type.name == "text"]
    return tuple(dict.fromkeys([*unique, *named]))
