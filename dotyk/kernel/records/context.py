"""What one request or job needs to know while it reads or writes records."""

from __future__ import annotations

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.hooks import WriteContext
from dotyk.kernel.objects.registry import ObjectType, load_objects, object_type
from dotyk.kernel.objects.types import ParseContext
from dotyk.platform import clock
from dotyk.platform.money import rate_lookup
from dotyk.platform.workspace import workspace


def known_object(actor: Actor, name: str) -> ObjectType:
    """The object ``name`` with custom fields as new as the actor's request; NotFound where there is none.

    The system itself makes no request, so for it the version is asked for: one query.
    """
    load_objects(actor.schema_version or workspace().schema_version)
    return object_type(name)


def parse_context(actor: Actor) -> ParseContext:
    """The company's country, currency, time zone and day, for parsing values."""
    settings = workspace(actor.schema_version)
    return ParseContext(
        country=settings.country,
        currency=settings.currency,
        time_zone=settings.time_zone,
        today=clock.today(settings.time_zone),
        rates=rate_lookup(),
    )


def write_context(actor: Actor, verb: str) -> WriteContext:
    """The context of a write that happens now."""
    return WriteContext(actor=actor, at=clock.now(), parse=parse_context(actor), verb=verb)  # type: ignore[arg-type]
