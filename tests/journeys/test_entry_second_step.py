from __future__ import annotations

import base64
import hashlib
import hmac
import re
import struct
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.profiles import DESKTOP, new_browser
from tests.journeys.serving import Dotyk
from tests.journeys.world import PASSWORD, Person, World

SETTINGS = "/settings/security"
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def device(dotyk: Dotyk, browser: Browser) -> Iterator[Page]:
    """A browser with a built-in authenticator, at the name by which passkeys work on this machine."""
    context = new_browser(browser, **DESKTOP, base_url=dotyk.address.replace("127.0.0.1", "localhost"))
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    yield page
    context.close()


def code_of(secret: str, *, later: int = 0) -> str:
    """The six digits an authenticator app shows now, or ``later`` half minutes from now (RFC 6238)."""
    counter = struct.pack(">Q", int(time.time()) // 30 + later)
    digest = hmac.new(base64.b32decode(secret.replace(" ", "")), counter, hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def fill_in(page: Page, person: Person) -> None:
    page.get_by_label("Email").fill(person.email)
    page.get_by_role("textbox", name="Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def prove(page: Page) -> None:
    dialog = page.get_by_role("dialog", name="Is it you?")
    dialog.get_by_role("textbox", name="Password").fill(PASSWORD)
    dialog.get_by_role("button", name="Continue").click()


def set_up_app(page: Page) -> tuple[str, list[str]]:
    """Turns the authenticator app on from its page; the secret and the recovery codes."""
    page.get_by_role("button", name="Set up").click()
    prove(page)
    dialog = page.get_by_role("dialog", name="Set up the authenticator app")
    expect(dialog.get_by_role("img", name="QR code for the app")).to_be_visible()
    secret = dialog.locator("code").inner_text()
    dialog.get_by_label("Code the app shows").fill(code_of(secret))
    dialog.get_by_role("button", name="Turn on").click()
    codes = page.get_by_role("dialog", name="Your recovery codes")
    expect(codes.get_by_role("listitem")).to_have_count(10)
    told = codes.locator("code").all_inner_texts()
    codes.get_by_role("button", name="I have kept them").click()
    return secret, told


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_an_app_is_set_up_asked_for_and_turned_off(open_page: OpenPage, world: World, phone: bool) -> None:
    person = world.newcomer()
    page = open_page(person, SETTINGS, phone=phone)
    secret, codes = set_up_app(page)
    expect(page.get_by_text("10 codes left")).to_be_visible()

    other = open_page(None, "/sign-in?next=/records/contacts", phone=phone)
    fill_in(other, person)
    code = other.get_by_label("Code")
    expect(code).to_be_focused()
    other.reload()
    code.fill("000000")
    code.press("Enter")
    expect(other.get_by_role("alert")).to_contain_text("does not fit")
    code.fill(code_of(secret, later=1))
    code.press("Enter")
    expect(other).to_have_url(re.compile("/records/contacts"))
    expect(other.get_by_role("heading", name="Contacts")).to_be_visible()
    expect(other.get_by_role("dialog")).to_have_count(0)

    third = open_page(None, "/sign-in", phone=phone)
    fill_in(third, person)
    third.get_by_label("Code").fill(codes[0])
    third.get_by_role("button", name="Continue").click()
    expect(third.get_by_role("heading", name="My day")).to_be_visible()

    page.get_by_role("button", name="Turn off").click()
    page.get_by_role("dialog").get_by_role("button", name="Turn off").click()
    expect(page.get_by_role("button", name="Set up")).to_be_visible()


def test_a_session_that_ended_is_taken_up_with_the_second_step_too(open_page: OpenPage, world: World) -> None:
    person = world.newcomer()
    page = open_page(person, SETTINGS)
    _, codes = set_up_app(page)
    page.goto("/records/contacts")
    search = page.get_by_role("searchbox")
    expect(search).to_be_visible()
    expect(page.get_by_role("heading", name="Contacts")).to_be_visible()
    page.context.clear_cookies(name="sessionid")
    search.fill("Taras")
    dialog = page.get_by_role("dialog", name="Your session has ended")
    dialog.get_by_role("textbox", name="Password").fill(PASSWORD)
    dialog.get_by_role("button", name="Sign in", exact=True).click()
    dialog.get_by_label("Code").fill(codes[0])
    dialog.get_by_role("button", name="Continue").click()
    expect(dialog).to_be_hidden()
    expect(search).to_have_value("Taras")


def test_a_passkey_is_added_named_used_and_removed(device: Page, world: World) -> None:
    person = world.newcomer()
    device.goto("/sign-in?next=/settings/security")
    fill_in(device, person)
    device.get_by_role("button", name="Add a passkey").click()
    device.get_by_role("textbox", name="Name").fill("My laptop")
    device.get_by_role("button", name="Continue").click()
    prove(device)
    expect(device.get_by_text("The passkey is added")).to_be_visible()
    device.get_by_role("button", name="I have kept them").click()
    row = device.get_by_role("list", name="Passkeys").get_by_role("listitem")
    expect(row).to_contain_text("My laptop")
    row.get_by_role("button", name="Rename").click()
    device.get_by_role("textbox", name="Name").fill("Old laptop")
    device.get_by_role("button", name="Save").click()
    expect(row).to_contain_text("Old laptop")

    device.context.clear_cookies(name="sessionid")
    device.goto("/sign-in?next=/settings/security")
    device.get_by_role("button", name="Use a passkey").click()
    expect(row).to_contain_text("used now")

    device.context.clear_cookies(name="sessionid")
    device.goto("/sign-in?next=/settings/security")
    fill_in(device, person)
    expect(device.get_by_label("Recovery code")).to_be_visible()
    device.get_by_role("button", name="Use a passkey").click()
    row.get_by_role("button", name="Remove").click()
    device.get_by_role("dialog").get_by_role("button", name="Remove").click()
    prove(device)
    expect(row).to_have_count(0)


def test_where_passkeys_cannot_work_it_is_said(open_page: OpenPage, world: World) -> None:
    page = open_page(world.newcomer(), SETTINGS)
    expect(page.get_by_text("A passkey belongs to a name")).to_be_visible()
    expect(page.get_by_role("button", name="Add a passkey")).to_have_count(0)
