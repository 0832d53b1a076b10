"""Rows become records by the one write path: made, changed, left alone or refused, and none in silence."""

from __future__ import annotations

from typing import Any

import orjson
import pytest
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel import records, transfer
from dotyk.kernel.records import Listing
from dotyk.kernel.transfer import suggesting
from dotyk.platform.errors import Invalid
from tests.cast import Cast, make_user
from tests.kernel.making import make, make_person_who_may
from tests.kernel.transfer.conftest import Importing, counts


def listed(actor: Actor, object_name: str, **options: Any) -> list[dict[str, Any]]:
    text = records.list_json(actor, object_name, Listing(sort="created_at", expand=("*",), limit=200, **options))
    return list(orjson.loads(text)["items"])


PEOPLE = """first name,last name,email,phone,birthday
Olena,Bilyk,Olena@Example.com,050 123 45 67,31.05.1990
Taras,Koval,taras@example.com;koval@example.com,+380671234567,01.02.1985
"""


def test_rows_become_records_of_the_actor(cast: Cast, importing: Importing) -> None:
    shown = importing(cast.administrator, "contacts", PEOPLE)
    assert shown["status"] == "done"
    assert counts(shown) == (2, 0, 0, 0)
    olena, taras = listed(cast.administrator, "contacts")
    assert (olena["emails"], olena["phones"], olena["birthday"]) == (
        ["olena@example.com"],
        ["+380501234567"],
        "1990-05-31",
    )
    assert taras["emails"] == ["taras@example.com", "koval@example.com"]
    assert olena["owner"]["id"] == str(cast.administrator.id)


def test_a_second_import_of_the_same_file_makes_nothing(cast: Cast, importing: Importing) -> None:
    importing(cast.administrator, "contacts", PEOPLE)
    assert counts(importing(cast.administrator, "contacts", PEOPLE)) == (0, 0, 2, 0)
    assert len(listed(cast.administrator, "contacts")) == 2


def test_matching_records_get_what_is_new_and_keep_what_they_had(cast: Cast, importing: Importing) -> None:
    importing(cast.administrator, "contacts", PEOPLE)
    shown = importing(cast.administrator, "contacts", "email,position,phone\nOLENA@example.com,Director,0441112233\n")
    assert shown["counts"] == {"created": 0, "updated": 1, "skipped": 0, "refused": 0}
    olena = listed(cast.administrator, "contacts")[0]
    assert (olena["position"], olena["first_name"]) == ("Director", "Olena")
    assert olena["phones"] == ["+380501234567", "+380441112233"]


def test_matching_rows_can_be_skipped_or_made_anyway(cast: Cast, importing: Importing) -> None:
    importing(cast.administrator, "contacts", PEOPLE)
    assert counts(importing(cast.administrator, "contacts", PEOPLE, options={"on_match": "skip"})) == (0, 0, 2, 0)
    assert counts(importing(cast.administrator, "contacts", PEOPLE, options={"on_match": "create"})) == (2, 0, 0, 0)


@pytest.mark.usefixtures("small_chunks")
@pytest.mark.parametrize("trial", [False, True])
def test_duplicates_inside_the_file_are_found_in_and_across_chunks(
    cast: Cast, importing: Importing, trial: bool
) -> None:
    table = "name,email\nA,a@example.com\nA,A@example.com\nB,b@example.com\nC,c@example.com\nA,a@example.com\n"
    shown = importing(cast.administrator, "leads", table, trial=trial, options={"match": ["email"], "on_match": "skip"})
    assert counts(shown) == (3, 0, 2, 0)


def test_a_row_that_matches_several_records_is_refused(cast: Cast, importing: Importing) -> None:
    for name in ("A", "B"):
        make(cast.administrator, "leads", name=name, email="same@example.com")
    shown = importing(cast.administrator, "leads", "name,email\nC,same@example.com\n")
    assert counts(shown) == (0, 0, 0, 1)
    assert shown["problems"][0]["code"] == "matches_several"


def test_groups_of_fields_match_together_whatever_the_case(cast: Cast, importing: Importing) -> None:
    make(cast.administrator, "contacts", first_name="Olena", last_name="Bilyk")
    table = "first name,last name,position\nOLENA,bilyk,Director\nOlena,Koval,Buyer\n"
    shown = importing(cast.administrator, "contacts", table, options={"match": ["first_name+last_name"]})
    assert counts(shown) == (1, 1, 0, 0)


def test_companies_match_by_name_without_legal_form_only_where_it_is_a_reference(
    cast: Cast, importing: Importing
) -> None:
    company = make(cast.administrator, "companies", name="ТОВ «Ромашка»")
    importing(cast.administrator, "contacts", "first name,company\nOlena,ромашка\nTaras,Ромашка ТОВ\n")
    assert {contact["company"]["id"] for contact in listed(cast.administrator, "contacts")} == {str(company)}


def test_names_met_for_the_first_time_meet_again_in_another_form(cast: Cast, importing: Importing) -> None:
    table = "first name,company\nOlena,ТОВ «Нова»\nTaras,Нова\nSemen,НОВА ТОВ\n"
    for trial in (True, False):
        shown = importing(cast.administrator, "contacts", table, trial=trial, options={"unknown": "create"})
        assert counts(shown) == (3, 0, 0, 0)
    assert len(listed(cast.administrator, "companies")) == 1


@pytest.mark.usefixtures("small_chunks")
def test_parents_are_found_among_rows_of_earlier_chunks_in_another_form(cast: Cast, importing: Importing) -> None:
    table = "name,parent\nТОВ «Головна»,\nA,Nobody yet\nB,Головна\nNobody yet,\n"
    assert counts(importing(cast.administrator, "companies", table)) == (4, 0, 0, 0)


def test_references_are_found_by_email_or_another_field(cast: Cast, importing: Importing) -> None:
    company = make(cast.administrator, "companies", name="Acme", tax_id="32855961", emails=["hello@acme.example"])
    table = "first name,company\nOlena,32855961\nTaras,HELLO@acme.example\n"
    importing(
        cast.administrator,
        "contacts",
        table,
        mapping=[
            {"column": "first name", "field": "first_name"},
            {"column": "company", "field": "company", "by": "tax_id"},
        ],
        options={"unknown": "empty"},
    )
    olena, taras = listed(cast.administrator, "contacts")
    assert olena["company"]["id"] == str(company)
    assert taras["company"] is None


def test_people_are_found_by_name_or_email(cast: Cast, importing: Importing) -> None:
    table = f"name,owner\nA,sofia seller\nB,{cast.teammate.email.upper()}\n"
    importing(cast.administrator, "leads", table)
    assert [lead["owner"]["id"] for lead in listed(cast.administrator, "leads")] == [
        str(cast.seller.id),
        str(cast.teammate.id),
    ]


PRODUCTS = "name,product\nOne,GTX Pro\nTwo,GTXPro\nThree,GTXPro\nFour,Other\n"


def test_values_that_do_not_fit_come_back_once_with_their_counts(cast: Cast, importing: Importing) -> None:
    product = make(cast.administrator, "products", name="GTX Pro")
    shown = importing(cast.administrator, "deals", PRODUCTS, trial=True, mapping={"name": "name", "product": "product"})
    assert counts(shown) == (1, 0, 0, 3)
    assert [(p["field"], p["value"], p["count"], p["code"]) for p in shown["problems"]] == [
        ("product", "GTXPro", 2, "no_such_record"),
        ("product", "Other", 1, "no_such_record"),
    ]
    assert shown["problems"][0]["suggestion"] == {"value": str(product), "title": "GTX Pro"}
    assert listed(cast.administrator, "deals") == []


def test_the_nearest_is_found_among_more_titles_than_are_read_at_once(
    cast: Cast, importing: Importing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suggesting, "TITLES_MAX", 2)
    for name in ("Brick 1", "Brick 2", "Brick 3", "Lawn mower Stihl", "GTX Pro"):
        make(cast.administrator, "products", name=name)
    table = "name,product\nOne,GTXPro\nTwo,Lawn mowr Stihl\nThree,Ox\n"
    shown = importing(cast.administrator, "deals", table, trial=True, mapping={"name": "name", "product": "product"})
    suggested = {problem["value"]: problem["suggestion"] for problem in shown["problems"]}
    assert suggested["GTXPro"]["title"] == "GTX Pro"
    assert suggested["Lawn mowr Stihl"]["title"] == "Lawn mower Stihl"
    assert suggested["Ox"] is None


def test_such_values_can_be_mapped_made_or_left_empty(cast: Cast, importing: Importing) -> None:
    make(cast.administrator, "products", name="GTX Pro")
    shown = importing(
        cast.administrator,
        "deals",
        PRODUCTS + "Five,Odd\n",
        mapping={"name": "name", "product": "product"},
        options={
            "values": {"product": {"GTXPro": "GTX Pro", "Odd": {"do": "empty"}}},
            "unknown": {"product": "create"},
        },
    )
    assert counts(shown) == (5, 0, 0, 0)
    titles = [deal["product"] and deal["product"]["title"] for deal in listed(cast.administrator, "deals")]
    assert titles == ["GTX Pro", "GTX Pro", "GTX Pro", "Other", None]
    assert len(listed(cast.administrator, "products")) == 2


def test_a_name_two_records_bear_is_told(cast: Cast, importing: Importing) -> None:
    for _ in range(2):
        make(cast.administrator, "companies", name="Acme")
    shown = importing(cast.administrator, "contacts", "first name,company\nOlena,Acme\n")
    assert counts(shown) == (0, 0, 0, 1)
    assert shown["problems"][0]["code"] == "matches_several"


def test_wrong_values_of_any_type_refuse_their_row_or_stay_empty(cast: Cast, importing: Importing) -> None:
    table = "name,email,score\nA,not an address,10\nB,b@example.com,many\nC,c@example.com,20\n"
    shown = importing(cast.administrator, "leads", table)
    assert counts(shown) == (1, 0, 0, 2)
    assert {(p["field"], p["value"]) for p in shown["problems"]} == {("email", "not an address"), ("score", "many")}
    shown = importing(cast.administrator, "leads", table, options={"unknown": "empty", "match": ["name"]})
    assert counts(shown) == (2, 0, 1, 0)


def test_choices_are_found_by_label_in_any_language(cast: Cast, importing: Importing) -> None:
    importing(cast.administrator, "leads", "name,source\nA,Рекомендація\nB,Выставка\nC,website\n")
    assert [lead["source"] for lead in listed(cast.administrator, "leads")] == ["referral", "exhibition", "website"]


@pytest.mark.parametrize("trial", [False, True])
def test_rows_may_name_later_rows_of_their_file(cast: Cast, importing: Importing, trial: bool) -> None:
    table = "name,parent\nGrandchild,Child\nChild,Root\nRoot,\nOrphan,Nobody\n"
    shown = importing(cast.administrator, "companies", table, trial=trial)
    assert counts(shown) == (3, 0, 0, 1)
    assert [(p["field"], p["value"], p["count"]) for p in shown["problems"]] == [("parent", "Nobody", 1)]
    if not trial:
        parents = {c["name"]: c["parent"] and c["parent"]["title"] for c in listed(cast.administrator, "companies")}
        assert parents == {"Root": None, "Child": "Root", "Grandchild": "Child"}


@pytest.mark.usefixtures("small_chunks")
def test_rows_that_name_each_other_are_refused_at_last(cast: Cast, importing: Importing) -> None:
    shown = importing(cast.administrator, "companies", "name,parent\nA,B\nB,A\nC,\n")
    assert counts(shown) == (1, 0, 0, 2)


def test_empty_and_broken_rows_are_counted(cast: Cast, importing: Importing) -> None:
    shown = importing(cast.administrator, "leads", "name,email\nA,a@example.com\n,\nB\nC,c@example.com,x\n")
    assert counts(shown) == (1, 0, 1, 2)


def test_constants_and_joined_columns(cast: Cast, importing: Importing) -> None:
    importing(
        cast.administrator,
        "leads",
        "a,b\nNorth,Bikes\n,Skis\n",
        mapping=[{"columns": ["a", "b"], "join": " – ", "field": "name"}, {"value": "partner", "field": "source"}],
    )
    leads = listed(cast.administrator, "leads")
    assert [lead["name"] for lead in leads] == ["North – Bikes", "Skis"]
    assert {lead["source"] for lead in leads} == {"partner"}


def test_a_row_that_only_the_database_refuses_is_refused_alone(cast: Cast, importing: Importing) -> None:
    with connection.cursor() as cursor:
        cursor.execute("alter table lead add constraint no_bad_names check (name <> 'Bad')")
    shown = importing(cast.administrator, "leads", "name,company name\nA,Acme\nBad,Acme\nC,Acme\n")
    assert counts(shown) == (2, 0, 0, 1)
    assert shown["problems"][0]["code"] == "does_not_fit"
    assert [lead["name"] for lead in listed(cast.administrator, "leads")] == ["A", "C"]


def test_a_trial_tells_what_the_import_will_do_and_changes_nothing(cast: Cast, importing: Importing) -> None:
    make(cast.administrator, "contacts", first_name="Olena", emails=["olena@example.com"])
    table = PEOPLE + "Nobody,,not an address,,\n"
    tried = importing(cast.administrator, "contacts", table, trial=True)
    assert tried["status"] == "checked"
    assert len(listed(cast.administrator, "contacts")) == 1
    assert importing(cast.administrator, "contacts", table)["counts"] == tried["counts"]
    assert tried["counts"] == {"created": 1, "updated": 1, "skipped": 0, "refused": 1}


def test_events_tell_of_every_record(cast: Cast, importing: Importing) -> None:
    importing(cast.administrator, "contacts", PEOPLE)
    with connection.cursor() as cursor:
        cursor.execute(
            "select count(*) from event where kind = 'contacts.created' and actor_id = %s", [cast.administrator.id]
        )
        assert cursor.fetchone()[0] == 2


def test_field_rights_and_reach_hold(cast: Cast, importing: Importing) -> None:
    importer = make_person_who_may(
        {"leads": {"create": "own", "read": "own", "update": "own", "fields": {"score": "read_only"}}},
        capabilities=("import",),
    )
    make(cast.administrator, "leads", name="Hers", email="same@example.com")
    shown = importing(importer, "leads", "name,email,score\nMine,same@example.com,5\n")
    assert [item["field"] for item in shown["mapping"]] == ["name", "email"]
    assert counts(shown) == (1, 0, 0, 0)
    assert len(listed(cast.administrator, "leads")) == 2


def test_rows_for_people_out_of_reach_are_refused(cast: Cast, importing: Importing) -> None:
    other = make_user("seller", name="Olha Other")
    importer = make_person_who_may(
        {"leads": {"create": "own", "read": "own", "update": "own"}}, capabilities=("import",)
    )
    assert counts(importing(importer, "leads", f"name,owner\nA,{other.name}\n")) == (0, 0, 0, 1)


def test_an_import_of_unknown_choices_is_not_started(cast: Cast) -> None:
    run = transfer.begin_import(cast.administrator, "leads", [b"name\nA\n"], file_name="a.csv")
    for changes in (
        {"mapping": {"name": "no_such_field"}},
        {"mapping": {"no such column": "name"}},
        {"mapping": [{"column": "name", "field": "name"}, {"value": "x", "field": "name"}]},
        {"options": {"on_match": "perhaps"}},
        {"options": {"match": ["no_such_field"]}},
        {"options": {"unknown": {"name": "perhaps"}}},
        {"columns": {"name": {"date_order": "ydm"}}},
        {"format": {"delimiter": "#"}},
    ):
        with pytest.raises(Invalid):
            transfer.change_import(cast.administrator, run.id, changes)
