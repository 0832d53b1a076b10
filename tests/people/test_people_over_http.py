"""People over HTTP: who gets which answer."""

import json
from uuid import uuid4

import pytest

from dotyk.kernel.records import create_record
from dotyk.people.actions import add_distribution_rule
from dotyk.people.models import Contact
from tests.cast import key_headers, make_user, signed_in_client

JSON = "application/json"


@pytest.fixture
def lead(cast):
    told = {"name": "Олена Петренко", "company_name": "Ромашка", "phone": "0501112233", "message": "Скільки коштує?"}
    return create_record(cast.seller, "leads", told)["id"]


@pytest.fixture
def browser(cast):
    return signed_in_client(cast.seller)


def post(client, path, body, **more):
    return client.post(f"/api/v1{path}", body, content_type=JSON, **more)


def test_converts_a_lead(browser, lead):
    answer = post(browser, f"/leads/{lead}/convert", {"contact": {"position": "Директорка"}, "deal": None})
    assert answer.status_code == 200
    shown = answer.json()
    assert (shown["object"], shown["status"], shown["deal"]) == ("leads", "converted", None)
    contact = browser.get(f"/api/v1/records/contacts/{shown['contact']}").json()
    assert (contact["title"], contact["position"], contact["company"]) == (
        "Олена Петренко",
        "Директорка",
        shown["company"],
    )


def test_a_second_conversion_is_a_conflict_in_the_callers_language(browser, lead):
    post(browser, f"/leads/{lead}/convert", {})
    again = post(browser, f"/leads/{lead}/convert", {})
    assert again.status_code == 409
    assert again.json()["detail"] == "This lead has already been converted."
    assert Contact.objects.count() == 1


def test_a_conversion_sent_twice_with_one_key_is_answered_twice_alike(browser, lead):
    headers = {"Idempotency-Key": "convert-olena"}
    first = post(browser, f"/leads/{lead}/convert", {}, headers=headers)
    second = post(browser, f"/leads/{lead}/convert", {}, headers=headers)
    assert (second.status_code, second.json()) == (200, first.json())
    assert Contact.objects.count() == 1


@pytest.mark.parametrize(("language", "words"), [("en", "8 digits"), ("uk", "8 цифр"), ("ru", "8 цифр")])
def test_a_wrong_part_is_told_by_its_place_in_the_callers_language(cast, lead, language, words):
    browser = signed_in_client(make_user("head_of_sales", language=language))
    refused = post(browser, f"/leads/{lead}/convert", {"company": {"tax_id": "14360571"}})
    assert refused.status_code == 422
    (error,) = refused.json()["errors"]
    assert (error["field"], error["code"]) == ("company.tax_id", "tax_id_ua")
    assert words in error["message"]
    assert Contact.objects.count() == 0


@pytest.mark.parametrize("body", [{"contact": 5}, {"deal": "x"}, {"company": [1]}])
def test_what_is_no_part_is_refused(browser, lead, body):
    assert post(browser, f"/leads/{lead}/convert", body).status_code == 422


@pytest.mark.parametrize("text", ["\\ud800", "a\\u0000b", "x" * 5000, {"a": [1]}, 10**400, True])
@pytest.mark.parametrize("place", ["company.name", "company.tax_id", "company.domain", "contact.phones", "deal.name"])
def test_garbage_in_a_part_is_refused_or_cleaned(browser, lead, place, text):
    part, _, field = place.partition(".")
    body = json.dumps({part: {field: text}}).replace("\\\\", "\\")
    assert post(browser, f"/leads/{lead}/convert", body).status_code in (200, 400, 422)


def test_disqualifies_a_lead(browser, lead):
    answer = post(browser, f"/leads/{lead}/disqualify", {"reason": "Немає бюджету"})
    assert (answer.status_code, answer.json()["status"]) == (200, "disqualified")
    assert post(browser, f"/leads/{lead}/disqualify", {"reason": "Немає бюджету"}).status_code == 409
    assert post(browser, f"/leads/{lead}/disqualify", {}).status_code == 422


@pytest.mark.parametrize("verb", ["convert", "disqualify"])
def test_a_lead_out_of_reach_does_not_exist(cast, lead, verb):
    body = {"reason": "x"} if verb == "disqualify" else {}
    assert post(signed_in_client(cast.stranger), f"/leads/{lead}/{verb}", body).status_code == 404
    assert post(signed_in_client(cast.seller), f"/leads/{uuid4()}/{verb}", body).status_code == 404
    assert post(signed_in_client(cast.teammate), f"/leads/{lead}/{verb}", body).status_code == 403


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("post", "/leads/{id}/convert"),
        ("post", "/leads/{id}/disqualify"),
        ("get", "/duplicates/contacts"),
        ("get", "/lead-distribution"),
        ("post", "/lead-distribution"),
        ("patch", "/lead-distribution/{id}"),
        ("delete", "/lead-distribution/{id}"),
    ],
)
def test_nobody_gets_in_unsigned(client, db, method, path):
    answer = getattr(client, method)(f"/api/v1{path.format(id=uuid4())}", content_type=JSON)
    assert answer.status_code == 401
    assert answer["Content-Type"] == "application/problem+json"


def test_a_key_limited_to_reading_converts_nothing(client, cast, lead):
    headers = key_headers(cast.seller, scopes=["*:read"])
    assert post(client, f"/leads/{lead}/convert", {}, headers=headers).status_code == 403
    assert Contact.objects.count() == 0


def test_shows_duplicates(cast, browser):
    made = create_record(cast.seller, "contacts", {"first_name": "Олена", "phones": ["0501112233"]})
    found = browser.get("/api/v1/duplicates/contacts", {"phone": "050 111 22 33", "name": "olena"}).json()
    (item,) = found["items"]
    assert (item["id"], item["title"], item["matched"]) == (made["id"], "Олена", ["phone", "name"])
    assert item["probability"] > 0.9
    assert item["reasons"][0] == {"trait": "phone", "how": "same", "weight": 9.0}
    besides = {"phone": "050 111 22 33", "besides": made["id"]}
    assert browser.get("/api/v1/duplicates/contacts", besides).json() == {"items": []}
    assert browser.get("/api/v1/duplicates/deals", {"name": "x"}).status_code == 404


def test_distribution_rules_are_made_changed_and_removed(cast):
    browser = signed_in_client(cast.administrator)
    rule = {
        "name": "Сайт",
        "users": [str(cast.seller.id)],
        "filter": {"field": "source", "op": "eq", "value": "website"},
        "way": "least_loaded",
    }
    made = post(browser, "/lead-distribution", rule)
    assert made.status_code == 201
    assert made.json() == {"id": made.json()["id"], "position": 0, "active": True, **rule}
    path = f"/api/v1/lead-distribution/{made.json()['id']}"
    changed = browser.patch(path, {"active": False, "filter": None}, content_type=JSON).json()
    assert (changed["active"], changed["filter"], changed["name"]) == (False, None, "Сайт")
    assert browser.get("/api/v1/lead-distribution").json() == {"items": [changed]}
    assert browser.delete(path).status_code == 204
    assert browser.delete(path).status_code == 404


@pytest.mark.parametrize(
    "wrong", [{"way": "by_lot"}, {"users": ["x"]}, {"position": 10**12}, {"name": "a\x00b"}, {"name": None}]
)
def test_a_distribution_rule_that_makes_no_sense_is_refused(cast, wrong):
    rule = {"name": "Сайт", "users": [str(cast.seller.id)], **wrong}
    browser = signed_in_client(cast.administrator)
    assert post(browser, "/lead-distribution", rule).status_code == 422
    good = add_distribution_rule(cast.administrator, name="Сайт", user_ids=[cast.seller.id])
    answer = browser.patch(f"/api/v1/lead-distribution/{good.id}", wrong, content_type=JSON)
    assert answer.status_code == 422


def test_distribution_is_for_those_who_configure(cast):
    made = add_distribution_rule(cast.administrator, name="Сайт", user_ids=[cast.seller.id])
    browser = signed_in_client(make_user("head_of_sales"))
    assert browser.get("/api/v1/lead-distribution").status_code == 403
    assert post(browser, "/lead-distribution", {"name": "x", "users": [str(cast.seller.id)]}).status_code == 403
    path = f"/api/v1/lead-distribution/{made.id}"
    assert browser.patch(path, {"name": "x"}, content_type=JSON).status_code == 403
    assert browser.delete(path).status_code == 403


def test_filters_look_into_people(cast, browser):
    company = create_record(cast.seller, "companies", {"name": "Ромашка", "industry": "it"})
    create_record(cast.seller, "contacts", {"first_name": "Олена", "company": company["id"], "consent_email": True})
    create_record(cast.seller, "contacts", {"first_name": "Інша", "phones": ["0501112233"]})

    def found(*condition):
        tree = dict(zip(("field", "op", "value"), condition, strict=False))
        answer = post(browser, "/records/contacts/query", {"filter": tree}).json()
        return [item["title"] for item in answer["items"]]

    assert found("company.industry", "eq", "it") == ["Олена"]
    assert found("consent_email", "eq", True) == ["Олена"]
    assert found("consent_email", "is_empty") == ["Інша"]
    assert found("phones", "contains", "+380501112233") == ["Інша"]


def test_a_contact_is_found_by_any_of_its_names(cast, browser):
    told = {"first_name": "Олена", "middle_name": "Іванівна", "last_name": "Петренко", "emails": ["o.petrenko@p.ua"]}
    told |= {"phones": ["0501112233"], "handles": {"telegram": "@lena_flowers"}}
    create_record(cast.seller, "contacts", told)
    create_record(cast.seller, "contacts", {"first_name": "Інша"})
    for words in ("петренко олена", "Іванівна", "0501112233", "o.petrenko@", "lena_flo"):
        items = browser.get("/api/v1/records/contacts", {"q": words}).json()["items"]
        assert [item["title"] for item in items] == ["Олена Петренко"], words
