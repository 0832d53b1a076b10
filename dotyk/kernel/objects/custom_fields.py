"""Fields that people add to objects: made, changed, removed and brought back; every process learns of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any

from django.db import connection, transaction
from django.db.models import Max

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor
from dotyk.kernel.objects import custom_rules as rules
from dotyk.kernel.objects.computed import COMPUTED_TYPES, computed_of, refuse_loss, settled
from dotyk.kernel.objects.conditions import refuse_field_loss, refuse_option_loss
from dotyk.kernel.objects.custom_indexes import drop_indexes, fit_indexes
from dotyk.kernel.objects.fields import Field, Option
from dotyk.kernel.objects.indexing import index_soon
from dotyk.kernel.objects.models import CustomField, CustomObject
from dotyk.kernel.objects.registry import ObjectType, all_objects, load_objects, object_type
from dotyk.kernel.objects.series import forget_series, number_all
from dotyk.kernel.objects.titles import fields_of_rule
from dotyk.kernel.objects.types import TYPES, BadValue, ParseContext
from dotyk.platform import clock
from dotyk.platform.errors import Denied, Fault, Invalid, NotFound
from dotyk.platform.money import rate_lookup
from dotyk.platform.workspace import touch_schema, workspace

MADE = ("result", "inputs", "moving")
"""What is kept of a computed rule beside what people wrote."""

FIXED = ("name", "type", "target")
CHANGEABLE = ("label", "required", "unique", "indexed", "default", "options", "position", "settings")


def custom_fields(objects: Collection[str]) -> Mapping[str, list[Field]]:
    """The fields people added, by object, in their order; one query.

    Those that lead to an object that is not among ``objects`` wait, unseen, until it is back.
    """
    found: dict[str, list[Field]] = defaultdict(list)
    for row in CustomField.objects.filter(removed_at=None).order_by("object", "position", "id"):
        if row.target is None or row.target in objects:
            found[row.object].append(field_of(row))
    return found


def field_of(row: CustomField) -> Field:
    """The field a row describes."""
    computed = computed_of(row)
    settings = {name: value for name, value in row.settings.items() if computed is None or name not in MADE}
    return Field(
        name=row.name,
        type=TYPES[row.settings.get("result", "text") if computed else row.type],
        label=row.label,
        required=row.required,
        unique=row.unique,
        default=row.default,
        options=tuple(Option(**option) for option in row.options),
        target="users" if row.type == "user" else row.target,
        custom=True,
        indexed=row.indexed,
        group=settings.pop("group", None),
        personal=bool(settings.get("personal", row.type in rules.PERSONAL_TYPES)),
        read_only=computed is not None or row.type == "autonumber",
        settings=settings,
        computed=computed,
    )


@transaction.atomic
def add_field(actor: Actor, object_name: str, given: Mapping[str, Any]) -> Field:
    """Adds a field to an object. Needs ``configure`` (Denied); NotFound; Invalid with every fault at once.

    A name whose field was removed brings the values back where the type is the same, and drops them where not.
    """
    return put_field(actor, _configured(actor, object_name), given)


def put_field(actor: Actor, target: ObjectType, given: Mapping[str, Any]) -> Field:
    """Adds a field to an object that may be so new that nobody else knows of it; as ``add_field``."""
    rows = CustomField.objects.select_for_update().filter(object=target.name)
    standing = {row.name: row for row in rows}
    live = [row for row in standing.values() if row.removed_at is None]
    faults = [
        *rules.name_faults(given.get("name"), _taken_names(target, live)),
        *rules.type_faults(given.get("type"), given.get("target"), [*_targets(), target.name]),
    ]
    if len(live) >= rules.FIELDS_MAX:
        faults.append(Fault("name", "too_many", {"most": rules.FIELDS_MAX}))
    if faults:
        raise Invalid(*faults, *rules.label_faults(given.get("label")))
    row = standing.get(given["name"]) or CustomField(object=target.name, name=given["name"])
    if row.removed_at is not None and (row.type, row.target) != (given["type"], given.get("target")):
        _forget_values(target, row.name)
    row.type, row.target, row.removed_at = given["type"], given.get("target"), None
    row.position = 1 + (rows.aggregate(last=Max("position"))["last"] or 0)
    wishes = {name: given[name] for name in CHANGEABLE if given.get(name) is not None}
    if row.type in rules.INDEXED_TYPES:
        wishes["indexed"] = True
    _apply(row, {**_plain_field(), **wishes})
    _refuse_many_indexes(row)
    if row.type in COMPUTED_TYPES:
        row.settings = settled(target, row, None)
    field = _save(actor, target, row, "field_added", reindexed=row.unique or row.indexed)
    if row.type == "autonumber":
        number_all(target, row.name)
    return field


@transaction.atomic
def change_field(actor: Actor, object_name: str, name: str, given: Mapping[str, Any]) -> Field:
    """Changes what is given of a field; its name, type and target stay. Raises as ``add_field``."""
    target = _configured(actor, object_name)
    row = _added_field(target, name)
    faults = [
        Fault(part, f"field_{part}_fixed") for part in FIXED if part in given and given[part] != getattr(row, part)
    ]
    if faults:
        raise Invalid(*faults)
    options, indexes = {option["value"] for option in row.options}, (row.unique, row.indexed)
    before = row.settings.get("result")
    _apply(row, {part: given[part] for part in CHANGEABLE if part in given})
    if not any(indexes):
        _refuse_many_indexes(row)
    if row.type in COMPUTED_TYPES:
        row.settings = settled(target, row, before)
    _refuse_lost_options(target, row, options - {option["value"] for option in row.options})
    changed = _save(actor, target, row, "field_changed", reindexed=indexes != (row.unique, row.indexed))
    return replace(changed, conditions=target.fields[name].conditions)


@transaction.atomic
def order_fields(actor: Actor, object_name: str, names: Any) -> None:
    """Puts the added fields of an object in this order, those not named behind them. Raises as ``add_field``."""
    target = _configured(actor, object_name)
    live = CustomField.objects.select_for_update().filter(object=target.name, removed_at=None)
    rows = {row.name: row for row in live.order_by("position", "id")}
    if not isinstance(names, list) or not all(isinstance(name, str) and name in rows for name in names):
        raise Invalid.at("order", "unknown_field")
    ordered = list(dict.fromkeys([*names, *rows]))
    for place, name in enumerate(ordered):
        rows[name].position = place
    CustomField.objects.bulk_update(rows.values(), ["position"])
    audit.record(actor, "fields_ordered", None, object=target.name)
    touch_schema()


def field_use(actor: Actor, object_name: str, name: str) -> int:
    """In how many records a field is filled, deleted ones too; a scan. Needs ``configure`` (Denied), NotFound."""
    target = _configured(actor, object_name)
    field = target.field(name)
    if field is None or not field.custom:
        raise NotFound()
    if field.computed is not None:
        return 0
    with connection.cursor() as cursor:
        if field.type.kind == "references":
            cursor.execute(
                "select count(distinct from_id) from link where from_object = %s and field = %s", [target.name, name]
            )
            return int(cursor.fetchone()[0])
        cursor.execute(
            f"select count(*) from {target.table} where jsonb_typeof(custom -> %s) not in ('null') and "
            "custom -> %s not in ('[]', '\"\"')",
            [name, name],
        )
        return int(cursor.fetchone()[0])


@transaction.atomic
def remove_field(actor: Actor, object_name: str, name: str) -> None:
    """Takes a field off an object; its values wait, unseen, until a field of this name comes back."""
    target = _configured(actor, object_name)
    row = _added_field(target, name)
    refuse_loss(object_name, name)
    refuse_field_loss(object_name, name)
    _let_go(target, name)
    row.removed_at = clock.now()
    row.unique = row.indexed = False
    row.save()
    drop_indexes(row)
    _announce(actor, row, "field_removed")


def _let_go(target: ObjectType, name: str) -> None:
    """A custom object can do without the field as its stage or second line, not as a part of its titles."""
    if name in fields_of_rule(target.title_rule or ""):
        raise Invalid.at("name", "field_in_title", name=name)
    uses = CustomObject.objects.filter(name=target.name)
    uses.filter(stage_field=name).update(stage_field=None)
    uses.filter(subtitle_field=name).update(subtitle_field=None)


def _configured(actor: Actor, object_name: str) -> ObjectType:
    """The object, for an actor who may change its shape."""
    if not actor.can("configure"):
        raise Denied()
    load_objects(actor.schema_version)
    target = object_type(object_name)
    if target.system:
        raise NotFound()
    return target


def _added_field(target: ObjectType, name: str) -> CustomField:
    """A field that people added, locked; Denied for one that came with the product."""
    known = target.field(name)
    if known is not None and not known.custom:
        raise Denied("field_is_standard")
    rows = CustomField.objects.select_for_update().filter(object=target.name, removed_at=None)
    row = rows.filter(name=name).first() if known else None
    if row is None:
        raise NotFound()
    return row


def _taken_names(target: ObjectType, live: list[CustomField]) -> set[str]:
    """Other fields' names, and those of objects, by which filters speak of related records."""
    own = {name for name, field in target.fields.items() if not field.custom}
    waiting = CustomObject.objects.values_list("name", flat=True)
    return own | {row.name for row in live} | {other.name for other in all_objects()} | {*waiting, target.name}


def _targets() -> list[str]:
    return [other.name for other in all_objects() if not other.system]


def _plain_field() -> dict[str, Any]:
    return {"label": {}, "required": False, "unique": False, "indexed": False, "default": None, "options": [],
            "settings": {}}  # fmt: skip


def _apply(row: CustomField, given: Mapping[str, Any]) -> None:
    """Puts checked values into the row; Invalid with every fault."""
    given = {**given, "options": _whole_options(given["options"])} if given.get("options") else given
    for name, value in given.items():
        setattr(row, name, value if value is not None or name == "default" else _plain_field().get(name, 0))
    faults = list(_faults(row))
    if faults:
        raise Invalid(*faults)
    row.label = rules.full_label(row.label)
    row.options = [{**option, "label": rules.full_label(option["label"])} for option in row.options]
    if row.settings.get("back"):
        row.settings = {**row.settings, "back": rules.full_label(row.settings["back"])}
    row.default = _parsed_default(row)


def _whole_options(options: Any) -> Any:
    """Options with colours; a plain text stands for an option labelled by itself."""
    if not isinstance(options, list):
        return options
    texts = [{"value": option, "label": {"en": option}} if isinstance(option, str) else option for option in options]
    return [
        {"color": "gray", **{name: option[name] for name in ("value", "label", "color", "status") if name in option}}
        if isinstance(option, dict)
        else option
        for option in texts
    ]


def _faults(row: CustomField) -> Iterator[Fault]:
    yield from rules.label_faults(row.label)
    yield from rules.option_faults(row.type, row.options)
    yield from rules.index_faults(row.type, row.unique, row.indexed)
    yield from rules.settings_faults(row.type, row.settings)
    yield from rules.given_faults(row.type, row.required, row.default)
    for flag in ("required", "unique", "indexed"):
        if not isinstance(getattr(row, flag), bool):
            yield Fault(flag, "not_boolean")
    if isinstance(row.position, bool) or not isinstance(row.position, int) or not 0 <= row.position <= 10_000:
        yield Fault("position", "out_of_range", {"lowest": 0, "highest": 10_000})


def _refuse_many_indexes(row: CustomField) -> None:
    """What leads to records has its index anyway."""
    if row.type in rules.INDEXED_TYPES or not (row.indexed or row.unique):
        return
    others = CustomField.objects.filter(object=row.object, removed_at=None).exclude(id=row.id)
    if others.exclude(indexed=False, unique=False).exclude(type__in=rules.INDEXED_TYPES).count() >= rules.INDEXES_MAX:
        raise Invalid.at("indexed", "field_many_indexes", most=rules.INDEXES_MAX)


def _parsed_default(row: CustomField) -> Any:
    if row.default is None or row.default == "":
        return None
    company = workspace()
    context = ParseContext(
        company.country, company.currency, company.time_zone, clock.today(company.time_zone), rate_lookup()
    )
    field = field_of(row)
    try:
        return field.type.parse(field, row.default, context)
    except BadValue as bad:
        raise Invalid.at("default", bad.code, **bad.values) from bad


def _refuse_lost_options(target: ObjectType, row: CustomField, lost: set[str]) -> None:
    """An option that records hold, or a condition asks for, may not go."""
    if not lost:
        return
    refuse_option_loss(target.name, row.name, lost)
    held = field_of(row).value_sql("t")
    test = f"{held} && %s::text[]" if row.type == "multi_select" else f"{held} = any(%s::text[])"
    with connection.cursor() as cursor:
        cursor.execute(f"select count(*) from {target.table} t where {test}", [sorted(lost)])
        count = cursor.fetchone()[0]
    if count:
        raise Invalid.at("options", "field_option_in_use", values=", ".join(sorted(lost))[:100], count=count)


def _forget_values(target: ObjectType, name: str) -> None:
    forget_series(target.name, name)
    with connection.cursor() as cursor:
        cursor.execute("delete from link where from_object = %s and field = %s", [target.name, name])
        cursor.execute(
            "update attachment set deleted_at = now() where object = %s and field = %s and deleted_at is null",
            [target.name, name],
        )
        cursor.execute(
            f"update {target.table} set custom = custom - %s::text where jsonb_exists(custom, %s::text)", [name, name]
        )


def _save(actor: Actor, target: ObjectType, row: CustomField, kind: str, *, reindexed: bool) -> Field:
    row.save()
    field = field_of(row)
    if reindexed and not fit_indexes(target, row, field):
        index_soon(row)
    _announce(actor, row, kind)
    return field


def _announce(actor: Actor, row: CustomField, kind: str) -> None:
    audit.record(actor, kind, row.id, object=row.object, field=row.name, type=row.type)
    touch_schema()
