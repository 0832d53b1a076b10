"""What imports look like over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from ninja import Schema
from pydantic import Field

Label = dict[str, str]
Json = dict[str, Any]
Moment = datetime | None


class CountsOut(Schema):
    created: int
    updated: int
    skipped: int
    refused: int


class ProgressOut(Schema):
    done: int
    rows: int
    percent: Annotated[float, Field(ge=0, le=100)]
    rows_per_second: int | None
    is_busy: bool


class ImportSummary(Schema):
    id: UUID
    object: str
    file_name: str
    size: int
    rows: int
    status: str
    counts: CountsOut
    progress: ProgressOut
    error: Any
    created_by: UUID | None
    created_at: datetime
    started_at: Moment
    finished_at: Moment
    repeat: UUID | None


class ImportOut(ImportSummary):
    """``columns`` tell what was guessed of each, ``problems`` each value that did not fit once with its count,
    ``samples`` a few rows of each outcome of the trial, ``skips`` why rows were skipped, ``repeats`` how many rows the
    trial found to be about a record that an earlier row of the file is about."""

    format: dict[str, Any]
    columns: list[dict[str, Any]]
    mapping: list[dict[str, Any]]
    options: dict[str, Any]
    problems: list[dict[str, Any]]
    skips: list[dict[str, Any]]
    repeats: int
    samples: list[dict[str, Any]]


class ImportPreviewOut(Schema):
    """``rows`` are ``{"number", "cells"}``; the header is row 1 as a spreadsheet counts."""

    columns: list[str]
    rows: list[dict[str, Any]]


class ImportsOut(Schema):
    items: list[ImportSummary]


class ImportChange(Schema):
    object: str = ""
    format: Json = {}
    columns: list[Json] = []
    mapping: list[Json] = []
    options: Json = {}
