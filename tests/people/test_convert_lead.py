"""A lead becomes a contact, a company and a deal."""

from threading import Barrier, Thread
from uuid import UUID, uuid4

import pytest
from django.db import connection

from dotyk.kernel.records import create_record, get_record, update_record
from dotyk.people.actions import convert_lead
from dotyk.people.models import Company, Contact
from dotyk.platform.errors import Conflict, Denied, Invalid, NotFound
from dotyk.platform.models import Event
from dotyk.sales.models import Deal
from tests.cast import make_cast, make_user

TOLD = {
    "name": "Петренко Олена Іванівна",
    "company_name": "Ромашка",
    "phone": "0501112233",
    "email": "olena@romashka.com.ua",
    "source": "website",
}


def lead(actor, **values):
    return UUID(create_record(actor, "leads", {**TOLD, **values})["id"])


def counts():
    return Company.objects.count(), Contact.objects.count(), Deal.objects.count()


def parts(actor, converted):
    return {
        name: get_record(actor, objects, UUID(converted[name])) if converted[name] else None
        for name, objects in (("company", "companies"), ("contact", "contacts"), ("deal", "deals"))
    }


def test_makes_all_three_of_what_the_lead_tells(cast):
    made = lead(cast.seller)
    converted = convert_lead(cast.seller, made)
    assert converted["status"] == "converted"
    assert converted["converted_at"] == converted["updated_at"]
    became = parts(cast.seller, converted)
    assert (became["company"]["name"], became["company"]["domain"]) == ("Ромашка", "romashka.com.ua")
    contact = became["contact"]
    assert (contact["title"], contact["middle_name"]) == ("Олена Петренко", "Іванівна")
    assert (contact["phones"], contact["emails"]) == (["+380501112233"], ["olena@romashka.com.ua"])
    assert contact["company"] == converted["company"]
    assert (became["deal"]["company"], became["deal"]["contacts"]) == (converted["company"], [converted["contact"]])
    assert {part["source"] for part in became.values()} == {"website"}
    assert {part["owner"] for part in became.values()} == {str(cast.seller.id)}


def test_leaves_history_and_event(cast):
    made = lead(cast.seller)
    converted = convert_lead(cast.seller, made)
    event = Event.objects.get(record_id=made, kind="leads.converted")
    assert event.data["deal"] == converted["deal"]
    assert event.actor_id == cast.seller.id


def test_values_complete_and_replace_the_leads(cast):
    converted = convert_lead(
        cast.seller,
        lead(cast.seller),
        company={"tax_id": "14360570"},
        contact={"position": "Директорка", "first_name": "Олександра"},
        deal={"name": "Поставка", "amount": {"amount": "1000", "currency": "UAH"}},
    )
    became = parts(cast.seller, converted)
    assert (became["company"]["name"], became["company"]["tax_id"]) == ("Ромашка", "14360570")
    assert (became["contact"]["title"], became["contact"]["position"]) == ("Олександра Петренко", "Директорка")
    assert (became["deal"]["name"], became["deal"]["amount"]["amount"]) == ("Поставка", "1000.00")


def test_takes_the_contact_with_the_same_phone_and_the_company_with_the_same_name(cast):
    company = create_record(cast.seller, "companies", {"name": "РОМАШКА"})
    contact = create_record(cast.seller, "contacts", {"first_name": "Оля", "phones": ["+380501112233"]})
    converted = convert_lead(cast.seller, lead(cast.seller))
    assert (converted["company"], converted["contact"]) == (company["id"], contact["id"])
    assert counts() == (1, 1, 1)
    assert get_record(cast.seller, "contacts", UUID(contact["id"]))["first_name"] == "Оля"


def test_a_tax_number_tells_more_than_a_name(cast):
    create_record(cast.seller, "companies", {"name": "Ромашка"})
    same = create_record(cast.seller, "companies", {"name": "Ромашка плюс", "tax_id": "14360570"})
    converted = convert_lead(cast.seller, lead(cast.seller), company={"tax_id": "1436-0570"})
    assert converted["company"] == same["id"]


def test_does_not_take_what_is_out_of_reach(cast):
    create_record(cast.stranger, "contacts", {"first_name": "Оля", "phones": ["+380501112233"]})
    converted = convert_lead(cast.seller, lead(cast.seller))
    assert parts(cast.seller, converted)["contact"]["first_name"] == "Олена"
    assert Contact.objects.count() == 2


def test_takes_the_records_it_is_given(cast):
    company = create_record(cast.seller, "companies", {"name": "Інша"})
    contact = create_record(cast.seller, "contacts", {"first_name": "Інша"})
    converted = convert_lead(
        cast.seller, lead(cast.seller), company=UUID(company["id"]), contact=UUID(contact["id"]), deal=None
    )
    assert (converted["company"], converted["contact"], converted["deal"]) == (company["id"], contact["id"], None)


def test_a_lead_without_a_company_makes_none(cast):
    converted = convert_lead(cast.seller, lead(cast.seller, company_name=None))
    assert converted["company"] is None
    assert counts() == (0, 1, 1)


def test_refuses_to_make_nothing(cast):
    with pytest.raises(Invalid, match="nothing_to_convert"):
        convert_lead(cast.seller, lead(cast.seller), company=None, contact=None, deal=None)


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        ({"company": {"tax_id": "14360571"}}, "company.tax_id"),
        ({"contact": {"birthday": "never"}}, "contact.birthday"),
        ({"deal": {"amount": "much"}}, "deal.amount"),
        ({"deal": {"no_such": 1}}, "deal.no_such"),
        ({"contact": uuid4()}, "deal.contacts"),
        ({"deal": uuid4()}, "deal"),
    ],
)
def test_makes_nothing_when_a_part_is_refused(cast, wish, field):
    made = lead(cast.seller)
    with pytest.raises(Invalid) as refusal:
        convert_lead(cast.seller, made, **wish)
    assert field in {fault.field for fault in refusal.value.faults}
    assert counts() == (0, 0, 0)
    assert get_record(cast.seller, "leads", made)["status"] == "new"


def test_makes_nothing_for_somebody_who_may_not_make_deals(cast):
    support = make_user("support", team=cast.team)
    made = lead(cast.administrator, owner=str(support.id))
    with pytest.raises(Denied):
        convert_lead(make_user("marketer"), made)
    assert counts() == (0, 0, 0)


def test_does_not_exist_for_a_stranger_and_refuses_a_teammate(cast):
    made = lead(cast.seller)
    with pytest.raises(NotFound):
        convert_lead(cast.stranger, made)
    with pytest.raises(Denied):
        convert_lead(cast.teammate, made)
    assert counts() == (0, 0, 0)
    assert get_record(cast.seller, "leads", made)["version"] == 1


def test_refuses_a_second_run(cast):
    made = lead(cast.seller)
    convert_lead(cast.seller, made)
    with pytest.raises(Conflict, match="lead_is_converted"):
        convert_lead(cast.seller, made)
    assert counts() == (1, 1, 1)


def test_a_conversion_taken_back_can_be_done_again(cast):
    made = lead(cast.seller)
    first = convert_lead(cast.seller, made)
    reopened = update_record(cast.seller, "leads", made, {"status": "qualified"})
    assert reopened["converted_at"] is None
    second = convert_lead(cast.seller, made)
    assert (second["contact"], second["deal"]) == (first["contact"], first["deal"])
    assert counts() == (1, 1, 1)


@pytest.mark.django_db(transaction=True)
def test_two_at_the_same_moment_make_one():
    cast = make_cast()
    made, start, outcomes = lead(cast.seller), Barrier(2), []

    def convert():
        try:
            start.wait()
            convert_lead(cast.seller, made)
            outcomes.append("converted")
        except Conflict as refusal:
            outcomes.append(refusal.code)
        finally:
            connection.close()

    threads = [Thread(target=convert) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["converted", "lead_is_converted"]
    assert counts() == (1, 1, 1)
