"""What goes out: when its person wishes, in their language, sealed for their browser, only what they may see."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from smtplib import SMTPRecipientsRefused
from typing import Any
from uuid import UUID

import orjson
import pytest
from cryptography.exceptions import InvalidSignature
from django.core import mail

from dotyk.accounts.actions import change_user
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.models import User
from dotyk.automation.models import NoticeLetter, PushDevice, PushKey
from dotyk.automation.notices import handing_over, reading, sending, trying
from dotyk.automation.notices.choosing import choose, snooze
from dotyk.automation.notices.seeing import see_until
from dotyk.kernel.history import add_comment
from dotyk.platform import clock
from dotyk.platform.messages import say
from tests.automation.notices.browser import Browser
from tests.automation.notices.conftest import MONDAY, Work, notices
from tests.cast import Cast
from tests.kernel.making import change, make
from tests.kernel.records.conftest import Caller
from tests.platform.outgoing.hostile import Hostile

Calling = Callable[[Actor], Caller]
Mention = Callable[..., None]
LATER = timedelta(minutes=2)
pytestmark = pytest.mark.usefixtures("before_monday")


@pytest.fixture
def contact(cast: Cast, work: Work) -> UUID:
    made = make(cast.seller, "contacts", first_name="Олена")
    work(MONDAY)
    return made


@pytest.fixture
def mention(cast: Cast, contact: UUID, work: Work) -> Mention:
    """The teammate calls the seller, at a moment."""

    def done(words: str = "глянь", at: datetime = MONDAY) -> None:
        with clock.as_of(at):
            add_comment(cast.teammate, "contacts", contact, words, mentions=[UUID(str(cast.seller.id))])
        work(at)

    return done


@pytest.fixture
def browser(cast: Cast, server: Hostile, calling: Calling) -> Browser:
    """The seller's, that takes pushes."""
    made = Browser(server.address + "/push/1")
    answer = calling(cast.seller).send("PUT", "/push-devices", {**made.subscription(), "name": "Firefox"})
    assert orjson.loads(answer.content)["name"] == "Firefox"
    return made


def test_a_letter_gathers_what_came_within_a_minute(cast: Cast, mention: Mention, work: Work) -> None:
    mention("раз")
    mention("два", MONDAY + timedelta(seconds=10))
    assert mail.outbox == []
    work(MONDAY + LATER)
    (letter,) = mail.outbox
    assert (letter.to, letter.subject) == ([cast.seller.email], "2 notifications")
    assert "Taras Teammate calls you in a comment on Олена" in letter.body
    assert "раз" in letter.body
    assert "/settings/notifications" in letter.body
    work(MONDAY + LATER * 2)
    assert len(mail.outbox) == 1


def test_a_letter_speaks_its_persons_language(cast: Cast, mention: Mention, work: Work) -> None:
    User.objects.filter(id=cast.seller.id).update(language="uk")
    mention()
    work(MONDAY + LATER)
    assert mail.outbox[0].subject == "Taras Teammate кличе вас у коментарі: Олена"


def test_a_digest_tells_the_changes_of_a_day(cast: Cast, contact: UUID, work: Work) -> None:
    choose(cast.seller, {"channels": {"changed": {"mail": "daily"}}, "digest_at": "18:00", "quiet": None})
    for second, position in enumerate(("Buyer", "Boss")):
        moment = MONDAY + timedelta(seconds=second)
        with clock.as_of(moment):
            change(cast.teammate, "contacts", contact, position=position)
        work(moment)
    work(MONDAY + timedelta(hours=5))
    assert mail.outbox == []
    work(MONDAY + timedelta(hours=7))
    assert mail.outbox[0].subject == "Taras Teammate changed Олена (2 changes)"
    assert "Position: Boss" in mail.outbox[0].body


def test_nothing_goes_out_at_night_nor_while_one_rests(cast: Cast, mention: Mention, work: Work) -> None:
    late = MONDAY.replace(hour=20)
    mention(at=late)
    work(late + timedelta(hours=9))
    assert mail.outbox == []
    morning = late + timedelta(hours=10, minutes=30)
    with clock.as_of(morning):
        snooze(cast.seller, morning + timedelta(hours=2))
    work(morning)
    assert mail.outbox == []
    work(morning + timedelta(hours=3))
    assert len(mail.outbox) == 1


def test_nothing_goes_out_of_what_was_seen_or_went_out_of_reach(cast: Cast, mention: Mention, work: Work) -> None:
    mention()
    see_until(cast.seller, notices(cast.seller)[0]["id"])
    work(MONDAY + LATER)
    assert NoticeLetter.objects.get().reason == "notice_nothing_left"
    NoticeLetter.objects.all().delete()
    mention("ще", MONDAY + LATER)
    assert cast.seller.id is not None
    change_user(SYSTEM, cast.seller.id, team=cast.other_team)
    User.objects.get(id=cast.seller.id).roles.clear()
    work(MONDAY + LATER * 2)
    assert mail.outbox == []


def test_nothing_goes_out_of_what_was_switched_off_meanwhile(cast: Cast, mention: Mention, work: Work) -> None:
    mention()
    choose(cast.seller, {"channels": {"mentioned": {"mail": "none"}}})
    work(MONDAY + LATER)
    assert mail.outbox == []


def test_a_mail_server_that_is_away_is_tried_again_under_the_same_key(
    cast: Cast, mention: Mention, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = []

    def failing(*_: Any, key: str) -> None:
        keys.append(key)
        raise OSError

    mention()
    with monkeypatch.context() as patched:
        patched.setattr(handing_over, "send_mail", failing)
        work(MONDAY + LATER)
    work(MONDAY + LATER * 3)
    assert f"<{keys[0]}@" in str(mail.outbox[0].message()["Message-ID"])
    assert NoticeLetter.objects.get().attempts == 2


def test_what_comes_while_a_letter_is_sent_goes_out_in_another(
    cast: Cast, contact: UUID, mention: Mention, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[str] = []

    def sending_slowly(_to: str, _subject: str, text: str, *, key: str) -> None:
        sent.append(text)
        if len(sent) == 1:
            with clock.as_of(MONDAY + timedelta(seconds=10)):
                add_comment(cast.teammate, "contacts", contact, "два", mentions=[UUID(str(cast.seller.id))])
                reading.read_events()

    mention("раз")
    monkeypatch.setattr(handing_over, "send_mail", sending_slowly)
    work(MONDAY + LATER)
    assert [("раз" in text, "два" in text) for text in sent] == [(True, False), (False, True)]


def test_an_address_that_is_refused_is_not_tried_again(
    cast: Cast, mention: Mention, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handing_over, "send_mail", refusing)
    mention()
    work(MONDAY + LATER)
    assert (NoticeLetter.objects.get().state, NoticeLetter.objects.get().reason) == (
        "dropped", "notice_address_refused",
    )  # fmt: skip


def test_a_push_can_be_read_by_its_browser_alone(
    cast: Cast, browser: Browser, mention: Mention, server: Hostile
) -> None:
    mention()
    (heard,) = server.heard
    assert browser.claims(heard.headers, PushKey.objects.get().public)["aud"] == server.address
    told = browser.read(heard.body)
    assert (told["title"], told["body"]) == ("Taras Teammate calls you in a comment on Олена", "глянь")
    assert told["path"].startswith("/records/contacts/")
    assert (heard.headers["ttl"], heard.headers["content-encoding"]) == ("86400", "aes128gcm")
    with pytest.raises(InvalidSignature):
        browser.claims(heard.headers, Browser("").public)
    assert PushDevice.objects.get().used_at is not None


def test_a_browser_that_is_gone_is_asked_no_more(
    cast: Cast, browser: Browser, mention: Mention, server: Hostile
) -> None:
    server.answers = [410]
    mention()
    assert not PushDevice.objects.exists()


def test_a_push_server_that_fails_is_tried_again(
    cast: Cast, browser: Browser, mention: Mention, server: Hostile, work: Work
) -> None:
    server.answers = [500]
    mention()
    work(MONDAY + LATER)
    first, second = (browser.read(heard.body) for heard in server.heard)
    assert first["key"] == second["key"]


@pytest.mark.parametrize(
    ("status", "is_sent", "code"), [(201, True, "push_tried"), (500, False, "push_answered"), (410, False, "push_gone")]
)
def test_a_test_push_says_at_once_what_came_of_it(
    cast: Cast, browser: Browser, calling: Calling, server: Hostile, status: int, is_sent: bool, code: str
) -> None:
    seller, device = calling(cast.seller), PushDevice.objects.get()
    choose(cast.seller, {"quiet": {"begins": "00:00", "ends": "23:59"}})
    server.answers = [status]
    tried = orjson.loads(seller.send("POST", f"/push-devices/{device.id}/try").content)
    assert tried == {"is_sent": is_sent, "words": say(code, "en", status=status)}
    assert browser.read(server.heard[0].body)["title"] == "Dotyk: a test push"
    assert PushDevice.objects.exists() == (status != 410)
    assert calling(cast.teammate).send("POST", f"/push-devices/{device.id}/try").status_code == 404


def test_a_test_push_says_that_nobody_answers(cast: Cast, calling: Calling, settings: Any) -> None:
    settings.OWN_NETWORKS = "127.0.0.1/32"
    seller = calling(cast.seller)
    made = seller.send("PUT", "/push-devices", Browser("http://127.0.0.1:9/push").subscription())
    device = orjson.loads(made.content)["id"]
    tried = orjson.loads(seller.send("POST", f"/push-devices/{device}/try").content)
    assert tried == {"is_sent": False, "words": say("outgoing_refused", "en")}


def test_a_test_letter_says_at_once_what_came_of_it(
    cast: Cast, calling: Calling, monkeypatch: pytest.MonkeyPatch
) -> None:
    seller = calling(cast.seller)
    assert seller.send("POST", "/notices/try-letter").status_code == 409
    monkeypatch.setattr(trying, "sends_mail", lambda: True)
    assert orjson.loads(seller.send("POST", "/notices/try-letter").content)["is_sent"]
    assert (mail.outbox[0].to, mail.outbox[0].subject) == ([cast.seller.email], "Dotyk: a test letter")
    monkeypatch.setattr(handing_over, "send_mail", refusing)
    tried = orjson.loads(seller.send("POST", "/notices/try-letter").content)
    assert tried == {"is_sent": False, "words": say("notice_address_refused", "en")}


def test_trying_holds_up_nobody_else(cast: Cast, calling: Calling, monkeypatch: pytest.MonkeyPatch) -> None:
    seller, teammate, answers = calling(cast.seller), calling(cast.teammate), []

    def slow(*_: Any, key: str) -> None:
        answers.append(teammate.send("POST", "/notices/try-letter").status_code)

    monkeypatch.setattr(trying, "sends_mail", lambda: True)
    monkeypatch.setattr(handing_over, "send_mail", slow)
    assert orjson.loads(seller.send("POST", "/notices/try-letter").content)["is_sent"]
    assert answers == [429]
    monkeypatch.setattr(handing_over, "send_mail", refusing)
    assert [seller.send("POST", "/notices/try-letter").status_code for _ in range(6)] == [200] * 5 + [429]
    assert teammate.send("POST", "/notices/try-letter").status_code == 200


def refusing(*_: Any, key: str) -> None:
    raise SMTPRecipientsRefused({})


def test_browsers_are_ones_own_to_see_and_to_send_away(
    cast: Cast, browser: Browser, calling: Calling, mention: Mention, server: Hostile
) -> None:
    seller, teammate = calling(cast.seller), calling(cast.teammate)
    (device,) = seller.get("/push-devices")["items"]
    assert teammate.get("/push-devices")["items"] == []
    assert teammate.send("DELETE", f"/push-devices/{device['id']}").status_code == 404
    assert orjson.loads(seller.send("PUT", "/push-devices", browser.subscription()).content)["id"] == device["id"]
    assert seller.send("DELETE", f"/push-devices/{device['id']}").status_code == 204
    mention()
    assert server.heard == []


@pytest.mark.parametrize(
    "wrong",
    [{"endpoint": "ftp://push.example"}, {"endpoint": "x"}, {"keys": {"p256dh": "AAAA", "auth": "AAAA"}}, {"keys": {}}],
)
def test_no_nonsense_is_taken_for_a_browser(cast: Cast, calling: Calling, wrong: dict[str, Any]) -> None:
    subscription = {**Browser("https://push.example/1").subscription(), **wrong}
    assert calling(cast.seller).send("PUT", "/push-devices", subscription).status_code == 422


def test_a_plain_address_is_refused(cast: Cast, calling: Calling) -> None:
    subscription = Browser("http://push.example/1").subscription()
    answer = calling(cast.seller).send("PUT", "/push-devices", subscription)
    assert orjson.loads(answer.content)["errors"][0]["code"] == "push_no_https"


def test_a_plain_line_leads_to_this_machine_alone(cast: Cast, calling: Calling, settings: Any) -> None:
    settings.OWN_NETWORKS = "10.0.0.0/8, 127.0.0.1/32"
    answer = calling(cast.seller).send("PUT", "/push-devices", Browser("http://10.0.0.5:8080/x").subscription())
    assert orjson.loads(answer.content)["errors"][0]["code"] == "push_no_https"


@pytest.mark.parametrize(
    "wish", [{"digest_at": "06:0٣"}, {"quiet": {"begins": "0٣:00", "ends": "08:00"}}, {"digest_at": "24:00"}]
)
def test_a_time_is_one_of_the_clock(cast: Cast, calling: Calling, wish: dict[str, Any]) -> None:
    assert calling(cast.seller).send("PATCH", "/notices/choice", wish).status_code == 422


def test_what_cannot_be_kept_is_refused(cast: Cast, calling: Calling) -> None:
    seller = calling(cast.seller)
    whole = Browser("https://push.example/1").subscription()
    for wrong in ({"name": "\0"}, {"endpoint": "https://push.example/\0"}, {"keys": {**whole["keys"], "auth": "A\0"}}):
        assert seller.send("PUT", "/push-devices", {**whole, **wrong}).status_code == 422
    for name in ("object", "kind"):
        assert seller.send("GET", f"/notices?{name}=%00").status_code == 422


def test_a_letter_that_cannot_be_written_is_not_tried_for_ever(
    cast: Cast, mention: Mention, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "_tried", lambda *_: 1 / 0)
    mention()
    work(MONDAY + LATER)
    night = MONDAY.replace(hour=22)
    work(night)
    (letter,) = NoticeLetter.objects.all()
    assert (letter.attempts, letter.state) == (1, "sending")
    for days in range(1, 20):
        work(MONDAY + timedelta(days=days))
    letter.refresh_from_db()
    assert (letter.attempts, letter.state) == (len(sending.GAPS) + 1, "dropped")
