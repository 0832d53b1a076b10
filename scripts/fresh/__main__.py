"""``python -m scripts.fresh``: writes the script of a fresh database, by an embedded one that lives as long as this."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from dotyk.server.cli import set_up_django
from dotyk.server.database import database_for_command


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="dotyk-fresh-") as home:
        os.environ.pop("DOTYK_DATABASE_URL", None)
        os.environ["DOTYK_HOME"] = home
        with database_for_command(Path(home)):
            set_up_django()
            from dotyk.server.fresh import SCRIPT
            from scripts.fresh.recording import recorded_script

            SCRIPT.write_text(recorded_script(), "utf-8")


main()
