"""Calls, meetings and notes."""

from __future__ import annotations

from typing import Any

import pytest

from dotyk.kernel.records import create_record
from dotyk.platform.errors import Invalid
from dotyk.platform.models import Event, EventSubject
from dotyk.platform.workspace import change_workspace
from tests.activities.steps import about, change, hours, moment, read
from tests.cast import Cast


def test_a_call_without_words_is_an_outgoing_one_of_now(cast: Cast) -> None:
    change_workspace(language="en")
    call = create_record(cast.seller, "calls", {"phone": "067 123 45 67"})
    assert (call["name"], call["direction"], call["phone"]) == ("Outgoing call", "outbound", "+380671234567")
    assert moment(call["started_at"]) == moment(call["created_at"])


def test_a_call_says_how_long_and_with_what_result(cast: Cast) -> None:
    values = {"direction": "inbound", "duration_seconds": 65, "result": "answered", "name": "About delivery"}
    call = read(cast.seller, "calls", create_record(cast.seller, "calls", values))
    assert {name: call[name] for name in values} == values


@pytest.mark.parametrize(
    ("values", "field"),
    [({"duration_seconds": -1}, "duration_seconds"), ({"result": "maybe"}, "result"), ({"phone": "abc"}, "phone")],
)
def test_a_senseless_call_is_refused(cast: Cast, values: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        create_record(cast.seller, "calls", values)
    assert [fault.field for fault in refused.value.faults] == [field]


def test_a_meeting_ahead_is_planned_and_one_behind_was_held(cast: Cast) -> None:
    assert create_record(cast.seller, "meetings", {"name": "Visit", "starts_at": hours(3)})["status"] == "planned"
    assert create_record(cast.seller, "meetings", {"name": "Visit", "starts_at": hours(-3)})["status"] == "held"


def test_a_meeting_ends_after_it_starts(cast: Cast) -> None:
    meeting = create_record(cast.seller, "meetings", {"name": "Visit", "starts_at": hours(3), "ends_at": hours(4)})
    with pytest.raises(Invalid) as refused:
        change(cast.seller, "meetings", meeting, ends_at=hours(2))
    assert [(fault.field, fault.code) for fault in refused.value.faults] == [("ends_at", "ends_before_start")]


def test_a_meeting_belongs_to_the_history_of_who_takes_part(cast: Cast, deal: dict[str, Any]) -> None:
    contact = create_record(cast.seller, "contacts", {"first_name": "Olena"})
    meeting = create_record(
        cast.seller,
        "meetings",
        {
            "name": "Visit",
            "starts_at": hours(3),
            "participants": [contact["id"]],
            "attendees": [str(cast.teammate.id)],
            "about": about(("deals", deal)),
        },
    )
    event = Event.objects.get(record_id=meeting["id"], kind="meetings.created")
    subjects = {str(s.record_id) for s in EventSubject.objects.filter(event_id=event.id)}
    assert {contact["id"], deal["id"]} <= subjects
    assert read(cast.seller, "meetings", meeting)["attendees"] == [str(cast.teammate.id)]


def test_a_note_is_titled_by_its_first_words(cast: Cast, deal: dict[str, Any]) -> None:
    note = create_record(
        cast.seller, "notes", {"body": "Wants it by May.\nHas a budget.", "about": about(("deals", deal))}
    )
    assert note["title"] == "Wants it by May."
    assert change(cast.seller, "notes", note, body="Wants it by June.")["title"] == "Wants it by June."


def test_an_empty_note_is_refused(cast: Cast) -> None:
    with pytest.raises(Invalid) as refused:
        create_record(cast.seller, "notes", {"body": "  "})
    assert [(fault.field, fault.code) for fault in refused.value.faults] == [("body", "required")]
