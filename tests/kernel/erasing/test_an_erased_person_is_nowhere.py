"""After a person is erased no table of the database tells of them, and no figure has changed."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import orjson
import pytest

from dotyk.accounts.actors import Actor
from dotyk.automation.models import Approval, Flow, FlowRun, FlowStep, FlowVersion, Webhook, WebhookDelivery
from dotyk.kernel import bulk, records
from dotyk.kernel.bulk.models import BulkRun
from dotyk.kernel.erasing import erase_person
from dotyk.kernel.erasing.forgetting import forget_files
from dotyk.kernel.history import add_comment, attach
from dotyk.kernel.history.models import Attachment
from dotyk.kernel.merging import MergeWish, merge_records, unmerge_last
from dotyk.kernel.objects.custom_fields import add_field, remove_field
from dotyk.kernel.records.free_links import add_link
from dotyk.kernel.transfer.repeating.models import ImportRepeat
from dotyk.platform import clock
from dotyk.platform.errors import NotFound
from dotyk.platform.files import file_store
from dotyk.platform.models import Event
from tests.cast import Cast, again, user_of
from tests.kernel.erasing.everywhere import rows_that_tell
from tests.kernel.making import change, make, make_person_who_may
from tests.kernel.records.conftest import Caller
from tests.kernel.transfer.conftest import Importing

WORDS = (
    "Ярослав", "Ярославу", "Залізняк", "Пилипович", "0671234598", "671234598", "067 123 45 98", "501234590",
    "zaliznyak_ya", "Саксаганського 77", "1981-07-23", "AB-558812", "Ветеран", "любить рибалку", "zaliznyak@",
)  # fmt: skip


def person(boss: Actor) -> UUID:
    """Somebody of whom every part of the product keeps something."""
    add_field(boss, "contacts", {"name": "passport", "type": "text", "label": {"en": "Passport"},
                                 "settings": {"personal": True}})  # fmt: skip
    add_field(boss, "contacts", {"name": "rank", "type": "text", "label": {"en": "Rank"}})
    boss = again(boss)
    company = make(boss, "companies", name="Порт")
    contact = make(
        boss, "contacts", first_name="Ярослав", middle_name="Пилипович", last_name="Залізняк", company=str(company),
        phones=["067 123 45 98"], emails=["zaliznyak@port.example"], handles={"telegram": "@zaliznyak_ya"},
        address={"city": "Київ", "street": "вул. Саксаганського 77"}, birthday="1981-07-23", passport="AB-558812",
        rank="Ветеран", preferences="любить рибалку", lifecycle="customer", tags=["vip"],
    )  # fmt: skip
    remove_field(again(boss), "contacts", "rank")
    change(boss, "contacts", contact, phones=["050 123 45 90"], preferences="")
    return contact


@pytest.fixture
def known_everywhere(cast: Cast, calling: Callable[[Actor], Caller], importing: Importing) -> tuple[Actor, UUID, UUID]:
    contact = person(cast.administrator)
    boss = again(cast.administrator)
    other = make(boss, "contacts", first_name="Слава", last_name="Залізняк", emails=["zaliznyak@second.example"])
    merge_records(boss, "contacts", MergeWish(contact, [other]))
    deal = make(boss, "deals", name="Залізняк Ярослав — котел", contacts=[str(contact)], amount="1200")
    about = [{"object": "contacts", "id": str(contact)}]
    make(boss, "notes", body="Ярославу подзвонити на (067) 123-45-98, zaliznyak@port.example", about=about)
    make(boss, "calls", name="Дзвінок Залізняку", phone="0671234598", about=about)
    make(boss, "tasks", name="Написати Ярославу", description="вул. Саксаганського 77", about=about)
    make(boss, "leads", name="Ярослав Залізняк", phone="0671234598", message="любить рибалку", contact=str(contact))
    add_comment(boss, "contacts", contact, "Залізняк просив знижку")
    add_comment(boss, "deals", deal, "Ярослав не проти")
    attach(boss, "contacts", contact, "паспорт Залізняк.txt", iter([b"AB-558812 Zaliznyak"]), most_bytes=100)
    attach(boss, "deals", deal, "Угода Залізняк.txt", iter([b"deal"]), most_bytes=100)
    add_link(boss, "contacts", contact, ("deals", str(deal)), role="Ярослав платить")
    importing(
        boss, "contacts",
        "Name,Email,Born\nЯрослав Залізняк,zaliznyak@port.example,nonsense\nПетро,petro@port.example,\n",
        mapping=[{"column": "Name", "field": "last_name"}, {"column": "Email", "field": "emails"},
                 {"column": "Born", "field": "birthday"}],
    )  # fmt: skip
    run = bulk.begin_bulk(boss, "contacts", {"ids": [str(contact)], "change": {"last_name": "Залізняк-Порт"}})
    bulk.run_bulk(run.id)
    calling(boss).send("PATCH", f"/records/contacts/{contact}", {"last_name": "Залізняк"})
    answer = calling(boss).send("POST", "/records/contacts/batch", {"update": [{"id": str(contact), "position": "x"}]},
                                **{"Idempotency-Key": "once"})  # fmt: skip
    assert answer.status_code == 200
    _run_of_a_flow(boss, contact)
    now = clock.now()
    ImportRepeat.objects.create(
        name="Клієнти Ярослава", object="contacts", address="https://example.com/x.csv", every="day", format={},
        mapping=[{"value": "zaliznyak@port.example", "field": "emails"}], owner=user_of(boss), created_at=now,
        options={"values": {"last_name": {"Zal": "Залізняк Ярослав"}}}, next_at=now,
    )  # fmt: skip
    return boss, contact, deal


def _run_of_a_flow(boss: Actor, contact: UUID) -> None:
    now = clock.now()
    flow = Flow.objects.create(name="Flow", object="contacts", author=user_of(boss), created_at=now, updated_at=now)
    version = FlowVersion.objects.create(flow=flow, number=1, definition={}, created_at=now)
    run = FlowRun.objects.create(
        flow=flow, version=version, object="contacts", record_id=contact, data={"old": "Ярослав"}, started_at=now
    )
    Approval.objects.create(
        run=run, step="b", object="contacts", record_id=contact, people=[], text="Знижка для Ярослава?", asked_at=now,
        due_at=now,
    )  # fmt: skip
    hook = Webhook.objects.create(
        name="Hook", url="https://hook.example", secret="x", acts_as=user_of(boss), created_at=now, updated_at=now
    )
    for state, finished_at in (("waiting", None), ("done", now)):
        WebhookDelivery.objects.create(
            webhook=hook, key=state, kind="contacts.updated", state=state, due_at=now, created_at=now,
            finished_at=finished_at, items=[f'{{"id":"{contact}","preferences":"любить рибалку"}}'],
        )  # fmt: skip
    FlowStep.objects.create(run=run, key="a", number=1, kind="update", at=now, given={"to": "zaliznyak@port.example"})


def test_no_table_tells_of_them(known_everywhere: tuple[Actor, UUID, UUID], calling: Callable[[Actor], Caller]) -> None:
    boss, contact, deal = known_everywhere
    told = {line.partition(":")[0] for line in rows_that_tell(WORDS)}
    assert told >= {"contact", "lead", "deal", "note", "task", "call", "comment", "attachment", "event", "record_merge",
                    "link", "import_run", "import_repeat", "bulk_run", "idempotency_key", "flow_run", "flow_step",
                    "webhook_delivery", "approval"}  # fmt: skip
    caller = calling(boss)
    before = caller.post("/records/deals/query", {"aggregate": [{"fn": "sum", "field": "amount"}]}, 200)
    title = caller.get(f"/records/contacts/{contact}")["title"]
    foreseen = caller.get(f"/records/contacts/{contact}/erasure")
    assert (foreseen["goes"], foreseen["blockers"]) == (
        {"contacts": 2, "leads": 1, "comments": 1, "files": 1}, [])  # fmt: skip
    assert foreseen["wiped"] == {"deals": 1, "notes": 1, "calls": 1, "tasks": 1}
    assert foreseen["stays"] == {"files": 1}
    done = caller.post(f"/records/contacts/{contact}/erase", {"title": title}, 200)
    assert (done["records"], done["comments"], done["files"]) == (3, 1, 1)
    assert rows_that_tell(WORDS) == []
    after = caller.post("/records/deals/query", {"aggregate": [{"fn": "sum", "field": "amount"}]}, 200)
    assert after == before
    shown = caller.get(f"/records/contacts/{contact}")
    assert shown["title"] == f"Стерта особа {str(contact)[-6:]}"
    assert (shown["lifecycle"], shown["tags"], shown["phones"]) == ("customer", ["vip"], [])
    assert caller.get(f"/records/deals/{deal}")["contacts"] == [str(contact)]
    assert caller.get(f"/records/deals/{deal}")["name"] == "••• — котел"
    assert FlowRun.objects.get().state == "gone"
    assert [(delivery.state, delivery.items) for delivery in WebhookDelivery.objects.all()] == [("done", [])]


def test_the_content_of_their_files_goes_when_it_is_a_day_old(
    known_everywhere: tuple[Actor, UUID, UUID], monkeypatch: pytest.MonkeyPatch
) -> None:
    boss, contact, _ = known_everywhere
    digest = Attachment.objects.get(record_id=contact).digest
    erase(boss, contact)
    forget_files(digests=[digest])
    file_store().open(digest).close()
    monkeypatch.setattr("dotyk.platform.files.FRESH_SECONDS", -1)
    forget_files(digests=[digest])
    with pytest.raises(NotFound):
        file_store().open(digest)


def erase(boss: Actor, contact: UUID) -> None:
    erase_person(boss, "contacts", contact, title=records.get_record(boss, "contacts", contact)["title"])


def test_nothing_brings_them_back(known_everywhere: tuple[Actor, UUID, UUID]) -> None:
    """Neither taking the merge back nor undoing the bulk change; and the record can be worked with."""
    boss, contact, _ = known_everywhere
    erase(boss, contact)
    unmerge_last(boss, "contacts", contact)
    run = BulkRun.objects.get()
    bulk.undo_bulk(boss, run.id)
    bulk.take_back(run.id)
    change(boss, "contacts", contact, lifecycle="other")
    assert rows_that_tell(WORDS) == []


def test_their_namesakes_and_family_stay(known_everywhere: tuple[Actor, UUID, UUID]) -> None:
    boss, contact, _ = known_everywhere
    wife = make(boss, "contacts", first_name="Марія", last_name="Залізняк", phones=["0671234598"])
    add_link(boss, "contacts", contact, ("contacts", str(wife)), role="дружина")
    add_comment(boss, "contacts", wife, "Ярослав у відпустці")
    erase(boss, contact)
    kept = records.get_record(boss, "contacts", wife)
    assert (kept["last_name"], kept["phones"]) == ("Залізняк", ["+380671234598"])
    assert Event.objects.get(record_id=wife, kind="contacts.created").changes["last_name"][1] == "Залізняк"


def test_needs_its_capability_the_right_to_delete_and_the_name_typed(
    known_everywhere: tuple[Actor, UUID, UUID], cast: Cast, calling: Callable[[Actor], Caller]
) -> None:
    _, contact, _ = known_everywhere
    place = f"/records/contacts/{contact}"
    whole = {"contacts": {"read": "all", "delete": "all"}}
    deleter = make_person_who_may(whole)
    reader = make_person_who_may({"contacts": {"read": "all"}}, capabilities=("erase",))
    eraser = make_person_who_may(whole, capabilities=("erase",))
    told = rows_that_tell(WORDS)
    for actor, status in ((cast.stranger, 404), (deleter, 403), (reader, 403)):
        assert calling(actor).send("GET", f"{place}/erasure").status_code == status
        assert calling(actor).send("POST", f"{place}/erase", {"title": "x"}).status_code == status
    assert not calling(deleter).get(f"{place}?permissions=1")["permissions"]["erase"]
    assert calling(eraser).get(f"{place}?permissions=1")["permissions"]["erase"]
    refused = calling(eraser).send("POST", f"{place}/erase", {"title": "Ярослав"})
    assert orjson.loads(refused.content)["errors"][0]["field"] == "title"
    assert rows_that_tell(WORDS) == told


def test_waits_for_what_is_busy_with_them(
    known_everywhere: tuple[Actor, UUID, UUID], calling: Callable[[Actor], Caller]
) -> None:
    boss, contact, _ = known_everywhere
    bulk.begin_bulk(boss, "contacts", {"ids": [str(contact)], "change": {"position": "Капітан"}})
    caller = calling(boss)
    (blocker,) = caller.get(f"/records/contacts/{contact}/erasure")["blockers"]
    assert blocker["code"] == "erase_bulk_busy"
    title = records.get_record(boss, "contacts", contact)["title"]
    assert caller.send("POST", f"/records/contacts/{contact}/erase", {"title": title}).status_code == 409


def test_is_audited_without_telling_whom(known_everywhere: tuple[Actor, UUID, UUID]) -> None:
    boss, contact, _ = known_everywhere
    erase(boss, contact)
    (audited,) = Event.objects.filter(kind="accounts.person_erased")
    assert (audited.actor_id, audited.record_id, audited.data["counts"]["records"]) == (boss.id, contact, 3)
