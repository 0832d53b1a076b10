"""One running Dotyk for the tests that only ask it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.homes import Home, Served, copy_home

PAGE = "<!doctype html><script>let a = 1</script><script src='/assets/app-1a2b.js'></script>"


@pytest.fixture(scope="package")
def running(made_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("running")
    web_app = folder / "web"
    (web_app / "assets").mkdir(parents=True)
    (web_app / "index.html").write_text(PAGE)
    (web_app / "assets" / "app-1a2b.js").write_text("console.log('dotyk');" * 100)
    (web_app / "favicon.svg").write_text("<svg/>")
    home = Home(copy_home(made_home, folder / "home"), DOTYK_WEB_APP=str(web_app), DOTYK_WEB_PROCESSES="2")
    with home.serving() as served:
        yield served


@pytest.fixture(scope="package")
def key(running: Served) -> str:
    return running.home.key


@pytest.fixture
def web(running: Served) -> Iterator[httpx.Client]:
    """Somebody who is not signed in."""
    with httpx.Client(base_url=running.home.address, timeout=20) as client:
        yield client


@pytest.fixture
def api(running: Served, key: str) -> Iterator[httpx.Client]:
    """The administrator's key."""
    with httpx.Client(
        base_url=f"{running.home.address}/api/v1", headers={"Authorization": f"Bearer {key}"}, timeout=20
    ) as client:
        yield client
