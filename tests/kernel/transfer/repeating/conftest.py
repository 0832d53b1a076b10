"""A repeat in one call, and the jobs of imports done at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from dotyk.kernel.transfer import jobs, repeating
from dotyk.kernel.transfer.repeating.models import ImportRepeat
from dotyk.platform.events import NewEvent
from dotyk.platform.ids import parse_id
from tests.cast import Cast
from tests.kernel.transfer.conftest import Importing
from tests.kernel.transfer.repeating.serving import Shop, shop_server

TABLE = "name,email\nOlena,olena@example.com\nTaras,taras@example.com\n"
Repeating = Callable[..., ImportRepeat]
JOBS = {"imports.turn": jobs.take_import_turn, "imports.run": jobs.go_on_importing}


@pytest.fixture
def shop(settings: Any) -> Iterator[Shop]:
    settings.OWN_NETWORKS = "127.0.0.1/32"
    with shop_server() as found:
        found.content = TABLE.encode()
        yield found


@pytest.fixture
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.IMPORT_FOLDER = tmp_path / "allowed"
    (settings.IMPORT_FOLDER / "exports").mkdir(parents=True)
    return Path(settings.IMPORT_FOLDER)


@pytest.fixture
def repeated(cast: Cast, importing: Importing) -> Repeating:
    """Imports two leads and makes a repeat of that."""

    def made(table: str = TABLE, **wish: Any) -> ImportRepeat:
        first = importing(cast.administrator, "leads", table, options={"match": ["email"]})
        given = {"name": "Leads of the site", "every": "day", **wish}
        return repeating.make_repeat(cast.administrator, repeating.Wish(like=known(first["id"]), **given))

    return made


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[NewEvent]:
    """What people were told on the bell."""
    from dotyk.kernel.transfer.repeating import settling

    heard: list[NewEvent] = []
    append = settling.append

    def hear(events: Any) -> None:
        several = list(events)
        heard.extend(several)
        append(several)

    monkeypatch.setattr(settling, "append", hear)
    return heard


def known(text: str) -> Any:
    found = parse_id(text)
    assert found is not None
    return found


def turn(repeat: ImportRepeat) -> ImportRepeat:
    """One turn with all that follows from it."""
    jobs.begin_turn(repeat.id)
    work()
    repeat.refresh_from_db()
    return repeat


def work() -> None:
    while waiting := ProcrastinateJob.objects.filter(task_name__in=JOBS).order_by("id").first():
        name, given = waiting.task_name, waiting.args
        ProcrastinateJob.objects.filter(id=waiting.id)._raw_delete("default")
        JOBS[name](**given)
