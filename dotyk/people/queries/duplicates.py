"""Who may be the same person, company or request."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import Sql, reach_sql, require_verb, visible_field
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.types import BadValue, ParseContext
from dotyk.kernel.objects.types.reachable import parse_email, parse_phone
from dotyk.kernel.objects.types.texts import SHORT_TEXT_MAX, clean_text
from dotyk.kernel.records import known_object, parse_context
from dotyk.people.rules.domains import normal_domain
from dotyk.people.rules.tax_ids import normal_tax_id
from dotyk.platform.errors import NotFound

LIMIT = 10


@dataclass(frozen=True, slots=True)
class Trait:
    """What two records may share: the field that holds it, how it is compared, and how much it says."""

    field: str
    sql: str
    weight: int


_SAME_NAME = 'dotyk_sort_key(t.title) collate "C" in (dotyk_sort_key(%s), dotyk_sort_key(%s))'
_IN_PHONES = Trait("phones", "t.phones @> array[%s]", 4)
_IN_EMAILS = Trait("emails", "t.emails @> array[%s]", 4)
TRAITS: Mapping[str, Mapping[str, Trait]] = {
    "contacts": {"phone": _IN_PHONES, "email": _IN_EMAILS, "name": Trait("title", _SAME_NAME, 1)},
    "companies": {
        "tax_id": Trait("tax_id", "t.tax_id = %s", 16),
        "phone": _IN_PHONES,
        "email": _IN_EMAILS,
        "domain": Trait("domain", "t.domain = %s", 2),
        "name": Trait("title", _SAME_NAME, 1),
    },
    "leads": {
        "phone": Trait("phone", "t.phone = %s", 4),
        "email": Trait("email", "t.email = %s", 4),
        "name": Trait("title", _SAME_NAME, 1),
    },
}


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A record that shares ``matched`` traits with what was asked."""

    id: UUID
    title: str
    matched: list[str]


def duplicates(
    actor: Actor, object_name: str, traits: Mapping[str, str | Iterable[str]], *, besides: UUID | None = None
) -> list[Duplicate]:
    """The records within reach that share one of the traits (``phone``, ``email``, ``tax_id``, ``domain``, ``name``).

    A trait is one text or several. At most ten, those that share most first, then the latest changed; one query.
    Phones are read as of the workspace's country; what is no phone, e-mail or domain yet matches nothing, and so does
    a field hidden from the actor. NotFound for other objects than contacts, companies and leads; Denied.
    """
    if object_name not in TRAITS:
        raise NotFound()
    target = known_object(actor, object_name)
    require_verb(actor, target, "read")
    conditions = _conditions(actor, target, traits)
    if not conditions:
        return []
    return _found(actor, target, conditions, besides)


def _conditions(
    actor: Actor, target: ObjectType, traits: Mapping[str, str | Iterable[str]]
) -> list[tuple[str, int, Sql]]:
    """The name, weight and condition of every trait that can be compared."""
    context = parse_context(actor)
    conditions = []
    for name, trait in TRAITS[target.name].items():
        given = traits.get(name) or ()
        for text in [given] if isinstance(given, str) else given:
            settled = _settled(name, text, context)
            if settled and visible_field(actor, target, trait.field):
                conditions.append((name, trait.weight, Sql(trait.sql, settled)))
    return conditions


def _settled(name: str, text: str, context: ParseContext) -> tuple[str, ...]:
    """The parameters of a trait's condition; empty where the text is none yet."""
    try:
        text = clean_text(text, SHORT_TEXT_MAX)
        if name == "name":
            words = text.split()
            return (" ".join(words), " ".join(reversed(words))) if words else ()
        settled = _SETTLERS[name](text, context)
        return (settled,) if settled else ()
    except BadValue:
        return ()


_SETTLERS: Mapping[str, Callable[[str, ParseContext], str | None]] = {
    "phone": lambda text, context: parse_phone(text, context.country),
    "email": lambda text, _: parse_email(text),
    "tax_id": lambda text, _: normal_tax_id(text),
    "domain": lambda text, _: normal_domain(text),
}


def _found(
    actor: Actor, target: ObjectType, conditions: list[tuple[str, int, Sql]], besides: UUID | None
) -> list[Duplicate]:
    reach = reach_sql(actor, target, "read", "t")
    names = ", ".join(f"case when {sql.text} then '{name}' end" for name, _, sql in conditions)
    weight = " + ".join(f"({sql.text})::int * {weight}" for _, weight, sql in conditions)
    some = " or ".join(sql.text for _, _, sql in conditions)
    values = [value for _, _, sql in conditions for value in sql.params]
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id, t.title, array_remove(array[{names}], null) from {target.table} t "
            f"where ({some}) and t.deleted_at is null and t.id is distinct from %s::uuid and {reach.text} "
            f"order by {weight} desc, t.updated_at desc, t.id limit {LIMIT}",
            [*values, *values, besides, *reach.params, *values],
        )
        return [Duplicate(row[0], row[1], list(dict.fromkeys(row[2]))) for row in cursor.fetchall()]
