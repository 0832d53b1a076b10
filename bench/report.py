"""The results as a page of ``bench/results``."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.db import connection

from bench.browser import Felt


@dataclass(frozen=True, slots=True)
class Row:
    """One scenario: milliseconds at one client, requests a second; p50 of the SQL floor and of the empty signed-in
    endpoint in the same minutes; aims are 0 where none is set."""

    name: str
    p50: float
    p95: float
    per_second: float
    floor: float
    empty: float
    aim_ms: float = 0
    aim_per_second: float = 0


def write_lines(folder: Path, name: str, title: str, lines: Sequence[str]) -> None:
    """Writes ``<date>-<name>.md`` of plain lines and prints where."""
    folder.mkdir(exist_ok=True)
    now = datetime.now(UTC)
    head = [
        f"# {title}, {now:%Y-%m-%d %H:%M} UTC",
        "",
        f"- machine: {_machine()}",
        f"- commit: {_commit()}; {_postgres()}",
    ]
    path = folder / f"{now:%Y-%m-%d}-{name}.md"
    path.write_text("\n".join([*head, *(f"- {line}" for line in lines), ""]))
    print(path)


def write_report(
    folder: Path, size: str, rows: Sequence[Row], screens: Sequence[Felt], idle_mib: float, import_seconds: float
) -> None:
    """Writes ``<date>-<size>.md`` and prints where."""
    folder.mkdir(exist_ok=True)
    now = datetime.now(UTC)
    path = folder / f"{now:%Y-%m-%d}-{size}.md"
    lines = [
        f"# {size} contacts, {now:%Y-%m-%d %H:%M} UTC",
        "",
        f"- machine: {_machine()}",
        f"- commit: {_commit()}; {_postgres()}",
        "- as a seller with reach «team»; p50 and p95 in milliseconds at 1 client, requests a second at 16 clients",
        f"- whole idle product: {idle_mib:.0f} MiB (PSS of all processes, the database too)",
        f"- import of 10,000 contacts with duplicate matching: {import_seconds:.2f} s (aim ≤ 2)",
        "",
        "| scenario | p50 | p95 | a second | floor p50 | empty p50 | floor + 2 × empty | within | aim | aim a second |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    lines += [_line(row) for row in rows]
    if screens:
        lines += [
            "",
            "In Chromium, 1440 × 900:",
            "",
            "| screen | median | worst | budget | within |",
            "|---|---|---|---|---|",
        ]
        lines += [_screen_line(screen) for screen in screens]
    path.write_text("\n".join(lines) + "\n")
    print(path)


def _line(row: Row) -> str:
    allowed = row.floor + 2 * row.empty
    aims = f"{row.aim_ms:g} | {row.aim_per_second:g}" if row.aim_ms else "– | –"
    within = "yes" if row.p50 <= allowed else "no"
    return (
        f"| {row.name} | {row.p50:.2f} | {row.p95:.2f} | {row.per_second:.0f} | {row.floor:.2f} | "
        f"{row.empty:.2f} | {allowed:.2f} | {within} | {aims} |"
    )


def _screen_line(screen: Felt) -> str:
    within = "–" if not screen.most else "yes" if screen.median <= screen.most else "no"
    most = f"{screen.most:g} {screen.unit}" if screen.most else "–"
    figures = f"{screen.median:.0f} {screen.unit} | {screen.worst:.0f} {screen.unit} | {most}"
    return f"| {screen.name} | {figures} | {within} |"


def _machine() -> str:
    model = next(
        (line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line),
        platform.processor(),
    )
    return f"{model}, {len(_cores())} cores, Python {platform.python_version()}, {platform.system()}"


def _cores() -> set[int]:
    return os.sched_getaffinity(0)


def _commit() -> str:
    done = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


def _postgres() -> str:
    with connection.cursor() as cursor:
        cursor.execute("show server_version")
        return f"PostgreSQL {cursor.fetchone()[0]}"
