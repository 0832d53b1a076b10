"""What belongs to a record: related records, links with roles, files."""

from __future__ import annotations

from playwright.sync_api import FilePayload, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.world import World

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63"
    "fcffff3f030005fe02fea72d1ca80000000049454e44ae426082"
)


def pdf_of(pages: int) -> bytes:
    """A PDF of so many empty pages."""
    numbers = range(3, 3 + pages)
    kids = " ".join(f"{number} 0 R" for number in numbers)
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>"
    parts = [
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
        f"2 0 obj<</Type/Pages/Kids[{kids}]/Count {pages}>>endobj",
        *(f"{number} 0 obj{page}endobj" for number in numbers),
    ]
    return "\n".join(["%PDF-1.4", *parts, "trailer<</Root 1 0 R>>", "%%EOF"]).encode()


def test_a_contact_is_made_from_its_company(open_page: OpenPage, world: World) -> None:
    company = world.make("companies", {"name": "Ковальня", "owner": world.seller.id})
    page = open_page(world.seller, f"/records/companies/{company['id']}")
    page.get_by_role("button", name="Create: Contact").click()
    dialog = page.get_by_role("dialog", name="Create")
    dialog.get_by_label("First name").fill("Остап")
    dialog.get_by_role("button", name="Create").click()
    expect(page.get_by_role("link", name="Остап")).to_be_visible()
    expect(page.get_by_role("heading", level=1, name="Ковальня")).to_be_visible()


def test_a_link_has_a_role(open_page: OpenPage, world: World) -> None:
    deal = world.deal(name="Linked to somebody")
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    page.get_by_role("button", name="Add: Links").click()
    page.get_by_role("combobox", name="Record").fill("Taras")
    page.get_by_role("option", name="Taras Melnyk").click()
    page.get_by_role("combobox", name="Role", exact=True).fill("Payer")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Role of Taras Melnyk")).to_have_text("Payer")

    page.get_by_role("button", name="Role of Taras Melnyk").click()
    page.get_by_role("combobox", name="Role of Taras Melnyk").fill("Decision maker")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Role of Taras Melnyk")).to_have_text("Decision maker")
    page.get_by_role("button", name="Remove the link to Taras Melnyk").click()
    expect(page.get_by_role("button", name="Role of Taras Melnyk")).to_have_count(0)


def test_files_are_shown_and_never_run(open_page: OpenPage, world: World) -> None:
    deal = world.deal(name="With files")
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    files = page.get_by_role("region", name="Files")
    given: list[FilePayload] = [
        {"name": "plan.png", "mimeType": "image/png", "buffer": PNG},
        {"name": "offer.pdf", "mimeType": "application/pdf", "buffer": pdf_of(30)},
        {"name": "notes.txt", "mimeType": "text/plain", "buffer": "Виміряти вікна".encode()},
        {"name": "trap.html", "mimeType": "text/html", "buffer": b"<script>document.title='caught'</script>"},
    ]
    files.locator("input[type=file]").set_input_files(given)

    files.get_by_role("button", name="plan.png", exact=True).click()
    picture = page.get_by_role("dialog", name="plan.png").get_by_role("img", name="plan.png")
    expect(picture).to_be_visible()
    page.wait_for_function("image => image.complete && image.naturalWidth === 1", arg=picture.element_handle())
    page.keyboard.press("Escape")

    files.get_by_role("button", name="notes.txt", exact=True).click()
    expect(page.get_by_role("dialog", name="notes.txt")).to_contain_text("Виміряти вікна")
    page.keyboard.press("Escape")

    files.get_by_role("button", name="offer.pdf", exact=True).click()
    expect(page.get_by_role("img", name="Page 1 of 30")).to_have_attribute("data-drawn", "true")
    expect(page.get_by_text("The first 25 pages of 30.")).to_be_attached()
    page.get_by_role("button", name="Show more pages").click()
    expect(page.get_by_role("img", name="Page 30 of 30")).to_have_attribute("data-drawn", "true")
    expect(page.get_by_role("button", name="Show more pages")).to_have_count(0)
    page.keyboard.press("Escape")

    files.get_by_role("button", name="trap.html", exact=True).click()
    expect(page.get_by_text("This kind of file is not shown here.")).to_be_visible()
    assert page.title() != "caught"
    page.keyboard.press("Escape")

    files.get_by_role("button", name="Remove plan.png").click()
    expect(files.get_by_role("button", name="plan.png", exact=True)).to_have_count(0)
