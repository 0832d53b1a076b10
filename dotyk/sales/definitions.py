"""What a deal is: its fields, their words and their types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dotyk.automation.acting.filling import value_of
from dotyk.automation.acting.records import changed
from dotyk.automation.registry import Action, Doing, Done, Parameter, Template, define_action, define_template
from dotyk.kernel.objects.fields import Field, words
from dotyk.kernel.objects.hooks import Hooks
from dotyk.kernel.objects.registry import Tally, define_object, object_type
from dotyk.kernel.objects.system_objects import STATUSES
from dotyk.kernel.objects.types import TYPES
from dotyk.sales.fields import Rotting
from dotyk.sales.hooks import prepare_deals, record_stage_visits

text, number, reference = TYPES["text"], TYPES["number"], TYPES["reference"]
day, moment = TYPES["date"], TYPES["datetime"]

PLACE = (
    Field("name", text, words("Name", "Назва", "Название"), required=True),
    Field("pipeline", reference, words("Pipeline", "Воронка", "Воронка"), target="pipelines"),
    Field("stage", TYPES["stage"], words("Stage", "Етап", "Этап"), target="stages"),
    Field("status", TYPES["select"], words("Status", "Стан", "Состояние"), options=STATUSES, read_only=True,
          default="open"),
    Field("amount", TYPES["money"], words("Amount", "Сума", "Сумма"), booked_on="closed_on"),
    Field("probability", TYPES["percent"], words("Probability", "Імовірність", "Вероятность"),
          settings={"min": 0, "max": 100}),
)  # fmt: skip
WHO_AND_WHAT = (
    Field("company", reference, words("Company", "Компанія", "Компания"), target="companies"),
    Field("contacts", TYPES["references"], words("Contacts", "Контакти", "Контакты"), target="contacts"),
    Field("product", reference, words("Product", "Товар", "Товар"), target="products"),
)
DAYS = (
    Field("started_on", day, words("Started", "Початок", "Начало"), group="closing"),
    Field("expected_close_on", day, words("Expected close", "Очікуване закриття", "Ожидаемое закрытие"),
          group="closing"),
    Field("closed_on", day, words("Closed", "Дата закриття", "Дата закрытия"), group="closing"),
    Field("lost_reason", text, words("Reason of loss", "Причина програшу", "Причина проигрыша"), group="closing"),
)  # fmt: skip
UNTOLD = {"untold": True}
PROGRESS = (
    Field("has_next_step", TYPES["boolean"], words("Has a next step", "Є наступний крок", "Есть следующий шаг"),
          read_only=True, default=False, group="progress", settings=UNTOLD),
    Field("next_step", text, words("Next step", "Наступний крок", "Следующий шаг"), read_only=True, group="progress",
          settings=UNTOLD),
    Field("next_step_at", moment, words("Next step due", "Термін наступного кроку", "Срок следующего шага"),
          read_only=True, group="progress", settings=UNTOLD),
    Field("is_rotting", Rotting(), words("Rotting", "Застрягла", "Застряла"), read_only=True, group="progress",
          settings=UNTOLD),
    Field("rots_at", moment, words("Rots from", "Застрягне з", "Застрянет с"), read_only=True, group="progress",
          settings=UNTOLD),
    Field("stage_entered_at", moment, words("Entered the stage", "Увійшла в етап", "Вошла в этап"), read_only=True,
          group="progress", settings=UNTOLD),
    Field("furthest_stage", reference, words("Furthest stage", "Найдальший етап", "Самый дальний этап"),
          target="stages", read_only=True, group="progress", settings=UNTOLD),
)  # fmt: skip


def define_deals() -> None:
    """Registers deals; ``stage`` decides status, closing day and probability (``rules.stages``).

    Deals name their source as leads do, so that a converted lead keeps its own.
    """
    sources = object_type("leads").fields["source"]
    define_deal_flows()
    define_object(
        "deals",
        "deal",
        "deal",
        label=words("Deal", "Угода", "Сделка"),
        label_plural=words("Deals", "Угоди", "Сделки"),
        fields=(*PLACE, *WHO_AND_WHAT, sources, *DAYS, *PROGRESS),
        icon="target-arrow",
        search_fields=("name",),
        subtitle_field="status",
        subject_fields=("company", "contacts"),
        stage_field="stage",
        default_columns=("title", "stage", "amount", "company", "owner", "expected_close_on", "updated_at"),
        tally=Tally(by="stage", sums=("amount",)),
        match_fields=("name",),
        hooks=Hooks(prepare=prepare_deals, saved=record_stage_visits),
    )


def move_stage(doing: Doing) -> Done:
    """Moves the deal; the gates of the stage hold for flows too."""
    return changed(doing, {"stage": value_of(doing, doing.given["stage"], None)})


def define_deal_flows() -> None:
    """Registers what flows can do with deals."""
    stage = Parameter("stage", "stage", words("To the stage", "На етап", "На этап"), required=True)
    label = words("Move to a stage", "Перевести на етап", "Перевести на этап")
    define_action(Action("move_stage", label, move_stage, (stage,), objects=("deals",)))
    define_template(
        Template(
            "rotting_deal",
            words("Deal untouched for a week", "Угода тиждень без руху", "Сделка неделю без движения"),
            words("Nothing happened to an open deal for 7 days: a task for its owner.",
                  "З відкритою угодою 7 днів нічого не відбувалося: завдання відповідальному.",
                  "С открытой сделкой 7 дней ничего не происходило: задача ответственному."),
            "deals",
            _rotting,
        )
    )  # fmt: skip
    define_template(
        Template(
            "after_purchase",
            words("Deal won: thank, ask in 30 days", "Угоду виграно: подякувати, запитати за 30 днів",
                  "Сделка выиграна: поблагодарить, спросить через 30 дней"),
            words("A task to thank at once, and one to ask for a review after 30 days.",
                  "Одразу завдання подякувати, за 30 днів — попросити відгук.",
                  "Сразу задача поблагодарить, через 30 дней — попросить отзыв."),
            "deals",
            _after_purchase,
        )
    )  # fmt: skip

    define_template(
        Template(
            "hand_over",
            words("Deal won: hand over to service", "Угоду виграно: передати сервісу",
                  "Сделка выиграна: передать сервису"),
            words("Given to one of the service people in turn, with a task and a meeting to take it over.",
                  "Передається комусь із сервісу по черзі, із завданням прийняти й зустріччю для знайомства.",
                  "Передаётся кому-то из сервиса по очереди, с задачей принять и встречей для знакомства."),
            "deals",
            _hand_over,
        )
    )  # fmt: skip


TAKE_OVER = words("Take over {title}", "Прийняти: {title}", "Принять: {title}")
MEET = words("Get to know: {title}", "Знайомство: {title}", "Знакомство: {title}")
GO_ON = words("Move {title} on", "Зрушити з місця: {title}", "Сдвинуть с места: {title}")
THANK = words("Say thanks for {title}", "Подякувати: {title}", "Поблагодарить: {title}")
REVIEW = words("Ask for a review: {title}", "Попросити відгук: {title}", "Попросить отзыв: {title}")


def _task(name: str, **due: int) -> dict[str, Any]:
    return {"do": "act", "action": "create_task", "given": {"name": name, "due": due}}


def _rotting(language: str) -> Mapping[str, Any]:
    return {
        "trigger": {"on": "quiet", "after": {"days": 7}},
        "where": {"field": "status", "op": "eq", "value": "open"},
        "steps": [_task(GO_ON[language], days=1)],
    }


def _hand_over(language: str) -> Mapping[str, Any]:
    meeting = {"name": MEET[language], "starts": {"days": 2}}
    return {
        "trigger": {"on": "updated", "fields": ["status"], "to": "won"},
        "reentry": {"rule": "never"},
        "steps": [
            {"do": "act", "action": "assign", "given": {"people": [], "how": "in_turn", "keep": "yes"}},
            _task(TAKE_OVER[language], days=1),
            {"do": "act", "action": "create_meeting", "given": meeting},
        ],
    }


def _after_purchase(language: str) -> Mapping[str, Any]:
    return {
        "trigger": {"on": "updated", "fields": ["status"], "to": "won"},
        "reentry": {"rule": "never"},
        "steps": [
            _task(THANK[language], days=1),
            {"do": "wait", "time": {"days": 30}},
            _task(REVIEW[language], days=2),
        ],
    }
