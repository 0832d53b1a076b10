"""The components that describe one object: its records, what makes and changes them, pages, boards, batches."""

from __future__ import annotations

from collections.abc import Iterator

from dotyk.kernel.objects.registry import ObjectType
from dotyk.server.openapi.asking import batch_for, board_of, page_of, results_of
from dotyk.server.openapi.values import ID, Schema, made_of, shown, taken


def components_of(target: ObjectType) -> Iterator[tuple[str, Schema]]:
    """Each component by its name."""
    name = name_of(target)
    yield name, _record(target)
    yield f"{name}New", _new(target)
    yield f"{name}Change", _change(target)
    yield f"{name}Page", page_of(name)
    yield f"{name}Board", board_of(name)
    yield f"{name}Batch", batch_for(name)
    yield f"{name}Results", results_of(name)


def name_of(target: ObjectType) -> str:
    """What a record of the object is called in the description, such as ``Contact``."""
    return "".join(part.capitalize() for part in target.singular.split("_"))


def _record(target: ObjectType) -> Schema:
    """Fields hidden from the caller, or not asked for, are left out."""
    fields = {field.name: shown(field) for field in target.fields.values()}
    may = made_of({verb: {"type": "boolean"} for verb in ("update", "delete", "merge", "access")})
    own = {"id": ID, "object": {"const": target.name}, "permissions": may}
    return made_of({**own, **fields}, required=["id", "object"])


def _new(target: ObjectType) -> Schema:
    needed = [f.name for f in target.fields.values() if f.required and f.default is None and not f.read_only]
    return made_of(_writable(target), required=needed, closed=True)


def _change(target: ObjectType) -> Schema:
    return made_of(_writable(target), required=[], closed=True)


def _writable(target: ObjectType) -> Schema:
    return {field.name: taken(field) for field in target.fields.values() if not field.read_only}
