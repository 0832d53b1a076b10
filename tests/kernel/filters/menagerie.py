"""Random inhabitants of the zoo, in Python and in the database alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson
from django.db import connection

from dotyk.accounts.models import Team, User
from dotyk.kernel.objects.models import Pipeline, Stage
from dotyk.platform import events
from dotyk.platform.ids import new_id

KYIV = ZoneInfo("Europe/Kyiv")
NAMES = (
    "Сірко",
    "сірко",
    "Семен",
    "Сёма",
    "Ґава",
    "Гава гава",
    "O’Neil",
    "ONeil",
    "Rex the 1st",
    "rex",
    "Émile",
    "",
    None,
)
TEXTS = ("a% b_c", "line one\nline two", "x\\y", "Сірко", "", None)
NUMBERS = (Decimal(-3), Decimal(0), Decimal("0.5"), Decimal(1000), Decimal("1234567.89"), None)
TAGS = ("vip", "ВІП", "new", "O’Neil")
EMAILS = ("rex@zoo.example", "owl@zoo.example", "info@other.example")
PHONES = ("+380501234567", "+380671112233", "+14155550100")
SPECIES = ("dog", "cat", "owl", None)
CITIES = ("Київ", "Львів", "Kyiv")
KINDS = ("animals.updated", "visitors.created", "mail.opened")

Row = dict[str, Any]


@dataclass(frozen=True, eq=False, slots=True, repr=False)
class Menagerie:
    """Everybody by object and id; ``events`` as they were stored; ``now`` is what time it is."""

    now: datetime
    rows: Mapping[str, dict[UUID, Row]]
    events: Sequence[Row]
    me: UUID
    members: tuple[UUID, ...]
    teams: tuple[UUID, ...]


def settle(seed: int, now: datetime) -> Menagerie:
    """Makes a menagerie and stores it."""
    dice = Random(seed)
    rows: dict[str, dict[UUID, Row]] = {"teams": _teams(), "pipelines": _pipelines()}
    rows["users"] = _users(list(rows["teams"]))
    rows["stages"] = _stages(list(rows["pipelines"]))
    users = list(rows["users"])
    rows["shelters"] = {row["id"]: row for row in [_record(dice, users) for _ in range(9)]}
    for row in rows["shelters"].values():
        row |= {"name": dice.choice(NAMES), "capacity": dice.choice(NUMBERS), "parent": _pick(dice, rows["shelters"])}
    rows["visitors"] = {row["id"]: row for row in [_record(dice, users) for _ in range(14)]}
    for row in rows["visitors"].values():
        row |= {"name": dice.choice(NAMES), "age": dice.choice(NUMBERS), "came_at": _moment(dice, now)}
    rows["animals"] = {row["id"]: row for row in [_animal(dice, rows, now) for _ in range(45)]}
    for name in ("shelters", "visitors", "animals"):
        _store(name, rows[name].values())
    return Menagerie(now, rows, _events(dice, rows, now), users[0], tuple(users[:2]), (next(iter(rows["teams"])),))


def _record(dice: Random, users: list[UUID]) -> Row:
    return {
        "id": new_id(),
        "owner": dice.choice([*users, None]),
        "tags": dice.sample(TAGS, dice.choice((0, 0, 1, 2))),
        "deleted": dice.random() < 0.15,
    }


def _pick(dice: Random, rows: Mapping[UUID, Row]) -> UUID | None:
    return dice.choice([*rows, None, new_id()])


def _moment(dice: Random, now: datetime) -> datetime | None:
    days = dice.choice((0, 0, -1, 1, -7, 7, -29, -31, 31, -45, -90, -366, 366, None))
    if days is None:
        return None
    shift = timedelta(
        days=days, hours=dice.choice((-13, -2, -1, 0, 0, 1, 2, 11)), microseconds=dice.choice((-1, 0, 0, 1))
    )
    return now.astimezone(UTC) + shift


def _day(dice: Random, now: datetime) -> date | None:
    moment = _moment(dice, now)
    if moment is None:
        return None
    day = dice.choice((moment.date(), moment.date(), date(2000, 2, 29), date(1999, 2, 28), date(1999, 3, 1)))
    return day.replace(year=1990) if dice.random() < 0.3 and (day.month, day.day) != (2, 29) else day


def _animal(dice: Random, rows: Mapping[str, dict[UUID, Row]], now: datetime) -> Row:
    row = _record(dice, list(rows["users"]))
    for prefix in ("", "c_"):
        values = {
            "name": dice.choice(NAMES), "story": dice.choice(TEXTS), "weight": dice.choice(NUMBERS),
            "price": dice.choice(NUMBERS), "share": dice.choice(NUMBERS),
            "vaccinated": dice.choice((True, False, None)), "born": _day(dice, now), "seen": _moment(dice, now),
            "species": dice.choice(SPECIES), "colours": dice.sample(SPECIES[:3], dice.choice((0, 1, 2))),
            "emails": dice.sample(EMAILS, dice.choice((0, 1, 2))),
            "phones": dice.sample(PHONES, dice.choice((0, 1, 2))),
            "email": dice.choice((*EMAILS, None)), "phone": dice.choice((*PHONES, None)),
            "url": dice.choice(("https://zoo.example/a", "https://zoo.example", None)),
            "address": dice.choice(({"city": dice.choice(CITIES), "country": "UA"}, {"street": "x’y"}, {}, None)),
            "shelter": _pick(dice, rows["shelters"]), "keeper": _pick(dice, rows["users"]),
        }  # fmt: skip
        row |= {prefix + name: value for name, value in values.items()}
    return row | {
        "stage": dice.choice([*rows["stages"], None]),
        "visitors": dice.sample(list(rows["visitors"]), dice.choice((0, 1, 1, 3))),
    }


def _teams() -> dict[UUID, Row]:
    north = Team.objects.create(name="Північ")
    south = Team.objects.create(name="South", parent=north)
    return {team.id: {"id": team.id, "name": team.name, "parent": team.parent_id} for team in (north, south)}


def _users(teams: list[UUID]) -> dict[UUID, Row]:
    people = (("Оля", teams[0]), ("Taras", teams[1]), ("Stranger", None))
    made = [User.objects.create(name=name, email=f"{new_id()}@zoo.example", team_id=team) for name, team in people]
    return {
        user.id: {"id": user.id, "name": user.name, "email": user.email, "team": user.team_id, "is_active": True}
        for user in made
    }


def _pipelines() -> dict[UUID, Row]:
    made = [Pipeline.objects.create(name=name, position=n) for n, name in enumerate(("Sale", "Прокат"))]
    return {p.id: {"id": p.id, "name": p.name, "position": Decimal(p.position)} for p in made}


def _stages(pipelines: list[UUID]) -> dict[UUID, Row]:
    wanted = [("New", pipelines[0], "open", 10), ("Won", pipelines[0], "won", 100), ("Нова", pipelines[1], "open", 0)]
    made = [Stage.objects.create(name=n, pipeline_id=p, status=s, probability=x) for n, p, s, x in wanted]
    return {
        s.id: {
            "id": s.id, "name": s.name, "pipeline": s.pipeline_id, "status": s.status, "position": Decimal(0),
            "probability": Decimal(s.probability),
        }
        for s in made
    }  # fmt: skip


def _events(dice: Random, rows: Mapping[str, dict[UUID, Row]], now: datetime) -> list[Row]:
    made = []
    for animal in rows["animals"].values():
        for _ in range(dice.choice((0, 1, 3))):
            kind = dice.choice(KINDS)
            about = animal["id"] if kind == "animals.updated" else new_id()
            made.append({
                "kind": kind, "subject": animal["id"], "record": about, "at": _moment(dice, now) or now,
                "owner": dice.choice([*rows["users"], None]), "data": dice.choice(({}, {"campaign": "x", "n": 1})),
            })  # fmt: skip
    events.append(
        events.NewEvent(
            kind=e["kind"], object=e["kind"].split(".")[0], record_id=e["record"], owner_id=e["owner"],
            at=e["at"], data=e["data"], subjects=[e["subject"]],
        )
        for e in made
    )  # fmt: skip
    return made


def _store(name: str, rows: Any) -> None:
    table = {"shelters": "zoo_shelter", "visitors": "zoo_visitor", "animals": "zoo_animal"}[name]
    columns = [_columns(row) for row in rows]
    names = ", ".join(f'"{column}"' for column in columns[0])
    with connection.cursor() as cursor:
        cursor.execute(
            f"insert into {table} ({names}) select {names} from json_populate_recordset(null::{table}, %s)",
            [orjson.dumps(columns, default=str).decode()],
        )
        cursor.execute(f"update {table} set search_text = dotyk_fold(search_text)")
        for row in rows:
            for position, visitor in enumerate(row.get("visitors", [])):
                for role in ("friend", "vet")[: 1 + position % 2]:
                    _link(cursor, row["id"], "visitors", visitor, role)


def _link(cursor: Any, animal: UUID, link_field: str, visitor: UUID, role: str) -> None:
    cursor.execute(
        "insert into link (id, field, from_object, from_id, to_object, to_id, role, position, created_at) "
        "values (%s, %s, 'animals', %s, 'visitors', %s, %s, 0, now())",
        [new_id(), link_field, animal, visitor, role],
    )


_REFERENCES = ("owner", "parent", "shelter", "keeper", "stage")


def _columns(row: Row) -> Row:
    """The columns of a row, money and custom fields as the engine keeps them."""
    columns: Row = {"version": 1, "created_at": "2024-01-01", "updated_at": "2024-01-01", "custom": {}}
    columns["search_text"] = " ".join([row.get("name") or "", *row.get("emails", [])])
    columns["title"] = row.get("name") or ""
    for name, value in row.items():
        if name == "deleted":
            columns["deleted_at"] = "2024-01-01" if value else None
        elif name.startswith("c_") and value is not None:
            money = {"amount": str(value), "currency": "UAH", "base": str(value)}
            columns["custom"][name] = money if name == "c_price" else _plain_number(value)
        elif name == "price":
            columns |= {"price": value, "price_currency": "UAH", "price_base": value}
        elif name in _REFERENCES:
            columns[f"{name}_id"] = value
        elif name != "visitors" and not name.startswith("c_"):
            columns[name] = value
    return columns


def _plain_number(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else value
