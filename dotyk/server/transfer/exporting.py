"""Exporting records from the terminal."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

import orjson

from dotyk.kernel.transfer.exporting import Selection, export_csv, export_xlsx, selection
from dotyk.platform.errors import Invalid
from dotyk.server.transfer.importing import chosen_actor


def export_object(options: Namespace) -> int:
    """Writes the records as the command line says; the exit code."""
    fields = options.fields.split(",") if options.fields else None
    chosen = selection(chosen_actor(options.email), options.object, filter=_filter(options.filter), fields=fields)
    form = options.format or ("xlsx" if options.out and options.out.suffix.lower() == ".xlsx" else "csv")
    if form == "xlsx":
        if options.out is None:
            raise Invalid.at("out", "required")
        export_xlsx(chosen, options.out)
    else:
        _write_csv(chosen, options.out)
    return 0


def _filter(text: str | None) -> Any:
    try:
        return orjson.loads(text) if text else None
    except orjson.JSONDecodeError as error:
        raise Invalid.at("filter", "bad_json") from error


def _write_csv(chosen: Selection, path: Path | None) -> None:
    if path is None:
        for piece in export_csv(chosen):
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
        return
    with path.open("wb") as file:
        file.writelines(export_csv(chosen))
