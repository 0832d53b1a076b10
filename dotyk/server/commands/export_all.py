"""``dotyk export-all FILE``: the whole workspace as a zip of open formats."""

from __future__ import annotations

import tempfile
from argparse import ArgumentParser, Namespace
from pathlib import Path


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="as workspace.zip; the folder must exist")
    parser.add_argument("--as", dest="email", metavar="EMAIL", help="on whose behalf (default: the system's)")


def run(options: Namespace) -> None:
    """Writes the file whole or not at all; may be used while Dotyk runs."""
    from dotyk.server.transfer.importing import chosen_actor
    from dotyk.server.whole import streamed, whole_workspace

    target = options.file.absolute()
    with tempfile.TemporaryDirectory(prefix=".dotyk-export-", dir=target.parent) as folder:
        making = Path(folder) / "workspace.zip"
        with making.open("wb") as file:
            making.chmod(0o600)
            file.writelines(streamed(whole_workspace(chosen_actor(options.email))))
        making.replace(target)
    print(target)
