"""Companies: the organisations whose people we know."""

from __future__ import annotations

from dotyk.kernel.objects.fields import Field, words
from dotyk.kernel.objects.hooks import Hooks
from dotyk.kernel.objects.registry import define_object
from dotyk.kernel.objects.traits import Trait
from dotyk.kernel.objects.types import TYPES
from dotyk.people.definitions.options import SOURCES
from dotyk.people.definitions.preparing import prepare_companies

text, number = TYPES["text"], TYPES["number"]

FIELDS = (
    Field("name", text, words("Name", "Назва", "Название"), required=True),
    Field("legal_name", text, words("Legal name", "Юридична назва", "Юридическое название"), group="legal"),
    Field("tax_id", text, words("Tax number", "Податковий номер", "Налоговый номер"), group="legal"),
    Field("phones", TYPES["phones"], words("Phones", "Телефони", "Телефоны"), group="reach"),
    Field("emails", TYPES["emails"], words("E-mails", "Ел. адреси", "Эл. адреса"), group="reach"),
    Field("website", TYPES["url"], words("Website", "Сайт", "Сайт"), group="reach"),
    Field("domain", text, words("Domain", "Домен", "Домен"), group="reach"),
    Field("address", TYPES["address"], words("Address", "Адреса", "Адрес"), group="reach"),
    Field("industry", text, words("Industry", "Галузь", "Отрасль"), group="size"),
    Field("employees", number, words("Employees", "Працівники", "Сотрудники"), group="size",
          settings={"whole": True, "min": 0, "max": 2_000_000_000}),
    Field("revenue", TYPES["money"], words("Yearly revenue", "Річний дохід", "Годовая выручка"), group="size"),
    Field("year_established", number, words("Founded in", "Рік заснування", "Год основания"), group="size",
          settings={"whole": True, "min": 1000, "max": 2200}),
    Field("parent", TYPES["reference"], words("Parent company", "Материнська компанія", "Материнская компания"),
          target="companies"),
    Field("source", TYPES["select"], words("Source", "Джерело", "Источник"), options=SOURCES),
)  # fmt: skip
IDENTITY = (
    Trait("tax_id", ("tax_id",)),
    Trait("organisation", ("name", "legal_name")),
    Trait("phone", ("phones",)),
    Trait("email", ("emails",)),
    Trait("domain", ("domain", "website")),
    Trait("city", ("address",)),
)


def define_companies() -> None:
    """Registers companies. ``industry`` is plain text, so that an import brings the words people use."""
    define_object(
        "companies",
        "company",
        "company",
        label=words("Company", "Компанія", "Компания"),
        label_plural=words("Companies", "Компанії", "Компании"),
        fields=FIELDS,
        icon="building",
        search_fields=("name", "legal_name", "tax_id", "domain", "phones", "emails"),
        subtitle_field="industry",
        subject_fields=("parent",),
        default_columns=("title", "industry", "employees", "revenue", "owner", "updated_at"),
        match_fields=("tax_id", "domain", "name"),
        identified_by=IDENTITY,
        hooks=Hooks(prepare=prepare_companies),
    )
