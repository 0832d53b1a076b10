"""``dotyk import`` and ``dotyk export``: what the command line asks for, and what it is told."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import orjson
import pytest

from dotyk.accounts.actors import SYSTEM
from dotyk.kernel import records, transfer
from dotyk.kernel.transfer import running
from dotyk.kernel.transfer.models import ImportRun
from dotyk.platform.errors import Invalid
from dotyk.server.commands import export, import_file
from tests.cast import make_user

PEOPLE = "Who,Mail,Sum\nOlena Bilyk,olena@example.com,5\nTaras Koval,taras@example.com,many\n"


@pytest.fixture
def file(tmp_path: Path, settings: Any, db: None) -> Path:
    settings.HOME = tmp_path / "home"
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE)
    return path


def run(command: Any, *arguments: object) -> int:
    parser = ArgumentParser()
    command.add_arguments(parser)
    return int(command.run(parser.parse_args([str(argument) for argument in arguments])))


def leads() -> list[dict[str, Any]]:
    text = records.list_json(make_user("administrator"), "leads", records.Listing(sort="created_at"))
    return list(orjson.loads(text)["items"])


def test_columns_are_mapped_and_the_end_is_told(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(import_file, "leads", file, "--map", "Who=name", "Sum=score", "--unknown", "score=empty") == 0
    assert [(lead["name"], lead["email"], lead["score"]) for lead in leads()] == [
        ("Olena Bilyk", "olena@example.com", 5),
        ("Taras Koval", "taras@example.com", None),
    ]
    told = capsys.readouterr().out
    assert "2 rows: 2 created, 0 updated, 0 skipped, 0 refused" in told
    assert "1 × score «many»" in told


def test_a_dry_run_changes_nothing(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(import_file, "leads", file, "--map", "Who=name", "--dry-run")
    assert leads() == []
    assert "would create 2" in capsys.readouterr().out


def test_duplicates_values_and_rejects(file: Path, tmp_path: Path) -> None:
    run(import_file, "leads", file, "--map", "Who=name", "Sum=score", "--rejects", tmp_path / "rejects.csv")
    assert len(leads()) == 1
    assert "Taras Koval" in (tmp_path / "rejects.csv").read_text()
    run(import_file, "leads", file, "--map", "Who=name", "Sum=score", "--value", "score:many=7", "--match", "email")
    assert [lead["score"] for lead in leads()] == [5, 7]


def test_records_belong_to_whom_the_import_acts_for(file: Path) -> None:
    seller = make_user("administrator", email="boss@example.com")
    run(import_file, "leads", file, "--map", "Who=name", "Sum=", "--as", "boss@example.com")
    assert {lead["owner"] for lead in leads()} == {str(seller.id)}
    with pytest.raises(Invalid):
        run(import_file, "leads", file, "--as", "nobody@example.com")


def test_a_column_can_be_divided_between_fields(file: Path) -> None:
    run(import_file, "contacts", file, "--map", "Who=first_name+last_name", "Sum=")
    text = records.list_json(make_user("administrator"), "contacts", records.Listing())
    assert {(c["first_name"], c["last_name"]) for c in orjson.loads(text)["items"]} == {
        ("Olena", "Bilyk"),
        ("Taras", "Koval"),
    }


def test_wishes_that_cannot_be_met_are_refused(file: Path) -> None:
    for arguments in (("--map", "Who=nothing"), ("--map", "Nobody=name"), ("--value", "score"), ("--delimiter", "#")):
        with pytest.raises(Invalid):
            run(import_file, "leads", file, *arguments)
    with pytest.raises(OSError, match="missing"):
        run(import_file, "leads", file.with_name("missing.csv"))


def test_the_same_command_goes_on_with_an_interrupted_import(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "CHUNK_ROWS", 1)
    begun = transfer.begin_import(SYSTEM, "leads", [file.read_bytes()], file_name="people.csv")
    wishes = [{"column": "Mail", "field": "email"}, {"column": "Who", "field": "name"}]
    transfer.change_import(SYSTEM, begun.id, {"mapping": wishes})
    transfer.start_import(SYSTEM, begun.id)

    def stop_after_the_first(run: ImportRun) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        transfer.run_import(begun.id, progress=stop_after_the_first)
    assert len(leads()) == 1
    run(import_file, "leads", file, "--map", "Who=name")
    assert len(leads()) == 2
    assert "goes on behind row 2" in capsys.readouterr().out
    assert ImportRun.objects.count() == 1


def test_records_are_exported_to_a_file(file: Path, tmp_path: Path) -> None:
    run(import_file, "leads", file, "--map", "Who=name", "Sum=")
    run(export, "leads", "--out", tmp_path / "leads.csv", "--fields", "name,email")
    assert (tmp_path / "leads.csv").read_text("utf-8-sig").splitlines() == [
        "Name,E-mail",
        "Olena Bilyk,olena@example.com",
        "Taras Koval,taras@example.com",
    ]
    run(export, "leads", "--out", tmp_path / "leads.xlsx")
    assert (tmp_path / "leads.xlsx").read_bytes()[:2] == b"PK"
    only = '{"field":"email","op":"eq","value":"taras@example.com"}'
    run(export, "leads", "--out", tmp_path / "one.csv", "--filter", only)
    assert len((tmp_path / "one.csv").read_text().splitlines()) == 2
