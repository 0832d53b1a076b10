"""Companies through the doors of the record engine."""

from threading import Barrier, Thread
from uuid import UUID

import pytest
from django.db import connection

from dotyk.kernel.records import Update, create_record, get_record, update_record, update_records
from dotyk.platform.errors import Invalid
from tests.cast import make_cast


def codes(refusal):
    return {(fault.field, fault.code) for fault in refusal.value.faults}


def company(actor, **values):
    return UUID(create_record(actor, "companies", {"name": "Ромашка", **values})["id"])


def test_a_company_keeps_what_it_is_told(cast):
    told = {
        "legal_name": 'ТОВ "Ромашка"',
        "tax_id": "14360570",
        "domain": "https://www.Romashka.com.ua/about",
        "industry": "retail",
        "employees": 45,
        "revenue": {"amount": "1200000.50", "currency": "UAH"},
        "year_established": 1996,
        "emails": ["office@romashka.com.ua"],
        "phones": ["044 234 56 78"],
        "website": "romashka.com.ua",
        "address": {"country": "UA", "city": "Київ"},
        "source": "referral",
    }
    kept = get_record(cast.seller, "companies", company(cast.seller, **told))
    assert (kept["title"], kept["domain"], kept["phones"]) == ("Ромашка", "romashka.com.ua", ["+380442345678"])
    assert kept["website"] == "https://romashka.com.ua"
    same = set(told) - {"domain", "phones", "website"}
    assert {name: kept[name] for name in same} == {name: told[name] for name in same}


def test_refuses_a_company_without_a_name(cast):
    with pytest.raises(Invalid) as refusal:
        create_record(cast.seller, "companies", {"name": " "})
    assert codes(refusal) == {("name", "required")}


def test_refuses_a_wrong_tax_number_by_the_workspaces_country(cast):
    with pytest.raises(Invalid) as refusal:
        company(cast.seller, tax_id="14360571")
    assert codes(refusal) == {("tax_id", "tax_id_ua")}


@pytest.mark.parametrize(
    ("country", "typed", "kept"),
    [
        ("Germany", "129274202", "DE129274202"),
        ("RU", "7707083893", "7707083893"),
        ("Узбекистан", "207 119 887", "207119887"),
        ("Kenya", "P051234567X", "P051234567X"),
    ],
)
def test_the_companys_own_country_decides_over_the_workspaces(cast, country, typed, kept):
    made = company(cast.seller, tax_id=typed, address={"country": country})
    assert get_record(cast.seller, "companies", made)["tax_id"] == kept


def test_a_move_to_another_country_checks_the_number_again(cast):
    made = company(cast.seller, tax_id="14360570")
    with pytest.raises(Invalid) as refusal:
        update_record(cast.seller, "companies", made, {"address": {"country": "RU"}})
    assert codes(refusal) == {("tax_id", "tax_id_ru")}


def test_refuses_what_is_no_domain(cast):
    with pytest.raises(Invalid) as refusal:
        company(cast.seller, domain="no domain")
    assert codes(refusal) == {("domain", "not_domain")}


def test_a_company_may_stand_under_another(cast):
    above = company(cast.seller)
    below = company(cast.seller, parent=str(above))
    assert get_record(cast.seller, "companies", below)["parent"] == str(above)


def test_refuses_a_circle_of_parents(cast):
    top = company(cast.seller)
    middle = company(cast.seller, parent=str(top))
    bottom = company(cast.seller, parent=str(middle))
    for under in (top, middle, bottom):
        with pytest.raises(Invalid) as refusal:
            update_record(cast.seller, "companies", top, {"parent": str(under)})
        assert ("parent", "parent_circle") in codes(refusal)
    assert get_record(cast.seller, "companies", top)["parent"] is None


def test_refuses_a_circle_closed_by_one_batch(cast):
    one, two = company(cast.seller), company(cast.seller)
    wishes = [Update(one, {"parent": str(two)}), Update(two, {"parent": str(one)})]
    results = update_records(cast.seller, "companies", wishes)
    assert [result.outcome for result in results] == ["refused", "refused"]


def test_a_subsidiarys_history_belongs_to_its_parent_too(cast):
    from dotyk.platform.models import EventSubject

    above = company(cast.seller)
    before = EventSubject.objects.filter(record_id=above).count()
    company(cast.seller, parent=str(above))
    assert EventSubject.objects.filter(record_id=above).count() == before + 1


@pytest.mark.django_db(transaction=True)
def test_refuses_a_circle_closed_by_two_at_the_same_moment():
    cast = make_cast()
    one, two = company(cast.seller), company(cast.seller)
    start, outcomes = Barrier(2), []

    def move(below, above):
        try:
            start.wait()
            update_record(cast.seller, "companies", below, {"parent": str(above)})
            outcomes.append("moved")
        except Invalid as refusal:
            outcomes.append(refusal.faults[0].code)
        finally:
            connection.close()

    threads = [Thread(target=move, args=pair) for pair in ((one, two), (two, one))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["moved", "parent_circle"]
