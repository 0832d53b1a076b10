"""A base of any size, the same for the same size: people, companies, deals and years of events, loaded by COPY."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import orjson
from django.db import connection, transaction

from bench.fields import filled_fields
from bench.words import (
    CITIES,
    COMPANY_FORMS,
    COMPANY_WORDS,
    EMAIL_HOSTS,
    ENDINGS,
    FIRST_NAMES,
    INDUSTRIES,
    LAST_NAMES,
    POSITIONS,
    SYLLABLES,
)
from dotyk.kernel.records import recount_tallies

END = datetime(2026, 10, 31, tzinfo=UTC)
YEARS = timedelta(days=730)


@dataclass(frozen=True, slots=True)
class Size:
    """How much of everything a base holds."""

    name: str
    contacts: int
    companies: int
    deals: int
    events: int


SIZES = {
    "10k": Size("10k", 10_000, 2_000, 5_000, 50_000),
    "100k": Size("100k", 100_000, 20_000, 50_000, 500_000),
    "1m": Size("1m", 1_000_000, 200_000, 500_000, 5_000_000),
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What the base stands on: the sellers who own it and the stages of its pipeline, in order; how many ``fields``
    were added to contacts."""

    owners: Sequence[UUID]
    pipeline: UUID
    stages: Sequence[tuple[UUID, str]]
    fields: int = 0


def folded(text: str) -> str:
    """The text as ``dotyk_fold`` writes it, for the letters that stand in this base."""
    return text.lower().translate(_FOLD)


_FOLD = str.maketrans("ёґéëöüäłíáó", "егeeoualiao", "'’")


class Maker:
    """Makes rows from a seeded source of chance."""

    def __init__(self, size: Size, setting: Setting) -> None:
        self.chance = random.Random(f"dotyk {size.name}")
        self.size = size
        self.setting = setting
        self.surnames = LAST_NAMES + [self._rare_name() for _ in range(20_000)]
        self.company_ids: list[UUID] = []
        self.contact_ids: list[UUID] = []
        self.deal_ids: list[UUID] = []

    def _rare_name(self) -> str:
        root = "".join(self.chance.choice(SYLLABLES) for _ in range(self.chance.randint(2, 3)))
        return root.capitalize() + self.chance.choice(ENDINGS)

    def skewed(self, items: Sequence[Any]) -> Any:
        """An item; those at the front far more often."""
        return items[int(len(items) * self.chance.random() ** 3)]

    def moment(self) -> datetime:
        ago: float = self.chance.random() ** 1.5
        return END - YEARS * ago

    def new_id(self, at: datetime) -> UUID:
        """A UUIDv7 of the moment ``at``."""
        value = (int(at.timestamp() * 1000) << 80) | (7 << 76) | (self.chance.getrandbits(12) << 64)
        return UUID(int=value | (2 << 62) | self.chance.getrandbits(62))

    def companies(self) -> Iterator[tuple[Any, ...]]:
        for n in range(self.size.companies):
            at = self.moment()
            name = f"{self.skewed(COMPANY_FORMS)} «{self.skewed(COMPANY_WORDS)}{self.skewed(COMPANY_WORDS)}-{n}»"
            self.company_ids.append(record_id := self.new_id(at))
            owner = self.skewed(self.setting.owners)
            yield (
                record_id,
                name,
                owner,
                at,
                at,
                owner,
                folded(name),
                name,
                self.skewed(INDUSTRIES),
                self.skewed(range(5000)),
            )

    def contacts(self) -> Iterator[tuple[Any, ...]]:
        for n in range(self.size.contacts):
            at = self.moment()
            first, last = self.skewed(FIRST_NAMES), self.skewed(self.surnames)
            phone = f"+380{self.chance.choice((50, 63, 66, 67, 68, 73, 93, 95, 97))}{n:07d}"
            email = f"client{n}@{self.skewed(EMAIL_HOSTS)}"
            self.contact_ids.append(record_id := self.new_id(at))
            owner = self.skewed(self.setting.owners)
            changed = at + (END - at) * self.chance.random()
            custom = {"segment": self.skewed(("a", "b", "c", "d", "e", "f")), "visits": self.skewed(range(500))}
            if self.setting.fields:
                custom |= filled_fields(self.chance, self.setting.fields)
            search = folded(f"{first} {last} {email} {phone}")
            yield (
                record_id, f"{first} {last}", owner, at, changed, owner, search, first, last, [email],
                [phone], self.skewed(self.company_ids) if self.chance.random() < 0.7 else None,
                self.skewed(POSITIONS), orjson.dumps({"city": self.skewed(CITIES)}).decode(), "uk",
                orjson.dumps(custom).decode(),
            )  # fmt: skip

    def deals(self) -> Iterator[tuple[Any, ...]]:
        for n in range(self.size.deals):
            at = self.moment()
            stage, status = self.skewed(self.setting.stages)
            self.deal_ids.append(record_id := self.new_id(at))
            owner = self.skewed(self.setting.owners)
            changed = at + (END - at) * self.chance.random()
            amount = f"{100 + self.skewed(range(200_000))}.00"
            closed = changed.date() if status != "open" else None
            name = f"Замовлення {n} {self.skewed(COMPANY_WORDS)}"
            yield (
                record_id, name, owner, at, changed, owner, folded(name), name, self.setting.pipeline, stage, status,
                amount, "UAH", amount, 50, self.skewed(self.company_ids), at.date(), closed, changed, stage,
            )  # fmt: skip

    def events(self) -> Iterator[tuple[Any, ...]]:
        """Most records have a few events; the first contact has ten thousand."""
        for n in range(self.size.events):
            at = self.moment()
            if n < 10_000:
                name, record_id = "contacts", self.contact_ids[0]
            elif n % 3:
                name, record_id = "contacts", self.skewed(self.contact_ids)
            else:
                name, record_id = "deals", self.skewed(self.deal_ids)
            kind = f"{name}.{'created' if n % 10 == 0 else 'updated'}"
            owner = self.skewed(self.setting.owners)
            yield self.new_id(at), 1, at, kind, name, record_id, owner, "user", 1, owner, _CHANGES, "{}"


_CHANGES = '{"position": ["Менеджер", "Директор"]}'

TABLES: Sequence[tuple[str, str, str]] = (
    ("company", "id,title,owner_id,created_at,updated_at,created_by_id,search_text,name,industry,employees",
     "companies"),
    ("contact", "id,title,owner_id,created_at,updated_at,created_by_id,search_text,first_name,last_name,emails,phones,"
     "company_id,position,address,language,custom", "contacts"),
    ("deal", "id,title,owner_id,created_at,updated_at,created_by_id,search_text,name,pipeline_id,stage_id,status,"
     "amount,amount_currency,amount_base,probability,company_id,started_on,closed_on,stage_entered_at,"
     "furthest_stage_id", "deals"),
    ("event", "id,transaction,at,kind,object,record_id,actor_id,actor_kind,version,owner_id,changes,data", "events"),
)  # fmt: skip


def load(size: Size, setting: Setting, tell: Callable[[str], None]) -> None:
    """Fills the empty tables; indexes are dropped first and made again at the end, as one does with so much."""
    maker = Maker(size, setting)
    names = [*(table for table, _, _ in TABLES), "event_subject"]
    indexes = {table: _drop_indexes(table) for table in names}
    for table, columns, rows in TABLES:
        started = time.perf_counter()
        _copy(table, columns, getattr(maker, rows)())
        tell(f"{table}: loaded in {time.perf_counter() - started:.1f} s")
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into event_subject (record_id, event_id) select record_id, id from event on conflict do nothing"
        )
        cursor.execute(
            "insert into stage_visit (deal_id, stage_id, entered_at) select id, stage_id, stage_entered_at from deal"
        )
        cursor.execute("set maintenance_work_mem = '1GB'")
    for table in names:
        started = time.perf_counter()
        _make_indexes(indexes[table])
        tell(f"{table}: indexed in {time.perf_counter() - started:.1f} s")
    recount_tallies()
    with connection.cursor() as cursor:
        cursor.execute("vacuum analyze")


def _copy(table: str, columns: str, rows: Iterable[Sequence[Any]]) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        with cursor.copy(f"copy {table} ({columns}) from stdin") as copy:
            for row in rows:
                copy.write_row(row)


def _drop_indexes(table: str) -> list[str]:
    """Drops the indexes that no constraint holds, and gives the statements that make them again."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_index i "
            "where i.indrelid = %s::regclass and not exists "
            "(select 1 from pg_constraint c where c.conindid = i.indexrelid)",
            [table],
        )
        found = cursor.fetchall()
        for name, _ in found:
            cursor.execute(f"drop index {name}")
    return [definition for _, definition in found]


def _make_indexes(definitions: Iterable[str]) -> None:
    with connection.cursor() as cursor:
        for definition in definitions:
            cursor.execute(definition)
