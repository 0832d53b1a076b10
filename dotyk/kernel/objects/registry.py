"""Which objects exist: those the subjects define and those people added, each with the fields people added."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import TYPE_CHECKING, Any

from dotyk.kernel.objects.fields import Field, Label, words
from dotyk.kernel.objects.traits import Trait
from dotyk.kernel.objects.types import TYPES
from dotyk.platform.errors import NotFound

if TYPE_CHECKING:
    from dotyk.kernel.objects.hooks import Hooks


@dataclass(frozen=True, slots=True)
class Tally:
    """Hot counters kept beside an object: how many records, and which sums, by owner and stage."""

    by: str | None = None
    sums: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class ObjectType:
    """A kind of record; the same only as itself, so that what is worked out of it can be kept.

    ``search_fields`` feed the search text; ``subject_fields`` are the references in whose history this
    object's events also belong; ``owner_columns`` the columns that make a record one's own.
    A ``system`` object (users, stages) can be read along paths but is not written as a record; a ``custom`` one was
    added by people, and makes the titles of its records by ``title_rule``. ``identified_by`` are the traits by which
    two records are known to be the same.
    """

    name: str
    singular: str
    table: str
    label: Label
    label_plural: Label
    fields: Mapping[str, Field]
    title_field: str = "title"
    icon: str = "database"
    search_fields: tuple[str, ...] = ()
    subtitle_field: str | None = None
    stage_field: str | None = None
    default_sort: str = "-updated_at"
    default_columns: tuple[str, ...] = ()
    subject_fields: tuple[str, ...] = ()
    owner_columns: tuple[str, ...] = ("owner_id",)
    hooks: Hooks | None = None
    system: bool = False
    custom: bool = False
    title_rule: str | None = None
    tally: Tally | None = None
    match_fields: tuple[str, ...] = ()
    identified_by: tuple[Trait, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)

    def field(self, name: str) -> Field | None:
        return self.fields.get(name)

    def fillable(self) -> list[str]:
        """The fields somebody can give a value to."""
        return [name for name, known in self.fields.items() if not known.read_only]


def _common_fields() -> tuple[Field, ...]:
    """The fields every record has."""
    types = TYPES
    return (
        Field("title", types["text"], words("Title", "Назва", "Название"), read_only=True),
        Field("owner", types["user"], words("Owner", "Відповідальний", "Ответственный"), target="users"),
        Field("tags", types["tags"], words("Tags", "Теги", "Теги")),
        Field("created_at", types["datetime"], words("Created", "Створено", "Создано"), read_only=True),
        Field("updated_at", types["datetime"], words("Updated", "Змінено", "Изменено"), read_only=True),
        Field("created_by", types["user"], words("Created by", "Автор", "Автор"), read_only=True, target="users"),
        Field("version", types["number"], words("Version", "Версія", "Версия"), read_only=True),
    )


@dataclass(slots=True)
class _Known:
    """The objects as of a version of the shape."""

    objects: dict[str, ObjectType] = field(default_factory=dict)
    version: int = -1


_standard: dict[str, ObjectType] = {}
_shared = _Known()
_apart: ContextVar[_Known | None] = ContextVar("objects_apart", default=None)
_lock = Lock()

Shape = tuple[Mapping[str, list[Field]], list["ObjectType"], Callable[["ObjectType"], "ObjectType"]]
"""The fields people added, by object; the objects they added, whole; what completes an object: the
conditions of its fields, its amounts in the company's currency."""

_read_shape: Callable[[Collection[str]], Shape] | None = None


def define_object(
    name: str,
    singular: str,
    table: str,
    *,
    label: Label,
    label_plural: Label,
    fields: tuple[Field, ...],
    **more: Any,
) -> ObjectType:
    """Registers a standard object; its own fields come before those every record has."""
    whole = {f.name: f for f in fields} if more.get("system") else with_common_fields(fields)
    defined = ObjectType(name, singular, table, label, label_plural, whole, **more)
    _standard[name] = defined
    forget_custom_fields()
    return defined


def with_common_fields(fields: Iterable[Field]) -> dict[str, Field]:
    """An object's own fields, then those every record has."""
    own = {f.name: f for f in fields}
    return {**own, **{f.name: f for f in _common_fields() if f.name not in own}}


def read_custom_shape_with(loader: Callable[[Collection[str]], Shape]) -> None:
    """Says how what people added is read from the database, given the names of the standard objects."""
    global _read_shape
    _read_shape = loader


def forget_custom_fields() -> None:
    """Makes the next look-up read custom objects and fields anew."""
    _known().version = -1


@contextmanager
def known_apart() -> Iterator[None]:
    """What is loaded inside stays inside: for a transaction of several changes, which nobody may see before its end."""
    token = _apart.set(_Known(dict(_shared.objects), _shared.version))
    try:
        yield
    finally:
        _apart.reset(token)


def _known() -> _Known:
    return _apart.get() or _shared


def loaded_version() -> int:
    """Of which version of the company's shape the objects are."""
    return _known().version


def load_objects(schema_version: int) -> None:
    """Makes what people added at least as new as ``schema_version``; costs four queries where it is not."""
    known_now = _known()
    if known_now.version >= schema_version:
        return
    with _lock:
        if known_now.version >= schema_version:
            return
        fields, objects, conditioned = _read_shape(_standard.keys()) if _read_shape else ({}, [], lambda known: known)
        standard = [
            replace(known, fields={**known.fields, **{f.name: f for f in fields.get(name, [])}})
            for name, known in _standard.items()
        ]
        known_now.objects = {known.name: conditioned(known) for known in (*standard, *objects)}
        known_now.version = schema_version


def object_type(name: str) -> ObjectType:
    """The object called ``name``; NotFound where there is none."""
    found = find_object(name)
    if found is None:
        raise NotFound()
    return found


def find_object(name: str) -> ObjectType | None:
    return _known().objects.get(name) or _standard.get(name)


def all_objects() -> list[ObjectType]:
    """Every object, in the order of definition, those people added last."""
    known = _known().objects
    return list((known if known.keys() >= _standard.keys() else _standard).values())
