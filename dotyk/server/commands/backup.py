"""``dotyk backup FILE``: the whole workspace in one file: the database, the kept files, the secret of the home."""

from __future__ import annotations

import tarfile
import tempfile
from argparse import ArgumentParser, Namespace
from pathlib import Path

KEPT = ("secret", "files")


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="as dotyk.tar; the folder must exist")


def run(options: Namespace) -> None:
    """Writes the file whole or not at all; may be used while Dotyk runs."""
    from dotyk.server.config import home_folder
    from dotyk.server.programs import run_program

    home, target = home_folder(), options.file.absolute()
    with tempfile.TemporaryDirectory(prefix=".dotyk-backup-", dir=target.parent) as folder:
        dump, making = Path(folder) / "database.dump", Path(folder) / "backup.tar"
        run_program("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", f"--file={dump}"])
        with tarfile.open(making, "w") as archive:
            archive.add(dump, "database.dump")
            for name in KEPT:
                if (home / name).exists():
                    archive.add(home / name, name)
        making.chmod(0o600)
        making.replace(target)
    print(target)
