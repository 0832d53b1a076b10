"""A file is fetched again and again, imported when it is new, and what goes wrong is told."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from dotyk.accounts.actions import deactivate_user, set_roles
from dotyk.accounts.actors import SYSTEM
from dotyk.kernel import transfer
from dotyk.kernel.transfer import jobs, repeating, running
from dotyk.kernel.transfer.models import ImportRun
from dotyk.kernel.transfer.repeating import arriving
from dotyk.kernel.transfer.repeating.models import ImportRepeat
from dotyk.platform import clock
from dotyk.platform.errors import Invalid
from dotyk.platform.events import NewEvent
from tests.cast import Cast, again, make_user
from tests.kernel.transfer.repeating.conftest import TABLE, Repeating, turn, work
from tests.kernel.transfer.repeating.serving import Shop, shop_server

MORE = TABLE + "Ivan,ivan@example.com\n"


def last_run(repeat: ImportRepeat) -> ImportRun:
    return ImportRun.objects.filter(repeat=repeat).latest("created_at", "id")


def test_what_is_new_is_brought_in_with_the_choices_of_the_first_import(shop: Shop, repeated: Repeating) -> None:
    repeat = repeated(address=f"{shop.address}/exports/people.csv?key=1")
    shop.content = MORE.encode()
    assert turn(repeat).outcome == "brought_in"
    run = last_run(repeat)
    assert (run.status, run.created, run.skipped, run.file_name) == ("done", 1, 2, "people.csv")
    assert (run.created_by_id, run.mapping, repeat.current_id) == (repeat.owner_id, repeat.mapping, None)
    transfer.revert_import(SYSTEM, run.id)
    transfer.revert_run(run.id)
    run.refresh_from_db()
    assert run.status == "reverted"


@pytest.mark.parametrize("etag", ["", '"first"'])
def test_what_has_not_changed_is_not_imported_again(shop: Shop, repeated: Repeating, etag: str) -> None:
    repeat = repeated(address=f"{shop.address}/people.csv")
    shop.etag = etag
    assert turn(repeat).outcome == "brought_in"
    assert turn(repeat).outcome == "nothing_new"
    assert ImportRun.objects.filter(repeat=repeat).count() == 1
    shop.content, shop.etag = MORE.encode(), etag and '"second"'
    assert turn(repeat).outcome == "brought_in"
    assert shop.heard[-1].get("if-none-match") == (etag or None)


def test_the_clock_lets_each_turn_come_once(shop: Shop, repeated: Repeating) -> None:
    repeat = repeated(address=f"{shop.address}/people.csv", every="hour", at="00:10")
    jobs.repeat_imports(timestamp=0)
    work()
    assert shop.heard == []
    with clock.as_of(repeat.next_at + timedelta(hours=5)):
        for _ in range(2):
            jobs.repeat_imports(timestamp=0)
            work()
        assert len(shop.heard) == 1
        repeat.refresh_from_db()
        assert repeat.next_at > clock.now()


def test_the_secret_goes_to_its_server_alone_and_is_told_to_nobody(cast: Cast, shop: Shop, repeated: Repeating) -> None:
    header = {"name": "X-Api-Key", "value": "open sesame"}
    with shop_server() as elsewhere:
        elsewhere.content = MORE.encode()
        shop.location = f"{elsewhere.address}/people.csv"
        repeat = repeated(address=f"{shop.address}/moved", header=header)
        assert turn(repeat).outcome == "brought_in"
        assert shop.heard[-1]["x-api-key"] == "open sesame"
        assert "x-api-key" not in elsewhere.heard[-1]
        assert "sesame" not in repeat.secret
        assert "sesame" not in str(repeating.repeat_json(cast.administrator, repeat.id))
        with pytest.raises(Invalid) as caught:
            repeating.change_repeat(cast.administrator, repeat.id, {"address": elsewhere.address})
        assert [fault.code for fault in caught.value.faults] == ["repeat_secret_again"]


@pytest.mark.parametrize(
    ("path", "code"),
    [("/hang", "outgoing_too_slow"), ("/endless", "file_too_large"), ("/broken", "outgoing_nonsense")],
)
def test_a_file_that_does_not_come_whole_is_no_file(
    shop: Shop, repeated: Repeating, monkeypatch: pytest.MonkeyPatch, path: str, code: str
) -> None:
    if path == "/hang":
        monkeypatch.setattr(arriving, "FETCH_SECONDS", 0.3)
    repeat = turn(repeated(address=shop.address + path))
    assert (repeat.outcome, repeat.error["code"]) == ("failed", code)
    assert not ImportRun.objects.filter(repeat=repeat).exists()


def test_private_addresses_are_not_called(shop: Shop, repeated: Repeating, settings: Any) -> None:
    settings.OWN_NETWORKS = ""
    assert turn(repeated(address=f"{shop.address}/people.csv")).error["code"] == "outgoing_forbidden"
    assert shop.heard == []


def test_three_failures_in_a_row_pause_it_and_each_is_told(
    cast: Cast, shop: Shop, repeated: Repeating, told: list[NewEvent]
) -> None:
    repeat = repeated(address=f"{shop.address}/people.csv")
    shop.status = 404
    assert [turn(repeat).state for _ in range(3)] == ["on", "on", "paused"]
    assert [event.data["what"] for event in told] == ["failed", "failed", "paused"]
    assert {event.record_id for event in told} == {cast.administrator.id}
    assert repeat.error["values"] == {"status": "404"}
    turn(repeat)
    assert len(told) == 3
    shop.status = 200
    repeating.change_repeat(cast.administrator, repeat.id, {"state": "on"})
    assert (turn(repeat).failures, repeat.outcome) == (0, "brought_in")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"name,post\nOlena,olena@example.com\n", "unknown_column"),
        (b"", "empty_file"),
        (b"%PDF-1.7\n", "not_a_table"),
    ],
)
def test_a_file_of_another_shape_is_not_imported(
    shop: Shop, repeated: Repeating, told: list[NewEvent], content: bytes, code: str
) -> None:
    repeat = repeated(address=f"{shop.address}/people.csv")
    shop.content = content
    turn(repeat)
    assert [fault["code"] for fault in repeat.error["errors"]] == [code]
    assert [event.data["what"] for event in told] == ["failed"]


def test_columns_in_another_order_and_new_ones_do_no_harm(shop: Shop, repeated: Repeating) -> None:
    repeat = repeated(address=f"{shop.address}/people.csv")
    shop.content = b"email,age,name\nivan@example.com,7,Ivan\n"
    turn(repeat)
    run = last_run(repeat)
    assert (run.status, run.created, run.refused) == ("done", 1, 0)


def test_what_a_former_colleague_set_up_stands_still_until_somebody_answers_for_it(
    cast: Cast, shop: Shop, repeated: Repeating, told: list[NewEvent]
) -> None:
    repeat = repeated(address=f"{shop.address}/people.csv")

    boss = again(make_user("administrator", name="Boss"))
    assert cast.administrator.id is not None
    deactivate_user(boss, cast.administrator.id)
    turn(repeat)
    turn(repeat)
    assert (repeat.state, repeat.error["code"], shop.heard) == ("paused", "repeat_owner_gone", [])
    assert [(event.record_id, event.data["what"]) for event in told] == [(boss.id, "ownerless")]
    repeating.change_repeat(boss, repeat.id, {"state": "on"})
    assert turn(repeat).owner_id == boss.id
    assert last_run(repeat).created_by_id == boss.id


def test_rights_are_those_of_the_moment(cast: Cast, shop: Shop, repeated: Repeating) -> None:
    repeat = repeated(address=f"{shop.address}/people.csv")

    assert cast.administrator.id is not None

    make_user("administrator")
    set_roles(SYSTEM, cast.administrator.id, ["read_only"])
    assert turn(repeat).outcome == "failed"
    assert not ImportRun.objects.filter(repeat=repeat).exists()


@pytest.mark.usefixtures("small_chunks")
def test_killed_half_way_it_goes_on_and_is_never_there_twice(
    shop: Shop, repeated: Repeating, monkeypatch: pytest.MonkeyPatch
) -> None:
    repeat = repeated(address=f"{shop.address}/people.csv")
    shop.content = ("name,email\n" + "".join(f"P{n},p{n}@example.com\n" for n in range(9))).encode()
    bring_in, brought = running._bring_in, []

    def dying(*given: Any, **more: Any) -> int:
        if len(brought) == 2:
            raise KeyboardInterrupt
        brought.append(1)
        return bring_in(*given, **more)

    with monkeypatch.context() as patch:
        patch.setattr(running, "_bring_in", dying)
        with pytest.raises(KeyboardInterrupt):
            turn(repeat)
    repeat.refresh_from_db()
    half = last_run(repeat)
    assert (half.status, half.created, repeat.current_id) == ("running", 4, half.id)
    turn(repeat)
    assert ImportRun.objects.filter(repeat=repeat).count() == 1
    half.refresh_from_db()
    assert (half.status, half.created, half.position) == ("done", 9, 10)
    assert (repeat.outcome, repeat.current_id, len(shop.heard)) == ("brought_in", None, 1)
