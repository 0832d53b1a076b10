"""What other subjects may ask of products."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import reach_sql
from dotyk.kernel.objects.registry import object_type


@dataclass(frozen=True, slots=True)
class ProductPrice:
    """A product as it stands on a line; without a price both ``price`` and ``currency`` are None."""

    id: UUID
    name: str
    price: Decimal | None
    currency: str | None


def product_prices(actor: Actor, ids: Collection[UUID]) -> Mapping[UUID, ProductPrice]:
    """The products of ``ids`` within the actor's reach, by id; one query, none for no ids."""
    if not ids:
        return {}
    reach = reach_sql(actor, object_type("products"), "read", "t")
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id, t.name, t.price, t.price_currency from product t "
            f"where t.id = any(%s::uuid[]) and t.deleted_at is null and {reach.text}",
            [list(ids), *reach.params],
        )
        return {row[0]: ProductPrice(*row) for row in cursor.fetchall()}
