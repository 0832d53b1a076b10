"""The docs have a page for each trigger, step and action, as the definitions say."""

from __future__ import annotations

from scripts.flow_pages import FOLDER, pages


def test_every_page_is_as_the_definitions_say() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    assert written == pages(), "run: make docs"
