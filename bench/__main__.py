"""``make bench``: the speed of the product beside its floors, written with date, machine and commit."""

from __future__ import annotations

import argparse
import os
import shutil
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from bench.client import Request, many_clients, one_client, percentile
from bench.server import memory_mib, running_server

if TYPE_CHECKING:
    from bench.browser import Felt
    from bench.floor import Statement
    from bench.report import Row
    from bench.scenarios import Scenario
    from dotyk.accounts.actors import Actor

CLIENTS = 16
TURNS = 6
EMPTY = Request("GET", "/api/v1/ping", status=204)
FOLDER = Path(__file__).parent


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("--size", default="100k", choices=("10k", "100k", "1m"))
    parser.add_argument("--requests", type=int, default=300)
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--only", default="", help="scenarios whose name holds this")
    parser.add_argument("--prepare", action="store_true", help="only load the base")
    parser.add_argument("--live", action="store_true", help="only what listeners cost, and how soon they hear")
    parser.add_argument(
        "--fields", type=int, default=0, help="so many fields added to contacts, and lists by them alone"
    )
    parser.add_argument("--reflexes", type=float, metavar="SHARE", help="the flows instead, at full size (1) or less")
    options = parser.parse_args()
    if options.reflexes:
        _measure_reflexes(options.reflexes)
        return
    base = f"{options.size}-{options.fields}-fields" if options.fields else options.size
    home = FOLDER / ".homes" / base
    home.mkdir(parents=True, exist_ok=True)
    os.environ["DOTYK_HOME"] = str(home)
    with running_server(home) as (port, pid):
        _measure_at(home, port, pid, options)


def _measure_at(home: Path, port: int, pid: int, options: argparse.Namespace) -> None:
    from dotyk.server.cli import set_up_django
    from dotyk.server.database import database_for_command

    idle = memory_mib(pid)
    with database_for_command(home):
        set_up_django()
        from bench.base import SIZES
        from bench.importing import import_seconds
        from bench.prepare import prepare, seller_with_key, wait_until_idle
        from bench.report import write_report
        from bench.scenarios import scenarios

        prepare(SIZES[options.size], lambda line: print(line, flush=True), fields=options.fields)
        wait_until_idle(lambda line: print(line, flush=True))
        if options.prepare:
            return
        actor, key = seller_with_key()
        if options.live:
            _measure_live(port, pid, key, actor, options.size)
            return
        if options.fields:
            _measure_fields(port, key, actor, options)
            return
        rows = _measure(port, key, scenarios(actor), options)
        screens = _screens(port)
        imported = import_seconds()
        write_report(FOLDER / "results", options.size, rows, screens, idle, imported)


def _measure_fields(port: int, key: str, actor: Actor, options: argparse.Namespace) -> None:
    from bench.fields import field_scenarios
    from bench.report import write_lines

    rows = _measure(port, key, field_scenarios(actor), options)
    lines = [
        f"{row.name}: p50 {row.p50:.1f} ms, p95 {row.p95:.1f} ms (aim {row.aim_ms:g}), {row.per_second:.0f}/s at "
        f"{CLIENTS} clients, SQL floor {row.floor:.1f} ms"
        for row in rows
    ]
    title = f"{options.size} contacts with {options.fields} added fields, 30 filled a record"
    write_lines(FOLDER / "results", f"{options.size}-{options.fields}-fields", title, lines)


def _measure_live(port: int, pid: int, key: str, actor: Actor, size: str) -> None:
    from bench.live import live_lines
    from bench.report import write_lines
    from bench.scenarios import scenarios

    creating = next(scenario for scenario in scenarios(actor) if scenario.name == "create a contact")
    lines = live_lines(port, pid, key, creating.make)
    print("\n".join(lines), flush=True)
    write_lines(FOLDER / "results", f"live-{size}", f"Live updates at {size}", lines)


def _measure_reflexes(share: float) -> None:
    """On a home that is made anew."""
    from dotyk.server.cli import set_up_django
    from dotyk.server.database import database_for_command

    home = FOLDER / ".homes" / "reflexes"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    os.environ["DOTYK_HOME"] = str(home)
    with database_for_command(home):
        set_up_django()
        from bench.reflexes import Sizes, measured
        from bench.report import write_lines
        from dotyk.server.migrating import bring_up_to_date

        bring_up_to_date()
        sizes = Sizes.of(share)
        write_lines(FOLDER / "results", "reflexes", f"Flows at {share:g} of full size", measured(sizes))


def _screens(port: int) -> list[Felt]:
    from bench.browser import felt
    from bench.prepare import SELLER, seller_with_password

    chromium = os.environ.get("DOTYK_CHROMIUM") or shutil.which("chromium")
    if chromium is None:
        print("no Chromium: the screens are not measured", flush=True)
        return []
    screens = felt(f"http://127.0.0.1:{port}", SELLER, seller_with_password(), chromium)
    for screen in screens:
        print(f"{screen.name:40} {screen.median:7.0f} {screen.unit}  worst {screen.worst:.0f}", flush=True)
    return screens


def _measure(port: int, key: str, scenarios: list[Scenario], options: argparse.Namespace) -> list[Row]:
    rows = []
    for scenario in scenarios:
        if options.only in scenario.name:
            row = _row(port, key, scenario, options)
            print(
                f"{row.name:28} p50 {row.p50:7.2f}  p95 {row.p95:7.2f}  {row.per_second:7.0f}/s  "
                f"floor {row.floor:6.2f}  empty {row.empty:5.2f}",
                flush=True,
            )
            rows.append(row)
    return rows


def _row(port: int, key: str, scenario: Scenario, options: argparse.Namespace) -> Row:
    """Floor, empty endpoint and scenario in turns, so that a slow minute of the machine is in all three alike."""
    from bench.floor import floor_times, statements_of
    from bench.report import Row
    from bench.scenarios import WRITES

    commits = scenario.name in WRITES
    caught = _samples((statements_of(scenario.make(9_000_000 + n * 50), key) for n in range(100)), writes=commits)
    floor, empty, taken = list[float](), list[float](), list[float]()
    part = max(10, options.requests // TURNS)
    for turn in range(TURNS):
        numbers = range(1000 + turn * part, 1000 + (turn + 1) * part)
        floor += floor_times(os.environ["DOTYK_DATABASE_URL"], caught, part, commits=commits)
        empty += one_client(port, key, lambda n: EMPTY, numbers)
        taken += one_client(port, key, scenario.make, numbers)
    return Row(
        scenario.name, percentile(taken, 0.5), percentile(taken, 0.95),
        many_clients(port, key, scenario.make, CLIENTS, options.seconds),
        percentile(floor, 0.5), percentile(empty, 0.5), scenario.aim_ms, scenario.aim_per_second,
    )  # fmt: skip


def _samples(caught: Iterator[list[Statement]], *, writes: bool) -> list[list[Statement]]:
    """Ten requests' statements; of writes only such that did write (a deal may stand in the wished stage already)."""
    telling = (each for each in caught if not writes or any("insert into event" in sql for sql, _ in each))
    return list(islice(telling, 10))


if __name__ == "__main__":
    main()
