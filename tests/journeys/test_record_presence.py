"""Who looks at a record now, seen in two browsers."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import panel
from tests.journeys.world import World


def test_colleagues_see_who_looks_and_what_is_being_changed(open_page: OpenPage, world: World) -> None:
    deal = world.deal(name="Seen by two")
    seller = open_page(world.seller, f"/records/deals/{deal['id']}")
    expect(seller.get_by_role("heading", name="Seen by two")).to_be_visible()
    boss = open_page(world.boss, f"/records/deals?q=Seen&open=deals/{deal['id']}")
    expect(seller.get_by_role("img", name="Also looking: Ada Boss")).to_be_visible()
    expect(panel(boss).get_by_role("img", name="Also looking: Sofia Seller")).to_be_visible()

    panel(boss).get_by_role("button", name="Edit: Name", exact=True).click()
    expect(seller.get_by_text("Ada Boss is editing")).to_be_visible()
    boss.keyboard.press("Escape")
    expect(seller.get_by_text("Ada Boss is editing")).to_have_count(0)

    panel(boss).get_by_role("button", name="Close", exact=True).click()
    expect(seller.get_by_role("img", name="Also looking: Ada Boss")).to_have_count(0)
