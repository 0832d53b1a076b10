from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.axe import faults_in_both
from tests.journeys.conftest import OpenPage
from tests.journeys.world import World

NEW = "vesna-1987-barvinok"


def test_without_mail_the_way_to_the_administrator_is_told(open_page: OpenPage, world: World) -> None:
    page = open_page(None, "/sign-in")
    page.get_by_role("link", name="Forgot password?").click()
    expect(page.get_by_text("This Dotyk sends no mail")).to_be_visible()
    page.get_by_role("link", name="To sign-in").click()
    expect(page.get_by_role("button", name="Sign in", exact=True)).to_be_visible()


def test_a_link_sets_a_new_password_once(open_page: OpenPage, world: World) -> None:
    person = world.newcomer()
    key = world.api.post(f"/users/{person.id}/password-link").json()["key"]
    page = open_page(None, f"/password-reset/{key}", phone=True)
    field = page.get_by_role("textbox", name="New password")
    field.fill("12345678")
    page.get_by_role("button", name="Set the password").click()
    expect(page.get_by_text("This password is easy to guess")).to_be_visible()
    assert faults_in_both(page) == []
    field.fill(NEW)
    page.get_by_role("button", name="Set the password").click()
    page.get_by_role("link", name="To sign-in").click()
    page.get_by_label("Email").fill(person.email)
    page.get_by_role("textbox", name="Password").fill(NEW)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", name="My day")).to_be_visible()

    again = open_page(None, f"/password-reset/{key}")
    expect(again.get_by_role("heading", name="This link is over")).to_be_visible()
