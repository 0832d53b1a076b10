"""``dotyk serve``: start everything, until a signal."""

from argparse import Namespace

from dotyk.server.processes.launcher import serve

NEEDS_DATABASE = False


def run(options: Namespace) -> None:
    serve()
