"""``dotyk export OBJECT``: the records of an object into a file, or to the standard output."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("object", help="such as contacts")
    parser.add_argument("--format", choices=("csv", "xlsx", "json"), help="default: as the file is called, else csv")
    parser.add_argument("--out", type=Path, metavar="FILE", help="default: CSV to the standard output")
    parser.add_argument("--filter", metavar="JSON", help="only the records that meet it, as in the API")
    parser.add_argument("--fields", metavar="A,B", help="default: all")
    parser.add_argument("--as", dest="email", metavar="EMAIL", help="on whose behalf (default: the system's)")


def run(options: Namespace) -> int:
    from dotyk.server.transfer.exporting import export_object

    return export_object(options)
