"""``dotyk openapi FILE``: the description of the API of a new workspace, for those who generate code from it."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path)


def run(options: Namespace) -> None:
    from dotyk.server.api import api

    schema = json.dumps(api.get_openapi_schema(), indent=1, ensure_ascii=False, default=str)
    options.file.write_text(schema + "\n")
