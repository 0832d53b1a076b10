"""``dotyk import OBJECT FILE``: a CSV or XLSX file into an object."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("object", help="such as contacts")
    parser.add_argument("file", type=Path)
    parser.add_argument(
        "--map", nargs="+", action="extend", default=[], metavar="COLUMN=FIELD", help="what to change in the guess"
    )
    parser.add_argument(
        "--match",
        nargs="+",
        action="extend",
        metavar="FIELD",
        help="fields that find duplicates; none: no search for any",
    )
    parser.add_argument("--on-match", choices=("update", "skip", "create"), help="what to do with duplicates")
    parser.add_argument(
        "--unknown",
        nargs="+",
        action="extend",
        default=[],
        metavar="FIELD=refuse|empty|create",
        help="what to do with values that do not fit (* for every field)",
    )
    parser.add_argument(
        "--value", nargs="+", action="extend", default=[], metavar="FIELD:FROM=TO", help="a value to put for another"
    )
    parser.add_argument("--date-order", choices=("dmy", "mdy", "ymd"), help="where the data leaves it open")
    parser.add_argument("--decimal", choices=(".", ","), help="the mark before decimals, where the data leaves it open")
    parser.add_argument("--encoding")
    parser.add_argument("--delimiter", help=r"one of , ; | \t")
    parser.add_argument("--no-header", action="store_true", help="the first row is data")
    parser.add_argument("--sheet", help="of a workbook (default: the first)")
    parser.add_argument("--as", dest="email", metavar="EMAIL", help="on whose behalf (default: the system's)")
    parser.add_argument("--dry-run", action="store_true", help="tell what would happen, change nothing")
    parser.add_argument("--rejects", type=Path, metavar="FILE", help="where to write the refused rows, as CSV")


def run(options: Namespace) -> int:
    from dotyk.server.transfer.importing import import_one

    return import_one(options)
