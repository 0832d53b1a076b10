"""Which objects exist: those the subjects define, each with the custom fields people added."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import TYPE_CHECKING, Any

from dotyk.kernel.objects.fields import Field, Label, words
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
    A ``system`` object (users, stages) can be read along paths but is not written as a record.
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
    tally: Tally | None = None
    match_fields: tuple[str, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)

    def field(self, name: str) -> Field | None:
        return self.fields.get(name)


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


_standard: dict[str, ObjectType] = {}
_with_custom: dict[str, ObjectType] = {}
_loaded_version = -1
_lock = Lock()
_custom_fields: Callable[[], Mapping[str, list[Field]]] | None = None


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
    own = {f.name for f in fields}
    common = () if more.get("system") else tuple(f for f in _common_fields() if f.name not in own)
    defined = ObjectType(name, singular, table, label, label_plural, {f.name: f for f in (*fields, *common)}, **more)
    _standard[name] = defined
    forget_custom_fields()
    return defined


def read_custom_fields_with(loader: Callable[[], Mapping[str, list[Field]]]) -> None:
    """Says how custom fields are read from the database."""
    global _custom_fields
    _custom_fields = loader


def forget_custom_fields() -> None:
    """Makes the next look-up read the custom fields anew."""
    global _loaded_version
    _loaded_version = -1


def load_objects(schema_version: int) -> None:
    """Makes custom fields at least as new as ``schema_version``; costs one query where they are not."""
    global _with_custom, _loaded_version
    if _loaded_version >= schema_version:
        return
    with _lock:
        if _loaded_version >= schema_version:
            return
        custom = _custom_fields() if _custom_fields else {}
        _with_custom = {
            name: replace(standard, fields={**standard.fields, **{f.name: f for f in custom.get(name, [])}})
            for name, standard in _standard.items()
        }
        _loaded_version = schema_version


def object_type(name: str) -> ObjectType:
    """The object called ``name``; NotFound where there is none."""
    found = (_with_custom or _standard).get(name) or _standard.get(name)
    if found is None:
        raise NotFound()
    return found


def find_object(name: str) -> ObjectType | None:
    return (_with_custom or _standard).get(name) or _standard.get(name)


def all_objects() -> list[ObjectType]:
    """Every object, in the order of definition."""
    return list((_with_custom if len(_with_custom) == len(_standard) else _standard).values())
