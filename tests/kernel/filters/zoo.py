"""A world of its own for filters: animals of every field type, their shelters, their visitors, the people around."""

from __future__ import annotations

from typing import Any

from dotyk.kernel.objects import registry
from dotyk.kernel.objects.fields import Field, Option, words
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.types import TYPES

SPECIES = (
    Option("dog", words("Dog", "Пес", "Пёс")),
    Option("cat", words("Cat", "Кіт", "Кот")),
    Option("owl", words("Owl", "Сова", "Сова")),
)
MESSENGERS = (Option("telegram", words("Telegram", "Telegram", "Telegram")),)

_RECORD = """
id uuid primary key, title text not null default '', owner_id uuid, tags text[] not null default '{}',
created_at timestamptz not null default now(), updated_at timestamptz not null default now(), created_by_id uuid,
version int not null default 1, deleted_at timestamptz, custom jsonb not null default '{}',
search_text text not null default ''
"""
TABLES = f"""
drop table if exists zoo_animal, zoo_shelter, zoo_visitor;
create table zoo_shelter ({_RECORD}, name text, capacity numeric, parent_id uuid);
create table zoo_visitor ({_RECORD}, name text, age numeric, came_at timestamptz);
create table zoo_animal ({_RECORD}, name text, story text, weight numeric, price numeric, price_currency text,
  price_base numeric, share numeric, vaccinated boolean, born date, seen timestamptz, species text,
  colours text[] not null default '{{}}', emails text[] not null default '{{}}', phones text[] not null default '{{}}',
  email text, phone text, url text, address jsonb, handles jsonb, shelter_id uuid, keeper_id uuid, stage_id uuid);
create index zoo_animal_name on zoo_animal ((dotyk_sort_key(name)) collate "C", id) where deleted_at is null;
create index zoo_animal_search on zoo_animal using gin (dotyk_trigrams(search_text)) with (fastupdate = off);
create index zoo_animal_emails on zoo_animal using gin (emails) with (fastupdate = off);
create index zoo_animal_chip on zoo_animal ((custom->>'chip'));
"""


def _field(name: str, type_name: str, label: str = "", **more: Any) -> Field:
    text = label or name.replace("_", " ").capitalize()
    return Field(name, TYPES[type_name], words(text, text, text), **more)


def _plain(prefix: str, *, custom: bool) -> list[Field]:
    """A field of each simple type."""
    names = {
        "name": "text", "story": "long_text", "weight": "number", "price": "money", "share": "percent",
        "vaccinated": "boolean", "born": "date", "seen": "datetime", "emails": "emails", "phones": "phones",
        "email": "email", "phone": "phone", "url": "url", "address": "address",
    }  # fmt: skip
    fields = [_field(prefix + name, type_name, custom=custom) for name, type_name in names.items()]
    fields.append(_field(f"{prefix}species", "select", options=SPECIES, custom=custom))
    fields.append(_field(f"{prefix}colours", "multi_select", options=SPECIES, custom=custom))
    fields.append(_field(f"{prefix}shelter", "reference", target="shelters", custom=custom))
    fields.append(_field(f"{prefix}keeper", "user", target="users", custom=custom))
    return fields


def define_zoo() -> dict[str, ObjectType]:
    """Registers the three objects; undone by whoever puts the registry back."""
    shelters = registry.define_object(
        "shelters", "shelter", "zoo_shelter",
        label=words("Shelter", "Притулок", "Приют"), label_plural=words("Shelters", "Притулки", "Приюты"),
        fields=(
            _field("name", "text"),
            _field("capacity", "number"),
            _field("parent", "reference", target="shelters"),
        ),
    )  # fmt: skip
    visitors = registry.define_object(
        "visitors", "visitor", "zoo_visitor",
        label=words("Visitor", "Гість", "Гость"), label_plural=words("Visitors", "Гості", "Гости"),
        fields=(_field("name", "text"), _field("age", "number"), _field("came_at", "datetime")),
    )  # fmt: skip
    animals = registry.define_object(
        "animals", "animal", "zoo_animal",
        label=words("Animal", "Тварина", "Животное"), label_plural=words("Animals", "Тварини", "Животные"),
        fields=(
            *_plain("", custom=False),
            *_plain("c_", custom=True),
            _field("chip", "text", custom=True),
            _field("handles", "handles", options=MESSENGERS),
            _field("stage", "stage", target="stages"),
            _field("visitors", "references", target="visitors"),
        ),
        search_fields=("name", "emails"),
    )  # fmt: skip
    return {"shelters": shelters, "visitors": visitors, "animals": animals}
