"""The engine's own actions with what they take."""

from __future__ import annotations

from dotyk.automation.acting import giving, records
from dotyk.automation.acting.filling import people_of
from dotyk.automation.acting.webhooks import call_webhook
from dotyk.automation.registry import Action, Doing, Done, Parameter, define_action
from dotyk.kernel.objects.fields import words

TEXT = Parameter("text", "text", words("Text", "Текст", "Текст"), required=True)
PEOPLE = Parameter("people", "people", words("People", "Люди", "Люди"))
VALUES = Parameter("values", "values", words("Fields", "Поля", "Поля"), required=True)
HOW = Parameter(
    "how",
    "choice",
    words("How", "Як", "Как"),
    options=(
        ("in_turn", words("in turn", "по черзі", "по очереди")),
        ("least_loaded", words("to whoever has the least", "тому, у кого найменше", "тому, у кого меньше всего")),
    ),
    default="in_turn",
)
KEEP = Parameter(
    "keep",
    "choice",
    words("One of them has it already", "Уже має хтось із них", "Уже у кого-то из них"),
    options=(
        ("no", words("give it anew", "передати знову", "передать заново")),
        ("yes", words("leave it there", "лишити", "оставить")),
    ),
    default="no",
)


def say(doing: Doing) -> Done:
    return records.say(doing, people_of(doing, doing.given.get("people"), "people"))


def define_own_actions() -> None:
    """Registers what needs no subject."""
    define_action(Action("update", words("Change fields", "Змінити поля", "Изменить поля"), records.update, (VALUES,)))
    define_action(
        Action(
            "create",
            words("Make a record", "Створити запис", "Создать запись"),
            records.create,
            (Parameter("object", "object", words("Object", "Об’єкт", "Объект"), required=True), VALUES),
        )
    )
    define_action(
        Action(
            "assign",
            words("Give to somebody", "Передати комусь", "Передать кому-то"),
            giving.assign,
            (
                Parameter("people", "people", words("One of", "Одному з", "Одному из"), required=True),
                HOW,
                KEEP,
                Parameter("field", "field", words("Field", "Поле", "Поле"), default="owner"),
            ),
        )
    )
    define_action(
        Action(
            "comment",
            words("Comment and notify", "Коментар і сповіщення", "Комментарий и уведомление"),
            say,
            (TEXT, PEOPLE),
            disturbs=True,
        )
    )
    define_action(
        Action(
            "link",
            words("Link to a record", "Зв’язати із записом", "Связать с записью"),
            records.link,
            (
                Parameter("record", "record", words("Record", "Запис", "Запись"), required=True),
                Parameter("role", "text", words("Role", "Роль", "Роль")),
            ),
        )
    )
    define_action(
        Action(
            "call_webhook",
            words("Call a webhook", "Викликати вебхук", "Вызвать вебхук"),
            call_webhook,
            (
                Parameter("webhook", "webhook", words("Webhook", "Вебхук", "Вебхук"), required=True),
                Parameter("text", "text", words("Text to go with it", "Текст до нього", "Текст к нему")),
            ),
        )
    )
