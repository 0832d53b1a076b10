"""Numbers that are lengths of time: typed as people write them, told in words, plain numbers in files."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import orjson
import pytest

from dotyk.kernel import records
from dotyk.kernel.filters.explain import explain
from dotyk.kernel.filters.parse import parse_filter
from dotyk.kernel.objects.custom_fields import change_field
from dotyk.kernel.objects.models import CustomField
from dotyk.kernel.objects.registry import object_type
from dotyk.kernel.objects.types.lengths import counted_label, parse_length, told_length
from dotyk.kernel.transfer.exporting.columns import columns_of
from dotyk.kernel.transfer.values.converting import Style, convert
from dotyk.platform.errors import Invalid
from tests.cast import Cast, again
from tests.kernel.fields.computing import add, formula, value
from tests.kernel.making import make


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1:30", 5400), ("0:00:45", 45), ("12:5", 43500), ("1h 30m", 5400), ("1h30m", 5400), ("90m", 5400),
        ("90 min", 5400), ("1,5h", 5400), ("1 год 30 хв", 5400), ("2 ч 5 мин.", 7500), ("1 d 2 h", 93600),
        ("45 с", 45), (" 1:30 ", 5400), ("2\u00a0h 5\u00a0min", 7500),
        ("90", None), ("", None), ("1:75", None), ("1:30:99", None), ("soon", None), ("30m 1h", None), ("1x", None),
        ("-1:30", None), ("1h" * 9, None), ("٣:30", None),
    ],
)  # fmt: skip
def test_reads_what_people_write(text: str, seconds: int | None) -> None:
    found = parse_length(text, "seconds")
    assert found == (None if seconds is None else Decimal(seconds))


def test_counts_what_the_field_counts_and_tells_it_in_words() -> None:
    assert (parse_length("1:30", "hours"), parse_length("1:30", "minutes")) == (Decimal("1.5"), Decimal(90))
    assert told_length(Decimal(7505), "seconds", "en") == "2\u00a0h 5\u00a0min 5\u00a0s"
    assert told_length(Decimal("1.5"), "hours", "uk") == "1\u00a0год 30\u00a0хв"
    assert told_length(Decimal(0), "minutes", "ru") == "0\u00a0мин"
    assert counted_label("Duration", {"duration": "seconds"}, "uk") == "Duration, с"


def test_a_call_lasts_what_was_typed_and_is_found_by_it(cast: Cast) -> None:
    call = make(cast.seller, "calls", duration_seconds="1h 30m")
    make(cast.seller, "calls", duration_seconds=60)
    assert records.get_record(cast.seller, "calls", call)["duration_seconds"] == 5400
    tree = {"field": "duration_seconds", "op": "gte", "value": "1:00"}
    page = orjson.loads(records.list_json(cast.seller, "calls", records.Listing(filter=tree)))
    assert [item["id"] for item in page["items"]] == [str(call)]
    told = explain(parse_filter(cast.seller, object_type("calls"), tree), "en")
    assert "1\u00a0h" in told
    with pytest.raises(Invalid):
        make(cast.seller, "calls", duration_seconds="soon")


def test_a_field_of_ones_own_may_be_one(cast: Cast) -> None:
    add(cast.administrator, "deals", "spent", "number", duration="minutes")
    add(cast.administrator, "deals", "twice", "formula", formula="spent * 2", duration="minutes")
    admin = again(cast.administrator)
    deal = make(admin, "deals", name="Котел", spent="1:30")
    assert [records.get_record(admin, "deals", deal)[name] for name in ("spent", "twice")] == [90, 180]
    field: Any = object_type("deals").fields["spent"]
    assert [column.heading for column in columns_of([field], "en")] == [f"{field.label['en']}, min"]
    for wrong in ("weeks", 1, ["seconds"]):
        with pytest.raises(Invalid) as refused:
            add(admin, "deals", "other", "number", duration=wrong)
        assert refused.value.faults[0].field == "settings.duration"


def test_what_does_not_come_out_even_finds_itself(cast: Cast) -> None:
    add(cast.administrator, "deals", "spent", "number", duration="hours")
    admin = again(cast.administrator)
    deal = make(admin, "deals", name="Котел", spent="1:20")
    for op, asked in (("eq", "1:20"), ("gte", 4 / 3), ("lte", "80 min"), ("in", [4 / 3]), ("between", ["1:20", 4 / 3])):
        tree = {"field": "spent", "op": op, "value": asked}
        page = orjson.loads(records.list_json(admin, "deals", records.Listing(filter=tree)))
        assert [item["id"] for item in page["items"]] == [str(deal)], (op, asked)


def test_a_percent_is_none(cast: Cast) -> None:
    with pytest.raises(Invalid) as refused:
        add(cast.administrator, "deals", "part", "percent", duration="hours")
    assert refused.value.faults[0].field == "settings"
    for rule in ("probability / 2", "amount * 2", "name"):
        with pytest.raises(Invalid) as refused:
            add(cast.administrator, "deals", "share", "formula", formula=rule, duration="hours")
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [
            ("settings.duration", "duration_of_no_number")
        ]
    assert not CustomField.objects.filter(name="share").exists()


def test_a_field_kept_as_one_before_it_was_refused_can_be_changed_and_is_none_then(cast: Cast) -> None:
    formula(cast.administrator, "name", "shown")
    row = CustomField.objects.get(name="shown")
    row.settings["duration"] = "hours"
    row.save()
    admin = again(cast.administrator)
    with pytest.raises(Invalid) as refused:
        change_field(admin, "deals", "shown", {"settings": {"formula": "name", "duration": "minutes"}})
    assert refused.value.faults[0].code == "duration_of_no_number"
    field = change_field(admin, "deals", "shown", {"label": {"en": "Shown name"}})
    assert (field.label["en"], field.settings.get("duration")) == ("Shown name", None)
    with pytest.raises(Invalid):
        change_field(admin, "deals", "shown", {"settings": {"formula": "name", "duration": "hours"}})


def test_hours_between_moments_are_right_to_the_second(cast: Cast) -> None:
    formula(cast.administrator, "hours_between(starts_at, ends_at)", "lasted", "meetings")
    day = {"starts_at": "2026-01-01T10:00:00Z", "ends_at": "2026-01-01T10:20:00Z"}
    meeting = make(again(cast.administrator), "meetings", name="Огляд", **day)
    hours = value(cast.administrator, "meetings", meeting, "lasted")
    assert told_length(Decimal(str(hours)), "hours", "en") == "20\u00a0min"


def test_a_file_has_the_number_under_a_heading_that_names_the_unit(cast: Cast) -> None:
    field = object_type("calls").fields["duration_seconds"]
    assert [column.heading for column in columns_of([field], "en")] == ["Duration, s"]
    assert [convert(field, text, Style()) for text in ("1:30", "90")] == ["5400", "90"]
