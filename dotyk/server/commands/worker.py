"""``dotyk worker``: the worker and the scheduler, until a signal."""

from argparse import Namespace

from dotyk.server.processes.launcher import work

NEEDS_DATABASE = False


def run(options: Namespace) -> None:
    work()
