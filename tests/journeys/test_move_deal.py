from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell, history
from tests.journeys.world import LOST, NEW, QUALIFIED, WON, World

BOARD = "/records/deals?view=board"


def test_is_dragged_through_the_gate_of_its_new_stage(open_page: OpenPage, world: World) -> None:
    deal = world.deal(NEW)
    page = open_page(world.seller, BOARD)
    drag(page, card(page, deal["id"]), column(page, QUALIFIED))

    gate = page.get_by_role("dialog", name="Before it enters “Qualified”")
    expect(card_in(page, NEW, deal["id"])).to_be_visible()
    gate.get_by_label("Amount").fill("4500")
    gate.get_by_role("button", name="Move").click()
    expect(card_in(page, QUALIFIED, deal["id"])).to_contain_text("4,500")
    expect(page.get_by_text(f"{deal['title']} → {QUALIFIED}")).to_be_visible()

    page.reload()
    expect(card_in(page, QUALIFIED, deal["id"])).to_be_visible()
    card(page, deal["id"]).click()
    expect(history(page).filter(has_text=QUALIFIED).first).to_contain_text("Sofia Seller")


def test_is_asked_why_before_it_is_lost(open_page: OpenPage, world: World) -> None:
    deal = world.deal(NEW)
    page = open_page(world.seller, BOARD)
    drag(page, card(page, deal["id"]), column(page, LOST))
    dialog = page.get_by_role("dialog", name="Before it enters “Lost”")
    dialog.get_by_label("Reason of loss").fill("Went elsewhere")
    dialog.get_by_role("button", name="Move").click()
    expect(card_in(page, LOST, deal["id"])).to_be_visible()


def test_is_asked_for_the_same_on_its_page_and_in_the_list(open_page: OpenPage, world: World) -> None:
    deal = world.deal(NEW, name="Stopped at the gate")
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    page.get_by_role("button", name="Edit: Stage", exact=True).click()
    page.get_by_role("option", name=QUALIFIED).click()
    gate = page.get_by_role("dialog", name="Before it enters “Qualified”")
    gate.get_by_role("button", name="Move").click()
    expect(gate.get_by_label("Amount")).to_have_attribute("aria-invalid", "true")
    gate.get_by_label("Amount").fill("4500")
    gate.get_by_role("button", name="Move").click()
    expect(page.locator("[data-field=amount]")).to_contain_text("4,500")
    expect(page.locator("[data-field=stage]")).to_contain_text(QUALIFIED)

    page.goto("/records/deals?q=Stopped")
    cell(page, QUALIFIED).dblclick()
    page.get_by_role("option", name=LOST).click()
    dialog = page.get_by_role("dialog", name="Before it enters “Lost”")
    expect(cell(page, QUALIFIED)).to_be_visible()
    dialog.get_by_label("Reason of loss").fill("Too slow")
    dialog.get_by_role("button", name="Move").click()
    expect(cell(page, LOST).first).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(cell(page, QUALIFIED)).to_be_visible()


def test_is_carried_by_keyboard_alone(open_page: OpenPage, world: World) -> None:
    deal = world.deal(QUALIFIED, amount={"amount": "10", "currency": "UAH"})
    page = open_page(world.seller, BOARD)
    card(page, deal["id"]).focus()
    page.keyboard.press("Space")
    expect(page.get_by_text(f"{deal['name']} is over {QUALIFIED}")).to_be_attached()
    page.evaluate("() => new Promise(done => setTimeout(() => requestAnimationFrame(done), 50))")  # fingers need longer
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text(f"{deal['name']} is over {WON}")).to_be_attached()
    page.keyboard.press("Space")
    expect(card_in(page, WON, deal["id"])).to_be_visible()


def test_goes_back_from_the_toast(open_page: OpenPage, world: World) -> None:
    deal = world.deal(QUALIFIED, amount={"amount": "10", "currency": "UAH"})
    page = open_page(world.seller, BOARD)
    drag(page, card(page, deal["id"]), column(page, WON))
    expect(card_in(page, WON, deal["id"])).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(card_in(page, QUALIFIED, deal["id"])).to_be_visible()


def test_goes_back_with_the_reason_when_the_server_cannot_be_reached(open_page: OpenPage, world: World) -> None:
    deal = world.deal(NEW, amount={"amount": "10", "currency": "UAH"})
    page = open_page(world.seller, BOARD)
    expect(card(page, deal["id"])).to_be_visible()
    page.route(f"**/records/deals/{deal['id']}", lambda route: route.abort())
    drag(page, card(page, deal["id"]), column(page, QUALIFIED))
    expect(page.get_by_text(f"{deal['name']} was not moved: no connection.")).to_be_visible()
    expect(card_in(page, NEW, deal["id"])).to_be_visible()
    page.unroute(f"**/records/deals/{deal['id']}")
    page.get_by_role("button", name="Try again").click()
    expect(card_in(page, QUALIFIED, deal["id"])).to_be_visible()


def test_appears_where_a_colleague_has_moved_it(open_page: OpenPage, world: World) -> None:
    deal = world.deal(NEW, amount={"amount": "10", "currency": "UAH"})
    page = open_page(world.seller, BOARD)
    expect(card_in(page, NEW, deal["id"])).to_be_visible()
    world.change(deal, {"stage": world.stages[QUALIFIED]})
    expect(card_in(page, QUALIFIED, deal["id"])).to_be_visible()


def card(page: Page, deal_id: str) -> Locator:
    return page.locator(f"[data-card='{deal_id}']")


def column(page: Page, stage: str) -> Locator:
    return page.get_by_role("region", name=stage, exact=True)


def card_in(page: Page, stage: str, deal_id: str) -> Locator:
    return column(page, stage).locator(f"[data-card='{deal_id}']")


def drag(page: Page, what: Locator, onto: Locator, *, down: int = 120) -> None:
    """As a hand does it: press, a first small move, the way, release."""
    what.scroll_into_view_if_needed()
    start, end = what.bounding_box(), onto.bounding_box()
    assert start is not None
    assert end is not None
    page.mouse.move(start["x"] + 40, start["y"] + 20)
    page.mouse.down()
    page.mouse.move(start["x"] + 60, start["y"] + 30, steps=3)
    page.mouse.move(end["x"] + end["width"] / 2, end["y"] + down, steps=8)
    page.mouse.up()
