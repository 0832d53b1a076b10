"""Files as values: cards of attachments that were sent for the field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from dotyk.kernel.objects.fields import custom_name_literal
from dotyk.kernel.objects.types.base import PRESENCE, BadValue, FieldType, Kind, ParseContext
from dotyk.kernel.objects.types.references import referenced_id

if TYPE_CHECKING:
    from dotyk.kernel.objects.fields import Field

FILES_MAX = 50
MEGABYTES_MAX = 50

KINDS: Mapping[str, tuple[str, ...]] = {
    "image": ("image/",),
    "pdf": ("application/pdf",),
    "document": ("application/vnd.openxmlformats-officedocument.", "application/x-ole-storage", "text/plain"),
    "audio": ("audio/",),
    "video": ("video/",),
    "archive": ("application/zip", "application/vnd.rar", "application/x-7z-compressed", "application/gzip"),
}
"""What a field may be narrowed to, by how the types of contents begin."""


class File(FieldType):
    """Files, in their order; one unless ``many``. A value is a card, ``{"id", "name", "size", "content_type"}``.

    Parsing gives ids alone: only the database knows the rest, and whether a file may stand there (``filing``).
    """

    name = "file"
    kind: Kind = "files"
    operators = PRESENCE
    pg_type = "jsonb"
    sortable = False
    empty: Any = []

    def parse(self, field: Field, value: Any, context: ParseContext) -> Any:
        items = value if isinstance(value, (list, tuple)) else [value]
        ids = list(dict.fromkeys(referenced_id(item) for item in items))
        most = FILES_MAX if field.settings.get("many") else 1
        if len(ids) > most:
            raise BadValue("too_many", most=most)
        return [{"id": each} for each in ids]

    def value_sql(self, field: Field, alias: str) -> str:
        return f"({alias}.custom->{custom_name_literal(field.name)})"

    def same(self, old: Any, new: Any) -> bool:
        return ids_of(old) == ids_of(new)


def ids_of(value: Any) -> list[str]:
    """The ids of the files in a value."""
    return [card["id"] for card in value or ()]


def fits(field: Field, content_type: str) -> bool:
    """Whether a file of this type may be sent for the field."""
    kinds = field.settings.get("kinds")
    return not kinds or any(content_type.startswith(KINDS[kind]) for kind in kinds)


def most_bytes(field: Field) -> int:
    """How large a file of the field may be."""
    return int(field.settings.get("megabytes") or MEGABYTES_MAX) * 1024**2
