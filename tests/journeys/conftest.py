"""A running Dotyk, a browser, and people signed in to it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from scripts.menu.system import BROWSERS
from tests.database import TestDatabase
from tests.journeys.profiles import PATIENCE_MS, Look, Profiles
from tests.journeys.serving import ROOT, Dotyk, own_database
from tests.journeys.slowness import SLOW
from tests.journeys.watching import Watch
from tests.journeys.world import PASSWORD, Person, World, make_world

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
TIMEOUT_SECONDS = 600 if SLOW else 300
expect.set_options(timeout=PATIENCE_MS)

OpenPage = Callable[..., Page]
Cookies = dict[str, list[Any]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.timeout(TIMEOUT_SECONDS))


@pytest.fixture(scope="package")
def dotyk(test_database: TestDatabase, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dotyk]:
    assert (ROOT / "web" / "dist" / "index.html").exists(), "the web app is not built: npm run build in web/"
    with own_database(test_database.template) as url, Dotyk(tmp_path_factory.mktemp("home"), url).running() as running:
        yield running


@pytest.fixture(scope="package")
def world(dotyk: Dotyk) -> Iterator[World]:
    world = make_world(dotyk)
    yield world
    world.api.close()


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    path = os.environ.get("DOTYK_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def watch(dotyk: Dotyk) -> Iterator[Watch]:
    """Whatever a page did that no page may do fails its test."""
    watch = Watch(dotyk.address)
    yield watch
    assert watch.faults == []


@pytest.fixture(scope="package")
def remembered() -> Cookies:
    """Who signed in to this Dotyk, by their id: their cookies, used again while they hold."""
    return {}


@pytest.fixture(scope="package")
def profiles(browser: Browser, dotyk: Dotyk) -> Iterator[Profiles]:
    profiles = Profiles(browser, dotyk.address)
    yield profiles
    profiles.close()


@pytest.fixture
def open_page(profiles: Profiles, watch: Watch, remembered: Cookies) -> Iterator[OpenPage]:
    """Opens pages in browsers of their own: ``open_page(person, path, phone=…, dark=…)``; no person, not signed in."""
    taken: list[tuple[Look, BrowserContext]] = []

    def opened(
        person: Person | None, path: str = "/", *, phone: bool = False, dark: bool = False, may_leave: str = ""
    ) -> Page:
        look = (phone, dark)
        context, page = profiles.take(look)
        taken.append((look, context))
        if person:
            come_in(context, person, remembered)
        watch.allowed += [may_leave] if may_leave else []
        watch.over(page)
        page.goto(path)
        return page

    yield opened
    for look, context in taken:
        profiles.give_back(look, context)


def come_in(context: BrowserContext, person: Person, remembered: Cookies) -> None:
    """Signed in, by the session of an earlier page where it still holds."""
    context.add_cookies(remembered.get(person.id, []))
    if person.id not in remembered or not context.request.get("/api/v1/me").ok:
        context.clear_cookies()
        sign_in(context, person)
        remembered[person.id] = context.cookies()


def sign_in(context: BrowserContext, person: Person) -> None:
    """By the same request as the sign-in page sends."""
    token = context.request.get("/api/v1/csrf").json()["token"]
    answer = context.request.post(
        "/_allauth/browser/v1/auth/login",
        data={"email": person.email, "password": PASSWORD},
        headers={"X-CSRFToken": token},
    )
    assert answer.ok, answer.text()
