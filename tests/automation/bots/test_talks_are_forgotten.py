"""After a person is erased nothing they said in a talk is left; before, it stands in what is known of them."""

from __future__ import annotations

import orjson

from dotyk.automation.bots.hearing import Heard, Visitor, hear
from dotyk.automation.models import ConversationMessage
from dotyk.kernel.erasing import erase_person
from dotyk.kernel.history import timeline_json
from dotyk.kernel.records import get_record
from tests.automation.bots.conftest import ask
from tests.automation.conftest import SwitchOn, Work
from tests.cast import Cast
from tests.kernel.erasing.everywhere import rows_that_tell
from tests.kernel.making import make

WORDS = ("Залізняк", "рибалку", "zaliznyak@")


def test_an_erased_contact_leaves_no_word(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    boss = cast.administrator
    stranger = Visitor("other@chat", "Сусід")
    hear("console", stranger, Heard(text="Я від zaliznyak@port.example, Ярослав Залізняк"))
    work()
    switch_on("contacts", ask("preferences"), trigger={"on": "talk_started"})
    contact = make(boss, "contacts", first_name="Ярослав", last_name="Залізняк", emails=["zaliznyak@port.example"])
    visitor = Visitor("zaliznyak@chat", "Залізняк", "uk", ("contacts", contact))
    for text in ("Люблю рибалку", "Начальник рибалку любить"):
        hear("console", visitor, Heard(text=text))
        work()
    told = {line.partition(":")[0] for line in rows_that_tell(WORDS)}
    assert told >= {"conversation", "conversation_message", "event"}
    history = orjson.loads(timeline_json(boss, "contacts", contact))["items"]
    assert "Люблю рибалку" in [each["data"].get("text") for each in history]
    erase_person(boss, "contacts", contact, title=get_record(boss, "contacts", contact)["title"])
    left = rows_that_tell(WORDS)
    assert left == []
    assert ConversationMessage.objects.filter(conversation__record_id=contact).exclude(text="").count() == 0
