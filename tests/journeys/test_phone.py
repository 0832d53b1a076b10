from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import panel
from tests.journeys.world import NEW, QUALIFIED, World

THUMB = 44


def test_a_deal_is_found_and_opened_by_thumb(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/my-day", phone=True)
    page.get_by_role("navigation").get_by_role("link", name="Deals").tap()
    page.get_by_role("button", name="Search: deals").tap()
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.get_by_role("searchbox").fill("school")
    page.get_by_role("button", name="Windows for a school").tap()
    expect(page.get_by_role("heading", name="Windows for a school")).to_be_visible()
    expect(panel(page)).to_be_in_viewport(ratio=0.9)
    page.get_by_role("button", name="Close", exact=True).tap()
    expect(panel(page)).to_be_hidden()


def test_a_card_is_carried_by_a_long_touch(open_page: OpenPage, world: World) -> None:
    deal = world.deal(NEW, amount={"amount": "10", "currency": "UAH"})
    page = open_page(world.seller, f"/records/deals?view=board&q={deal['name'].replace(' ', '%20')}", phone=True)
    card = page.locator(f"[data-card='{deal['id']}']")
    card.scroll_into_view_if_needed()
    hold_and_carry(page, card.bounding_box(), by_x=290)
    expect(
        page.get_by_role("region", name=QUALIFIED, exact=True).locator(f"[data-card='{deal['id']}']")
    ).to_be_attached()


def test_everything_is_reached_from_the_bar_below(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/my-day", phone=True)
    page.get_by_role("button", name="More").tap()
    page.get_by_role("dialog").get_by_role("link", name="Funnel").tap()
    expect(page.get_by_role("heading", name="Funnel")).to_be_visible()


def test_what_is_touched_is_wide_enough_for_a_thumb(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, phone=True)
    for path in ("/my-day", "/records/deals", "/records/deals?view=board", "/funnel", "/settings/profile"):
        page.goto(path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.get_by_role("button").first).to_be_visible()
        small = page.evaluate(TOO_SMALL, THUMB)
        assert small == [], path


def test_nothing_is_wider_than_the_screen(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, phone=True)
    for path in ("/my-day", "/records/contacts", "/funnel", "/settings/people"):
        page.goto(path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path


TOO_SMALL = """(least) => [...document.querySelectorAll('button, a[href], input:not([type=checkbox]), [role=button]')]
  .filter((each) => each.checkVisibility() && each.tabIndex >= 0 && !each.closest('p, td, th, [class*=hidden]'))
  .map((each) => [(each.closest('[class*=Input-wrapper]') ?? each).getBoundingClientRect(), each])
  .filter(([box]) => box.height > 0 && box.height < least - 0.5)
  .map(([box, each]) => `${each.getAttribute('aria-label') || each.textContent}: ${Math.round(box.height)}`)"""


def hold_and_carry(page: Page, box: object, *, by_x: int) -> None:
    """A finger that rests until the card is lifted, then moves and lets go."""
    assert isinstance(box, dict)
    x, y = box["x"] + 60, box["y"] + 30
    devtools = page.context.new_cdp_session(page)

    def touch(kind: str, *points: dict[str, float]) -> None:
        devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    touch("touchStart", {"x": x, "y": y})
    expect(page.locator("[data-dragging]")).to_be_attached()
    for step in range(1, 9):
        touch("touchMove", {"x": x + by_x * step / 8, "y": y + 5})
    touch("touchEnd")
