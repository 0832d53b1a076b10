from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys.axe import faults_in_both
from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell
from tests.journeys.world import World


def row(page: Page, name: str):
    return page.get_by_role("list", name="Tags").get_by_role("listitem").filter(has_text=name)


def tray(page: Page):
    return page.get_by_role("region", name="Changes of many records")


def act(page: Page, name: str, what: str) -> None:
    page.get_by_role("button", name=f"What to do with {name}").click()
    page.get_by_role("menuitem", name=what).click()


def tagged(world: World, record: dict[str, object]) -> list[str]:
    found: list[str] = world.api.get(f"/records/contacts/{record['id']}").json()["tags"]
    return found


def test_a_tag_is_renamed_on_its_records_and_back(open_page: OpenPage, world: World) -> None:
    one = world.make("contacts", {"first_name": "Renamed", "tags": ["Loyal"], "owner": world.seller.id})
    page = open_page(world.boss, "/settings/tags")
    page.get_by_role("searchbox", name="Find a tag").fill("loy")
    act(page, "Loyal", "Edit")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox", name="Name").fill("Regular")
    expect(dialog).to_contain_text("It is renamed on 1 record")
    dialog.get_by_role("button", name="Save").click()
    expect(tray(page)).to_contain_text("1 changed")
    assert tagged(world, one) == ["Regular"]
    tray(page).get_by_role("button", name="Undo").click()
    expect(tray(page)).to_contain_text("1 given back")
    assert tagged(world, one) == ["Loyal"]


def test_chosen_tags_become_one_whose_count_opens_the_list(open_page: OpenPage, world: World) -> None:
    for name, tag in (("Merged one", "Hot"), ("Merged two", "Hottest"), ("Merged three", "Hot")):
        world.make("contacts", {"first_name": name, "tags": [tag], "owner": world.seller.id})
    page = open_page(world.boss, "/settings/tags")
    page.get_by_role("searchbox", name="Find a tag").fill("hot")
    page.get_by_role("checkbox", name="Choose Hot", exact=True).check()
    page.get_by_role("checkbox", name="Choose Hottest").check()
    page.get_by_role("button", name="Merge 2 tags").click()
    expect(page.get_by_role("radio", name="Hot 2")).to_be_checked()
    page.get_by_role("dialog").get_by_role("button", name="Merge").click()
    expect(tray(page)).to_contain_text("1 changed")
    expect(row(page, "Hottest")).to_have_count(0)
    page.get_by_role("link", name="Show those tagged “Hot”: Contacts, 3").click()
    for name in ("Merged one", "Merged two", "Merged three"):
        expect(cell(page, name)).to_be_visible()


def test_a_deleted_tag_leaves_its_records(open_page: OpenPage, world: World) -> None:
    one = world.make("contacts", {"first_name": "Untagged", "tags": ["Doubtful"], "owner": world.seller.id})
    page = open_page(world.boss, "/settings/tags")
    page.get_by_role("searchbox", name="Find a tag").fill("doubt")
    act(page, "Doubtful", "Delete")
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(tray(page)).to_contain_text("1 changed")
    assert tagged(world, one) == []


def test_known_tags_are_offered_and_a_new_one_is_typed(open_page: OpenPage, world: World) -> None:
    one = world.make("contacts", {"first_name": "Editor of tags", "tags": ["Offered"], "owner": world.seller.id})
    two = world.make("contacts", {"first_name": "Second editor", "owner": world.seller.id})
    page = open_page(world.seller, f"/records/contacts/{two['id']}")
    page.get_by_role("button", name="Edit: Tags").click()
    page.get_by_role("combobox", name="Tags").fill("offe")
    page.get_by_role("option", name="Offered").click()
    page.keyboard.type("Brand new")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Second editor").click()
    expect(page.get_by_text("Tags changed")).to_be_visible()
    expect(page.get_by_text("Brand new").first).to_be_visible()
    assert sorted(tagged(world, two)) == ["Brand new", "Offered"]
    assert tagged(world, one) == ["Offered"]


def test_who_may_see_a_record_is_told(open_page: OpenPage, world: World) -> None:
    one = world.make("contacts", {"first_name": "Looked at", "owner": world.seller.id})
    page = open_page(world.boss, f"/records/contacts/{one['id']}")
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("menuitem", name="Who may see it").click()
    dialog = page.get_by_role("dialog", name="Who may see “Looked at”")
    expect(dialog.get_by_role("listitem").first).to_be_visible()
    assert faults_in_both(page) == []
    people = dialog.get_by_role("listitem")
    expect(people.filter(has_text="Sofia Seller")).to_contain_text("answers for it; Seller: records of the team")
    expect(people.filter(has_text="Ada Boss")).to_contain_text("sees, changes, deletes")
    expect(people.filter(has_text="Semen Stranger")).to_have_count(0)
    page = open_page(world.seller, f"/records/contacts/{one['id']}")
    page.get_by_role("button", name="More", exact=True).click()
    expect(page.get_by_role("menuitem", name="Print")).to_be_visible()
    expect(page.get_by_role("menuitem", name="Who may see it")).to_have_count(0)
