"""``dotyk web``: the web processes, until a signal."""

from argparse import Namespace

from dotyk.server.processes.launcher import serve_web

NEEDS_DATABASE = False


def run(options: Namespace) -> None:
    serve_web()
