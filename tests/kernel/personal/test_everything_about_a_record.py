"""Whoever asks what is kept about them gets all of it as a file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel.history import add_comment, attach
from dotyk.kernel.records.free_links import add_link
from dotyk.platform.models import Event
from tests.cast import Cast
from tests.kernel.making import change, make, make_person_who_may
from tests.kernel.records.conftest import Caller


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, settings: Any) -> None:
    settings.HOME = tmp_path


def opened(caller: Caller, place: str) -> zipfile.ZipFile:
    answer = caller.send("GET", place)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/zip")
    return zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))  # type: ignore[attr-defined]


def test_holds_all_that_is_kept(cast: Cast, calling: Callable[[Actor], Caller]) -> None:
    boss = cast.administrator
    company = make(boss, "companies", name="Нова кава")
    contact = make(boss, "contacts", first_name="<b>Олена</b>", phones=["050 111 22 33"], company=str(company))
    change(boss, "contacts", contact, position="Директорка")
    make(boss, "deals", name="Котел", contacts=[str(contact)])
    make(boss, "notes", body="Любить каву", about=[{"object": "contacts", "id": str(contact)}])
    add_comment(boss, "contacts", contact, "Передзвонити")
    add_link(boss, "contacts", contact, ("companies", str(company)), role="платник")
    attach(boss, "contacts", contact, "угода.txt", iter([b"so be it"]), most_bytes=100)
    archive = opened(calling(boss), f"/records/contacts/{contact}/copy")
    data = orjson.loads(archive.read("data.json"))
    assert data["record"]["phones"] == ["+380501112233"]
    assert data["record"]["company"]["title"] == "Нова кава"
    assert [deal["name"] for deal in data["related"]["deals"]] == ["Котел"]
    assert [note["body"] for note in data["related"]["notes"]] == ["Любить каву"]
    assert [comment["body"] for comment in data["comments"]] == ["Передзвонити"]
    assert "платник" in [link["role"] for link in data["links"]]
    assert {"contacts.created", "contacts.updated", "notes.created"} <= {event["kind"] for event in data["history"]}
    assert archive.read("files/001-угода.txt") == b"so be it"
    page = archive.read("index.html").decode()
    for word in ("&lt;b&gt;Олена", "+380501112233", "Нова кава", "Котел", "Передзвонити", "Директорка", "угода.txt"):
        assert word in page, word
    assert "<b>Олена" not in page
    (audited,) = Event.objects.filter(kind="accounts.record_copied")
    assert (audited.actor_id, audited.record_id, audited.data["object"]) == (boss.id, contact, "contacts")


def test_only_what_one_may_see_and_take_along(cast: Cast, calling: Callable[[Actor], Caller]) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена", position="Директорка")
    place = f"/records/contacts/{contact}/copy"
    make(cast.administrator, "deals", name="Чужа", contacts=[str(contact)])
    assert calling(cast.stranger).send("GET", place).status_code == 404
    reader = make_person_who_may({"contacts": {"read": "all"}})
    assert calling(reader).send("GET", place).status_code == 403
    assert not Event.objects.filter(kind="accounts.record_copied").exists()
    taker = make_person_who_may(
        {"contacts": {"read": "all", "export": "all", "fields": {"position": "hidden"}}, "deals": {"read": "own"}}
    )
    archive = opened(calling(taker), place)
    data = orjson.loads(archive.read("data.json"))
    assert data["related"] == {}
    assert "position" not in data["record"]
    assert "Директорка" not in archive.read("data.json").decode() + archive.read("index.html").decode()
