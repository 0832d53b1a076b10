"""Two years of the demo company, the same each time: who came, what was agreed, what was lost and why.

Sellers take turns; at each turn one of them meets new people, opens deals, moves the old ones on and
leaves notes, calls and tasks behind. Everything is written through the engine, as of its day.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.kernel.records import Update, create_records, update_records
from dotyk.platform import clock
from dotyk.server.demo import words
from dotyk.server.demo.cast import Cast
from dotyk.server.demo.days import at_work, on_day
from dotyk.server.import_set.people import latin_name

HISTORY = timedelta(days=730)


@dataclass(frozen=True, slots=True)
class Plan:
    """How much happens in how many turns."""

    contacts: int = 2000
    companies: int = 300
    leads: int = 400
    deals: int = 1500
    turns: int = 192

    def share(self, total: int, turn: int) -> int:
        """How many of ``total`` fall to this turn, so that all turns give exactly the total."""
        return total * (turn + 1) // self.turns - total * turn // self.turns


@dataclass(slots=True)
class Book:
    """What one seller has in hand: ids of records; of each open deal also the number of its stage."""

    actor: Actor
    companies: list[str] = field(default_factory=list)
    contacts: list[str] = field(default_factory=list)
    leads: list[str] = field(default_factory=list)
    open_deals: list[dict[str, Any]] = field(default_factory=list)
    todo: list[str] = field(default_factory=list)


class Story:
    """Tells the turns one after another."""

    def __init__(self, cast: Cast, ends_at: datetime, plan: Plan) -> None:
        self.plan = plan
        self.chance = random.Random("dotyk demo")  # noqa: S311 (a story, not a secret)
        self.cast = cast
        self.ends_at = ends_at
        self.books = [Book(seller) for seller in cast.sellers]

    def tell(self) -> None:
        """Writes the two years up to ``ends_at``."""
        for turn in range(self.plan.turns):
            day = self.ends_at - HISTORY * (1 - (turn + 1) / self.plan.turns)
            moment = min(day + timedelta(minutes=self.chance.randint(-240, 0)), self.ends_at)
            with clock.as_of(moment):
                self._turn(turn, self.books[turn % len(self.books)], moment)
        with clock.as_of(self.ends_at):
            self._await_the_owner()

    def _turn(self, turn: int, book: Book, moment: datetime) -> None:
        self._meet_companies(book, self.plan.share(self.plan.companies, turn))
        self._meet_contacts(book, self.plan.share(self.plan.contacts, turn))
        self._answer_leads(book, self.plan.share(self.plan.leads, turn))
        self._move_deals(book)
        self._open_deals(book, self.plan.share(self.plan.deals, turn), moment)
        self._leave_traces(book, moment)

    def _meet_companies(self, book: Book, count: int) -> None:
        rows = [
            {
                "name": f"{self._any(words.VENUES)} «{self._any(words.VENUE_NAMES)}»",
                "industry": self._any(words.INDUSTRIES),
                "employees": self.chance.randint(3, 180),
                "address": {"country": "UA", "city": self._any(words.CITIES)},
                "source": self._any(words.SOURCES),
            }
            for _ in range(count)
        ]
        book.companies += _made(create_records(book.actor, "companies", rows))

    def _meet_contacts(self, book: Book, count: int) -> None:
        rows = [self._person(book) for _ in range(count)]
        book.contacts += _made(create_records(book.actor, "contacts", rows))

    def _person(self, book: Book) -> dict[str, Any]:
        first = self._any(words.FIRST_NAMES)
        women = first[-1] in "ая"
        number = f"+380{self._any((50, 63, 66, 67, 68, 73, 93, 95, 97))}{self.chance.randint(1_000_000, 9_999_999)}"
        last = self._any(words.LAST_NAMES)
        return {
            "first_name": first,
            "middle_name": self._any(words.PATRONYMICS[0 if women else 1].split()),
            "last_name": last,
            "phones": [number],
            "emails": [f"{latin_name(f'{first} {last}')}.{number[-4:]}@poshta.example"]
            if self.chance.random() < 0.7
            else [],
            "company": self._any(book.companies) if book.companies else None,
            "position": self._any(words.POSITIONS),
            "source": self._any(words.SOURCES),
            "lifecycle": self._any(("lead", "qualified", "opportunity", "customer")),
            "language": "uk",
            "birthday": str(date(1960, 1, 1) + timedelta(days=self.chance.randint(0, 16_000))),
            "consent_email": self.chance.random() < 0.6,
            "tags": [self._any(("кава", "обладнання", "сервіс"))] if self.chance.random() < 0.4 else [],
        }

    def _answer_leads(self, book: Book, count: int) -> None:
        rows = [
            {
                "name": f"{self._any(words.FIRST_NAMES)} {self._any(words.LAST_NAMES)}",
                "phone": f"+38067{self.chance.randint(1_000_000, 9_999_999)}",
                "message": self._any(words.NEEDS),
                "source": self._any(words.SOURCES),
                "status": "new",
            }
            for _ in range(count)
        ]
        answered = book.leads
        book.leads = _made(create_records(book.actor, "leads", rows))
        changes = [Update(lead, self._lead_outcome()) for lead in map(UUID, answered)]
        update_records(book.actor, "leads", changes)

    def _lead_outcome(self) -> Mapping[str, Any]:
        if self.chance.random() < 0.3:
            return {"status": "disqualified", "disqualify_reason": self._any(words.DISQUALIFIED)}
        return {"status": self._any(("in_work", "qualified"))}

    def _open_deals(self, book: Book, count: int, moment: datetime) -> None:
        rows = []
        for _ in range(count):
            product, price, short = self._any(self.cast.goods)
            most = 80 if float(price) < 1_000 else 18 if float(price) < 5_000 else 3
            pieces = self.chance.randint(1 + most // 16, most)
            rows.append(
                {
                    "name": f"{short}, {self._any(words.VENUE_NAMES)}",
                    "stage": self.cast.open_stages[0],
                    "amount": {"amount": f"{float(price) * pieces:.2f}", "currency": "UAH"},
                    "company": self._any(book.companies),
                    "contacts": [self._any(book.contacts)],
                    "product": product,
                    "source": self._any(words.SOURCES),
                    "started_on": moment.date().isoformat(),
                    "expected_close_on": (moment + timedelta(days=self.chance.randint(20, 90))).date().isoformat(),
                }
            )
        book.open_deals += [{"id": made, "stage": 0} for made in _made(create_records(book.actor, "deals", rows))]

    def _move_deals(self, book: Book) -> None:
        updates, still_open = [], []
        for deal in book.open_deals:
            wish = self._next_step(deal)
            if wish is None or deal["stage"] >= 0:
                still_open.append(deal)
            if wish is not None:
                updates.append(Update(UUID(deal["id"]), wish))
        book.open_deals = still_open
        update_records(book.actor, "deals", updates)

    def _next_step(self, deal: dict[str, Any]) -> Mapping[str, Any] | None:
        """Where a deal goes at this turn (None: nowhere); the deal remembers it, -1 for closed."""
        luck, last = self.chance.random(), len(self.cast.open_stages) - 1
        if luck < 0.17:
            deal["stage"] = -1
            return {"stage": self.cast.lost, "lost_reason": self._any(words.LOST_REASONS)}
        if luck < 0.75 and deal["stage"] == last:
            deal["stage"] = -1
            return {"stage": self.cast.won}
        if luck < 0.85 and deal["stage"] < last:
            deal["stage"] = min(deal["stage"] + self._any((1, 1, 2)), last)
            return {"stage": self.cast.open_stages[deal["stage"]]}
        return None

    def _leave_traces(self, book: Book, moment: datetime) -> None:
        deals = self._some(book.open_deals, 8)
        about = [[{"object": "deals", "id": deal["id"]}] for deal in deals]
        hour = timedelta(hours=1)
        create_records(book.actor, "notes", [{"body": self._any(words.NOTES), "about": a} for a in about[:4]])
        calls = [
            {
                "name": self._any(words.TASKS),
                "direction": self._any(("outbound", "outbound", "inbound")),
                "started_at": (moment - hour * self.chance.random()).isoformat(),
                "duration_seconds": self.chance.randint(20, 900),
                "result": self._any(("answered", "answered", "no_answer", "call_back")),
                "about": a,
            }
            for a in about
        ]
        create_records(book.actor, "calls", calls)
        meetings = [
            {
                "name": self._any(words.MEETINGS),
                "starts_at": at_work(moment + hour * self.chance.randint(2, 120)).isoformat(),
                "place": self._any(words.CITIES),
                "about": a,
            }
            for a in about[:2]
        ]
        create_records(book.actor, "meetings", meetings)
        self._do_tasks(book, moment, about)

    def _do_tasks(self, book: Book, moment: datetime, about: Sequence[Any]) -> None:
        due = [task for task in book.todo if self.chance.random() < 0.9]
        done = [Update(UUID(task), {"status": "done", "result": self._any(words.NOTES)}) for task in due]
        update_records(book.actor, "tasks", done)
        tasks = [
            {
                "name": self._any(words.TASKS),
                "due_at": at_work(moment + timedelta(hours=self.chance.randint(3, 200))).isoformat(),
                "priority": self._any(("normal", "normal", "high", "low")),
                "assignee": str(book.actor.id),
                "about": a,
            }
            for a in about
        ]
        book.todo = [t for t in book.todo if t not in due] + _made(create_records(book.actor, "tasks", tasks))

    def _await_the_owner(self) -> None:
        """What waits for the head of the company on this very day and the next ones."""
        me, now = str(self.cast.owner.id), self.ends_at
        about = [[{"object": "deals", "id": deal["id"]}] for book in self.books for deal in book.open_deals[:3]]
        tasks: list[dict[str, Any]] = [
            {"name": name, "due_at": on_day(now, days, clock).isoformat(), "priority": priority, "assignee": me}
            for name, days, clock, priority in words.OWNER_TASKS
        ]
        meetings: list[dict[str, Any]] = [
            {
                "name": name,
                "starts_at": (start := on_day(now, days, clock)).isoformat(),
                "ends_at": (start + timedelta(minutes=minutes)).isoformat(),
                "place": place,
            }
            for name, days, clock, minutes, place in words.OWNER_MEETINGS
        ]
        for object_name, rows in (("tasks", tasks), ("meetings", meetings)):
            rows = [{**row, "about": about[n % len(about)]} if about else row for n, row in enumerate(rows)]
            _made(create_records(self.cast.owner, object_name, rows))

    def _any(self, items: Sequence[Any]) -> Any:
        return self.chance.choice(items)

    def _some(self, items: Sequence[Any], count: int) -> Sequence[Any]:
        return self.chance.sample(items, min(count, len(items)))


def _made(results: Sequence[Any]) -> list[str]:
    for result in results:
        if result.error is not None:
            raise result.error
    return [str(result.id) for result in results]
