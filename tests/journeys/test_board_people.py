"""A board whose columns are people: handed over by mouse, finger and keys; what is beyond it is told."""

from __future__ import annotations

from urllib.parse import quote

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.plenty import multiply
from tests.journeys.serving import Dotyk
from tests.journeys.test_move_deal import card, card_in, column, drag
from tests.journeys.test_phone import hold_and_carry
from tests.journeys.world import NEW, World

HEAP = 10_000
DRAWN_AT_MOST = 60


def people(words: str, object_name: str = "deals", more: str = "") -> str:
    return f"/records/{object_name}?view=board&columns=owner&q={quote(words)}{more}"


def test_a_deal_is_handed_over_by_mouse_and_back_by_undo(open_page: OpenPage, world: World) -> None:
    deal = world.deal(NEW, name="Handover by mouse")
    page = open_page(world.boss, people("Handover by mouse"))
    drag(page, card(page, deal["id"]), column(page, world.stranger.name))
    expect(card_in(page, world.stranger.name, deal["id"])).to_be_visible()
    expect(page.get_by_text("Handover by mouse → Semen Stranger")).to_be_visible()
    page.reload()
    expect(card_in(page, world.stranger.name, deal["id"])).to_be_visible()
    assert world.api.get(f"/records/deals/{deal['id']}").json()["owner"] == world.stranger.id


def test_by_keys_alone(open_page: OpenPage, world: World) -> None:
    deal = world.deal(NEW, name="Handover by keys")
    page = open_page(world.boss, people("Handover by keys"))
    card(page, deal["id"]).focus()
    page.keyboard.press("Space")
    expect(page.get_by_text(f"Handover by keys is over {world.seller.name}")).to_be_attached()
    page.evaluate("() => new Promise(done => setTimeout(() => requestAnimationFrame(done), 50))")  # fingers need longer
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_text(f"Handover by keys is over {world.seller.name}")).not_to_be_attached()
    page.keyboard.press("Space")
    expect(column(page, world.seller.name).locator("[data-card]")).to_have_count(0)
    expect(card(page, deal["id"])).to_be_visible()


def test_columns_wait_for_the_names_of_their_people(open_page: OpenPage, world: World) -> None:
    deal = world.deal(NEW, name="Handover late")
    page = open_page(world.boss, "/settings/profile")
    page.add_init_script(NAMES_COME_LATE)
    page.goto(people("Handover late"))
    card(page, deal["id"]).focus()
    page.keyboard.press("Space")
    expect(page.get_by_text(f"Handover late is over {world.seller.name}")).to_be_attached()


NAMES_COME_LATE = """(() => {
  const fetchAtOnce = window.fetch;
  window.fetch = async (...request) => {
    const answer = await fetchAtOnce(...request);
    if (String(request[0]).includes('/users')) await new Promise((done) => setTimeout(done, 1500));
    return answer;
  };
})();"""


def test_by_a_long_touch(open_page: OpenPage, world: World) -> None:
    deal = world.deal(NEW, name="Handover by touch")
    page = open_page(world.boss, people("Handover by touch"), phone=True)
    held = card(page, deal["id"])
    held.scroll_into_view_if_needed()
    expect(held).to_be_in_viewport()
    box = held.bounding_box()
    assert box is not None
    hold_and_carry(page, box, by_x=-int(box["x"]) - 40)  # to the edge of the column at the left
    expect(column(page, world.seller.name).locator("[data-card]")).to_have_count(0)
    expect(held).to_be_attached()


def test_what_nobody_has_stands_first(open_page: OpenPage, world: World) -> None:
    lead = world.make("tasks", {"name": "Nobody's task"})
    world.change(lead, {"assignee": None})
    page = open_page(world.boss, "/records/tasks?view=board&columns=assignee&q=Nobody")
    expect(card_in(page, "Without: assignee", lead["id"])).to_be_visible()
    drag(page, card(page, lead["id"]), column(page, world.seller.name))
    expect(card_in(page, world.seller.name, lead["id"])).to_be_visible()


def test_only_people_of_the_reach_are_columns(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, people("Windows"))
    expect(column(page, world.seller.name)).to_be_visible()
    expect(column(page, world.stranger.name)).to_have_count(0)


def test_ten_thousand_cards_of_one_person_are_drawn_as_far_as_they_are_seen(
    open_page: OpenPage, world: World, dotyk: Dotyk
) -> None:
    first = world.make("products", {"name": "Brick", "owner": world.boss.id})
    multiply(dotyk, first, "product", HEAP - 1)
    page = open_page(world.boss, people("Brick", "products"))
    mine = column(page, world.boss.name)
    expect(mine).to_contain_text("10,000")
    assert drawn(page) < DRAWN_AT_MOST
    for _ in range(6):
        before = mine.locator("[data-index]").last.get_attribute("data-index")
        mine.locator("ul").locator("..").evaluate("each => each.scrollTo(0, each.scrollHeight)")
        expect(mine.locator("[data-index]").last).not_to_have_attribute("data-index", str(before))
        assert drawn(page) < DRAWN_AT_MOST


def test_lanes_beyond_thirty_are_told(open_page: OpenPage, world: World) -> None:
    options = [{"value": f"s{n}", "label": {"en": f"Shelf {n}"}} for n in range(33)]
    field = {"name": "shelf", "type": "select", "label": {"en": "Shelf"}, "options": options}
    world.api.post("/objects/products/fields", json=field).raise_for_status()
    rows = [{"name": f"Shelved {n}", "shelf": f"s{n}", "owner": world.boss.id} for n in range(33)]
    world.api.post("/records/products/batch", json={"create": rows}).raise_for_status()
    page = open_page(world.boss, people("Shelved", "products", "&lanes=shelf"))
    expect(page.get_by_text("3 more lanes are not shown.")).to_be_visible()


def drawn(page: Page) -> int:
    return page.locator("[data-card]").count()
