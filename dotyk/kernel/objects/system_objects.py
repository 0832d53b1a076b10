"""Objects that are no records of the engine yet stand on its paths: people, teams, pipelines, stages."""

from __future__ import annotations

from dotyk.kernel.objects.fields import Field, Option, words
from dotyk.kernel.objects.registry import define_object
from dotyk.kernel.objects.types import TYPES

NAME = words("Name", "Назва", "Название")
STATUSES = (
    Option("open", words("Open", "Відкрито", "Открыто"), "blue"),
    Option("won", words("Won", "Виграно", "Выиграно"), "green"),
    Option("lost", words("Lost", "Програно", "Проиграно"), "red"),
)


def define_system_objects() -> None:
    """Registers users, teams, pipelines and stages."""
    text, reference = TYPES["text"], TYPES["reference"]
    system = {"system": True, "title_field": "name", "default_sort": "name", "owner_columns": ()}
    define_object(
        "users", "user", "app_user",
        label=words("User", "Користувач", "Пользователь"),
        label_plural=words("Users", "Користувачі", "Пользователи"),
        fields=(
            Field("name", text, words("Name", "Ім’я", "Имя")),
            Field("email", text, words("E-mail", "Ел. пошта", "Эл. почта")),
            Field("team", reference, words("Team", "Команда", "Команда"), target="teams"),
            Field("is_active", TYPES["boolean"], words("Active", "Активний", "Активный")),
        ),
        **system,
    )  # fmt: skip
    define_object(
        "teams", "team", "team",
        label=words("Team", "Команда", "Команда"),
        label_plural=words("Teams", "Команди", "Команды"),
        fields=(
            Field("name", text, NAME),
            Field("parent", reference, words("Part of", "У складі", "В составе"), target="teams"),
        ),
        **system,
    )  # fmt: skip
    define_object(
        "pipelines", "pipeline", "pipeline",
        label=words("Pipeline", "Воронка", "Воронка"),
        label_plural=words("Pipelines", "Воронки", "Воронки"),
        fields=(Field("name", text, NAME), Field("position", TYPES["number"], words("Position", "Порядок", "Порядок"))),
        **system,
    )  # fmt: skip
    define_object(
        "stages", "stage", "stage",
        label=words("Stage", "Етап", "Этап"),
        label_plural=words("Stages", "Етапи", "Этапы"),
        fields=(
            Field("name", text, NAME),
            Field("pipeline", reference, words("Pipeline", "Воронка", "Воронка"), target="pipelines"),
            Field("position", TYPES["number"], words("Position", "Порядок", "Порядок")),
            Field("status", TYPES["select"], words("Status", "Стан", "Состояние"), options=STATUSES),
            Field("probability", TYPES["percent"], words("Probability", "Імовірність", "Вероятность")),
        ),
        **system,
    )  # fmt: skip
