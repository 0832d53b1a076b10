"""The company in which the journeys take place: two teams of sellers, a pipeline with a gate, and what they work on."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

import httpx

from tests.journeys.serving import Dotyk

PASSWORD = "ozero-2604-kalyna"
BOSS = "ada@example.com"
NEW, QUALIFIED, WON, LOST = "New", "Qualified", "Won", "Lost"

COMPANY_ZONE = ZoneInfo("Europe/Kyiv")

_numbers = count(1)


@dataclass(frozen=True)
class Person:
    id: str
    name: str
    email: str


@dataclass
class World:
    """What the journeys may name, and a way to make more of it."""

    api: httpx.Client
    boss: Person
    seller: Person
    stranger: Person
    company: str
    stages: dict[str, str] = field(default_factory=dict)

    def deal(self, stage: str = NEW, *, owner: Person | None = None, **values: Any) -> dict[str, Any]:
        """A new deal with a name of its own, the seller's unless somebody else's."""
        values = {"name": f"Deal {next(_numbers):03}", "company": self.company, **values}
        return self.make("deals", {**values, "stage": self.stages[stage], "owner": (owner or self.seller).id})

    def make(self, object_name: str, values: dict[str, Any]) -> dict[str, Any]:
        return self._post(f"/records/{object_name}", values)

    def newcomer(self) -> Person:
        """Somebody whose settings no other journey depends on; last in every list of people and row of columns."""
        number = next(_numbers)
        return _seller(self.api, f"Zoe{number} Newcomer", f"Team {number}")

    def change(self, record: dict[str, Any], values: dict[str, Any]) -> None:
        """What somebody else does meanwhile."""
        self.api.patch(f"/records/{record['object']}/{record['id']}", json=values).raise_for_status()

    def _post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        answer = self.api.post(path, json=body)
        assert answer.is_success, f"{path}: {answer.text}"
        made: dict[str, Any] = answer.json()
        return made


def make_world(dotyk: Dotyk) -> World:
    """Builds the company through the commands and the API, as an administrator would."""
    making = ("createuser", BOSS, "--password", PASSWORD, "--role", "administrator")
    key = dotyk.commands(making, ("apikey", "--user", BOSS))
    api = httpx.Client(
        base_url=f"{dotyk.address}/api/v1", headers={"Authorization": f"Bearer {key}", "Accept-Language": "en"}
    )
    me = api.patch("/me", json={"name": "Ada Boss", "language": "en"}).json()
    boss = Person(me["id"], me["name"], BOSS)
    world = World(
        api, boss, *(_seller(api, *who) for who in (("Sofia Seller", "North"), ("Semen Stranger", "South"))), ""
    )
    world.company = world.make("companies", {"name": "Ромашка", "industry": "retail"})["id"]
    stages = [
        {"name": NEW, "probability": 10},
        {"name": QUALIFIED, "probability": 40, "required_fields": ["amount"]},
        {"name": WON, "status": "won"},
        {"name": LOST, "status": "lost", "required_fields": ["lost_reason"]},
    ]
    pipeline = world._post("/pipelines", {"name": "Sales", "stages": stages})
    world.stages.update({stage["name"]: stage["id"] for stage in pipeline["stages"]})
    _furnish(world)
    return world


def _seller(api: httpx.Client, name: str, team: str) -> Person:
    team_id = api.post("/teams", json={"name": team}).json()["id"]
    email = f"{name.split()[0].lower()}@example.com"
    body = {"email": email, "name": name, "password": PASSWORD, "roles": ["seller"], "team": team_id, "language": "en"}
    return Person(api.post("/users", json=body).json()["id"], name, email)


def _furnish(world: World) -> None:
    """So that no page is empty."""
    owner = {"owner": world.seller.id}
    for first, last in (("Олена", "Петренко"), ("Taras", "Melnyk"), ("Юлія", "Савченко")):
        values = {"first_name": first, "last_name": last, "phones": ["+380671234567"], "company": world.company}
        world.make("contacts", {**values, **owner})
    world.make("leads", {"name": "Ihor", "email": "ihor@example.com", "message": "How much?", **owner})
    late = world.deal(NEW, name="Windows for a school", amount={"amount": "120000", "currency": "UAH"})
    world.deal(WON, name="Doors for a bank", amount={"amount": "90000.50", "currency": "UAH"})
    world.deal(LOST, name="Roof of a barn", lost_reason="Too dear")
    about = [{"object": "deals", "id": late["id"]}]
    world.make(
        "tasks",
        {"name": "Call the school", "due_at": "2026-01-05T09:00:00Z", "assignee": world.seller.id, "about": about},
    )
    world.make("notes", {"body": "They count every kopeck.", "about": about, **owner})
