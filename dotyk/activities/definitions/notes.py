"""Notes: what is worth remembering."""

from __future__ import annotations

from dotyk.activities.definitions.shared import ABOUT
from dotyk.activities.hooks import prepare_notes
from dotyk.kernel.objects.fields import Field, words
from dotyk.kernel.objects.hooks import Hooks
from dotyk.kernel.objects.registry import define_object
from dotyk.kernel.objects.types import TYPES

FIELDS = (Field("body", TYPES["long_text"], words("Text", "Текст", "Текст"), required=True), ABOUT)


def define_notes() -> None:
    """Registers notes; a note is titled by its first words."""
    define_object(
        "notes",
        "note",
        "note",
        label=words("Note", "Нотатка", "Заметка"),
        label_plural=words("Notes", "Нотатки", "Заметки"),
        fields=FIELDS,
        icon="note",
        search_fields=("body",),
        subject_fields=("about",),
        default_sort="-created_at",
        default_columns=("title", "about", "owner", "created_at"),
        hooks=Hooks(prepare=prepare_notes),
    )
