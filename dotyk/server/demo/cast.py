"""The people of the demo company, its teams, goods and pipeline."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.hashers import make_password

from dotyk.accounts.actions import create_team, create_user
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.models import User
from dotyk.accounts.queries import actor_of
from dotyk.kernel.models import Pipeline
from dotyk.kernel.records import create_records
from dotyk.platform.workspace import change_workspace
from dotyk.sales.actions.default_pipeline import make_default_pipeline
from dotyk.server.demo.words import GOODS

OWNER_EMAIL, PASSWORD = "olena@demo.dotyk", "ranok-i-filizhanka"
COMPANY = "Кавова мануфактура «Поділ»"
TEAMS = {
    "Київ": ("Марко Левицький", "Ірина Гнатюк", "Соломія Руденко"),
    "Захід": ("Тарас Кравець", "Наталія Бойчук", "Оксана Ґалущак"),
}
OTHERS = (
    ("Дмитро Шевчук", "dmytro@demo.dotyk", "head_of_sales"),
    ("Катерина Мазур", "kateryna@demo.dotyk", "marketer"),
    ("Андрій Поліщук", "andrii@demo.dotyk", "support"),
)


@dataclass(frozen=True, slots=True)
class Cast:
    """Who sells, what (id, price, how deals name it), and the stages: the open ones in order, won, lost."""

    owner: Actor
    sellers: tuple[Actor, ...]
    goods: tuple[tuple[str, str, str], ...]
    open_stages: tuple[str, ...]
    won: str
    lost: str


def make_cast() -> Cast:
    """Sets up the company. All its people sign in with the same password."""
    change_workspace(name=COMPANY, country="UA", currency="UAH", time_zone="Europe/Kyiv", language="uk")
    owner = create_user(SYSTEM, OWNER_EMAIL, name="Олена Ковальчук", roles=["administrator"], language="uk")
    for name, email, role in OTHERS:
        create_user(SYSTEM, email, name=name, roles=[role], language="uk")
    sellers = [
        _seller(name, f"seller{number}@demo.dotyk", team)
        for team, names in ((create_team(SYSTEM, title).id, names) for title, names in TEAMS.items())
        for number, name in enumerate(names, 1 if names is TEAMS["Київ"] else 4)
    ]
    User.objects.update(password=make_password(PASSWORD))
    make_default_pipeline()
    stages = list(Pipeline.objects.get(object="deals").stages.order_by("position"))
    return Cast(
        owner=actor_of(owner.id),
        sellers=tuple(actor_of(seller) for seller in sellers),
        goods=_goods(),
        open_stages=tuple(str(stage.id) for stage in stages if stage.status == "open"),
        won=next(str(stage.id) for stage in stages if stage.status == "won"),
        lost=next(str(stage.id) for stage in stages if stage.status == "lost"),
    )


def _seller(name: str, email: str, team: UUID) -> UUID:
    return create_user(SYSTEM, email, name=name, roles=["seller"], team=team, language="uk").id


def _goods() -> tuple[tuple[str, str, str], ...]:
    rows = [
        {"name": name, "sku": sku, "price": {"amount": price, "currency": "UAH"}, "category": category}
        for name, sku, price, category, _ in GOODS
    ]
    made = create_records(SYSTEM, "products", rows)
    return tuple((str(result.id), row[2], row[4]) for result, row in zip(made, GOODS, strict=True))
