"""What people said about being reached is kept whole, and whoever sends asks it."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from dotyk.kernel import records
from dotyk.kernel.erasing import erase_person
from dotyk.kernel.merging import MergeWish, merge_records, unmerge_last
from dotyk.people.actions import note_consent
from dotyk.people.models import Consent
from dotyk.people.queries import consents_of, reachable
from dotyk.platform import clock
from dotyk.platform.errors import Denied, Invalid, NotFound
from tests.cast import Cast
from tests.kernel.making import change, make, make_person_who_may
from tests.kernel.records.conftest import calling, cast
from tests.kernel.transfer.conftest import Importing, _own_home, importing

__all__ = ["_own_home", "calling", "cast", "importing"]


def lines(contact: UUID) -> list[tuple[str, str, str]]:
    """Channel, state and source of each line, in the order in which they were noted."""
    found = Consent.objects.filter(contact_id=contact).order_by("noted_at", "id")
    return [(line.channel, line.state, line.source) for line in found]


def test_every_way_of_writing_leaves_a_line(cast: Cast, importing: Importing) -> None:
    boss = cast.administrator
    contact = make(boss, "contacts", first_name="Олена", emails=["olena@kava.example"], consent_email=True)
    change(boss, "contacts", contact, consent_email=True, consent_sms=False)
    change(boss, "contacts", contact, consent_email=None)
    importing(
        boss, "contacts", "Email,Calls\nolena@kava.example,так\n",
        mapping=[{"column": "Email", "field": "emails"}, {"column": "Calls", "field": "consent_phone"}],
        options={"match": ["emails"], "on_match": "update"},
    )  # fmt: skip
    note_consent(boss, contact, channel="email", state="given", source="form", text="Я хочу листи")
    assert lines(contact) == [
        ("email", "given", "edit"),
        ("sms", "refused", "edit"),
        ("email", "cleared", "edit"),
        ("phone", "given", "import"),
        ("email", "given", "form"),
    ]
    assert records.get_record(boss, "contacts", contact)["consent_email"] is True
    latest = consents_of(boss, contact)["items"][0]
    assert (latest.text, latest.author) == ("Я хочу листи", "Ada Administrator")


def test_what_was_said_later_stands(cast: Cast) -> None:
    boss = cast.administrator
    contact = make(boss, "contacts", first_name="Олена")
    note_consent(boss, contact, channel="email", state="refused", source="call")
    note_consent(boss, contact, channel="email", state="given", said_at=clock.now() - timedelta(days=9))
    assert records.get_record(boss, "contacts", contact)["consent_email"] is False
    assert [item.state for item in consents_of(boss, contact)["items"]] == ["refused", "given"]
    with pytest.raises(Invalid, match="consent_in_future"):
        note_consent(boss, contact, channel="email", state="given", said_at=clock.now() + timedelta(days=1))


def test_senders_ask_it(cast: Cast) -> None:
    boss = cast.administrator
    yes = make(boss, "contacts", first_name="Так", consent_email=True, consent_messengers=True)
    no = make(boss, "contacts", first_name="Ні", consent_email=False)
    unasked = make(boss, "contacts", first_name="Хтозна")
    gone = make(boss, "contacts", first_name="Нема", consent_email=True)
    records.delete_record(boss, "contacts", gone)
    everyone = [yes, no, unasked, gone]
    assert reachable(everyone, "email") == {yes}
    assert reachable(everyone, "email", purpose="service") == {yes, unasked}
    assert reachable(everyone, "viber") == {yes}
    note_consent(boss, yes, channel="viber", state="refused")
    note_consent(boss, no, channel="telegram", state="given")
    assert (reachable(everyone, "viber"), reachable(everyone, "telegram")) == (set(), {yes, no})
    note_consent(boss, yes, channel="viber", state="cleared")
    assert reachable(everyone, "viber") == {yes}


def test_a_merge_keeps_both_logs_and_parting_gives_each_its_own(cast: Cast) -> None:
    boss = cast.administrator
    one = make(boss, "contacts", first_name="Олена", consent_email=True)
    other = make(boss, "contacts", first_name="Олена", consent_sms=True)
    merge_records(boss, "contacts", MergeWish(one, [other]))
    assert lines(one) == [("email", "given", "edit"), ("sms", "given", "edit")]
    unmerge_last(boss, "contacts", one)
    assert (lines(one), lines(other)) == ([("email", "given", "edit")], [("sms", "given", "edit")])


def test_an_erased_person_keeps_the_proof_without_the_words(cast: Cast) -> None:
    boss = cast.administrator
    contact = make(boss, "contacts", first_name="Олена")
    note_consent(boss, contact, channel="email", state="given", text="Олена сказала так")
    erase_person(boss, "contacts", contact, title="Олена")
    assert [(line.state, line.text) for line in Consent.objects.all()] == [("given", "")]


def test_is_for_whoever_may_change_the_contact(cast: Cast) -> None:
    contact = make(cast.administrator, "contacts", first_name="Олена", consent_email=True)
    reader = make_person_who_may({"contacts": {"read": "all", "fields": {"consent_sms": "hidden"}}})
    limited = make_person_who_may(
        {"contacts": {"read": "all", "update": "all", "fields": {"consent_email": "read_only"}}}
    )
    with pytest.raises(NotFound):
        consents_of(cast.stranger, contact)
    for actor in (reader, limited):
        with pytest.raises(Denied):
            note_consent(actor, contact, channel="email", state="refused")
    assert "sms" not in [each["channel"] for each in consents_of(reader, contact)["standing"]]
    assert lines(contact) == [("email", "given", "edit")]
