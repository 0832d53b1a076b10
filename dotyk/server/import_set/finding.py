"""Which import set a folder is: its own YAML, else a built-in set whose files it has."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from dotyk.kernel.transfer.reading import UnreadableFile, guess_format, open_table
from dotyk.server.failures import CannotStart
from dotyk.server.import_set.description import SetPart, read_set

OWN_NAMES = ("import-set.yaml", "import-set.yml")
BUILT_IN = Path(__file__).parent / "sets"


def find_set(folder: Path) -> SetPart:
    """The set of the folder; CannotStart where it has no YAML of its own and its files are of no known set."""
    if not folder.is_dir():
        raise CannotStart("set_no_folder", place=folder)
    for name in OWN_NAMES:
        if (folder / name).is_file():
            return read_set(folder / name)
    for path in sorted(BUILT_IN.glob("*.yaml")):
        known = read_set(path)
        if known.recognised_by and all(_has(folder / name, columns) for name, columns in known.recognised_by.items()):
            return known
    raise CannotStart("set_unknown", place=folder)


def _has(path: Path, columns: list[str]) -> bool:
    """Whether the file is there and has all the columns."""
    if not path.is_file():
        return False
    with closing(path.open("rb")) as file:
        try:
            return set(columns) <= set(open_table(file, guess_format(file)).columns)
        except UnreadableFile:
            return False
