"""Meetings, planned or held."""

from __future__ import annotations

from dotyk.activities.definitions.shared import ABOUT
from dotyk.activities.hooks import prepare_meetings, save_meetings
from dotyk.kernel.objects.fields import Field, Option, words
from dotyk.kernel.objects.hooks import Hooks
from dotyk.kernel.objects.registry import define_object
from dotyk.kernel.objects.types import TYPES

text, moment, long_text, references = TYPES["text"], TYPES["datetime"], TYPES["long_text"], TYPES["references"]

STATUSES = (
    Option("planned", words("Planned", "Заплановано", "Запланировано"), "blue"),
    Option("held", words("Held", "Відбулася", "Состоялась"), "green"),
    Option("cancelled", words("Cancelled", "Скасовано", "Отменено"), "gray"),
)

FIELDS = (
    Field("name", text, words("Meeting", "Зустріч", "Встреча"), required=True),
    Field("status", TYPES["select"], words("Status", "Стан", "Состояние"), options=STATUSES),
    Field("starts_at", moment, words("Starts", "Початок", "Начало"), required=True),
    Field("ends_at", moment, words("Ends", "Кінець", "Конец")),
    Field("place", text, words("Place", "Місце", "Место")),
    Field("participants", references, words("Participants", "Учасники", "Участники"), target="contacts"),
    Field("attendees", references, words("From our side", "З нашого боку", "С нашей стороны"), target="users"),
    Field("agenda", long_text, words("Agenda", "Порядок денний", "Повестка")),
    Field("minutes", long_text, words("Minutes", "Підсумки", "Итоги")),
    ABOUT,
)


def define_meetings() -> None:
    """Registers meetings; they also belong to the history of the contacts who take part."""
    define_object(
        "meetings",
        "meeting",
        "meeting",
        label=words("Meeting", "Зустріч", "Встреча"),
        label_plural=words("Meetings", "Зустрічі", "Встречи"),
        fields=FIELDS,
        icon="calendar-event",
        search_fields=("name", "place"),
        subtitle_field="place",
        subject_fields=("about", "participants"),
        default_sort="-starts_at",
        default_columns=("title", "status", "starts_at", "ends_at", "place", "owner", "about"),
        hooks=Hooks(prepare=prepare_meetings, saved=save_meetings),
    )
