"""Contacts: the people a company knows."""

from __future__ import annotations

from dotyk.kernel.objects.fields import Field, words
from dotyk.kernel.objects.hooks import Hooks
from dotyk.kernel.objects.registry import define_object
from dotyk.kernel.objects.traits import Trait
from dotyk.kernel.objects.types import TYPES
from dotyk.people.actions.consents import log_consents
from dotyk.people.definitions.options import LIFECYCLE, MESSENGERS, SOURCES, SPOKEN_LANGUAGES
from dotyk.people.definitions.preparing import prepare_contacts

text, long_text, yes_no = TYPES["text"], TYPES["long_text"], TYPES["boolean"]

NAMES = (
    Field("first_name", text, words("First name", "Ім’я", "Имя"), personal=True, group="name"),
    Field("middle_name", text, words("Middle name", "По батькові", "Отчество"), personal=True, group="name"),
    Field("last_name", text, words("Last name", "Прізвище", "Фамилия"), personal=True, group="name"),
)
REACHED_BY = (
    Field("phones", TYPES["phones"], words("Phones", "Телефони", "Телефоны"), personal=True, group="reach"),
    Field("emails", TYPES["emails"], words("E-mails", "Ел. адреси", "Эл. адреса"), personal=True, group="reach"),
    Field(
        "handles",
        TYPES["handles"],
        words("Messengers", "Месенджери", "Мессенджеры"),
        options=MESSENGERS,
        personal=True,
        group="reach",
    ),
    Field("address", TYPES["address"], words("Address", "Адреса", "Адрес"), personal=True, group="reach"),
)
ABOUT = (
    Field("company", TYPES["reference"], words("Company", "Компанія", "Компания"), target="companies", group="work"),
    Field("position", text, words("Position", "Посада", "Должность"), group="work"),
    Field("birthday", TYPES["date"], words("Birthday", "День народження", "День рождения"), personal=True),
    Field(
        "language",
        TYPES["select"],
        words("Language", "Мова спілкування", "Язык общения"),
        options=SPOKEN_LANGUAGES,
    ),
    Field("lifecycle", TYPES["select"], words("Lifecycle stage", "Етап життєвого циклу", "Этап жизненного цикла"),
          options=LIFECYCLE),
    Field("source", TYPES["select"], words("Source", "Джерело", "Источник"), options=SOURCES),
    Field("purchase_goal", text, words("Purchase goal", "Мета покупки", "Цель покупки"), group="needs"),
    Field("preferences", long_text, words("Preferences", "Уподобання", "Предпочтения"), group="needs"),
)  # fmt: skip
CONSENTS = (
    Field("consent_email", yes_no, words("May be e-mailed", "Згода на листи", "Согласие на письма"), group="consent"),
    Field("consent_phone", yes_no, words("May be called", "Згода на дзвінки", "Согласие на звонки"), group="consent"),
    Field("consent_sms", yes_no, words("May be texted", "Згода на SMS", "Согласие на SMS"), group="consent"),
    Field(
        "consent_messengers",
        yes_no,
        words("May be messaged", "Згода на месенджери", "Согласие на мессенджеры"),
        group="consent",
    ),
)
IDENTITY = (
    Trait("person", ("first_name", "middle_name", "last_name")),
    Trait("phone", ("phones",)),
    Trait("email", ("emails",)),
    Trait("handle", ("handles",)),
    Trait("company", ("company",)),
    Trait("birthday", ("birthday",)),
    Trait("city", ("address",)),
)


def define_contacts() -> None:
    """Registers contacts. A consent is yes, no, or empty where nobody asked."""
    define_object(
        "contacts",
        "contact",
        "contact",
        label=words("Contact", "Контакт", "Контакт"),
        label_plural=words("Contacts", "Контакти", "Контакты"),
        fields=(*NAMES, *REACHED_BY, *ABOUT, *CONSENTS),
        icon="user",
        search_fields=("first_name", "last_name", "middle_name", "emails", "phones", "handles"),
        subtitle_field="emails",
        subject_fields=("company",),
        default_columns=("title", "phones", "emails", "company", "lifecycle", "owner", "updated_at"),
        match_fields=("emails", "phones"),
        identified_by=IDENTITY,
        hooks=Hooks(prepare=prepare_contacts, saved=log_consents),
    )
