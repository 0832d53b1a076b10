"""What an administrator sets: the company, people, teams, roles, programs; and who may see it."""

from __future__ import annotations

from itertools import count

from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.world import World

_numbers = count(1)


def row(page: Page, text: str) -> Locator:
    return page.get_by_role("listitem").filter(has_text=text)


def test_a_setting_is_found_by_its_words(open_page: OpenPage, world: World) -> None:
    page = open_page(world.boss, "/settings/profile")
    page.get_by_role("textbox", name="Find a setting").fill("exchange rate")
    parts = page.get_by_role("navigation", name="Settings").get_by_role("link")
    expect(parts).to_have_text(["Currencies"])
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Currencies and rates")).to_be_visible()


def test_a_seller_sees_only_what_they_may_use(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/settings/roles")
    expect(page.get_by_text("You have no right to see this")).to_be_visible()
    parts = page.get_by_role("navigation", name="Settings").get_by_role("link")
    expect(parts.filter(has_text="People")).to_be_visible()
    expect(parts.filter(has_text="Roles")).to_have_count(0)
    expect(parts.filter(has_text="Audit log")).to_have_count(0)


def test_the_company_is_renamed_and_named_back(open_page: OpenPage, world: World) -> None:
    was = "Sun and Sons"
    world.api.patch("/workspace", json={"name": was}).raise_for_status()
    page = open_page(world.boss, "/settings/company")
    page.get_by_role("textbox", name="Name").fill("Sunflower")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Changed: Name")).to_be_visible()
    assert world.api.get("/workspace").json()["name"] == "Sunflower"
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("textbox", name="Name")).to_have_value(was)
    expect(page.get_by_role("combobox", name="Base currency")).to_be_disabled()
    expect(page.get_by_text("there are amounts already counted in it")).to_be_visible()


def test_somebody_leaves_and_hands_over(open_page: OpenPage, world: World) -> None:
    leaver, heir = world.newcomer(), world.newcomer()
    deal = world.deal(owner=leaver)
    page = open_page(world.boss, "/settings/people")
    page.get_by_role("button", name=f"More: {leaver.name}").click()
    page.get_by_role("menuitem", name="Deactivate").click()
    dialog = page.get_by_role("dialog", name=f"Deactivate {leaver.name}?")
    expect(dialog.get_by_role("row", name="Deals 1")).to_be_visible()
    dialog.get_by_role("combobox", name="To whom", exact=True).click()
    page.get_by_role("option", name=heir.name).click()
    page.keyboard.press("Tab")
    dialog.get_by_role("button", name="Deactivate").click()
    tray = page.get_by_role("region", name="Changes of many records")
    expect(tray.get_by_text("1 handed over")).to_be_visible()
    expect(row(page, leaver.name).get_by_text("Deactivated")).to_be_visible()
    assert world.api.get(f"/records/deals/{deal['id']}").json()["owner"] == heir.id
    tray.get_by_role("button", name="Undo").click()
    expect(tray.get_by_text("1 given back")).to_be_visible()
    assert world.api.get(f"/records/deals/{deal['id']}").json()["owner"] == leaver.id


def test_roles_and_team_of_a_person_are_changed_and_undone(open_page: OpenPage, world: World) -> None:
    person = world.newcomer()
    page = open_page(world.boss, "/settings/people")
    page.get_by_role("button", name=f"More: {person.name}").click()
    page.get_by_role("menuitem", name="Edit").click()
    dialog = page.get_by_role("dialog", name=f"Edit {person.name}")
    dialog.get_by_role("combobox", name="Roles").press("ArrowDown")
    page.get_by_role("option", name="Support").click()
    dialog.get_by_role("combobox", name="Roles").press("Tab")
    dialog.get_by_role("textbox", name="Email").fill("not an address")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_text("This is not an e-mail address.")).to_be_visible()
    dialog.get_by_role("textbox", name="Email").fill(person.email)
    dialog.get_by_role("button", name="Save").click()
    expect(row(page, person.email)).to_contain_text("Support")
    page.get_by_role("button", name="Undo").click()
    expect(row(page, person.email)).not_to_contain_text("Support")


def test_dotyk_is_seen_as_a_seller_sees_it(open_page: OpenPage, world: World) -> None:
    page = open_page(world.boss, "/settings/people")
    page.get_by_role("button", name=f"More: {world.seller.name}").click()
    page.get_by_role("menuitem", name="See Dotyk as they do").click()
    bar = page.get_by_text(f"You see Dotyk as {world.seller.name} does")
    expect(bar).to_be_visible()
    expect(page.get_by_role("navigation").get_by_role("link", name="Import")).to_have_count(0)
    page.goto("/settings/profile")
    page.get_by_role("textbox", name="Name").fill("Somebody Else")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("You are looking as somebody else")).to_be_visible()
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("heading", name="People", level=2)).to_be_visible()
    expect(bar).to_have_count(0)
    newest = world.api.get("/audit", params={"kind": "accounts.seen_as"}).json()["items"][0]
    assert newest["about"]["id"] == world.seller.id


def test_a_team_is_made_moved_and_deleted_by_keyboard(open_page: OpenPage, world: World) -> None:
    number = next(_numbers)
    upper, lower = f"Upper {number}", f"Lower {number}"
    world.api.post("/teams", json={"name": upper}).raise_for_status()
    page = open_page(world.boss, "/settings/teams")
    page.get_by_role("button", name="New team").press("Enter")
    page.get_by_role("dialog").get_by_role("textbox", name="Name").fill(lower)
    page.keyboard.press("Enter")
    expect(page.get_by_text(f"Added: {lower}")).to_be_visible()
    page.get_by_role("button", name=f"More: {lower}").press("Enter")
    page.get_by_role("menuitem", name="Rename or move").press("Enter")
    page.get_by_role("dialog").get_by_role("combobox", name="Part of").fill(upper)
    page.get_by_role("option", name=upper).click()
    page.get_by_role("dialog").get_by_role("button", name="Save").press("Enter")
    expect(page.get_by_text(f"Changed: {lower}")).to_be_visible()
    teams = {team["name"]: team for team in world.api.get("/teams").json()["items"]}
    assert teams[lower]["parent"] == teams[upper]["id"]
    page.get_by_role("button", name=f"More: {upper}").press("Enter")
    expect(page.get_by_role("menuitem", name="it has people or sub-teams")).to_be_disabled()


def test_a_team_is_dragged_under_another(open_page: OpenPage, world: World) -> None:
    number = next(_numbers)
    names = (f"Aaa {number}", f"Aab {number}")
    for name in names:
        world.api.post("/teams", json={"name": name}).raise_for_status()
    page = open_page(world.boss, "/settings/teams")
    grip = row(page, names[1]).locator("[aria-hidden]").first
    grip.hover()
    page.mouse.down()
    target = page.get_by_text(names[0], exact=True).bounding_box()
    assert target is not None
    page.mouse.move(target["x"] + 20, target["y"] + 30)
    page.mouse.move(target["x"] + 20, target["y"] + 8, steps=5)
    page.mouse.up()
    expect(page.get_by_text(f"Changed: {names[1]}")).to_be_visible()
    teams = {team["name"]: team for team in world.api.get("/teams").json()["items"]}
    assert teams[names[1]]["parent"] == teams[names[0]]["id"]


def test_a_role_is_made_like_another_and_limited(open_page: OpenPage, world: World) -> None:
    name = f"Intern {next(_numbers)}"
    page = open_page(world.boss, "/settings/roles")
    page.get_by_role("button", name="New role").click()
    dialog = page.get_by_role("dialog", name="New role")
    dialog.get_by_role("textbox", name="Name (English)").fill(name)
    dialog.get_by_role("combobox", name="Begin with the rights of").click()
    page.get_by_role("option", name="Seller").click()
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name=name)).to_be_visible()
    page.get_by_role("combobox", name="Deals: Change").select_option("none")
    page.get_by_role("button", name="Fields: Deals").click()
    page.get_by_role("dialog").get_by_role("radiogroup", name="Amount").get_by_text("Hidden").click()
    page.get_by_role("button", name="Done").click()
    page.get_by_role("checkbox", name="Import data").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text(f"Changed: {name}")).to_be_visible()
    expect(page.get_by_text("Not saved yet")).to_have_count(0)
    (role,) = (r for r in world.api.get("/roles").json()["items"] if r["label"].get("en") == name)
    assert "update" not in role["grants"]["deals"]
    assert role["grants"]["deals"]["fields"] == {"amount": "hidden"}
    assert role["capabilities"] == ["import"]


def test_a_preset_goes_back_to_how_it_came(open_page: OpenPage, world: World) -> None:
    page = open_page(world.boss, "/settings/roles?item=analyst")
    page.get_by_role("combobox", name="Contacts: Create").select_option("own")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("edited", exact=True)).to_be_visible()
    page.get_by_role("button", name="More").last.click()
    page.get_by_role("menuitem", name="Back to how it came").click()
    expect(page.get_by_text("edited", exact=True)).to_have_count(0)
    expect(page.get_by_role("combobox", name="Contacts: Create")).to_have_value("none")


def test_several_are_invited_at_once(open_page: OpenPage, world: World) -> None:
    number = next(_numbers)
    page = open_page(world.boss, "/settings/people")
    page.get_by_role("button", name="Invite").click()
    dialog = page.get_by_role("dialog", name="Invite colleagues")
    dialog.get_by_label("Email").fill(f"one{number}@example.com, two{number}@example.com\n{world.seller.email}")
    dialog.get_by_role("button", name="Invite").click()
    expect(dialog.locator("code")).to_have_count(2)
    expect(dialog.get_by_text("Somebody already uses this e-mail address.")).to_be_visible()
    dialog.get_by_role("button", name="Close").last.click()
    expect(row(page, f"one{number}@example.com").get_by_text("Invited")).to_be_visible()


def test_a_program_gets_a_key(open_page: OpenPage, world: World) -> None:
    name = f"Website {next(_numbers)}"
    page = open_page(world.boss, "/settings/service-accounts")
    page.get_by_role("button", name="New service account").click()
    dialog = page.get_by_role("dialog", name="New service account")
    dialog.get_by_role("textbox", name="What it is for").fill(name)
    dialog.get_by_role("button", name="Save").click()
    page.get_by_role("button", name=f"Keys: {name}").click()
    page.get_by_role("textbox", name="Name of the key").fill("First")
    page.get_by_role("button", name="New key").click()
    expect(page.get_by_role("dialog", name="New key").locator("code")).not_to_be_empty()
    page.get_by_role("button", name="Close").last.click()
    expect(row(page, "First").get_by_text("never used")).to_be_visible()
    row(page, "First").get_by_role("button", name="Revoke").click()
    expect(page.get_by_text("No keys yet")).to_be_visible()


def test_the_audit_log_is_narrowed_and_exported(open_page: OpenPage, world: World) -> None:
    world.api.patch("/workspace", json={"language": "en"}).raise_for_status()
    page = open_page(world.boss, "/settings/audit")
    page.get_by_role("combobox", name="What").click()
    page.get_by_role("option", name="Signed in").click()
    log = page.get_by_role("list", name="Audit log")
    expect(log.get_by_text("Signed in").first).to_be_visible()
    expect(log.get_by_text("Person added")).to_have_count(0)
    expect(log.get_by_text("127.0.0.1").first).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Export CSV").click()
    lines = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "at,kind,who,about,ip,changes,data"
    assert all("accounts.signed_in" in line for line in lines[1:] if line.startswith("20"))
