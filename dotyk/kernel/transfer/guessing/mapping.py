"""Which field each column most likely belongs to: by its header in any of the languages, then by its values."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import visible_fields, writable
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.types.lengths import counted_label
from dotyk.kernel.transfer.guessing.headers import COLLEAGUES, FULL_NAMES, HEADERS, KINDS
from dotyk.kernel.transfer.values.names import folded_name

FITTING = {
    "number": ("date", "datetime", "email", "url", "boolean"),
    "money": ("date", "datetime", "email", "url", "boolean"),
    "percent": ("date", "datetime", "email", "url", "boolean"),
    "rating": ("date", "datetime", "email", "url", "boolean"),
    "date": ("email", "url", "boolean", "phone"),
    "datetime": ("email", "url", "boolean", "phone"),
    "emails": ("date", "datetime", "number", "boolean", "phone"),
    "email": ("date", "datetime", "number", "boolean", "phone"),
    "phones": ("date", "datetime", "email", "boolean"),
    "phone": ("date", "datetime", "email", "boolean"),
}


def suggested_mapping(actor: Actor, target: ObjectType, columns: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """A mapping of the columns whose meaning can be guessed; a field is filled once, lists by several columns."""
    fields = [f for f in visible_fields(actor, target) if writable(actor, target, f) and f.type.name != "file"]
    calls = _calls(target, fields)
    taken: set[str] = set()
    chosen: dict[int, dict[str, Any]] = {}
    for column in columns:
        found = _by_header(column, fields, calls, taken)
        if found:
            chosen[column["index"]] = found
    for column in columns:
        if column["index"] not in chosen and (name := _by_kind(column, fields, taken)):
            chosen[column["index"]] = {"column": column["name"], "field": name}
    mapped = [chosen[index] for index in sorted(chosen)]
    return [*mapped, *_title_of_references(target, mapped, taken), *_usual_values(target, taken)]


def likeliest_target(actor: Actor, targets: Sequence[ObjectType], columns: Sequence[Mapping[str, Any]]) -> ObjectType:
    """The target whose fields most of the columns mean by their headers; of several equals people known
    by first names come first, colleagues last."""
    ranked = sorted(targets, key=lambda target: (target.system, "first_name" not in target.fields))
    return max(ranked, key=lambda target: _meant(actor, target, columns))


def _meant(actor: Actor, target: ObjectType, columns: Sequence[Mapping[str, Any]]) -> int:
    return sum("value" not in item for item in suggested_mapping(actor, target, columns))


def _title_of_references(
    target: ObjectType, found: Sequence[Mapping[str, Any]], taken: Collection[str]
) -> list[dict[str, Any]]:
    """A name of what the row is about (a deal: its company and product), where no column names the record."""
    name = target.field("name")
    if name is None or not name.required or "name" in taken:
        return []
    columns = {item["field"]: item["column"] for item in found if "field" in item}
    about = [columns[f.name] for f in target.fields.values() if f.type.name == "reference" and f.name in columns]
    return [{"columns": about, "join": " – ", "field": "name"}] if about else []


def _usual_values(target: ObjectType, taken: Collection[str]) -> list[dict[str, Any]]:
    """What people who work here usually are, where the file does not say it."""
    if target.name != "users":
        return []
    usual = {"role": "seller"} | ({"manager_role": "head_of_sales"} if "manager" in taken else {})
    fields = target.fields
    return [
        {"value": role, "field": name}
        for name, role in usual.items()
        if name not in taken and role in fields[name].option_values
    ]


def suggested_match(target: ObjectType, mapping: Iterable[Mapping[str, Any]]) -> list[str]:
    """The object's usual fields to find duplicates by, as far as columns of their own fill them.

    What is made of several columns, as a deal's name of its company and product, tells nothing apart.
    """
    own = [item for item in mapping if "column" in item]
    mapped = {name for item in own for name in [item.get("field"), *(item.get("fields") or [])]}
    unique = [f.name for f in target.fields.values() if f.unique and f.name in mapped]
    return list(dict.fromkeys([*unique, *(name for name in target.match_fields if name in mapped)]))


def _calls(target: ObjectType, fields: Sequence[Field]) -> dict[str, list[str]]:
    """What each field may be called, the surest first: its name, its labels, then usual headers."""
    calls: dict[str, list[str]] = {}
    headers = COLLEAGUES if target.name == "users" else HEADERS
    for field in fields:
        own = [field.name, field.name.replace("_", " "), *field.label.values()]
        own += [counted_label(label, field.settings, language) for language, label in field.label.items()]
        calls[field.name] = [folded_name(text) for text in (*own, *headers.get(field.name, ()))]
        for part in (name for name in headers if name.startswith(f"{field.name}.")):
            calls[part] = [folded_name(text) for text in (part, *headers[part])]
    return calls


def _by_header(
    column: Mapping[str, Any], fields: Sequence[Field], calls: Mapping[str, list[str]], taken: set[str]
) -> dict[str, Any] | None:
    header = folded_name(column["name"])
    names = {field.name: field for field in fields}
    whole = FULL_NAMES.get(header)
    if whole and "name" not in names and set(whole[:2]) <= names.keys() and taken.isdisjoint(whole):
        taken.update(whole)
        return {"column": column["name"], "fields": list(whole), "split": " "}
    ranked = sorted((call.index(header), n, name) for n, (name, call) in enumerate(calls.items()) if header in call)
    for _, _, name in ranked:
        field = names[name.partition(".")[0]]
        if (name in taken and field.type.kind != "texts") or column["type"] in FITTING.get(field.type.name, ()):
            continue
        taken.add(name)
        return {"column": column["name"], "field": name}
    return None


def _by_kind(column: Mapping[str, Any], fields: Sequence[Field], taken: set[str]) -> str | None:
    for name in KINDS.get(column["type"], ()):
        field = next((f for f in fields if f.name == name), None)
        if field is not None and (name not in taken or field.type.kind == "texts"):
            taken.add(name)
            return name
    return None
