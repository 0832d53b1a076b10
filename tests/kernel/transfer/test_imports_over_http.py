"""The way of an import over HTTP: upload, correct, try, start, look, fetch the rejects, take back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse

from dotyk.accounts.actors import Actor
from dotyk.kernel.transfer import revert_run, run_import, try_import
from dotyk.platform.ids import parse_id
from tests.cast import Cast, again, make_user
from tests.kernel.making import make_person_who_may
from tests.kernel.records.conftest import Caller

Calling = Callable[[Actor], Caller]
TABLE = "name,email,score\nOlena,olena@example.com,5\nTaras,taras@example.com,many\n=cmd(),not an address,1\n"


def upload(caller: Caller, object_name: str, content: str | bytes = TABLE, name: str = "people.csv") -> HttpResponse:
    raw = content if isinstance(content, bytes) else content.encode()
    form = {"file": SimpleUploadedFile(name, raw, "text/csv"), "object": object_name}
    return caller.client.post("/api/v1/imports", form, headers=caller.headers)  # type: ignore[return-value]


def begun(caller: Caller, **options: Any) -> dict[str, Any]:
    answer = upload(caller, "leads", **options)
    assert answer.status_code == 201, answer.content
    return dict(orjson.loads(answer.content))


def waiting_jobs(name: str) -> int:
    from procrastinate.contrib.django.models import ProcrastinateJob

    return ProcrastinateJob.objects.filter(task_name=name).count()


def test_the_whole_way(cast: Cast, calling: Calling) -> None:
    caller = calling(cast.administrator)
    shown = begun(caller)
    place = f"/imports/{shown['id']}"
    assert (shown["status"], shown["rows"], shown["format"]["delimiter"]) == ("draft", 3, ",")
    assert [column["field"] for column in shown["columns"]] == ["name", "email", "score"]

    changed = caller.send("PATCH", place, {"options": {"match": ["email"], "unknown": {"score": "empty"}}})
    assert changed.status_code == 200
    assert caller.post(f"{place}/dry-run", None, 202)["status"] == "checking"
    assert waiting_jobs("imports.try") == 1
    try_import(parse_id(shown["id"]))  # type: ignore[arg-type]
    assert caller.get(place)["counts"] == {"created": 2, "updated": 0, "skipped": 0, "refused": 1}

    assert caller.post(f"{place}/start", None, 202)["status"] == "running"
    assert waiting_jobs("imports.run") == 1
    run_import(parse_id(shown["id"]))  # type: ignore[arg-type]
    done = caller.get(place)
    assert (done["status"], done["progress"]["done"], done["progress"]["percent"]) == ("done", 3, 100.0)
    assert done["counts"] == {"created": 2, "updated": 0, "skipped": 0, "refused": 1}

    assert caller.post(f"{place}/revert", None, 202)["status"] == "reverting"
    revert_run(parse_id(shown["id"]))  # type: ignore[arg-type]
    assert caller.get("/records/leads")["items"] == []
    assert caller.get("/imports")["items"][0]["status"] == "reverted"


def test_rejects_say_the_row_and_the_reason_and_run_no_formula(cast: Cast, calling: Calling) -> None:
    caller = calling(cast.administrator)
    shown = begun(caller)
    caller.post(f"/imports/{shown['id']}/start", None, 202)
    run_import(parse_id(shown["id"]))  # type: ignore[arg-type]
    answer = caller.send("GET", f"/imports/{shown['id']}/rejects")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    header, taras, formula = text.splitlines()
    assert header == "Row,Reason,name,email,score"
    assert taras.startswith("3,")
    assert "many" in taras
    assert formula.startswith("4,")
    assert ",'=cmd()," in formula


@pytest.mark.parametrize(
    ("content", "status", "code"),
    [(b"", 422, "empty_file"), (b"%PDF-1.7\n", 422, "not_a_table"), (b"a,b\n\x00\x01,2\n", 422, "has_nul")],
)
def test_a_file_that_is_no_table_is_told_in_words(
    cast: Cast, calling: Calling, content: bytes, status: int, code: str
) -> None:
    answer = upload(calling(cast.administrator), "leads", content)
    assert answer.status_code == status
    (fault,) = orjson.loads(answer.content)["errors"]
    assert fault["code"] == code
    assert fault["message"] != code


def test_wrong_corrections_name_their_place(cast: Cast, calling: Calling) -> None:
    caller = calling(cast.administrator)
    shown = begun(caller)
    answer = caller.send("PATCH", f"/imports/{shown['id']}", {"mapping": [{"column": "name", "field": "nothing"}]})
    assert answer.status_code == 422
    assert orjson.loads(answer.content)["errors"][0]["field"] == "mapping[0].field"


@pytest.mark.parametrize(
    "changes",
    [
        {"options": {"values": {"name": {"a\x00": "b"}}}},
        {"options": {"match": [["email"]]}},
        {"options": {"unknown": {"name": ["empty"]}}},
        {"mapping": {"name": {"field": "name"}}},
        {"mapping": [{"column": ["name"], "field": "name"}]},
        {"mapping": [{"column": "name", "field": "company", "by": "nothing"}]},
        {"mapping": 5},
        {"columns": []},
        {"format": {"encoding": 5}},
        {"format": {"sheets": ["a"]}},
        {"nothing": 1},
    ],
)
def test_changes_of_any_shape_are_understood_or_refused(cast: Cast, calling: Calling, changes: Any) -> None:
    caller = calling(cast.administrator)
    answer = caller.send("PATCH", f"/imports/{begun(caller)['id']}", changes)
    assert answer.status_code == 422, answer.content


def test_a_running_import_is_not_changed_and_can_be_stopped_and_gone_on_with(cast: Cast, calling: Calling) -> None:
    caller = calling(cast.administrator)
    place = f"/imports/{begun(caller)['id']}"
    caller.post(f"{place}/start", None, 202)
    assert caller.send("PATCH", place, {"options": {}}).status_code == 409
    assert caller.post(f"{place}/stop", None, 200)["status"] == "stopped"
    assert caller.post(f"{place}/start", None, 202)["status"] == "running"
    assert caller.send("POST", f"{place}/revert").status_code == 409


def test_one_who_may_not_import_is_refused_and_another_finds_nothing(cast: Cast, calling: Calling) -> None:
    shown = begun(calling(cast.administrator))
    assert upload(calling(cast.seller), "leads").status_code == 403
    marketer = calling(make_user("marketer"))
    for method, path in (
        ("GET", ""),
        ("PATCH", ""),
        ("POST", "/dry-run"),
        ("POST", "/start"),
        ("POST", "/stop"),
        ("POST", "/revert"),
        ("GET", "/rejects"),
    ):
        assert (
            marketer.send(method, f"/imports/{shown['id']}{path}", {} if method == "PATCH" else None).status_code == 404
        )
        assert calling(cast.seller).send(method, f"/imports/{shown['id']}{path}", {}).status_code == 403
    assert marketer.get("/imports")["items"] == []


def test_one_who_may_not_create_is_refused(cast: Cast, calling: Calling) -> None:
    reader = make_person_who_may({"leads": {"read": "all"}}, capabilities=("import",))
    assert upload(calling(again(reader)), "leads").status_code == 403
    assert upload(calling(again(reader)), "users").status_code == 403
    assert upload(calling(cast.administrator), "stages").status_code == 404
    assert upload(calling(cast.administrator), "nothing").status_code == 404


def test_the_first_rows_are_shown_as_they_are_read_now(cast: Cast, calling: Calling) -> None:
    caller = calling(cast.administrator)
    place = f"/imports/{begun(caller)['id']}"
    shown = caller.get(f"{place}/preview")
    assert shown["columns"] == ["name", "email", "score"]
    assert shown["rows"][0] == {"number": 2, "cells": ["Olena", "olena@example.com", "5"]}
    caller.send("PATCH", place, {"format": {"delimiter": ";", "has_header": False}})
    shown = caller.get(f"{place}/preview")
    assert shown["columns"] == ["Column 1"]
    assert shown["rows"][0] == {"number": 1, "cells": ["name,email,score"]}


def test_a_trial_shows_rows_of_each_outcome(cast: Cast, calling: Calling) -> None:
    caller = calling(cast.administrator)
    rows = "".join(f"Person {n},p{n}@example.com,{n}\n" for n in range(9))
    shown = begun(caller, content=f"{TABLE}{rows}")
    place = f"/imports/{shown['id']}"
    caller.post(f"{place}/dry-run", None, 202)
    try_import(parse_id(shown["id"]))  # type: ignore[arg-type]
    samples = caller.get(place)["samples"]
    by_outcome = {kind: [s for s in samples if s["outcome"] == kind] for kind in ("created", "refused")}
    assert len(by_outcome["created"]) == 5
    assert next((s["row"], s["cells"]) for s in by_outcome["refused"]) == (3, ["Taras", "taras@example.com", "many"])
    assert by_outcome["refused"][0]["reasons"][0].startswith("score «many»: ")
    caller.send("PATCH", place, {"options": {"unknown": "empty"}})
    assert caller.get(place)["samples"] == []
