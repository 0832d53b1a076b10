"""``dotyk migrate``: the command itself has nothing left to do, since every command finds the database up to date."""

from argparse import Namespace


def run(options: Namespace) -> None:
    print("ok")
