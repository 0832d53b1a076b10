"""Fields of files: sent first, held by the record that names them, reached by the rights of the field."""

from __future__ import annotations

import io
import zipfile
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dotyk.accounts.actors import Actor
from dotyk.kernel.erasing import erase_person
from dotyk.kernel.history import (
    attachment_content,
    attachments,
    detach,
    reattach,
    record_as_of,
    send_for_field,
    timeline_json,
)
from dotyk.kernel.history.forgetting import forget_removed
from dotyk.kernel.history.models import Attachment
from dotyk.kernel.merging import MergeWish, merge_records, unmerge_last
from dotyk.kernel.objects import registry
from dotyk.kernel.objects.custom_fields import add_field, remove_field
from dotyk.kernel.objects.registry import object_type
from dotyk.kernel.personal import everything_about, packed
from dotyk.kernel.records import Listing, create_record, get_record, list_json, update_record
from dotyk.kernel.shaping import set_conditions
from dotyk.kernel.transfer.exporting import export_csv, selection
from dotyk.kernel.transfer.plans import known_mapping
from dotyk.platform.clock import now
from dotyk.platform.errors import Denied, Invalid, NotFound, TooLarge
from tests.cast import Cast, again, key_headers, queries_counted
from tests.kernel.making import make, make_person_who_may

PDF, PNG = b"%PDF-1.7 paper", b"\x89PNG\r\n\x1a\n" + b"\x00" * 20


@pytest.fixture(autouse=True)
def home(tmp_path: Path, settings: Any) -> Path:
    settings.HOME = tmp_path
    return tmp_path


def add(admin: Actor, name: str = "contract", **more: Any) -> None:
    add_field(admin, "contacts", {"name": name, "type": "file", "label": {"en": "Contract"}, **more})
    registry.forget_custom_fields()


def send(actor: Actor, name: str = "a.pdf", content: bytes = PDF, field: str = "contract") -> str:
    return str(send_for_field(again(actor), "contacts", field, name, [content]).id)


def put(actor: Actor, record: UUID, *files: str, field: str = "contract") -> None:
    update_record(again(actor), "contacts", record, {field: list(files)})


def names(actor: Actor, record: UUID, field: str = "contract") -> list[str]:
    return [card["name"] for card in get_record(again(actor), "contacts", record)[field] or []]


def standing(actor: Actor, record: UUID) -> list[str]:
    return [file.name for file in attachments(again(actor), "contacts", record).items]


@pytest.fixture
def contact(cast: Cast, admin: Actor) -> UUID:
    add(admin, settings={"many": True})
    return make(again(cast.seller), "contacts", first_name="Олена")


def test_a_record_is_made_with_a_file_and_names_it_by_its_card(cast: Cast, admin: Actor) -> None:
    add(admin, required=True)
    seller = again(cast.seller)
    with pytest.raises(Invalid) as missing:
        make(seller, "contacts", first_name="Олена")
    assert missing.value.faults[0].field == "contract"
    sent = send(seller)
    made = create_record(again(seller), "contacts", {"first_name": "Олена", "contract": [sent]})
    card = {"id": sent, "name": "a.pdf", "size": len(PDF), "content_type": "application/pdf"}
    assert made["contract"] == [card] == get_record(seller, "contacts", made["id"])["contract"]
    with attachment_content(cast.teammate, UUID(sent))[1] as content:
        assert content.read() == PDF


def test_only_what_was_sent_for_the_field_of_this_record_stands_in_it(cast: Cast, admin: Actor, contact: UUID) -> None:
    add(admin, "photo")
    other = make(again(cast.seller), "contacts", first_name="Інша")
    own, photo, of_another = send(cast.seller), send(cast.seller, field="photo"), send(cast.teammate)
    put(cast.seller, contact, own)
    for record, file in ((other, own), (contact, photo), (contact, of_another), (contact, str(contact))):
        with pytest.raises(Invalid) as refused:
            put(cast.seller, record, file)
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [("contract", "no_such_file")]
    assert names(cast.seller, contact) == ["a.pdf"]
    with pytest.raises(Invalid):
        put(cast.seller, other, send(cast.seller, field="photo"), send(cast.seller, field="photo"), field="photo")


def test_what_waits_is_its_sender_s_alone_and_is_forgotten_after_a_day(cast: Cast, contact: UUID) -> None:
    sent = UUID(send(cast.seller))
    assert attachment_content(cast.seller, sent)[0].id == sent
    with pytest.raises(NotFound):
        attachment_content(cast.administrator, sent)
    forget_removed()
    assert Attachment.objects.filter(id=sent).exists()
    Attachment.objects.filter(id=sent).update(deleted_at=now() - timedelta(days=2))
    forget_removed()
    assert not Attachment.objects.filter(id=sent).exists()


def test_kinds_and_size_are_minded(cast: Cast, admin: Actor) -> None:
    add(admin, settings={"kinds": ["image"], "megabytes": 1})
    with pytest.raises(Invalid) as refused:
        send(cast.seller, "a.png", PDF)
    assert refused.value.faults[0].code == "file_kind_refused"
    with pytest.raises(TooLarge):
        send(cast.seller, "a.png", PNG + b"\x00" * 1024**2)
    assert not Attachment.objects.exists()
    send(cast.seller, "a.png", PNG)


@pytest.mark.parametrize("wish", [{"kinds": ["virus"]}, {"megabytes": 0}, {"megabytes": 51}, {"many": "yes"}])
def test_nonsense_settings_are_refused(admin: Actor, wish: dict[str, Any]) -> None:
    with pytest.raises(Invalid):
        add(admin, settings=wish)


def test_taken_out_and_put_back(cast: Cast, contact: UUID) -> None:
    first, second = send(cast.seller, "1.pdf"), send(cast.seller, "2.pdf")
    put(cast.seller, contact, first, second)
    put(cast.seller, contact, second)
    assert standing(cast.seller, contact) == names(cast.seller, contact) == ["2.pdf"]
    with pytest.raises(NotFound):
        attachment_content(cast.seller, UUID(first))
    put(cast.teammate, contact, first, second)
    assert names(cast.seller, contact) == ["1.pdf", "2.pdf"]
    detach(again(cast.seller), UUID(first))
    assert names(cast.seller, contact) == standing(cast.seller, contact) == ["2.pdf"]
    reattach(again(cast.seller), UUID(first))
    assert names(cast.seller, contact) == ["2.pdf", "1.pdf"]
    version = get_record(again(cast.seller), "contacts", contact)["version"]
    put(cast.seller, contact, second, first)
    assert get_record(again(cast.seller), "contacts", contact)["version"] == version


def test_the_history_tells_names_and_a_day_before_shows_what_was(cast: Cast, contact: UUID) -> None:
    before = now()
    put(cast.seller, contact, send(cast.seller))
    assert '"name":"a.pdf"' in timeline_json(again(cast.seller), "contacts", contact)
    then = record_as_of(again(cast.seller), "contacts", contact, before)
    assert (then.past["contract"] or [], then.now["contract"][0]["name"]) == ([], "a.pdf")


def test_the_rights_of_the_field_are_those_of_its_files(cast: Cast, contact: UUID) -> None:
    sent = send(cast.seller)
    put(cast.seller, contact, sent)
    grants = {"contacts": {"read": "all", "update": "all", "create": "all"}}
    blind = make_person_who_may({"contacts": {**grants["contacts"], "fields": {"contract": "hidden"}}})
    reader = make_person_who_may({"contacts": {**grants["contacts"], "fields": {"contract": "read_only"}}})
    assert (standing(blind, contact), standing(reader, contact)) == ([], ["a.pdf"])
    for file in (lambda: attachment_content(blind, UUID(sent)), lambda: detach(blind, UUID(sent))):
        with pytest.raises(NotFound):
            file()
    with pytest.raises(NotFound):
        send(blind)
    with pytest.raises(Denied):
        send(reader)
    with pytest.raises(Invalid):
        detach(again(reader), UUID(sent))
    assert "a.pdf" not in timeline_json(again(blind), "contacts", contact)
    assert names(cast.seller, contact) == ["a.pdf"]


def test_a_removed_field_hides_its_files_until_it_is_back(cast: Cast, admin: Actor, contact: UUID) -> None:
    sent = send(cast.seller)
    put(cast.seller, contact, sent)
    remove_field(again(admin), "contacts", "contract")
    registry.forget_custom_fields()
    assert standing(cast.seller, contact) == []
    with pytest.raises(NotFound):
        attachment_content(again(cast.seller), UUID(sent))
    add(again(admin))
    assert standing(cast.seller, contact) == names(cast.seller, contact) == ["a.pdf"]


def found(actor: Actor, filter: Any) -> str:
    return list_json(again(actor), "contacts", Listing(filter=filter))


def test_filters_ask_whether_there_is_one(cast: Cast, contact: UUID) -> None:
    make(again(cast.seller), "contacts", first_name="Порожня")
    put(cast.seller, contact, send(cast.seller))
    has, has_none = ({"field": "contract", "op": op} for op in ("is_not_empty", "is_empty"))
    assert [str(contact) in found(cast.seller, filter) for filter in (has, has_none)] == [True, False]
    assert ["Порожня" in found(cast.seller, filter) for filter in (has, has_none)] == [False, True]
    put(cast.seller, contact)
    assert str(contact) in found(cast.seller, has_none)
    with pytest.raises(Invalid):
        found(cast.seller, {"field": "contract", "op": "eq", "value": "a.pdf"})


def test_required_by_a_condition(cast: Cast, admin: Actor, contact: UUID) -> None:
    wish = {"required_when": {"field": "position", "op": "eq", "value": "Директор"}}
    set_conditions(again(admin), "contacts", "contract", wish)
    registry.forget_custom_fields()
    with pytest.raises(Invalid):
        update_record(again(cast.seller), "contacts", contact, {"position": "Директор"})
    sent = send(cast.seller)
    update_record(again(cast.seller), "contacts", contact, {"position": "Директор", "contract": [sent]})
    with pytest.raises(Invalid):
        detach(again(cast.seller), UUID(sent))
    assert names(cast.seller, contact) == ["a.pdf"]


def test_an_export_gives_names_and_an_import_refuses(cast: Cast, contact: UUID) -> None:
    put(cast.seller, contact, send(cast.seller, "1.pdf"), send(cast.seller, "2.pdf"))
    admin = again(cast.administrator)
    text = b"".join(export_csv(selection(admin, "contacts", fields=["first_name", "contract"]))).decode()
    assert "1.pdf; 2.pdf" in text
    with pytest.raises(Invalid) as refused:
        known_mapping(admin, object_type("contacts"), ["Contract"], {"Contract": "contract"})
    assert refused.value.faults[0].code == "file_not_for_import"


def test_everything_about_a_record_has_them(cast: Cast, contact: UUID) -> None:
    put(cast.seller, contact, send(cast.seller))
    admin = again(cast.administrator)
    archive = zipfile.ZipFile(io.BytesIO(packed(admin, everything_about(admin, "contacts", contact)).read()))
    assert archive.read("files/001-a.pdf") == PDF
    assert "a.pdf" in archive.read("index.html").decode()


@pytest.mark.parametrize("many", [True, False])
def test_merged_and_parted(cast: Cast, admin: Actor, many: bool) -> None:
    add(admin, settings={"many": many})
    one, other = (make(again(cast.seller), "contacts", first_name=name) for name in ("Ада", "Ада Л."))
    theirs = send(cast.seller, "theirs.pdf")
    put(cast.seller, one, send(cast.seller, "own.pdf"))
    put(cast.seller, other, theirs)
    merge_records(again(cast.administrator), "contacts", MergeWish(one, [other]))
    assert names(cast.seller, one) == (["own.pdf", "theirs.pdf"] if many else ["own.pdf"])
    assert sorted(standing(cast.seller, one)) == ["own.pdf", "theirs.pdf"]
    detach(again(cast.seller), UUID(theirs))
    unmerge_last(again(cast.administrator), "contacts", one)
    assert (names(cast.seller, one), standing(cast.seller, one)) == (["own.pdf"], ["own.pdf"])
    assert (names(cast.seller, other), standing(cast.seller, other)) == (["theirs.pdf"], ["theirs.pdf"])


def test_an_erased_person_leaves_none(cast: Cast, contact: UUID) -> None:
    sent = UUID(send(cast.seller))
    put(cast.seller, contact, str(sent))
    erase_person(again(cast.administrator), "contacts", contact, title="Олена")
    assert not Attachment.objects.filter(id=sent).exists()
    assert not get_record(again(cast.administrator), "contacts", contact)["contract"]


def test_no_query_is_added_where_no_files_are_written(cast: Cast, contact: UUID) -> None:
    seller = again(cast.seller)
    update_record(seller, "contacts", contact, {"position": "a"})
    with queries_counted(5):
        update_record(seller, "contacts", contact, {"position": "b"})


def test_over_http(cast: Cast, admin: Actor, contact: UUID, client: Client) -> None:
    headers = key_headers(cast.seller)
    path = "/api/v1/objects/contacts/fields/contract/files"
    sent = client.post(path, {"file": SimpleUploadedFile("Угода.pdf", PDF)}, headers=headers)
    assert (sent.status_code, sent.json()["field"]) == (201, "contract")
    body = {"contract": [sent.json()["id"]]}
    record = f"/api/v1/records/contacts/{contact}"
    assert client.patch(record, body, content_type="application/json", headers=headers).status_code == 200
    assert client.get(record, headers=headers).json()["contract"][0]["name"] == "Угода.pdf"
    listed = client.get(f"{record}/attachments", headers=headers).json()["items"]
    assert client.get(listed[0]["url"], headers=headers).status_code == 200
    missing = client.post(
        path.replace("contract", "first_name"), {"file": SimpleUploadedFile("a", PDF)}, headers=headers
    )
    assert missing.status_code == 404
