"""Records are marked with a colour by a rule of the view, on the list and on the board."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.axe import grave_faults
from tests.journeys.conftest import OpenPage
from tests.journeys.world import World


def test_a_rule_marks_records_and_is_kept_with_the_view(open_page: OpenPage, world: World) -> None:
    person = world.newcomer()
    world.deal(owner=person, name="Marked large", amount={"amount": "5000", "currency": "UAH"})
    world.deal(owner=person, name="Marked small", amount={"amount": "5", "currency": "UAH"})
    page = open_page(person, "/records/deals?q=Marked")
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("menuitem", name="Colours").click()
    dialog = page.get_by_role("dialog", name="Colours")
    dialog.get_by_role("button", name="Add a rule").click()
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_text("Say each condition to its end.")).to_be_visible()
    dialog.get_by_role("combobox", name="Field").fill("Amount")
    page.get_by_role("option", name="Amount", exact=True).click()
    dialog.get_by_role("textbox", name="Value").fill("1000")
    dialog.get_by_role("textbox", name="What it means").fill("Worth a visit")
    assert grave_faults(page) == []
    dialog.get_by_role("button", name="Save").click()

    expect(page.get_by_role("list", name="What the colours mean")).to_have_text("Worth a visit")
    marks = page.get_by_role("img", name="Worth a visit")
    expect(page.get_by_role("row").filter(has=marks)).to_contain_text("Marked large")
    expect(marks).to_have_count(1)
    assert grave_faults(page) == []
    page.reload()
    expect(marks).to_have_count(1)
    page.get_by_text("Board", exact=True).click()
    expect(page.get_by_text("Marked small")).to_be_visible()
    expect(marks).to_have_count(1)
    assert grave_faults(page) == []
