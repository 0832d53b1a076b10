"""Readers and senders are killed at random moments: each notice is made once, each letter goes out once."""

from __future__ import annotations

import os
import random
from collections import Counter
from uuid import UUID

import pytest

from dotyk.automation.models import Notice, NoticeLetter
from dotyk.automation.notices import handing_over, queueing, reading, sending
from dotyk.kernel.history import add_comment
from dotyk.platform.events import settled_before
from tests.cast import make_cast
from tests.kernel.making import make
from tests.killing import Worker, wait_until_nobody_works

MENTIONS, KILLS = 30, 5
pytestmark = pytest.mark.django_db(transaction=True)


def test_each_notice_is_made_once_and_goes_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "settled_before", settled_before)
    monkeypatch.setattr(reading, "BATCH", 5)
    monkeypatch.setattr(queueing, "letter_due", lambda moment, *_: moment)
    monkeypatch.setattr(sending, "CLAIM", sending.CLAIM * 0)
    monkeypatch.setattr("dotyk.automation.notices.preferences.Preferences.may_disturb_at", lambda self, moment: moment)
    cast = make_cast()
    contact = make(cast.seller, "contacts", first_name="Олена")
    for n in range(MENTIONS):
        add_comment(cast.teammate, "contacts", contact, f"c{n}", mentions=[UUID(str(cast.seller.id))])
    said, saying = os.pipe()
    monkeypatch.setattr(handing_over, "send_mail", lambda *_, key: os.write(saying, f"{key}\n".encode()))
    chance = random.Random(2026)
    for _ in range(KILLS):
        Worker.started(_work, most=6).kill_after(chance.randint(1, 4))
    wait_until_nobody_works()
    while _work():
        pass
    assert Counter(Notice.objects.values_list("kind", flat=True)) == {"mentioned": MENTIONS}
    letters = list(NoticeLetter.objects.values_list("id", "state", "notices"))
    assert {state for _, state, _ in letters} == {"sent"}
    assert Counter(notice for _, _, ids in letters for notice in ids) == Counter(
        Notice.objects.values_list("id", flat=True)
    )
    keys = os.read(said, 1_000_000).decode().split()
    assert set(keys) == {str(id_) for id_, _, _ in letters}, "under its one key, by which its receiver knows it"
    assert len(keys) <= len(letters) + KILLS


def _work() -> bool:
    return bool(reading.read_events()) or sending.send_one()
