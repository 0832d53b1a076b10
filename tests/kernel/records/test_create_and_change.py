"""One record is made, changed, hidden and brought back."""

from __future__ import annotations

from uuid import UUID

import orjson
import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel import records
from dotyk.platform import events
from dotyk.platform.errors import Denied, Invalid, NotFound, Stale
from tests.cast import Cast, make_user, queries_counted


def contact(actor: Actor, **values: object) -> dict[str, object]:
    return records.create_record(actor, "contacts", {"first_name": "Олена", "last_name": "Коваль", **values})


def id_of(record: dict[str, object]) -> UUID:
    return UUID(str(record["id"]))


def faults(error: pytest.ExceptionInfo[Invalid]) -> dict[str, str]:
    return {fault.field: fault.code for fault in error.value.faults}


class TestCreate:
    def test_gives_canonical_values(self, cast: Cast) -> None:
        made = contact(cast.seller, phones=["067 123-45-67"], emails=["Olena@Example.COM"], tags=["vip", "vip"])
        assert made["phones"] == ["+380671234567"]
        assert made["emails"] == ["olena@example.com"]
        assert made["tags"] == ["vip"]
        assert made["title"] == "Олена Коваль"
        assert made["owner"] == str(cast.seller.id)
        assert made["version"] == 1

    def test_reads_back_what_it_gave(self, cast: Cast) -> None:
        made = contact(cast.seller, birthday="1990-02-28", address={"city": "Київ"}, consent_email=True)
        read = records.get_record(cast.seller, "contacts", id_of(made))
        for name in ("first_name", "birthday", "address", "consent_email", "title", "tags", "owner", "version"):
            assert read[name] == made[name]

    def test_tells_every_fault_at_once(self, cast: Cast) -> None:
        with pytest.raises(Invalid) as error:
            contact(cast.seller, phones=["12"], birthday="yesterday", nonsense=1, version=7)
        assert faults(error) == {
            "phones": "not_phone",
            "birthday": "not_date",
            "nonsense": "unknown_field",
            "version": "read_only",
        }

    def test_refuses_an_owner_out_of_reach(self, cast: Cast) -> None:
        contact(cast.seller, owner=str(cast.teammate.id))
        with pytest.raises(Invalid) as error:
            contact(cast.seller, owner=str(cast.stranger.id))
        assert faults(error) == {"owner": "out_of_reach"}

    def test_refuses_a_reference_out_of_reach_like_one_that_is_not(self, cast: Cast) -> None:
        hidden = records.create_record(cast.stranger, "companies", {"name": "Secret"})
        for company in (hidden["id"], "0190b0a0-0000-7000-8000-000000000000"):
            with pytest.raises(Invalid) as error:
                contact(cast.seller, company=company)
            assert faults(error) == {"company": "no_such_record"}

    def test_refuses_those_who_only_read(self, cast: Cast) -> None:
        reader = make_user("read_only")
        with pytest.raises(Denied):
            contact(reader)
        assert orjson.loads(records.list_json(cast.administrator, "contacts", records.Listing()))["items"] == []

    def test_costs_few_statements(self, cast: Cast) -> None:
        contact(cast.seller)
        with queries_counted(6):  # savepoint, insert, tally, keys of duplicates, event, release
            contact(cast.seller)


class TestChange:
    def test_changes_what_is_given_and_nothing_else(self, cast: Cast) -> None:
        made = contact(cast.seller, emails=["a@example.com"])
        changed = records.update_record(cast.teammate, "contacts", id_of(made), {"last_name": "Шевченко"})
        assert changed["title"] == "Олена Шевченко"
        assert changed["emails"] == ["a@example.com"]
        assert changed["version"] == 2
        assert records.get_record(cast.seller, "contacts", id_of(made))["title"] == "Олена Шевченко"

    def test_leaves_the_old_and_the_new_value_in_the_history(self, cast: Cast) -> None:
        made = contact(cast.seller)
        records.update_record(cast.seller, "contacts", id_of(made), {"last_name": "Шевченко"})
        kinds = {e.kind: e for e in stored_events() if e.record_id == id_of(made)}
        assert kinds["contacts.updated"].changes == {"last_name": ["Коваль", "Шевченко"]}
        assert kinds["contacts.created"].changes["last_name"] == [None, "Коваль"]
        assert kinds["contacts.updated"].actor_id == cast.seller.id

    def test_the_same_again_changes_nothing(self, cast: Cast) -> None:
        made = contact(cast.seller)
        again = records.update_record(cast.seller, "contacts", id_of(made), {"last_name": "Коваль"})
        assert again["version"] == 1
        assert [e.kind for e in stored_events() if e.record_id == id_of(made)] == ["contacts.created"]

    def test_a_value_can_be_emptied(self, cast: Cast) -> None:
        made = contact(cast.seller, position="CEO", emails=["a@example.com"])
        records.update_record(cast.seller, "contacts", id_of(made), {"position": None, "emails": []})
        read = records.get_record(cast.seller, "contacts", id_of(made))
        assert read["position"] is None
        assert read["emails"] == []

    def test_refuses_an_old_version_and_shows_the_present(self, cast: Cast) -> None:
        made = contact(cast.seller)
        records.update_record(cast.seller, "contacts", id_of(made), {"position": "CEO"}, version=1)
        with pytest.raises(Stale) as error:
            records.update_record(cast.seller, "contacts", id_of(made), {"position": "CTO"}, version=1)
        assert orjson.loads(error.value.current)["position"] == "CEO"

    def test_is_not_found_for_a_stranger(self, cast: Cast) -> None:
        made = contact(cast.seller)
        with pytest.raises(NotFound):
            records.update_record(cast.stranger, "contacts", id_of(made), {"position": "x"})
        assert records.get_record(cast.seller, "contacts", id_of(made))["version"] == 1


class TestDelete:
    def test_hides_the_record_and_restore_brings_it_back(self, cast: Cast) -> None:
        made = contact(cast.administrator)
        records.delete_record(cast.administrator, "contacts", id_of(made))
        with pytest.raises(NotFound):
            records.get_record(cast.administrator, "contacts", id_of(made))
        assert total(cast.administrator) == 0
        back = records.restore_record(cast.administrator, "contacts", id_of(made))
        assert back["version"] == 3
        assert total(cast.administrator) == 1

    def test_a_second_restore_leaves_it_as_it_is(self, cast: Cast) -> None:
        made = contact(cast.administrator)
        again = records.restore_record(cast.administrator, "contacts", id_of(made))
        assert (again["id"], again["version"]) == (made["id"], 1)

    def test_a_second_time_is_not_found(self, cast: Cast) -> None:
        made = contact(cast.administrator)
        records.delete_record(cast.administrator, "contacts", id_of(made))
        with pytest.raises(NotFound):
            records.delete_record(cast.administrator, "contacts", id_of(made))


def total(actor: Actor) -> int:
    value: int = orjson.loads(records.list_json(actor, "contacts", records.Listing()))["total"]["value"]
    return value


def stored_events() -> list[events.StoredEvent]:
    """The events of this test's own transaction, which the feed does not show before its commit."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "select id, transaction, at, kind, object, record_id, actor_id, actor_kind, version, owner_id, "
            "changes, data from event order by id"
        )
        rows = cursor.fetchall()
    return [
        events.StoredEvent(*row[:10], *(orjson.loads(v) if isinstance(v, str) else v for v in row[10:])) for row in rows
    ]
