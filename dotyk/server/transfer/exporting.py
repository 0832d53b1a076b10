"""Exporting records from the terminal."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from dotyk.kernel.transfer.exporting import export_csv, export_json, export_xlsx, selection
from dotyk.platform.errors import Invalid
from dotyk.server.transfer.importing import chosen_actor


def export_object(options: Namespace) -> int:
    """Writes the records as the command line says; the exit code."""
    fields = options.fields.split(",") if options.fields else None
    chosen = selection(chosen_actor(options.email), options.object, filter=_filter(options.filter), fields=fields)
    form = options.format or _form_of(options.out)
    if form == "xlsx":
        if options.out is None:
            raise Invalid.at("out", "required")
        export_xlsx(chosen, options.out)
    else:
        _write(export_json(chosen) if form == "json" else export_csv(chosen), options.out)
    return 0


def _form_of(path: Path | None) -> str:
    ending = path.suffix.lower().removeprefix(".") if path else ""
    return ending if ending in ("xlsx", "json") else "csv"


def _filter(text: str | None) -> Any:
    try:
        return orjson.loads(text) if text else None
    except orjson.JSONDecodeError as error:
        raise Invalid.at("filter", "bad_json") from error


def _write(pieces: Iterator[bytes], path: Path | None) -> None:
    if path is None:
        sys.stdout.buffer.writelines(pieces)
        sys.stdout.buffer.flush()
        return
    with path.open("wb") as file:
        file.writelines(pieces)
