"""Tasks: what has to be done, by whom, until when."""

from __future__ import annotations

from dotyk.activities.definitions.shared import ABOUT
from dotyk.activities.hooks import prepare_tasks, save_tasks
from dotyk.kernel.objects.fields import Field, Option, words
from dotyk.kernel.objects.hooks import Hooks
from dotyk.kernel.objects.registry import define_object
from dotyk.kernel.objects.types import TYPES

text, select, moment = TYPES["text"], TYPES["select"], TYPES["datetime"]

PRIORITIES = (
    Option("low", words("Low", "Низький", "Низкий"), "gray"),
    Option("normal", words("Normal", "Звичайний", "Обычный"), "blue"),
    Option("high", words("High", "Високий", "Высокий"), "orange"),
    Option("urgent", words("Urgent", "Терміновий", "Срочный"), "red"),
)
STATUSES = (
    Option("open", words("Open", "Відкрито", "Открыто"), "blue"),
    Option("done", words("Done", "Виконано", "Выполнено"), "green"),
    Option("cancelled", words("Cancelled", "Скасовано", "Отменено"), "gray"),
)
REPEATS = (
    Option("none", words("Does not repeat", "Не повторюється", "Не повторяется")),
    Option("daily", words("Every day", "Щодня", "Каждый день")),
    Option("weekdays", words("Every working day", "Щобудня", "По будням")),
    Option("weekly", words("Every week", "Щотижня", "Каждую неделю")),
    Option("biweekly", words("Every two weeks", "Раз на два тижні", "Раз в две недели")),
    Option("monthly", words("Every month", "Щомісяця", "Каждый месяц")),
    Option("quarterly", words("Every quarter", "Щокварталу", "Каждый квартал")),
    Option("yearly", words("Every year", "Щороку", "Каждый год")),
)

FIELDS = (
    Field("name", text, words("Task", "Завдання", "Задача"), required=True),
    Field("description", TYPES["long_text"], words("Description", "Опис", "Описание")),
    Field("due_at", moment, words("Due", "Термін", "Срок")),
    Field("reminder_at", moment, words("Reminder", "Нагадування", "Напоминание")),
    Field("priority", select, words("Priority", "Пріоритет", "Приоритет"), options=PRIORITIES, default="normal"),
    Field("assignee", TYPES["user"], words("Assignee", "Виконавець", "Исполнитель"), target="users"),
    Field("status", select, words("Status", "Стан", "Состояние"), options=STATUSES, default="open"),
    Field("result", TYPES["long_text"], words("Result", "Результат", "Результат")),
    Field("repeat", select, words("Repeats", "Повторення", "Повторение"), options=REPEATS, default="none"),
    Field("done_at", moment, words("Done at", "Виконано о", "Выполнено в"), read_only=True),
    ABOUT,
)


def define_tasks() -> None:
    """Registers tasks; one's own are those one made or is to do."""
    define_object(
        "tasks",
        "task",
        "task",
        label=words("Task", "Завдання", "Задача"),
        label_plural=words("Tasks", "Завдання", "Задачи"),
        fields=FIELDS,
        icon="checkbox",
        search_fields=("name",),
        subtitle_field="status",
        subject_fields=("about",),
        owner_columns=("owner_id", "assignee_id"),
        default_sort="due_at",
        default_columns=("title", "due_at", "priority", "assignee", "status", "about"),
        hooks=Hooks(prepare=prepare_tasks, saved=save_tasks),
    )
