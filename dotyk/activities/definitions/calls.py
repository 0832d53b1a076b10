"""Calls that took place, or were tried."""

from __future__ import annotations

from dotyk.activities.definitions.shared import ABOUT
from dotyk.activities.hooks import prepare_calls, save_calls
from dotyk.kernel.objects.fields import Field, Option, words
from dotyk.kernel.objects.hooks import Hooks
from dotyk.kernel.objects.registry import define_object
from dotyk.kernel.objects.types import TYPES

text, select = TYPES["text"], TYPES["select"]

DIRECTIONS = (
    Option("inbound", words("Incoming", "Вхідний", "Входящий"), "green"),
    Option("outbound", words("Outgoing", "Вихідний", "Исходящий"), "blue"),
)
RESULTS = (
    Option("answered", words("Answered", "Відбулася розмова", "Разговор состоялся"), "green"),
    Option("no_answer", words("No answer", "Немає відповіді", "Нет ответа"), "yellow"),
    Option("busy", words("Busy", "Зайнято", "Занято"), "yellow"),
    Option("call_back", words("Asked to call back", "Просили передзвонити", "Просили перезвонить"), "orange"),
    Option("voicemail", words("Left a voice message", "Голосове повідомлення", "Голосовое сообщение"), "cyan"),
    Option("wrong_number", words("Wrong number", "Помилковий номер", "Неверный номер"), "red"),
    Option("refused", words("Refused to talk", "Відмовились говорити", "Отказались говорить"), "red"),
)

FIELDS = (
    Field("name", text, words("Subject", "Тема", "Тема")),
    Field("direction", select, words("Direction", "Напрям", "Направление"), options=DIRECTIONS, default="outbound"),
    Field("phone", TYPES["phone"], words("Phone", "Телефон", "Телефон"), personal=True),
    Field("started_at", TYPES["datetime"], words("Started", "Початок", "Начало")),
    Field("duration_seconds", TYPES["number"], words("Duration", "Тривалість", "Длительность"),
          settings={"whole": True, "min": 0, "max": 604_800, "duration": "seconds"}),
    Field("result", select, words("Result", "Результат", "Результат"), options=RESULTS),
    Field("recording_url", TYPES["url"], words("Recording", "Запис розмови", "Запись разговора")),
    Field("notes", TYPES["long_text"], words("Notes", "Нотатки", "Заметки")),
    ABOUT,
)  # fmt: skip


def define_calls() -> None:
    """Registers calls; one without a subject is named by its direction."""
    define_object(
        "calls",
        "call",
        "call",
        label=words("Call", "Дзвінок", "Звонок"),
        label_plural=words("Calls", "Дзвінки", "Звонки"),
        fields=FIELDS,
        icon="phone",
        search_fields=("name", "phone"),
        subtitle_field="phone",
        subject_fields=("about",),
        default_sort="-started_at",
        default_columns=("title", "direction", "started_at", "duration_seconds", "result", "owner", "about"),
        hooks=Hooks(prepare=prepare_calls, saved=save_calls),
    )
