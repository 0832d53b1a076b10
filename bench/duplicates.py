"""``python -m bench.duplicates --size 100000``: how well and how fast duplicates are found, on an empty database.

Doubles of ``bench.doubles`` are written as any records are; then the whole object is swept. Needs a database of its own
(``DOTYK_DATABASE_URL``), migrated, without contacts.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import islice
from time import perf_counter

from bench.doubles import Made, people

BATCH = 1_000


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.duplicates")
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    from dotyk.server.cli import set_up_django

    set_up_django()
    who, first, last = _write(people(options.size, options.seed))
    print(f"written: {first:.2f} s for the first thousand, {last:.2f} s for the last")
    _sweep()
    _judge(who)


def _write(made: Iterator[Made]) -> tuple[dict[str, int], float, float]:
    from dotyk.accounts.actors import SYSTEM
    from dotyk.kernel.records import create_records

    who: dict[str, int] = {}
    seconds: list[float] = []
    rest = made
    while batch := list(islice(rest, BATCH)):
        begun = perf_counter()
        for person, result in zip(batch, create_records(SYSTEM, "contacts", [m.values for m in batch]), strict=True):
            assert result.id is not None, result.error
            who[str(result.id)] = person.who
        seconds.append(perf_counter() - begun)
    return who, seconds[0], seconds[-1]


def _sweep() -> None:
    from django.db import connection

    from dotyk.kernel.duplicates import sweep

    with connection.cursor() as cursor:
        cursor.execute("analyze contact, identity_key")
    begun = perf_counter()
    sweep("contacts")
    print(f"swept in {perf_counter() - begun:.1f} s")


def _judge(who: dict[str, int]) -> None:
    from collections import Counter

    from dotyk.kernel.duplicates.models import DuplicatePair

    doubles = sum(count * (count - 1) // 2 for count in Counter(who.values()).values())
    pairs = list(DuplicatePair.objects.filter(object="contacts").values_list("one_id", "other_id", "probability"))
    for least in (0.8, 0.9, 0.95):
        found = [(str(a), str(b)) for a, b, likely in pairs if likely >= least]
        right = sum(who.get(a) == who.get(b) for a, b in found)
        print(f"from {least}: {len(found)} pairs, precision {right / len(found):.4f}, recall {right / doubles:.4f}")


if __name__ == "__main__":
    main()
