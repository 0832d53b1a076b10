from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell
from tests.journeys.world import World


def test_a_stranger_sees_only_the_deals_of_their_own_team(open_page: OpenPage, world: World) -> None:
    far = world.deal(owner=world.stranger, name="Far away deal")
    near = world.deal(name="Near deal")
    page = open_page(world.stranger, "/records/deals")
    expect(cell(page, far["name"])).to_be_visible()
    expect(cell(page, near["name"])).to_be_hidden()

    page = open_page(world.seller, "/records/deals")
    expect(cell(page, near["name"])).to_be_visible()
    expect(cell(page, far["name"])).to_be_hidden()


def test_what_is_out_of_reach_does_not_exist(open_page: OpenPage, world: World) -> None:
    near = world.deal(name="Not for strangers")
    page = open_page(world.stranger, f"/records/deals/{near['id']}")
    expect(page.get_by_text("Nothing here", exact=True)).to_be_visible()
    expect(page.get_by_text(near["name"])).to_be_hidden()


def test_settings_of_people_offer_no_invitation_to_a_seller(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/settings/people")
    expect(page.get_by_text(world.stranger.email)).to_be_visible()
    expect(page.get_by_role("button", name="Invite")).to_be_hidden()
