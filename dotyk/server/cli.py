"""The ``dotyk`` command: a table of its commands, each in its own module, imported only when asked for.

A command's module has ``run(options)`` and may have ``add_arguments(parser)``. Unless it says
``NEEDS_DATABASE = False`` it runs with Django set up and a database that answers: the running one of the home,
else one started for as long as the command runs; and, unless it says ``NEEDS_MIGRATIONS = False``, up to date.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from dotyk.platform.errors import DomainError
from dotyk.platform.messages import say
from dotyk.server.config import home_folder
from dotyk.server.failures import CannotStart, from_os_error
from dotyk.server.messages import failure_line
from dotyk.server.terminal import terminal_language

COMMANDS: dict[str, tuple[str, str]] = {
    "serve": ("dotyk.server.commands.serve", "start everything on this machine"),
    "web": ("dotyk.server.commands.web", "start only the web processes"),
    "worker": ("dotyk.server.commands.worker", "start only the worker and the scheduler"),
    "migrate": ("dotyk.server.commands.migrate", "bring the database up to date"),
    "createuser": ("dotyk.server.commands.createuser", "make a person who can sign in"),
    "apikey": ("dotyk.server.commands.apikey", "make an API key and print it"),
    "demo": ("dotyk.server.commands.demo", "fill an empty workspace with the demo company"),
    "import": ("dotyk.server.commands.import_file", "import a CSV or XLSX file into an object"),
    "import-set": ("dotyk.server.commands.import_set", "import a folder of files that belong together"),
    "preset": ("dotyk.server.commands.preset", "move the shape of a workspace: preset export FILE, preset apply FILE"),
    "export": ("dotyk.server.commands.export", "export an object to a file"),
    "export-all": ("dotyk.server.commands.export_all", "write the whole workspace to one zip of open formats"),
    "backup": ("dotyk.server.commands.backup", "write the whole workspace to one file"),
    "restore": ("dotyk.server.commands.restore", "read a workspace back from such a file"),
    "openapi": ("dotyk.server.commands.openapi", "write the description of the API to a file"),
    "check": ("dotyk.server.commands.check", "say whether database, migrations and home are in order"),
}


def main(arguments: list[str] | None = None) -> None:
    """Runs the command and ends the process with its exit code: 0, or 1 with one line that says why."""
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: list[str]) -> int:
    """Runs the command; the exit code."""
    module, options = _parsed(arguments)
    try:
        return _run(module, options)
    except CannotStart as failure:
        return _fail(failure_line(failure))
    except DomainError as error:
        return _fail("dotyk: " + _in_words(error))
    except OSError as error:
        return _fail(failure_line(from_os_error(error)))
    except KeyboardInterrupt:
        return 130


def _run(module: ModuleType, options: Namespace) -> int:
    if not getattr(module, "NEEDS_DATABASE", True):
        return module.run(options) or 0
    from dotyk.server.database import database_for_command

    home_folder().mkdir(parents=True, exist_ok=True)
    with database_for_command(home_folder()):
        set_up_django()
        from dotyk.server.migrating import bring_up_to_date

        try:
            if getattr(module, "NEEDS_MIGRATIONS", True):
                bring_up_to_date()
            return module.run(options) or 0
        finally:
            _close_connections()


def set_up_django() -> None:
    """Loads the product; the environment must name the database by now."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dotyk.server.settings")
    django.setup()


def _close_connections() -> None:
    """Before the database may be stopped, so that no pool tries to reach it any more."""
    from django.db import connections

    for connection in connections.all(initialized_only=True):
        connection.close()
        getattr(connection, "close_pool", lambda: None)()


def _parsed(arguments: list[str]) -> tuple[ModuleType, Namespace]:
    parser = ArgumentParser(prog="dotyk", description="A self-hosted CRM that remembers every touch of a customer.")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    asked = next((word for word in arguments if not word.startswith("-")), "")
    module: ModuleType | None = None
    for name, (path, summary) in COMMANDS.items():
        if find_spec(path) is None:
            continue
        command = commands.add_parser(name, help=summary, description=summary)
        if name == asked:
            module = import_module(path)
            getattr(module, "add_arguments", lambda _: None)(command)
    options = parser.parse_args(arguments)
    assert module is not None
    return module, options


def _in_words(error: DomainError) -> str:
    language = terminal_language()
    faults = [f"{fault.field}: {say(fault.code, language, **fault.values)}" for fault in error.faults]
    return "; ".join(faults) or say(error.code, language, **error.values)


def _fail(line: str) -> int:
    print(line, file=sys.stderr, flush=True)
    return 1
