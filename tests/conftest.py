"""One PostgreSQL for a run of the tests, one migrated template in it, a clone of that for each process of pytest.

With ``DOTYK_DATABASE_URL`` that server is used, and the template stays there for the next run; without it an
embedded one is started for the run, in a folder of its own, without fsync.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests import homes
from tests.database import TestDatabase
from tests.traceless import forget_everything

# The same examples in every run: what fails here fails there too.
settings.register_profile("steady", derandomize=True, database=None)
settings.load_profile("steady")

_ADDRESS = "DOTYK_DATABASE_URL"
_COMPILED, _UNKEPT = "PYTHONPYCACHEPREFIX", "PYTHONDONTWRITEBYTECODE"
_started: list[Any] = []


def pytest_configure(config: pytest.Config) -> None:
    """Starts the embedded server in the process that begins the run; the others get its address."""
    if not hasattr(config, "workerinput"):
        _keep_compiled(config)
    if os.environ.get(_ADDRESS) or hasattr(config, "workerinput") or config.option.collectonly:
        return
    from django.db import connections

    from dotyk.server.config import database_settings
    from dotyk.server.embedded import EmbeddedServer
    from dotyk.server.embedded.server import address_of

    server = EmbeddedServer(Path(tempfile.mkdtemp(prefix="dotyk-tests-")), durable=False)
    _started.append(server)
    server.start()
    os.environ[_ADDRESS] = address_of(server.home)
    connections.settings["default"].update(database_settings())


def _keep_compiled(config: pytest.Config) -> None:
    """The tests start a hundred processes: where compiled code is not kept, it is for the time of the run."""
    if not os.environ.get(_UNKEPT):
        return
    folder = tempfile.mkdtemp(prefix="dotyk-compiled-")
    before = {name: os.environ.pop(name, None) for name in (_COMPILED, _UNKEPT)}
    os.environ[_COMPILED] = folder

    def as_before() -> None:
        os.environ.pop(_COMPILED)
        os.environ.update({name: value for name, value in before.items() if value is not None})
        shutil.rmtree(folder, ignore_errors=True)

    config.add_cleanup(as_before)


def pytest_unconfigure(config: pytest.Config) -> None:
    while _started:
        server = _started.pop()
        server.stop(patience_seconds=5)
        shutil.rmtree(server.home, ignore_errors=True)
        os.environ.pop(_ADDRESS, None)


@pytest.fixture(scope="session")
def test_database(django_test_environment: None, django_db_blocker: Any) -> Iterator[TestDatabase]:
    """The database of this process of pytest, a fresh clone of the template."""
    with django_db_blocker.unblock():
        database = TestDatabase.made()
        yield database
        database.drop()


@pytest.fixture(scope="session")
def django_db_setup(test_database: TestDatabase) -> None:
    """Takes the place of pytest-django's own way, which migrates once for each process."""


@pytest.fixture(scope="session", autouse=True)
def _never_emptied() -> None:
    """pytest-django empties every table after a test that commits, later than any fixture of ours could fill them."""
    from django.test import TransactionTestCase

    TransactionTestCase._fixture_teardown = lambda self: None


@pytest.fixture(autouse=True)
def _whole_again(request: pytest.FixtureRequest) -> Iterator[None]:
    """After a test that commits, the database is cloned anew: emptying it would also take what migrations put in."""
    marker = request.node.get_closest_marker("django_db")
    commits = bool(marker and marker.kwargs.get("transaction")) or "transactional_db" in request.fixturenames
    database = request.getfixturevalue("test_database") if commits else None
    yield
    if database is not None:
        with request.getfixturevalue("django_db_blocker").unblock():
            database.clone()


@pytest.fixture(autouse=True)
def _nothing_remembered() -> Iterator[None]:
    """What a test changed of the company and its objects is rolled back, so the process must not remember it."""
    yield
    forget_everything()


@pytest.fixture(scope="session")
def made_home(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A home with a migrated database and an administrator, to be copied, never used itself."""
    base = tmp_path_factory.getbasetemp()
    return homes.made_home(base if worker_id == "master" else base.parent)


@pytest.fixture
def home(made_home: Path, tmp_path: Path) -> homes.Home:
    """A home of the test's own, with an administrator in it."""
    return homes.Home(homes.copy_home(made_home, tmp_path / "home"))
