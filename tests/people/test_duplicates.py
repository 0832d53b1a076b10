"""Who may be the same."""

from uuid import UUID

import pytest

from dotyk.accounts.actions import create_role
from dotyk.accounts.actors import SYSTEM
from dotyk.kernel.duplicates import similar_by_traits as duplicates
from dotyk.kernel.records import create_record, delete_record
from dotyk.platform.errors import Denied, NotFound
from tests.cast import make_user, queries_counted


def made(actor, objects="contacts", **values):
    return UUID(create_record(actor, objects, values)["id"])


def test_finds_a_contact_by_phone_however_it_is_written(cast):
    olena = made(cast.seller, first_name="Олена", phones=["+380442345678", "+380501112233"])
    made(cast.seller, first_name="Інша", phones=["+380501112234"])
    (found,) = duplicates(cast.seller, "contacts", {"phone": "(050) 111-22-33"})
    assert (found.id, found.title, found.matched) == (olena, "Олена", ["phone"])


def test_finds_a_contact_by_email_in_any_case_and_by_name_in_any_order(cast):
    olena = made(cast.seller, first_name="Олена", last_name="Лук’яненко", emails=["olena@p.ua"])
    assert [d.id for d in duplicates(cast.seller, "contacts", {"email": "OLENA@p.ua"})] == [olena]
    for name in ("олена лук'яненко", "Лукʼяненко  Олена"):
        assert [d.id for d in duplicates(cast.seller, "contacts", {"name": name})] == [olena]


def test_who_shares_more_comes_first(cast):
    namesake = made(cast.seller, first_name="Олена", last_name="Петренко")
    same_phone = made(cast.seller, first_name="О.", phones=["0501112233"])
    same_both = made(cast.seller, first_name="Олена", phones=["0501112233"], emails=["olena@p.ua"])
    found = duplicates(
        cast.seller, "contacts", {"name": "Олена Петренко", "phone": "0501112233", "email": "olena@p.ua"}
    )
    assert [d.id for d in found] == [same_both, same_phone, namesake]
    assert found[0].matched == ["phone", "email"]


def test_finds_a_company_by_tax_number_domain_or_name(cast):
    ours = made(cast.seller, "companies", name="Ромашка", tax_id="14360570", domain="romashka.com.ua")
    for traits in ({"tax_id": "1436 0570"}, {"domain": "https://romashka.com.ua/"}, {"name": "ромашка"}):
        assert [d.id for d in duplicates(cast.seller, "companies", traits)] == [ours]


def test_finds_a_lead(cast):
    lead = made(cast.seller, "leads", name="Олена", phone="0501112233")
    assert [d.id for d in duplicates(cast.seller, "leads", {"phone": "050 111 22 33"})] == [lead]


def test_several_texts_of_a_trait_are_each_compared(cast):
    olena = made(cast.seller, first_name="Олена", phones=["0501112233"])
    found = duplicates(cast.seller, "contacts", {"phone": ["044 234 56 78", "050 111 22 33"]})
    assert [d.id for d in found] == [olena]


@pytest.mark.parametrize(
    "traits", [{}, {"phone": "05"}, {"email": "olena@"}, {"name": "  "}, {"domain": "x"}, {"tax_id": "123"}]
)
def test_what_is_not_yet_typed_out_matches_nothing(cast, traits):
    made(cast.seller, first_name="Олена", phones=["0501112233"])
    assert duplicates(cast.seller, "contacts", traits) == []


def test_leaves_out_the_record_itself_the_deleted_and_those_out_of_reach(cast):
    phones = ["0501112233"]
    asked = made(cast.seller, first_name="Олена", phones=phones)
    delete_record(cast.administrator, "contacts", made(cast.seller, first_name="Стара", phones=phones))
    hidden = made(cast.stranger, first_name="Чужа", phones=phones)
    assert duplicates(cast.seller, "contacts", {"phone": phones[0]}, besides=asked) == []
    assert [d.id for d in duplicates(cast.administrator, "contacts", {"phone": phones[0]}, besides=asked)] == [hidden]


def test_a_hidden_field_tells_nothing(cast):
    grant = {"read": "all", "fields": {"phones": "hidden"}}
    create_role(SYSTEM, "caller", label={"en": "Caller"}, grants={"contacts": grant}, capabilities=[])
    made(cast.seller, first_name="Олена", phones=["0501112233"])
    blind = make_user("caller")
    assert duplicates(blind, "contacts", {"phone": "0501112233"}) == []
    assert len(duplicates(blind, "contacts", {"phone": "0501112233", "name": "Олена"})) == 1


def test_refuses_objects_without_duplicates_and_people_without_rights(cast):
    with pytest.raises(NotFound):
        duplicates(cast.seller, "deals", {"name": "x"})
    with pytest.raises(Denied):
        duplicates(make_user(None), "contacts", {"phone": "0501112233"})


def test_asks_once_and_shows_ten(cast):
    for _ in range(12):
        made(cast.seller, first_name="Олена", phones=["0501112233"])
    with queries_counted(1):
        found = duplicates(cast.seller, "contacts", {"phone": "0501112233", "name": "Олена"})
    assert len(found) == 10
