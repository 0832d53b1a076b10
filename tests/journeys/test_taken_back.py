from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.world import World


def test_a_removed_file_comes_back(open_page: OpenPage, world: World) -> None:
    one = world.make("contacts", {"first_name": "Filed", "owner": world.seller.id})
    file = {"file": ("plan.txt", b"a plan", "text/plain")}
    world.api.post(f"/records/contacts/{one['id']}/attachments", files=file).raise_for_status()
    page = open_page(world.seller, f"/records/contacts/{one['id']}")
    files = page.get_by_role("region", name="Files")
    files.get_by_role("button", name="Remove plan.txt").click()
    expect(files.get_by_role("button", name="plan.txt", exact=True)).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(files.get_by_role("button", name="plan.txt", exact=True)).to_be_visible()


def test_a_deleted_comment_is_said_again(open_page: OpenPage, world: World) -> None:
    one = world.make("contacts", {"first_name": "Commented", "owner": world.seller.id})
    page = open_page(world.seller, f"/records/contacts/{one['id']}")
    page.get_by_role("textbox", name="Comment").fill("Said too soon")
    page.get_by_role("button", name="Add", exact=True).click()
    told = page.get_by_role("region", name="History")
    expect(told).to_contain_text("Said too soon")
    told.get_by_role("button", name="Delete the comment").click()
    expect(told.get_by_text("Said too soon")).to_have_count(0)
    page.get_by_role("button", name="Undo").last.click()
    expect(told).to_contain_text("Said too soon")


def test_a_link_is_tied_again_in_its_role(open_page: OpenPage, world: World) -> None:
    one = world.make("contacts", {"first_name": "Linked", "owner": world.seller.id})
    company = world.make("companies", {"name": "Landlord Ltd", "owner": world.seller.id})
    link = {"object": "companies", "id": company["id"], "role": "landlord"}
    world.api.post(f"/records/contacts/{one['id']}/links", json=link).raise_for_status()
    page = open_page(world.seller, f"/records/contacts/{one['id']}")
    links = page.get_by_role("region", name="Links")
    links.get_by_role("button", name="Remove the link to Landlord Ltd").click()
    expect(links.get_by_role("button", name="Role of Landlord Ltd")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(links.get_by_role("button", name="Role of Landlord Ltd")).to_be_visible()


def test_deleted_records_are_chosen_and_restored(open_page: OpenPage, world: World) -> None:
    gone = [world.make("contacts", {"first_name": f"Gone {n}", "owner": world.seller.id}) for n in range(3)]
    for record in gone:
        world.api.delete(f"/records/contacts/{record['id']}").raise_for_status()
    page = open_page(world.boss, "/records/contacts")
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("menuitem", name="Deleted records").click()
    page.get_by_role("searchbox", name="Find a deleted record").fill("gone")
    for record in gone[:2]:
        page.get_by_role("checkbox", name=f"Select {record['title']}").check()
    page.get_by_role("button", name="Restore 2 records").click()
    expect(page.get_by_role("region", name="Changes of many records")).to_contain_text("2 restored")
    expect(page.get_by_role("checkbox", name="Select Gone 0")).to_have_count(0)
    expect(page.get_by_role("checkbox", name="Select Gone 2")).to_be_visible()
    assert world.api.get(f"/records/contacts/{gone[0]['id']}").status_code == 200


def test_a_past_change_is_told_in_words_and_undone(open_page: OpenPage, world: World) -> None:
    one = world.make("companies", {"name": "Changed in the past", "owner": world.seller.id})
    wish = {"ids": [one["id"]], "add_tags": ["Past"], "change": {"industry": "it"}}
    world.api.post("/records/companies/bulk", json=wish).raise_for_status()
    page = open_page(world.boss, "/settings/changes")
    told = page.get_by_role("listitem").filter(has_text="Changed: Companies").filter(has_text="Past")
    expect(told).to_contain_text("Ada Boss")
    expect(told).to_contain_text("Industry")
    expect(told).to_contain_text("1 changed")
    told.get_by_role("button", name="Undo: Changed: Companies").click()
    expect(told).to_contain_text("1 given back")
    assert world.api.get(f"/records/companies/{one['id']}").json()["tags"] == []
