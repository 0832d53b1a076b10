"""Importing a file from the terminal: the wishes of the command line, the progress, the summary."""

from __future__ import annotations

import sys
import time
from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal
from uuid import UUID

from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.queries import actor_of, user_by_email
from dotyk.kernel import transfer
from dotyk.kernel.transfer.models import ImportRun
from dotyk.platform.errors import Invalid
from dotyk.platform.messages import say
from dotyk.server import importing_messages as importing_messages
from dotyk.server.messages import terminal_language

PIECE = 1 << 20
SHOWN_PROBLEMS = 20
SECONDS_BETWEEN_LINES = 2.0


def import_one(options: Namespace) -> int:
    """Imports the file as the command line says; the exit code."""
    actor = chosen_actor(options.email)
    run = begin(actor, options.object, options.file)
    changes = wishes(options, transfer.import_json(actor, run.id))
    if changes:
        run = transfer.change_import(actor, run.id, changes)
    _tell_plan(transfer.import_json(actor, run.id))
    finished = carry_out(actor, run, is_trial=options.dry_run)
    if options.rejects:
        write_rejects(actor, UUID(finished["id"]), options.rejects)
    return 1 if finished["status"] == "failed" else 0


def chosen_actor(email: str | None) -> Actor:
    """The person with this address, or the system; Invalid at ``as``."""
    if not email:
        return SYSTEM
    user = user_by_email(email)
    if user is None:
        raise Invalid.at("as", "not_found")
    return actor_of(user.id)


def begin(actor: Actor, object_name: str, path: Path) -> ImportRun:
    """A new import of the file at ``path``; OSError where it cannot be read."""
    with path.open("rb") as file:
        return transfer.begin_import(actor, object_name, iter(lambda: file.read(PIECE), b""), file_name=path.name)


def wishes(options: Namespace, shown: Mapping[str, Any]) -> dict[str, Any]:
    """The changes of the guessed plan that the command line asks for."""
    changes: dict[str, Any] = {}
    form = {"encoding": options.encoding, "delimiter": _delimiter(options.delimiter), "sheet": options.sheet}
    form = {name: value for name, value in form.items() if value is not None}
    if options.no_header:
        form["has_header"] = False
    if form:
        changes["format"] = form
    if options.map:
        changes["mapping"] = _changed_mapping(shown["mapping"], dict(_pairs(options.map, "map")))
    choices = _choices(options)
    if choices:
        changes["options"] = choices
    styles = {"date_order": options.date_order, "decimal": options.decimal}
    styles = {name: value for name, value in styles.items() if value}
    if styles:
        changes["columns"] = {column["name"]: styles for column in shown["columns"] if column["ambiguous"]}
    return changes


def _delimiter(text: str | None) -> str | None:
    return "\t" if text in ("\\t", "tab") else text


def _changed_mapping(guessed: list[dict[str, Any]], wanted: Mapping[str, str]) -> list[dict[str, Any]]:
    """The guess without the columns and fields named on the command line, and those as named there."""
    columns = {column.casefold() for column in wanted}
    fields = set(wanted.values())
    kept = [
        item
        for item in guessed
        if str(item.get("column", "")).casefold() not in columns and fields.isdisjoint([item.get("field"), *item.get("fields", [])])
    ]
    return kept + [_assigned(column, name) for column, name in wanted.items() if name]


def _assigned(column: str, name: str) -> dict[str, Any]:
    """``first_name+last_name`` divides the column between fields."""
    fields = name.split("+")
    return {"column": column, "fields": fields, "split": " "} if len(fields) > 1 else {"column": column, "field": name}


def _choices(options: Namespace) -> dict[str, Any]:
    choices: dict[str, Any] = {}
    if options.match is not None:
        names = [name.strip() for text in options.match for name in text.split(",")]
        choices["match"] = [name for name in names if name and name != "none"]
    if options.on_match:
        choices["on_match"] = options.on_match
    if options.unknown:
        choices["unknown"] = dict(_pairs(options.unknown, "unknown"))
    for text, replacement in _pairs(options.value, "value"):
        field, divider, value = text.partition(":")
        if not divider:
            raise Invalid.at("value", "does_not_fit")
        choices.setdefault("values", {}).setdefault(field, {})[value] = replacement or None
    return choices


def _pairs(texts: list[str], option: str) -> Iterator[tuple[str, str]]:
    for text in texts:
        left, divider, right = text.rpartition("=")
        if not divider or not left.strip():
            raise Invalid.at(option, "does_not_fit")
        yield left.strip(), right.strip()


def carry_out(actor: Actor, run: ImportRun, *, is_trial: bool = False) -> dict[str, Any]:
    """Runs the import (or a trial of it) here and now, telling how far it is; gives it as it stands at the end.

    An import of the same file that was interrupted is gone on with.
    """
    tell = _Progress()
    if is_trial:
        transfer.check_import(actor, run.id)
        transfer.try_import(run.id, progress=tell)
    else:
        run = transfer.continued_import(run)
        if run.position:
            print(say("server.import_goes_on", terminal_language(), row=run.position))
        transfer.start_import(actor, run.id)
        transfer.run_import(run.id, progress=tell)
    tell.end()
    finished = transfer.import_json(actor, run.id)
    _tell_end(finished, "trial" if is_trial else "import")
    return finished


class _Progress:
    """A line that says how far an import is: rewritten on a terminal, a new one every few seconds elsewhere."""

    def __init__(self) -> None:
        self._is_terminal = sys.stderr.isatty()
        self._told_at = time.monotonic()

    def __call__(self, run: ImportRun) -> None:
        if not self._is_terminal and time.monotonic() - self._told_at < SECONDS_BETWEEN_LINES:
            return
        self._told_at = time.monotonic()
        done = run.created + run.updated + run.skipped + run.refused
        line = f"  {done:,} / {run.rows:,}".replace(",", " ")
        print(f"\r{line}" if self._is_terminal else line, end="" if self._is_terminal else "\n", file=sys.stderr, flush=True)

    def end(self) -> None:
        if self._is_terminal:
            print("\r" + " " * 40 + "\r", end="", file=sys.stderr, flush=True)


def _tell_plan(shown: Mapping[str, Any]) -> None:
    for column in shown["columns"]:
        print(f"  {column['name']} → {_filled_by(shown['mapping'], column) or '–'}")


def _filled_by(mapping: list[dict[str, Any]], column: Mapping[str, Any]) -> str:
    names = [
        "+".join(item.get("fields") or [str(item.get("field"))])
        for item in mapping
        if {column["name"], column["index"]} & set(item.get("columns") or [item.get("column")])
    ]
    return ", ".join(names)


def _tell_end(shown: Mapping[str, Any], kind: Literal["trial", "import"]) -> None:
    language = terminal_language()
    print(say(f"server.{kind}_done", language, name=shown["file_name"], rows=shown["rows"], **shown["counts"]))
    for problem in shown["problems"][:SHOWN_PROBLEMS]:
        near = f" ({problem['suggestion']['title']}?)" if problem["suggestion"] else ""
        value = f"«{problem['value']}»{near}" if problem["value"] else ""
        place = " ".join(filter(None, (problem["field"], value)))
        print(f"  {problem['count']} × {place}{': ' if place else ''}{problem['message']}")
    if len(shown["problems"]) > SHOWN_PROBLEMS:
        print(f"  … + {len(shown['problems']) - SHOWN_PROBLEMS}")
    if shown["error"]:
        print(f"  {shown['error']['message']}", file=sys.stderr)


def write_rejects(actor: Actor, run_id: UUID, path: Path) -> None:
    """Writes the refused rows to a file."""
    _, pieces = transfer.rejects_csv(actor, run_id)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(pieces)
