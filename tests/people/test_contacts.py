"""Contacts through the doors of the record engine."""

from uuid import UUID

import pytest

from dotyk.kernel.records import create_record, create_records, get_record, update_record
from dotyk.platform.errors import Invalid


def codes(refusal):
    return {(fault.field, fault.code) for fault in refusal.value.faults}


def test_a_contact_keeps_what_it_is_told(cast):
    company = create_record(cast.seller, "companies", {"name": "Ромашка"})
    told = {
        "first_name": "Олена",
        "middle_name": "Іванівна",
        "last_name": "Петренко",
        "phones": ["050 111 22 33", "+44 20 7946 0018"],
        "emails": ["Olena@Romashka.com.ua"],
        "handles": {"telegram": "https://t.me/Olena_P", "viber": "0501112233"},
        "birthday": "1990-02-28",
        "position": "Директорка",
        "company": company["id"],
        "language": "uk",
        "source": "exhibition",
        "purchase_goal": "Подарунок",
        "preferences": "Дзвонити після 15:00",
        "consent_email": True,
        "consent_sms": False,
        "lifecycle": "lead",
        "address": {"country": "Україна", "city": "Львів"},
    }
    made = create_record(cast.seller, "contacts", told)
    kept = get_record(cast.seller, "contacts", UUID(made["id"]))
    assert kept["title"] == "Олена Петренко"
    assert kept["phones"] == ["+380501112233", "+442079460018"]
    assert kept["emails"] == ["olena@romashka.com.ua"]
    assert kept["handles"] == {"telegram": "olena_p", "viber": "+380501112233"}
    assert (kept["consent_email"], kept["consent_sms"], kept["consent_phone"]) == (True, False, None)
    settled = {"phones", "emails", "handles"}
    assert {name: kept[name] for name in told if name not in settled} == {
        name: value for name, value in told.items() if name not in settled
    }


def test_the_title_follows_the_name(cast):
    made = create_record(cast.seller, "contacts", {"phones": ["0501112233"]})
    assert made["title"] == "+380501112233"
    named = update_record(cast.seller, "contacts", UUID(made["id"]), {"first_name": "Олена", "last_name": "Петренко"})
    assert named["title"] == "Олена Петренко"
    unnamed = update_record(cast.seller, "contacts", UUID(made["id"]), {"first_name": None, "last_name": None})
    assert unnamed["title"] == "+380501112233"


def test_refuses_a_contact_nobody_can_name(cast):
    with pytest.raises(Invalid) as refusal:
        create_record(cast.seller, "contacts", {"position": "Director"})
    assert codes(refusal) == {("first_name", "contact_needs_name")}


def test_refuses_to_take_the_last_name_away(cast):
    made = create_record(cast.seller, "contacts", {"first_name": "Олена"})
    with pytest.raises(Invalid):
        update_record(cast.seller, "contacts", UUID(made["id"]), {"first_name": ""})
    assert get_record(cast.seller, "contacts", UUID(made["id"]))["first_name"] == "Олена"


def test_one_wrong_row_of_a_batch_leaves_the_others_alone(cast):
    results = create_records(cast.seller, "contacts", [{"first_name": "Олена"}, {}, {"emails": ["a@b.ua"]}])
    assert [result.outcome for result in results] == ["created", "refused", "created"]


def test_refuses_an_unknown_messenger_and_a_foreign_company(cast):
    with pytest.raises(Invalid) as refusal:
        create_record(cast.seller, "contacts", {"first_name": "Олена", "handles": {"icq": "123"}})
    assert codes(refusal) == {("handles", "not_an_option")}
    hidden = create_record(cast.stranger, "companies", {"name": "Чужа"})
    with pytest.raises(Invalid) as refusal:
        create_record(cast.seller, "contacts", {"first_name": "Олена", "company": hidden["id"]})
    assert codes(refusal) == {("company", "no_such_record")}
