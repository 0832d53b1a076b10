"""Many fields added to contacts, some of them indexed, and lists by them."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import orjson

from bench.client import Request
from bench.scenarios import Scenario, listing, where
from bench.words import CITIES
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.kernel.objects.custom_fields import add_field
from dotyk.kernel.records import Listing, list_json
from dotyk.platform.workspace import workspace

TYPES = ("number", "text", "date", "select", "boolean")
CHOICES = "abcdefgh"
FILLED = 30
INDEXED = 4
DEEP_PAGES = 200
FIRST_DAY = date(2020, 1, 1)


def name_of(number: int) -> str:
    return f"added_{number:03d}"


def add_fields(count: int) -> None:
    """Adds so many fields to contacts, of five types by turns; the first four have an index."""
    boss = replace(SYSTEM, schema_version=workspace().schema_version)
    for number in range(count):
        kind = TYPES[number % len(TYPES)]
        options = {"options": list(CHOICES)} if kind == "select" else {}
        wish = {"name": name_of(number), "type": kind, "label": {"en": f"Added {number}"}, **options}
        add_field(boss, "contacts", {**wish, "indexed": number < INDEXED})


def filled_fields(chance: random.Random, count: int) -> dict[str, Any]:
    """Values of the indexed fields, and of so many others that thirty are filled."""
    others = chance.sample(range(INDEXED, count), min(FILLED, count) - INDEXED)
    return {name_of(number): _value(chance, number) for number in [*range(INDEXED), *others]}


def _value(chance: random.Random, number: int) -> Any:
    match TYPES[number % len(TYPES)]:
        case "number":
            return chance.randrange(1_000_000)
        case "text":
            return f"{chance.choice(CITIES)} {chance.randrange(100_000)}"
        case "date":
            return (FIRST_DAY + timedelta(days=chance.randrange(2_500))).isoformat()
        case "select":
            return chance.choice(CHOICES)
        case _:
            return chance.random() < 0.5


def field_scenarios(actor: Actor) -> list[Scenario]:
    """Lists by added fields, what an object with many of them costs to describe, and filters over relations."""
    number, text, day, choice = (name_of(n) for n in range(INDEXED))
    quiet = {"none": "deals", "where": {"field": "created_at", "op": "within_last", "value": {"days": 45}}}
    paying = {"sum": "deals.amount", "op": "gt", "value": 10_000}
    first = _first(actor)
    deep = _deep_cursor(actor, f"-{number}")
    return [
        Scenario("sort by an added number", lambda n: listing("contacts", sort=f"-{number}"), 100),
        Scenario("added choice, sorted by a number", lambda n: listing(
            "contacts", sort=f"-{number}", filter=where(choice, "eq", CHOICES[n % len(CHOICES)])), 100),
        Scenario("added number above, by day", lambda n: listing(
            "contacts", sort=f"-{day}", filter=where(number, "gt", 500_000 + n % 1000)), 100),
        Scenario("few by an added number, by day", lambda n: listing(
            "contacts", sort=day, filter=where(number, "between", [n % 900_000, n % 900_000 + 500])), 100),
        Scenario("piece of an added text", lambda n: listing(
            "contacts", sort="last_name", filter=where(text, "contains", f"{10_000 + n % 80_000}")), 100),
        Scenario("deep page by an added number", lambda n: listing(
            "contacts", sort=f"-{number}", cursor=deep), 100),
        Scenario("added field without an index", lambda n: listing(
            "contacts", filter=where(name_of(INDEXED + 6), "gt", 500_000)), 0),
        Scenario("the object's fields", lambda n: Request("GET", "/api/v1/objects/contacts"), 20),
        Scenario("open a contact", lambda n: Request("GET", f"/api/v1/records/contacts/{first}"), 0),
        Scenario("no deal in 45 days, above 10,000", lambda n: listing(
            "companies", filter={"and": [quiet, paying]}), 300),
    ]  # fmt: skip


def _first(actor: Actor) -> str:
    page = orjson.loads(list_json(actor, "contacts", Listing(limit=1, fields=["version"])))
    return str(page["items"][0]["id"])


def _deep_cursor(actor: Actor, sort: str) -> str:
    cursor = None
    for _ in range(DEEP_PAGES):
        page = orjson.loads(
            list_json(actor, "contacts", Listing(sort=sort, cursor=cursor, limit=200, fields=["version"]))
        )
        if page["next_cursor"] is None:
            break
        cursor = page["next_cursor"]
    return str(cursor)
