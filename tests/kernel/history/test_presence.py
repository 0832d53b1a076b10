"""Who looks at a record now: told to those who may read it, forgotten when they look away."""

from __future__ import annotations

from uuid import UUID

import pytest
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.history import look, look_away
from dotyk.kernel.history.models import Presence
from dotyk.kernel.history.presence import WRITING
from dotyk.platform.clock import now
from dotyk.platform.errors import NotFound
from dotyk.platform.models import Event
from tests.cast import Cast
from tests.kernel.making import make, make_person_who_may


@pytest.fixture
def contact(cast: Cast) -> UUID:
    return UUID(str(make(cast.seller, "contacts", first_name="Олена")))


def seen(actor: Actor, contact: UUID, editing: str | None = None) -> list[tuple[str, str | None]]:
    return [(each.name, each.editing) for each in look(actor, "contacts", contact, editing=editing)]


def test_tells_who_looks_and_what_they_change(cast: Cast, contact: UUID) -> None:
    assert seen(cast.seller, contact) == [("Sofia Seller", None)]
    assert {name for name, _ in seen(cast.administrator, contact, "position")} == {
        "Sofia Seller",
        cast.administrator.name,
    }
    assert ("Sofia Seller", None) in seen(cast.administrator, contact)


def test_tells_who_writes_until_ten_seconds_after(cast: Cast, contact: UUID) -> None:
    look(cast.seller, "contacts", contact)
    before = Event.objects.count()
    seen(cast.administrator, contact, WRITING)
    writes = (cast.administrator.name, WRITING)
    assert writes in seen(cast.seller, contact)
    with connection.cursor() as cursor:
        cursor.execute("update presence set seen_at = seen_at - interval '11 seconds'")
    assert (cast.administrator.name, None) in seen(cast.seller, contact)
    seen(cast.administrator, contact, WRITING)
    assert writes in seen(cast.seller, contact)
    seen(cast.administrator, contact)
    assert writes not in seen(cast.seller, contact)
    assert Event.objects.count() == before


def test_forgets_whoever_looks_away(cast: Cast, contact: UUID) -> None:
    look(cast.administrator, "contacts", contact)
    look_away(cast.administrator, "contacts", contact)
    look_away(cast.administrator, "contacts", contact)
    assert seen(cast.seller, contact) == [("Sofia Seller", None)]


def test_forgets_whoever_was_not_heard_of_for_long(cast: Cast, contact: UUID) -> None:
    look(cast.administrator, "contacts", contact)
    with connection.cursor() as cursor:
        cursor.execute("update presence set seen_at = seen_at - interval '1 minute'")
    assert seen(cast.seller, contact) == [("Sofia Seller", None)]
    assert Presence.objects.count() == 1


def test_is_for_those_who_may_read_the_record(cast: Cast, contact: UUID) -> None:
    for act in (look, look_away):
        with pytest.raises(NotFound):
            act(cast.stranger, "contacts", contact)
    assert not Presence.objects.exists()


def test_says_nothing_of_a_field_that_is_hidden_or_none(cast: Cast, contact: UUID) -> None:
    reader = make_person_who_may({"contacts": {"read": "all", "fields": {"position": "hidden"}}})
    assert [editing for _, editing in seen(reader, contact, "position")] == [None]
    assert [editing for name, editing in seen(cast.seller, contact, "no_such") if name == "Sofia Seller"] == [None]


def test_loses_nothing_when_said_again(cast: Cast, contact: UUID) -> None:
    look(cast.seller, "contacts", contact)
    since = Presence.objects.get().since
    look(cast.seller, "contacts", contact, editing="position")
    assert Presence.objects.get().since == since
    assert Presence.objects.get().seen_at <= now()
