"""Leads on their way: status, first answer, disqualification."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from dotyk.kernel.records import create_record, get_record, update_record
from dotyk.people.actions import disqualify_lead, note_answers
from dotyk.platform import clock
from dotyk.platform.errors import Conflict, Denied, Invalid, NotFound
from dotyk.platform.models import Event


def lead(actor, **values):
    return UUID(create_record(actor, "leads", {"name": "Олена Петренко", **values})["id"])


def kinds(record_id):
    return list(Event.objects.filter(record_id=record_id).order_by("id").values_list("kind", flat=True))


def codes(refusal):
    return {(fault.field, fault.code) for fault in refusal.value.faults}


def test_a_new_lead_waits_to_be_taken_up(cast):
    made = get_record(cast.seller, "leads", lead(cast.seller, phone="050 111 22 33", utm_source="google", score=70))
    assert (made["status"], made["title"], made["phone"]) == ("new", "Олена Петренко", "+380501112233")
    assert (made["utm_source"], made["score"]) == ("google", 70)
    assert made["first_response_at"] is made["first_response_seconds"] is None


def test_refuses_a_lead_that_tells_nothing(cast):
    with pytest.raises(Invalid) as refusal:
        create_record(cast.seller, "leads", {"source": "website"})
    assert codes(refusal) == {("name", "lead_needs_name")}


def test_refuses_a_score_beyond_a_hundred(cast):
    with pytest.raises(Invalid) as refusal:
        lead(cast.seller, score=101)
    assert codes(refusal) == {("score", "number_out_of_range")}


def test_taking_a_lead_up_is_the_first_answer(cast):
    made = lead(cast.seller)
    taken = update_record(cast.seller, "leads", made, {"status": "in_work"})
    assert taken["first_response_at"] == taken["updated_at"]
    assert taken["first_response_seconds"] >= 0
    later = update_record(cast.seller, "leads", made, {"status": "qualified"})
    first, still = (datetime.fromisoformat(row["first_response_at"]) for row in (taken, later))
    assert first == still
    assert kinds(made) == ["leads.created", "leads.updated", "leads.answered", "leads.updated"]


def test_nobody_sets_the_first_answer_by_hand(cast):
    with pytest.raises(Invalid) as refusal:
        lead(cast.seller, first_response_seconds=1)
    assert codes(refusal) == {("first_response_seconds", "read_only")}


def test_an_outgoing_touch_is_the_first_answer(cast):
    made = lead(cast.seller)
    at = clock.now() + timedelta(minutes=5)
    note_answers(cast.seller, {made: at})
    note_answers(cast.seller, {made: at + timedelta(hours=1)})
    answered = get_record(cast.seller, "leads", made)
    assert 299 <= answered["first_response_seconds"] <= 300
    assert answered["version"] == 1
    assert kinds(made) == ["leads.created", "leads.answered"]


def test_refuses_converted_without_an_outcome(cast):
    made = lead(cast.seller)
    with pytest.raises(Invalid) as refusal:
        update_record(cast.seller, "leads", made, {"status": "converted"})
    assert codes(refusal) == {("status", "lead_needs_outcome")}


class TestDisqualify:
    def test_closes_the_lead_with_its_reason(self, cast):
        made = lead(cast.seller)
        closed = disqualify_lead(cast.seller, made, reason="Немає бюджету")
        assert (closed["status"], closed["disqualify_reason"]) == ("disqualified", "Немає бюджету")
        assert Event.objects.get(record_id=made, kind="leads.disqualified").data["reason"] == "Немає бюджету"

    @pytest.mark.parametrize("reason", ["", "  "])
    def test_wants_a_reason(self, cast, reason):
        made = lead(cast.seller)
        with pytest.raises(Invalid) as refusal:
            disqualify_lead(cast.seller, made, reason=reason)
        assert codes(refusal) == {("reason", "required")}

    def test_the_reason_is_wanted_on_every_way(self, cast):
        made = lead(cast.seller)
        with pytest.raises(Invalid) as refusal:
            update_record(cast.seller, "leads", made, {"status": "disqualified"})
        assert codes(refusal) == {("disqualify_reason", "required")}

    def test_refuses_a_second_run(self, cast):
        made = lead(cast.seller)
        disqualify_lead(cast.seller, made, reason="Немає бюджету")
        with pytest.raises(Conflict):
            disqualify_lead(cast.seller, made, reason="Інша")
        assert get_record(cast.seller, "leads", made)["disqualify_reason"] == "Немає бюджету"

    def test_does_not_exist_for_a_stranger_and_refuses_a_teammate(self, cast):
        made = lead(cast.seller)
        with pytest.raises(NotFound):
            disqualify_lead(cast.stranger, made, reason="Чужий")
        with pytest.raises(Denied):
            disqualify_lead(cast.teammate, made, reason="Не мій")
        assert get_record(cast.seller, "leads", made)["status"] == "new"

    def test_a_lead_taken_up_again_loses_the_reason(self, cast):
        made = lead(cast.seller)
        disqualify_lead(cast.seller, made, reason="Немає бюджету")
        assert update_record(cast.seller, "leads", made, {"status": "in_work"})["disqualify_reason"] is None
