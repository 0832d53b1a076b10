"""A board by any choice, in lanes, folded, weighed; cards made in it and moved together."""

from __future__ import annotations

from datetime import datetime, timedelta

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.test_move_deal import card, card_in, column, drag
from tests.journeys.world import COMPANY_ZONE, LOST, NEW, QUALIFIED, WON, World

TEN = {"amount": "10", "currency": "UAH"}


def board(words: str, more: str = "") -> str:
    return f"/records/deals?view=board&q={words}{more}"


def test_many_are_chosen_and_dragged_together(open_page: OpenPage, world: World) -> None:
    deals = [world.deal(NEW, name=f"Together {n}", amount=TEN) for n in range(3)]
    page = open_page(world.seller, board("Together"))
    card(page, deals[0]["id"]).click(modifiers=["Control"])
    card(page, deals[2]["id"]).focus()
    page.keyboard.press("x")
    expect(page.get_by_role("toolbar", name="2 selected")).to_be_visible()
    drag(page, card(page, deals[0]["id"]), column(page, QUALIFIED))
    for deal in (deals[0], deals[2]):
        expect(card_in(page, QUALIFIED, deal["id"])).to_be_visible()
    expect(card_in(page, NEW, deals[1]["id"])).to_be_visible()
    expect(page.get_by_text("2 cards → Qualified")).to_be_visible()

    with page.expect_response("**/records/deals/batch"):
        page.get_by_role("button", name="Undo").click()
    expect(card_in(page, NEW, deals[0]["id"])).to_be_visible()
    page.reload()
    expect(card_in(page, NEW, deals[2]["id"])).to_be_visible()


def test_many_are_lost_for_one_reason(open_page: OpenPage, world: World) -> None:
    deals = [world.deal(NEW, name=f"Lostboth {n}") for n in range(2)]
    page = open_page(world.seller, board("Lostboth"))
    card(page, deals[0]["id"]).click(modifiers=["Control"])
    card(page, deals[1]["id"]).click(modifiers=["Shift"])
    page.get_by_role("button", name="Move to").click()
    page.get_by_role("menuitem", name=LOST).click()
    gate = page.get_by_role("dialog", name="Before it enters “Lost”")
    gate.get_by_label("Reason of loss").fill("Season is over")
    gate.get_by_role("button", name="Move").click()
    for deal in deals:
        expect(card_in(page, LOST, deal["id"])).to_be_visible()
    expect(page.get_by_text("2 cards → Lost")).to_be_visible()
    for deal in deals:
        assert world.api.get(f"/records/deals/{deal['id']}").json()["lost_reason"] == "Season is over"


def test_those_refused_are_asked_about_and_the_others_move(open_page: OpenPage, world: World) -> None:
    fit, poor = world.deal(NEW, name="Halfway fit", amount=TEN), world.deal(NEW, name="Halfway poor")
    page = open_page(world.seller, board("Halfway"))
    for deal in (fit, poor):
        card(page, deal["id"]).click(modifiers=["Control"])
    page.get_by_role("button", name="Move to").click()
    page.get_by_role("menuitem", name=QUALIFIED).click()
    gate = page.get_by_role("dialog", name="Before it enters “Qualified”")
    expect(card_in(page, QUALIFIED, fit["id"])).to_be_attached()
    expect(card_in(page, NEW, poor["id"])).to_be_attached()
    gate.get_by_label("Amount").fill("7")
    gate.get_by_role("button", name="Move").click()
    expect(card_in(page, QUALIFIED, poor["id"])).to_be_visible()


def test_a_card_is_made_in_its_column_from_a_name(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/records/deals?view=board")
    page.get_by_role("button", name=f"Create in {NEW}").click()
    page.get_by_placeholder("Name, then Enter").fill("Quick as a thought")
    page.keyboard.press("Enter")
    expect(column(page, NEW).get_by_role("button", name="Quick as a thought")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_placeholder("Name, then Enter")).to_have_count(0)


def test_what_a_name_alone_does_not_satisfy_is_asked_in_the_form(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/records/deals?view=board")
    page.get_by_role("button", name=f"Create in {QUALIFIED}").click()
    page.get_by_placeholder("Name, then Enter").fill("Needs a sum")
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Create")
    expect(dialog.get_by_label("Name")).to_have_value("Needs a sum")
    dialog.get_by_label("Amount").fill("50")
    dialog.get_by_role("button", name="Create", exact=True).click()
    expect(page.get_by_role("heading", name="Needs a sum")).to_be_visible()


def test_lanes_part_the_board_and_a_card_is_handed_over_by_dragging(open_page: OpenPage, world: World) -> None:
    mine = world.deal(NEW, name="Lanes of mine", amount=TEN)
    world.deal(NEW, name="Lanes of theirs", amount=TEN, owner=world.stranger)
    page = open_page(world.boss, board("Lanes", "&lanes=owner"))
    lane = page.get_by_role("group", name="Semen Stranger")
    expect(page.get_by_role("group", name="Sofia Seller").locator(f"[data-card='{mine['id']}']")).to_be_visible()
    drag(page, card(page, mine["id"]), lane.get_by_role("region", name=QUALIFIED), down=20)
    there = lane.get_by_role("region", name=QUALIFIED).locator(f"[data-card='{mine['id']}']")
    expect(there).to_be_visible()
    expect(page.get_by_text("Lanes of mine → Qualified")).to_be_visible()
    saved = world.api.get(f"/records/deals/{mine['id']}").json()
    assert (saved["owner"], saved["stage"]) == (world.stranger.id, world.stages[QUALIFIED])


def test_columns_are_made_of_any_choice_and_of_none(open_page: OpenPage, world: World) -> None:
    deal = world.deal(NEW, name="Sourceless", amount=TEN)
    page = open_page(world.seller, board("Sourceless"))
    page.get_by_role("button", name="Board settings").click()
    page.get_by_role("combobox", name="Columns").click()
    page.get_by_role("option", name="Source").click()
    page.keyboard.press("Escape")
    expect(card_in(page, "Without: source", deal["id"])).to_be_visible()
    drag(page, card(page, deal["id"]), column(page, "Website"))
    expect(card_in(page, "Website", deal["id"])).to_be_visible()
    expect(page.get_by_text("Sourceless → Website")).to_be_visible()
    page.reload()
    expect(card_in(page, "Website", deal["id"])).to_be_visible()


def test_a_column_is_folded_and_stays_so(open_page: OpenPage, world: World) -> None:
    deal = world.deal(WON, name="Folded away", amount=TEN)
    page = open_page(world.boss, board("Folded"))
    expect(card(page, deal["id"])).to_be_visible()
    page.get_by_role("button", name=f"Fold {WON} away").click()
    expect(card(page, deal["id"])).to_have_count(0)
    page.reload()
    expect(page.get_by_role("button", name=f"Unfold {WON}")).to_be_visible()
    page.get_by_role("button", name=f"Unfold {WON}").click()
    expect(card(page, deal["id"])).to_be_visible()


def test_totals_are_weighed_by_probability(open_page: OpenPage, world: World) -> None:
    world.deal(QUALIFIED, name="Weighed once", amount={"amount": "1000", "currency": "UAH"})
    page = open_page(world.seller, board("Weighed"))
    expect(column(page, QUALIFIED)).to_contain_text("1,000")
    page.get_by_role("button", name="Board settings").click()
    page.get_by_role("switch", name="Weigh totals by probability").click()
    expect(column(page, QUALIFIED)).to_contain_text("400 · weighted")


def test_arrows_walk_from_card_to_card(open_page: OpenPage, world: World) -> None:
    first = world.deal(NEW, name="Walk one", amount=TEN)
    other = world.deal(WON, name="Walk two", amount=TEN)
    page = open_page(world.seller, board("Walk"))
    expect(card(page, other["id"])).to_be_visible()
    card(page, first["id"]).focus()
    page.keyboard.press("ArrowRight")
    expect(card(page, other["id"])).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Walk two")).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page, other["id"])).to_be_focused()


def test_a_phone_shows_one_column_at_a_time(open_page: OpenPage, world: World) -> None:
    deal = world.deal(WON, name="Palmed", amount=TEN)
    page = open_page(world.seller, board("Palmed"), phone=True)
    expect(card(page, deal["id"])).to_be_attached()
    tab = page.get_by_role("group", name="Columns").get_by_role("button", name=f"{WON} 1")
    tab.tap()
    expect(tab).to_have_attribute("aria-pressed", "true")
    expect(card(page, deal["id"])).to_be_in_viewport(ratio=0.9)


def test_thousands_of_cards_are_drawn_as_far_as_they_are_seen(open_page: OpenPage, world: World) -> None:
    for at in range(0, 400, 200):
        rows = [{"name": f"Heap {at + n:04}", "stage": world.stages[NEW], "owner": world.seller.id} for n in range(200)]
        world.api.post("/records/deals/batch", json={"create": rows}).raise_for_status()
    page = open_page(world.seller, board("Heap"))
    expect(column(page, NEW)).to_contain_text("400")
    assert drawn(page) < 40
    scroller = column(page, NEW).locator("ul").locator("..")
    last = column(page, NEW).get_by_role("button", name="Heap 0000")
    for _ in range(200):
        scroller.evaluate("each => (each.scrollTo(0, each.scrollHeight), new Promise(done => setTimeout(done, 50)))")
        if last.count():
            break
    expect(last).to_be_attached()
    assert drawn(page) < 40


def drawn(page: Page) -> int:
    return page.locator("[data-card]").count()


def test_a_board_of_the_past_is_looked_at_and_left(open_page: OpenPage, world: World) -> None:
    deal = world.deal(NEW, name="Long gone by", amount=TEN)
    month_began = datetime.now(COMPANY_ZONE).replace(day=1, hour=0, minute=30)
    day = (month_began.date() - timedelta(days=1)).replace(day=10)
    page = open_page(world.boss, board("gone by"))
    expect(card(page, deal["id"])).to_be_visible()
    page.clock.set_fixed_time(month_began)
    page.get_by_role("button", name="Board settings").click()
    page.get_by_role("button", name="As it was on").click()
    expect(page.get_by_role("button", name=f"{month_began:%B %Y}", exact=True)).to_be_visible()
    page.get_by_role("button", name="Previous month").click()
    page.get_by_role("button", name=f"{day.day} {day:%B} {day.year}", exact=True).click()
    expect(page.get_by_text("nothing can be changed here")).to_be_visible()
    expect(card(page, deal["id"])).to_have_count(0)
    assert f"as_of={day}" in page.url
    page.get_by_role("button", name="Back to today").click()
    expect(card(page, deal["id"])).to_be_visible()
