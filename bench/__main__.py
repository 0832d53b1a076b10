"""``make bench``: the speed of the product beside its floors, written with date, machine and commit."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bench.client import Request, many_clients, one_client, percentile
from bench.server import memory_mib, running_server

if TYPE_CHECKING:
    from bench.report import Row
    from dotyk.accounts.actors import Actor

CLIENTS = 16
FOLDER = Path(__file__).parent


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("--size", default="100k", choices=("10k", "100k", "1m"))
    parser.add_argument("--requests", type=int, default=300)
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--only", default="", help="scenarios whose name holds this")
    parser.add_argument("--prepare", action="store_true", help="only load the base")
    options = parser.parse_args()
    home = FOLDER / ".homes" / options.size
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
        from bench.prepare import prepare, seller_with_key
        from bench.report import write_report

        prepare(SIZES[options.size], lambda line: print(line, flush=True))
        if options.prepare:
            return
        actor, key = seller_with_key()
        ping = _measure_ping(port, key, options)
        rows = _measure(port, key, actor, options)
        imported = import_seconds()
        write_report(FOLDER / "results", options.size, rows, ping, idle, imported)


def _measure_ping(port: int, key: str, options: argparse.Namespace) -> Row:
    from bench.report import Row

    empty = Request("GET", "/api/v1/ping", status=204)
    taken = asyncio.run(one_client(port, key, lambda n: empty, options.requests))
    rate = asyncio.run(many_clients(port, key, lambda n: empty, CLIENTS, options.seconds))
    return Row("empty signed-in endpoint", percentile(taken, 0.5), percentile(taken, 0.95), rate)


def _measure(port: int, key: str, actor: Actor, options: argparse.Namespace) -> list[Row]:
    from bench.floor import floor_ms, statements_of
    from bench.report import Row
    from bench.scenarios import WRITES, scenarios

    rows = []
    for scenario in scenarios(actor):
        if options.only and options.only not in scenario.name:
            continue
        kinds = 1 if scenario.name in WRITES else 10
        caught = [statements_of(scenario.make(9_000_000 + n), key) for n in range(kinds)]
        floor = floor_ms(os.environ["DOTYK_DATABASE_URL"], caught, options.requests)
        taken = asyncio.run(one_client(port, key, scenario.make, options.requests))
        rate = asyncio.run(many_clients(port, key, scenario.make, CLIENTS, options.seconds))
        row = Row(
            scenario.name, percentile(taken, 0.5), percentile(taken, 0.95), rate, floor, scenario.aim_ms,
            scenario.aim_per_second,
        )  # fmt: skip
        print(f"{row.name:28} p50 {row.p50:7.2f}  p95 {row.p95:7.2f}  {row.per_second:7.0f}/s  floor {row.floor:6.2f}")
        sys.stdout.flush()
        rows.append(row)
    return rows


if __name__ == "__main__":
    main()
