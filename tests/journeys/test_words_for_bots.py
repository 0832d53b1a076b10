"""Words typed one right after the other are all kept, and each change is taken back by itself."""

from __future__ import annotations

from playwright.sync_api import Route, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.world import World

FIRST, SECOND = "gray pigeon", "white pigeon"


def test_two_words_typed_quickly_are_both_kept_and_one_is_taken_back(open_page: OpenPage, world: World) -> None:
    def kept() -> set[str]:
        return {FIRST, SECOND} & set(world.api.get("/talk-words").json()["person_words"]["en"])

    before = world.api.get("/talk-words").json()["person_words"]["en"]
    held: list[Route] = []
    is_over: list[bool] = []
    page = open_page(world.boss, "/settings/talk-words")
    words = page.get_by_role("region", name="Call a person").get_by_label("English")
    expect(words).to_be_visible()
    page.route("**/api/v1/talk-words", lambda route: route.continue_() if is_over else held.append(route))
    for word in (FIRST, SECOND):
        words.fill(word)
        words.press("Enter")
        expect(page.get_by_text(word, exact=True)).to_be_visible()
    is_over.append(True)
    for route in reversed(held):
        with page.expect_response(lambda answer: answer.request.method == "PATCH"):
            route.continue_()
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_have_count(2)
    assert kept() == {FIRST, SECOND}
    with page.expect_response(lambda answer: answer.request.method == "PATCH"):
        undo.first.click()
    assert len(kept()) == 1
    world.api.patch("/talk-words", json={"person_words": {"en": before}}).raise_for_status()
