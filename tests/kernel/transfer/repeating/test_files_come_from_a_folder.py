"""New files of the allowed folder are taken once, in their order; nothing outside of it is read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from dotyk.kernel.transfer.models import ImportRun
from dotyk.kernel.transfer.repeating.folder import files_in
from dotyk.kernel.transfer.repeating.models import ImportRepeat, TakenFile
from dotyk.platform.errors import Invalid
from tests.kernel.transfer.repeating.conftest import TABLE, Repeating, turn


def put(folder: Path, name: str, rows: str, written_at: int) -> Path:
    file = folder / "exports" / name
    file.write_text(f"name,email\n{rows}")
    os.utime(file, (written_at, written_at))
    return file


def names(repeat: ImportRepeat) -> list[str]:
    return list(ImportRun.objects.filter(repeat=repeat).order_by("id").values_list("file_name", flat=True))


def test_each_new_file_is_taken_once_the_oldest_first(folder: Path, repeated: Repeating) -> None:
    repeat = repeated(folder="exports/*.csv")
    put(folder, "b.csv", "Ivan,ivan@example.com\n", 100)
    first = put(folder, "c.csv", "Petro,petro@example.com\n", 50)
    put(folder, "other.txt", "Anna,anna@example.com\n", 10)
    put(folder, ".hidden.csv", "Anna,anna@example.com\n", 10)
    assert turn(repeat).outcome == "brought_in"
    assert turn(repeat).outcome == "nothing_new"
    assert names(repeat) == ["c.csv", "b.csv"]
    os.utime(first, (500, 500))
    turn(repeat)
    assert names(repeat) == ["c.csv", "b.csv"]
    put(folder, "c.csv", "Petro,petro@example.com\nNadia,nadia@example.com\n", 600)
    turn(repeat)
    assert names(repeat) == ["c.csv", "b.csv", "c.csv"]
    assert first.exists()


def test_a_file_that_failed_is_tried_again(folder: Path, repeated: Repeating) -> None:
    repeat = repeated(folder="exports/*.csv")
    put(folder, "a.csv", "", 100).write_text("nothing,of,it\n1,2,3\n")
    assert turn(repeat).outcome == "failed"
    assert not TakenFile.objects.filter(repeat=repeat).exists()
    put(folder, "a.csv", "Ivan,ivan@example.com\n", 200)
    turn(repeat)
    assert (repeat.failures, names(repeat)) == (0, ["a.csv"])


@pytest.mark.parametrize(
    "pattern", ["../*.csv", "/etc/*", "exports/../../*", "./a.csv", "a//b", "*/a.csv", "exports\\a", "a\nb", "x" * 301]
)
def test_no_pattern_leads_out_of_it(folder: Path, repeated: Repeating, pattern: str) -> None:
    with pytest.raises(Invalid) as caught:
        repeated(folder=pattern)
    assert [fault.code for fault in caught.value.faults] == ["repeat_bad_folder"]


def test_links_are_no_files_and_no_folders(folder: Path, repeated: Repeating, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.csv").write_text(TABLE)
    (folder / "exports" / "link.csv").symlink_to(outside / "secret.csv")
    (folder / "away").symlink_to(outside)
    os.mkfifo(folder / "exports" / "pipe.csv")
    assert files_in("exports/*.csv") == []
    repeat = repeated(folder="away/*.csv")
    assert turn(repeat).error["code"] == "repeat_no_folder"


def test_without_an_allowed_folder_there_is_none(folder: Path, repeated: Repeating, settings: Any) -> None:
    repeat = repeated(folder="exports/*.csv")
    settings.IMPORT_FOLDER = None
    assert turn(repeat).error["code"] == "repeat_no_folder"
    with pytest.raises(Invalid):
        repeated(folder="exports/*.csv")


def test_what_was_taken_leaves_room_for_what_comes(
    folder: Path, repeated: Repeating, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dotyk.kernel.transfer.repeating.folder.FILES_MAX", 2)
    repeat = repeated(folder="exports/*.csv")
    for number in range(4):
        put(folder, f"{number}.csv", f"N{number},n{number}@example.com\n", 100 + number)
    os.symlink(folder / "exports" / "0.csv", folder / "exports" / "9.csv")
    for _ in range(4):
        turn(repeat)
    assert names(repeat) == ["0.csv", "1.csv", "2.csv", "3.csv"]
