"""Leads: requests that somebody has yet to qualify."""

from __future__ import annotations

from dotyk.kernel.objects.fields import Field, words
from dotyk.kernel.objects.hooks import Hooks
from dotyk.kernel.objects.registry import define_object
from dotyk.kernel.objects.traits import Trait
from dotyk.kernel.objects.types import TYPES
from dotyk.people.definitions.options import LEAD_STATUSES, SOURCES
from dotyk.people.definitions.preparing import prepare_leads

text, number, reference, moment = TYPES["text"], TYPES["number"], TYPES["reference"], TYPES["datetime"]

REQUEST = (
    Field("name", text, words("Name", "Ім’я", "Имя"), personal=True),
    Field("company_name", text, words("Company name", "Назва компанії", "Название компании")),
    Field("phone", TYPES["phone"], words("Phone", "Телефон", "Телефон"), personal=True),
    Field("email", TYPES["email"], words("E-mail", "Ел. пошта", "Эл. почта"), personal=True),
    Field("message", TYPES["long_text"], words("Message", "Повідомлення", "Сообщение")),
    Field("source", TYPES["select"], words("Source", "Джерело", "Источник"), options=SOURCES),
    Field("status", TYPES["select"], words("Status", "Статус", "Статус"), options=LEAD_STATUSES,
          required=True, default="new"),
    Field("score", number, words("Score", "Оцінка", "Оценка"), settings={"whole": True, "min": 0, "max": 100}),
    Field("disqualify_reason", text, words("Why disqualified", "Причина відмови", "Причина отказа")),
)  # fmt: skip
CAMPAIGN = tuple(
    Field(name, text, words(label, label, label), group="campaign")
    for name, label in (
        ("utm_source", "UTM source"),
        ("utm_medium", "UTM medium"),
        ("utm_campaign", "UTM campaign"),
        ("utm_term", "UTM term"),
        ("utm_content", "UTM content"),
    )
)
ANSWER = (
    Field("first_response_at", moment, words("First answered", "Перша відповідь", "Первый ответ"),
          read_only=True, group="answer"),
    Field("first_response_seconds", number, words("Answered in", "Час відповіді", "Время ответа"),
          read_only=True, group="answer", settings={"duration": "seconds"}),
)  # fmt: skip
OUTCOME = (
    Field("contact", reference, words("Contact", "Контакт", "Контакт"), target="contacts", group="outcome"),
    Field("company", reference, words("Company", "Компанія", "Компания"), target="companies", group="outcome"),
    Field("deal", reference, words("Deal", "Угода", "Сделка"), target="deals", group="outcome"),
    Field("converted_at", moment, words("Converted", "Конвертовано", "Конвертирован"),
          read_only=True, group="outcome"),
)  # fmt: skip
IDENTITY = (
    Trait("person", ("name",)),
    Trait("phone", ("phone",)),
    Trait("email", ("email",)),
    Trait("organisation", ("company_name",)),
)


def define_leads() -> None:
    """Registers leads. What a lead became is in ``contact``, ``company`` and ``deal``."""
    define_object(
        "leads",
        "lead",
        "lead",
        label=words("Lead", "Лід", "Лид"),
        label_plural=words("Leads", "Ліди", "Лиды"),
        fields=(*REQUEST, *CAMPAIGN, *ANSWER, *OUTCOME),
        icon="user-question",
        search_fields=("name", "company_name", "phone", "email"),
        subtitle_field="email",
        subject_fields=("contact", "company", "deal"),
        default_columns=("title", "phone", "email", "source", "status", "score", "owner", "created_at"),
        default_sort="-created_at",
        match_fields=("email", "phone"),
        identified_by=IDENTITY,
        hooks=Hooks(prepare=prepare_leads),
    )
