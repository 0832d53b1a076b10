"""An outgoing call is the first answer to a lead."""

from uuid import UUID

import pytest

from dotyk.kernel.records import create_record, get_record, update_record
from tests.cast import make_cast


@pytest.fixture
def cast(db):
    return make_cast()


def lead_of(actor):
    return create_record(actor, "leads", {"name": "Олена"})["id"]


def call(actor, lead, **values):
    about = [{"object": "leads", "id": lead}]
    return UUID(create_record(actor, "calls", {"about": about, **values})["id"])


def answered_at(actor, lead):
    return get_record(actor, "leads", UUID(lead))["first_response_at"]


def test_an_outgoing_call_answers(cast):
    lead = lead_of(cast.seller)
    call(cast.teammate, lead, direction="outbound")
    assert answered_at(cast.seller, lead) is not None
    assert get_record(cast.seller, "leads", UUID(lead))["status"] == "new"


def test_an_incoming_call_does_not_until_it_is_said_to_be_outgoing(cast):
    lead = lead_of(cast.seller)
    made = call(cast.seller, lead, direction="inbound")
    assert answered_at(cast.seller, lead) is None
    update_record(cast.seller, "calls", made, {"direction": "outbound"})
    assert answered_at(cast.seller, lead) is not None


def test_the_first_of_two_calls_counts(cast):
    lead = lead_of(cast.seller)
    call(cast.seller, lead)
    first = answered_at(cast.seller, lead)
    call(cast.seller, lead)
    assert answered_at(cast.seller, lead) == first
