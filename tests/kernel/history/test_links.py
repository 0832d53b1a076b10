"""Links: any two records, in a role, seen from both ends, within reach."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import orjson
import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel import records
from dotyk.kernel.history import timeline_json
from dotyk.kernel.objects.models import Link
from dotyk.kernel.records.free_links import add_link, change_link_role, links, remove_link
from dotyk.platform.errors import Conflict, Denied, Invalid, NotFound
from tests.cast import Cast, queries_counted
from tests.kernel.making import make, make_person_who_may
from tests.kernel.records.conftest import Caller


@pytest.fixture
def contact(cast: Cast) -> UUID:
    return make(cast.seller, "contacts", first_name="Олена")


@pytest.fixture
def company(cast: Cast) -> UUID:
    return make(cast.seller, "companies", name="Лан")


def newest(actor: Actor, object_name: str, record_id: UUID) -> tuple[str, dict[str, object]]:
    event = orjson.loads(timeline_json(actor, object_name, record_id, limit=1))["items"][0]
    return event["kind"], event["data"]


def test_is_seen_from_both_ends(cast: Cast, contact: UUID, company: UUID) -> None:
    made = add_link(cast.seller, "contacts", contact, ("companies", str(company)), role="засновниця")
    assert (made.object, made.record_id, made.title, made.role) == ("companies", company, "Лан", "засновниця")
    (there,) = links(cast.seller, "companies", company)
    assert (there.id, there.object, there.record_id, there.title) == (made.id, "contacts", contact, "Олена")


def test_is_told_in_both_histories(cast: Cast, contact: UUID, company: UUID) -> None:
    add_link(cast.seller, "contacts", contact, ("companies", str(company)), role="засновниця")
    for object_name, record_id in (("contacts", contact), ("companies", company)):
        kind, data = newest(cast.seller, object_name, record_id)
        assert kind == "contacts.linked"
        assert data["role"] == "засновниця"
        assert data["to"] == {"object": "companies", "id": str(company), "title": "Лан"}


def test_two_records_are_tied_once_in_one_role(cast: Cast, contact: UUID, company: UUID) -> None:
    add_link(cast.seller, "contacts", contact, ("companies", str(company)), role="a")
    other = add_link(cast.seller, "contacts", contact, ("companies", str(company)), role="b")
    with pytest.raises(Conflict):
        add_link(cast.seller, "contacts", contact, ("companies", str(company)), role="a")
    with pytest.raises(Conflict):
        add_link(cast.seller, "companies", company, ("contacts", str(contact)), role="a")
    with pytest.raises(Conflict):
        change_link_role(cast.seller, "contacts", contact, other.id, "a")
    assert Link.objects.count() == 2


def test_changes_its_role_and_ends(cast: Cast, contact: UUID, company: UUID) -> None:
    made = add_link(cast.seller, "contacts", contact, ("companies", str(company)))
    change_link_role(cast.seller, "companies", company, made.id, "клієнт")
    kind, data = newest(cast.seller, "contacts", contact)
    assert (kind, data["role"], data["role_before"]) == ("companies.link_changed", "клієнт", "")
    remove_link(cast.seller, "contacts", contact, made.id)
    assert links(cast.seller, "companies", company) == []
    assert newest(cast.seller, "companies", company)[0] == "contacts.unlinked"
    with pytest.raises(NotFound):
        remove_link(cast.seller, "contacts", contact, made.id)


def test_the_contacts_of_a_deal_have_roles(cast: Cast, contact: UUID) -> None:
    other = make(cast.seller, "contacts", first_name="Ірина")
    deal = make(cast.seller, "deals", name="Трактор", contacts=[str(contact), str(other)])
    values = links(cast.seller, "deals", deal)
    assert [(link.field, link.title) for link in values] == [("contacts", "Олена"), ("contacts", "Ірина")]
    change_link_role(cast.seller, "deals", deal, values[0].id, "вирішує")
    shown = records.get_record(cast.seller, "deals", deal, expand=["contacts"])["contacts"]
    assert [(item["title"], item["role"]) for item in shown] == [("Олена", "вирішує"), ("Ірина", "")]
    records.update_record(cast.seller, "deals", deal, {"contacts": [str(other), str(contact)]})
    assert {link.title: link.role for link in links(cast.seller, "deals", deal)} == {"Олена": "вирішує", "Ірина": ""}


def test_a_value_of_a_field_is_taken_out_of_the_field(cast: Cast, contact: UUID) -> None:
    deal = make(cast.seller, "deals", name="Трактор", contacts=[str(contact)])
    (value,) = links(cast.seller, "deals", deal)
    with pytest.raises(NotFound):
        remove_link(cast.seller, "contacts", contact, value.id)
    remove_link(cast.seller, "deals", deal, value.id)
    record = records.get_record(cast.seller, "deals", deal)
    assert (record["contacts"], record["version"]) == ([], 2)


def test_values_of_hidden_and_unwritable_fields_are_kept_back(cast: Cast, contact: UUID) -> None:
    deal = make(cast.seller, "deals", name="Трактор", contacts=[str(contact)])
    (value,) = links(cast.seller, "deals", deal)
    rights = {"read": "all", "update": "all"}
    blind = make_person_who_may({"deals": {**rights, "fields": {"contacts": "hidden"}}, "contacts": rights})
    assert links(blind, "deals", deal) == []
    with pytest.raises(NotFound):
        change_link_role(blind, "deals", deal, value.id, "x")
    bound = make_person_who_may({"deals": {**rights, "fields": {"contacts": "read_only"}}, "contacts": rights})
    with pytest.raises(Denied):
        change_link_role(bound, "deals", deal, value.id, "x")


def test_reach_decides(cast: Cast, contact: UUID) -> None:
    secret = make(cast.stranger, "companies", name="Таємна")
    with pytest.raises(Invalid):
        add_link(cast.seller, "contacts", contact, ("companies", str(secret)))
    made = add_link(cast.administrator, "contacts", contact, ("companies", str(secret)))
    assert links(cast.seller, "contacts", contact) == []
    with pytest.raises(NotFound):
        remove_link(cast.seller, "contacts", contact, made.id)
    with pytest.raises(NotFound):
        links(cast.stranger, "contacts", contact)
    _, data = newest(cast.seller, "contacts", contact)
    assert data["to"] == {"object": "companies", "id": str(secret), "title": None}


def test_who_may_only_read_ties_nothing(cast: Cast, contact: UUID, company: UUID) -> None:
    reader = make_person_who_may({"*": {"read": "all"}})
    with pytest.raises(Denied):
        add_link(reader, "contacts", contact, ("companies", str(company)))
    assert Link.objects.count() == 0


@pytest.mark.parametrize("object_name", ["contacts", "users", "nothing"])
def test_the_other_end_must_be_another_record(cast: Cast, contact: UUID, object_name: str) -> None:
    with pytest.raises(Invalid):
        add_link(cast.seller, "contacts", contact, (object_name, str(contact)))


def test_lists_in_three_queries(cast: Cast, contact: UUID) -> None:
    for number in range(4):
        company = make(cast.seller, "companies", name=f"C{number}")
        add_link(cast.seller, "contacts", contact, ("companies", str(company)))
    with queries_counted(3):
        assert len(links(cast.seller, "contacts", contact)) == 4


def test_over_http(cast: Cast, calling: Callable[[Actor], Caller], contact: UUID, company: UUID) -> None:
    seller, path = calling(cast.seller), f"/records/contacts/{contact}/links"
    made = seller.post(path, {"object": "companies", "id": str(company), "role": "власниця"})
    assert made["record"] == {"id": str(company), "title": "Лан"}
    assert seller.get(path) == {"items": [made]}
    changed = orjson.loads(seller.send("PATCH", f"{path}/{made['id']}", {"role": "радниця"}).content)
    assert changed == {**made, "role": "радниця"}
    assert seller.send("POST", path, {"object": "companies", "id": "x"}).status_code == 422
    assert seller.send("POST", path, {"object": "companies", "id": str(company), "role": "радниця"}).status_code == 409
    assert seller.send("DELETE", f"{path}/{made['id']}").status_code == 204
    assert seller.send("DELETE", f"{path}/{made['id']}").status_code == 404
