"""Making the samples: written through the engine as anybody's work is, and noted as one import to be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.records import create_records, parse_context
from dotyk.kernel.transfer import Noted, note_import, samples_are_in
from dotyk.platform.errors import Conflict, Denied
from dotyk.platform.workspace import workspace
from dotyk.sales.actions.default_pipeline import make_default_pipeline
from dotyk.sales.queries.pipelines import pipelines
from dotyk.server.samples.words import WORDS, Words

AMOUNTS = (1200, 3400, 560, 8900, 2100, 4700, 950, 6300, 1500, 2800, 720, 5200)
SOURCES = ("website", "referral", "phone")


@transaction.atomic
def make_samples(actor: Actor) -> UUID:
    """Fills the workspace with a few customers, deals and plans of the actor's own; gives the import they are noted as.

    Needs ``configure`` and ``import`` (Denied); Conflict where samples are in already.
    """
    if not (actor.can("configure") and actor.can("import")):
        raise Denied()
    if samples_are_in():
        raise Conflict("samples_are_in")
    make_default_pipeline()
    return note_import(actor, _Samples(actor, WORDS[workspace().language]).made())


@dataclass(slots=True)
class _Samples:
    """The records as they are made, one kind after another."""

    actor: Actor
    words: Words
    noted: list[Noted] = field(default_factory=list)

    def made(self) -> list[Noted]:
        companies = self._make("companies", [{"name": name} for name in self.words.companies])
        contacts = self._make("contacts", [self._person(n, companies) for n in range(len(self.words.people))])
        goods = self._make("products", [self._product(n) for n in range(len(self.words.goods))])
        deals = self._make("deals", [self._deal(n, companies, contacts, goods) for n in range(len(AMOUNTS))])
        self._make("leads", [self._lead(n) for n in range(len(self.words.requests))])
        self._make("tasks", [self._task(n, deals) for n in range(len(self.words.tasks))])
        self._make("meetings", [self._meeting(deals[1])])
        self._make("notes", [{"body": self.words.note, "about": [_about(deals[0])]}])
        return self.noted

    def _make(self, object_name: str, rows: Sequence[dict[str, Any]]) -> list[str]:
        results = create_records(self.actor, object_name, rows)
        for result in results:
            if result.error is not None:
                raise result.error
        ids = [result.id for result in results if result.id is not None]
        self.noted += [Noted(object_name, record_id) for record_id in ids]
        return [str(record_id) for record_id in ids]

    def _person(self, n: int, companies: Sequence[str]) -> dict[str, Any]:
        first, last = self.words.people[n]
        return {
            "first_name": first,
            "last_name": last,
            "company": companies[n % len(companies)],
            "position": self.words.positions[n % len(self.words.positions)],
            "emails": [f"sample{n + 1}@example.com"],
        }

    def _product(self, n: int) -> dict[str, Any]:
        return {"name": self.words.goods[n], "price": self._money(AMOUNTS[n])}

    def _deal(self, n: int, companies: Sequence[str], contacts: Sequence[str], goods: Sequence[str]) -> dict[str, Any]:
        stages = pipelines("deals")[0]["stages"]
        stage = stages[n % len(stages)]
        product, company = n % len(goods), n % len(companies)
        deal = {
            "name": f"{self.words.goods[product]} – {self.words.companies[company]}",
            "company": companies[company],
            "contacts": [contacts[n % len(contacts)]],
            "product": goods[product],
            "amount": self._money(AMOUNTS[n]),
            "stage": str(stage["id"]),
            "started_on": self._day(-1 - 2 * n),
            "expected_close_on": self._day(5 + n),
        }
        return deal | ({"lost_reason": self.words.lost_reason} if stage["status"] == "lost" else {})

    def _lead(self, n: int) -> dict[str, Any]:
        first, last = self.words.people[-1 - n]
        return {"name": f"{first} {last}", "message": self.words.requests[n], "source": SOURCES[n % len(SOURCES)]}

    def _task(self, n: int, deals: Sequence[str]) -> dict[str, Any]:
        return {"name": self.words.tasks[n], "due_at": self._at(n - 1, 10 + n), "about": [_about(deals[n])]}

    def _meeting(self, deal: str) -> dict[str, Any]:
        moments = {"starts_at": self._at(1, 14), "ends_at": self._at(1, 15)}
        return {"name": self.words.meeting, "about": [_about(deal)], **moments}

    def _day(self, days: int) -> str:
        return (parse_context(self.actor).today + timedelta(days=days)).isoformat()

    def _at(self, days: int, hour: int) -> str:
        context = parse_context(self.actor)
        day = context.today + timedelta(days=days)
        return datetime.combine(day, time(hour), tzinfo=ZoneInfo(context.time_zone)).isoformat()

    def _money(self, amount: int) -> dict[str, str]:
        return {"amount": str(amount), "currency": workspace().currency}


def _about(deal: str) -> dict[str, str]:
    return {"object": "deals", "id": deal}
