"""The whole workspace leaves as one zip that holds every record, what hangs on it, and no secret."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest
import yaml

from dotyk.accounts.actions import create_role
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.kernel.history import add_comment, attach, detach
from dotyk.kernel.records.free_links import add_link
from dotyk.platform.events import NewEvent, append
from dotyk.server.whole import streamed
from dotyk.server.whole.archive import Part
from tests.cast import PASSWORD, Cast, make_cast, make_user
from tests.kernel.making import make
from tests.kernel.records.conftest import Caller, calling

__all__ = ["calling"]

Calling = Callable[[Actor], Caller]


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


def taken(caller: Caller) -> zipfile.ZipFile:
    answer = caller.send("GET", "/workspace/export")
    assert answer.status_code == 200, answer.content
    return zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))  # type: ignore[attr-defined]


def rows(archive: zipfile.ZipFile, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = orjson.loads(archive.read(name))
    return found


def test_with_all_that_hangs_on_the_records(cast: Cast, calling: Calling, tmp_path: Path, settings: Any) -> None:
    settings.HOME = tmp_path
    boss = cast.administrator
    company = make(boss, "companies", name="Вишня")
    contact = make(boss, "contacts", first_name="Олена", company=str(company), owner=str(cast.stranger.id))
    add_comment(boss, "contacts", contact, "Передзвонити")
    add_link(boss, "contacts", contact, ("companies", str(company)), role="advisor")
    kept = attach(boss, "contacts", contact, "угода.txt", ["підпис".encode()], most_bytes=100)
    detach(boss, attach(boss, "contacts", contact, "gone.txt", [b"gone"], most_bytes=100).id)
    archive = taken(calling(boss))
    assert archive.testzip() is None
    (record,) = rows(archive, "records/contacts.json")
    assert (record["id"], record["company"]["title"]) == (str(contact), "Вишня")
    (line,) = csv.DictReader(io.StringIO(archive.read("records/contacts.csv").decode("utf-8-sig"), newline=""))
    assert (line["First name"], line["Company"]) == ("Олена", "Вишня")
    assert [row["body"] for row in rows(archive, "comments.json")] == ["Передзвонити"]
    assert ("advisor", str(company)) in {(row["role"], row["to_id"]) for row in rows(archive, "links.json")}
    assert [row["name"] for row in rows(archive, "files.json")] == ["угода.txt"]
    assert archive.read(f"files/{kept.id}/угода.txt").decode() == "підпис"
    assert "contacts.created" in {row["kind"] for row in rows(archive, "history.json")}
    assert yaml.safe_load(archive.read("shape.yaml"))


def test_an_object_without_records_is_an_empty_array(cast: Cast, calling: Calling) -> None:
    assert rows(taken(calling(cast.administrator)), "records/products.json") == []


def test_every_page_of_a_long_table_comes_once(cast: Cast, calling: Calling, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dotyk.server.whole.parts.PAGE", 2)
    append([NewEvent(kind="contacts.noted", object="contacts", record_id=None, data={"n": n}) for n in range(7)])
    told = [
        row["data"]["n"]
        for row in rows(taken(calling(cast.administrator)), "history.json")
        if row["kind"] == "contacts.noted"
    ]
    assert sorted(told) == list(range(7))


def test_no_password_and_no_key_leaves(cast: Cast, calling: Calling) -> None:
    person = make_user("seller", password=PASSWORD)
    archive = taken(calling(cast.administrator))
    everything = b"".join(archive.read(name) for name in archive.namelist())
    (told,) = [row for row in rows(archive, "people.json") if row["id"] == str(person.id)]
    assert "password" not in told
    assert b"argon2" not in everything


def test_is_for_those_who_may_export_all_of_it(cast: Cast, calling: Calling) -> None:
    for actor in (cast.seller, make_user("read_only"), make_user("analyst")):
        assert calling(actor).send("GET", "/workspace/export").status_code == 403


def test_whoever_may_not_see_all_of_it_gets_none_of_it(cast: Cast, calling: Calling) -> None:
    """The history tells of hidden fields and of the security log, so both must be open to whoever takes it along."""
    rights = {"*": dict.fromkeys(("read", "create", "update", "delete", "export"), "all")}
    for number, (fields, capabilities, status) in enumerate(
        (
            ({}, ["configure", "read_audit"], 200),
            ({}, ["configure"], 403),
            ({"phones": "hidden"}, ["configure", "read_audit"], 403),
        )
    ):
        grants = {**rights, "contacts": {**rights["*"], "fields": fields}}
        create_role(SYSTEM, f"taker{number}", label={}, grants=grants, capabilities=capabilities)
        assert calling(make_user(f"taker{number}")).send("GET", "/workspace/export").status_code == status


def test_with_consents_and_flows(cast: Cast, calling: Calling) -> None:
    boss = calling(cast.administrator)
    contact = make(cast.administrator, "contacts", first_name="Олена", consent_email=True)
    steps = [{"do": "act", "action": "comment", "given": {"text": "hello"}}]
    boss.post(
        "/flows", {"name": "Greet", "object": "contacts", "definition": {"trigger": {"on": "created"}, "steps": steps}}
    )
    archive = taken(boss)
    assert [(row["contact_id"], row["state"]) for row in rows(archive, "consents.json")] == [(str(contact), "given")]
    (flow,) = rows(archive, "flows.json")
    (version,) = rows(archive, "flow_versions.json")
    assert (flow["name"], flow["version_id"]) == ("Greet", version["id"])
    assert [step["action"] for step in version["definition"]["steps"]] == ["comment"]
    assert "hook" not in flow


def test_stands_in_the_audit_log(cast: Cast, calling: Calling) -> None:
    boss = calling(cast.administrator)
    taken(boss)
    kinds = [item["kind"] for item in orjson.loads(boss.send("GET", "/audit").content)["items"]]
    assert "accounts.workspace_exported" in kinds


def test_the_archive_is_given_away_while_it_is_made() -> None:
    made: list[int] = []

    def endless() -> Any:
        for number in range(50):
            made.append(number)
            yield bytes(number + n % 251 & 255 for n in range(100_000))

    pieces = streamed([Part("a.bin", endless(), is_packed=True), Part("b.txt", [b"b"])])
    first = next(pieces)
    assert len(made) < 10
    archive = zipfile.ZipFile(io.BytesIO(first + b"".join(pieces)))
    assert (len(archive.read("a.bin")), archive.read("b.txt")) == (5_000_000, b"b")
