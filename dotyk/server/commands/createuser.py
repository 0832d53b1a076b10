"""``dotyk createuser EMAIL``: a person who can sign in."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from getpass import getpass


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("email")
    parser.add_argument("--password", help="asked for when left out")
    parser.add_argument("--name", default="")
    parser.add_argument("--role", action="append", default=[], help="name of a role; may be given several times")
    parser.add_argument("--language", choices=("en", "uk", "ru"))


def run(options: Namespace) -> None:
    from dotyk.accounts.actions import create_user
    from dotyk.accounts.actors import SYSTEM

    password = options.password or getpass()
    user = create_user(
        SYSTEM,
        options.email,
        name=options.name,
        password=password,
        roles=options.role or ["administrator"],
        language=options.language,
    )
    print(user.email)
