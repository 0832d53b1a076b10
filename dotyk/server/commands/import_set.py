"""``dotyk import-set FOLDER``: a folder of files that belong together."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path)
    parser.add_argument("--as", dest="email", metavar="EMAIL", help="on whose behalf (default: the system's)")


def run(options: Namespace) -> int:
    from dotyk.platform.messages import say
    from dotyk.server.import_set import find_set, import_set
    from dotyk.server.terminal import terminal_language
    from dotyk.server.transfer.importing import carry_out, chosen_actor

    language = terminal_language()
    wanted = find_set(options.folder)
    print(say("server.set_found", language, name=wanted.name), flush=True)
    made, imports = import_set(chosen_actor(options.email), options.folder, wanted, carry_out)
    print(say("server.set_people", language, users=made.users, teams=made.teams))
    return 1 if any(one["status"] == "failed" for one in imports) else 0
