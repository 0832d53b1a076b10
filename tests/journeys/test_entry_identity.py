from __future__ import annotations

from playwright.sync_api import expect

from tests.identity_house import CLIENT_ID, CLIENT_SECRET, open_house
from tests.journeys.conftest import OpenPage
from tests.journeys.world import World


def test_a_service_is_added_and_lets_a_colleague_in(open_page: OpenPage, world: World) -> None:
    person = world.newcomer()
    with open_house() as house:
        house.person = {"sub": "7", "email": person.email, "email_verified": True, "name": person.name}
        page = open_page(world.boss, "/settings/identity")
        page.get_by_role("button", name="Add a service").click()
        dialog = page.get_by_role("dialog", name="Add a service")
        dialog.get_by_label("Name").fill("Workshop")
        dialog.get_by_label("Issuer").fill("http://127.0.0.1:9")
        dialog.get_by_label("Client id").fill(CLIENT_ID)
        dialog.get_by_role("textbox", name="Client secret").fill(CLIENT_SECRET)
        dialog.get_by_role("button", name="Save").click()
        expect(dialog.get_by_text("Nobody answers as OpenID Connect there")).to_be_visible()
        dialog.get_by_label("Issuer").fill(house.address)
        dialog.get_by_role("button", name="Save").click()
        address = page.get_by_role("dialog", name="Redirect address")
        expect(address.locator("code")).to_contain_text("/callback")
        address.get_by_role("button", name="Close").last.click()

        guest = open_page(None, "/sign-in?next=/records/contacts", may_leave=house.address)
        guest.get_by_role("button", name="Continue with Workshop").click()
        expect(guest.get_by_role("heading", name="Contacts")).to_be_visible()

        house.person["email_verified"], house.person["sub"] = False, "8"
        stranger = open_page(None, "/sign-in", may_leave=house.address)
        stranger.get_by_role("button", name="Continue with Workshop").click()
        expect(stranger.get_by_role("alert")).to_contain_text("is not confirmed")

        row = page.get_by_role("listitem").filter(has_text="Workshop")
        row.get_by_role("button", name="Remove").click()
        page.get_by_role("dialog").get_by_role("button", name="Remove").click()
        expect(row).to_have_count(0)
