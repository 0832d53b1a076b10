"""What an import tells on the terminal: its plan, its progress, its end."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from typing import Any, Literal

from dotyk.kernel.transfer.models import ImportRun
from dotyk.platform.messages import register_messages, say
from dotyk.server.terminal import terminal_language
from dotyk.server.transfer.messages import MESSAGES

register_messages(MESSAGES)

SHOWN_PROBLEMS = 20
SECONDS_BETWEEN_LINES = 2.0


class Progress:
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
        print(
            f"\r{line}" if self._is_terminal else line,
            end="" if self._is_terminal else "\n",
            file=sys.stderr,
            flush=True,
        )

    def end(self) -> None:
        if self._is_terminal:
            print("\r" + " " * 40 + "\r", end="", file=sys.stderr, flush=True)


def tell_plan(shown: Mapping[str, Any]) -> None:
    for column in shown["columns"]:
        print(f"  {column['name']} → {_filled_by(shown['mapping'], column) or '–'}")


def _filled_by(mapping: list[dict[str, Any]], column: Mapping[str, Any]) -> str:
    names = [
        "+".join(item.get("fields") or [str(item.get("field"))])
        for item in mapping
        if {column["name"], column["index"]} & set(item.get("columns") or [item.get("column")])
    ]
    return ", ".join(names)


def tell_end(shown: Mapping[str, Any], kind: Literal["trial", "import"]) -> None:
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
