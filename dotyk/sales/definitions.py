"""What a deal is: its fields, their words and their types."""

from __future__ import annotations

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
          read_only=True, default=False, group="progress"),
    Field("next_step", text, words("Next step", "Наступний крок", "Следующий шаг"), read_only=True, group="progress"),
    Field("next_step_at", moment, words("Next step due", "Термін наступного кроку", "Срок следующего шага"),
          read_only=True, group="progress"),
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
