from __future__ import annotations

import httpx
import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.serving import Dotyk
from tests.journeys.world import World


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_limited_key_is_shown_once_and_revoked(open_page: OpenPage, world: World, dotyk: Dotyk, phone: bool) -> None:
    page = open_page(world.newcomer(), "/settings/keys", phone=phone)
    page.get_by_role("button", name="New key").click()
    dialog = page.get_by_role("dialog", name="New key")
    dialog.get_by_label("What it is for").fill("Our website")
    dialog.get_by_text("Limited", exact=True).click()
    make = dialog.get_by_role("button", name="Make the key")
    expect(make).to_be_disabled()
    dialog.get_by_role("checkbox", name="Leads: Create").check()
    expect(dialog.get_by_role("checkbox", name="Leads: Read")).to_be_checked()
    make.click()
    secret = dialog.locator("code").inner_text()
    dialog.get_by_role("button", name="Close").last.click()

    headers = {"Authorization": f"Bearer {secret}"}
    records = f"{dotyk.address}/api/v1/records"
    assert httpx.get(f"{records}/leads", headers=headers).status_code == 200
    assert httpx.get(f"{records}/deals", headers=headers).status_code in (403, 404)

    row = page.get_by_role("listitem").filter(has_text="Our website")
    expect(row).to_contain_text("Leads: Read, Create")
    row.get_by_role("button", name="Revoke").click()
    page.get_by_role("dialog").get_by_role("button", name="Revoke").click()
    expect(row).to_have_count(0)
    assert httpx.get(f"{records}/leads", headers=headers).status_code == 401
