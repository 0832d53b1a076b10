"""What a signed-in seller with reach "team" does all day, as requests; and the same work for the SQL floor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

import orjson
from django.db import connection

from bench.client import Request
from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.models import Stage
from dotyk.kernel.records import Listing, list_json


@dataclass(frozen=True, slots=True)
class Scenario:
    """One kind of request; ``aim_ms`` and ``aim_per_second`` at 100 k as the design sets them (0: none set)."""

    name: str
    make: Callable[[int], Request]
    aim_ms: float = 0
    aim_per_second: float = 0


def listing(object_name: str, **query: object) -> Request:
    """A page of records."""
    plain = {k: orjson.dumps(v).decode() if isinstance(v, dict) else str(v) for k, v in query.items()}
    return Request("GET", f"/api/v1/records/{object_name}?{urlencode(plain)}")


def posting(path: str, body: object, status: int = 200) -> Request:
    """A request with a JSON body."""
    return Request("POST", f"/api/v1{path}", orjson.dumps(body), status)


NAME_PARTS = ("шевч", "кова", "мель", "бонд", "ткач", "крав", "олій", "поліщ", "іван", "ґудз")
PREFIXES = ("Шев", "Ков", "Мел", "Бон", "Тка", "Кра", "Олі", "Пол", "Іва", "Ґуд")


def scenarios(actor: Actor) -> list[Scenario]:
    """The scenarios over the base that stands in the database."""
    contacts, deals = _own_ids("contact", actor), _own_ids("deal", actor, "and status = 'open'")
    stages = [str(stage.id) for stage in Stage.objects.filter(status="open").order_by("position")]
    deep, busiest = _cursor_of_page(actor, 1000), _busiest(actor)
    return [
        Scenario("list by last name", lambda n: listing("contacts", sort="last_name"), 2, 900),
        Scenario("list by updated", lambda n: listing("contacts"), 2, 900),
        Scenario("prefix filter", lambda n: listing("contacts", sort="last_name", filter=where(
            "last_name", "starts_with", PREFIXES[n % 10])), 6, 200),
        Scenario("substring", lambda n: listing("contacts", sort="last_name", q=NAME_PARTS[n % 10]), 6, 200),
        Scenario("custom-field filter", lambda n: listing("contacts", filter=where("segment", "eq", "abcdef"[n % 6]))),
        Scenario("relation filter", lambda n: listing("contacts", sort="last_name", filter=where(
            "company.industry", "eq", "it"))),
        Scenario("page 1,000 by cursor", lambda n: listing("contacts", sort="last_name", cursor=deep), 2, 900),
        Scenario("open a contact", lambda n: Request(
            "GET", f"/api/v1/records/contacts/{contacts[n % len(contacts)]}?expand=*"), 2, 900),
        Scenario("timeline of 10,000 events", lambda n: Request(
            "GET", f"/api/v1/records/contacts/{busiest}/timeline")),
        Scenario("create a contact", lambda n: posting("/records/contacts", {
            "first_name": "Швидка", "last_name": f"Проба{n}", "phones": [f"+38067{n % 10_000_000:07d}"],
            "emails": [f"speed{n}@example.com"]}, 201), 5, 400),
        Scenario("move a deal", lambda n: Request(
            "PATCH", f"/api/v1/records/deals/{deals[n % len(deals)]}",
            orjson.dumps({"stage": stages[n // len(deals) % len(stages)]})), 4, 400),
        Scenario("board of 6 × 50 with sums", lambda n: posting("/records/deals/board", {"sum": "amount"}), 12, 150),
        Scenario("stage × owner report", lambda n: posting("/records/deals/query", {
            "group_by": [{"field": "stage"}, {"field": "owner"}],
            "aggregate": [{"fn": "count"}, {"fn": "sum", "field": "amount"}]}), 8, 200),
        Scenario("global search", lambda n: Request(
            "GET", "/api/v1/search?" + urlencode({"q": NAME_PARTS[n % 10]})), 5, 400),
    ]  # fmt: skip


WRITES = frozenset({"create a contact", "move a deal"})


def where(field: str, op: str, value: object) -> dict[str, object]:
    return {"field": field, "op": op, "value": value}


def _own_ids(table: str, actor: Actor, more: str = "") -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(f"select id::text from {table} where owner_id = %s {more} limit 500", [actor.id])
        return [row[0] for row in cursor.fetchall()]


def _busiest(actor: Actor) -> str:
    with connection.cursor() as cursor:
        cursor.execute("select record_id from event_subject group by 1 order by count(*) desc limit 1")
        record_id = cursor.fetchone()[0]
        cursor.execute("update contact set owner_id = %s where id = %s", [actor.id, record_id])
    return str(record_id)


def _cursor_of_page(actor: Actor, number: int) -> str:
    cursor = None
    for _ in range(min(number // 4, 250)):
        page = orjson.loads(
            list_json(actor, "contacts", Listing(sort="last_name", cursor=cursor, limit=200, fields=["version"]))
        )
        if page["next_cursor"] is None:
            break
        cursor = page["next_cursor"]
    return str(cursor)
