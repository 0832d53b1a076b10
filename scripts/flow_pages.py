"""The pages of docs/automation, one for each trigger, step and action, written from the definitions themselves."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import django

if TYPE_CHECKING:
    from dotyk.automation.kinds import Kind
    from dotyk.automation.registry import Action

FOLDER = Path(__file__).parent.parent / "docs" / "automation"
GROUPS = ("Triggers", "Steps", "Actions")


def pages() -> Mapping[str, str]:
    """Every page by the name of its file; ``README.md`` lists them."""
    from dotyk.automation.parts import STEPS, TRIGGERS
    from dotyk.automation.registry import actions

    found: dict[str, str] = {}
    index = [
        "# What flows are made of",
        "",
        "Written from the definitions by `make docs`; [how flows work](../automation.md).",
    ]
    every: tuple[Sequence[Kind | Action], ...] = (TRIGGERS, STEPS, actions())
    for group, parts in zip(GROUPS, every, strict=True):
        index += ["", f"## {group}", ""]
        for part in parts:
            name = f"{group[:-1].lower()}-{part.name}.md"
            about = getattr(part, "about", {}).get("en", "")
            found[name] = "\n".join([*_page(group, part, about), ""])
            index.append(f"- [{part.label['en']}]({name})" + (f": {about}" if about else ""))
    return {**found, "README.md": "\n".join([*index, ""])}


def _page(group: str, part: Kind | Action, about: str) -> Iterator[str]:
    yield f"# {part.label['en']}"
    yield ""
    tag = {"Triggers": "on", "Steps": "do"}.get(group)
    yield f'`{{"{tag}": "{part.name}"}}`' if tag else f'`{{"do": "act", "action": "{part.name}", "given": {{…}}}}`'
    if about:
        yield from ("", about)
    if getattr(part, "objects", ()):
        yield from ("", f"For {', '.join(part.objects)} only.")
    if getattr(part, "disturbs", False):
        yield from ("", "It turns to people: hours of rest hold it up.")
    if part.parameters:
        yield from ("", "| takes | what | kind | |", "|---|---|---|---|")
        for parameter in part.parameters:
            choices = ", ".join(f"`{value}`" for value, _ in parameter.options)
            usual = f"`{parameter.default}` where none is given" if parameter.default is not None else ""
            needed = "needed" if parameter.required else usual
            yield f"| `{parameter.name}` | {parameter.label['en']} | {choices or parameter.kind} | {needed} |"
    for way, label in getattr(part, "ways", ()):
        yield from ("", f"`{way}`: {label['en']}.")


def main() -> None:
    """Writes the pages anew; those of what is no more go."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dotyk.server.settings")
    django.setup()
    FOLDER.mkdir(exist_ok=True)
    found = pages()
    for old in FOLDER.glob("*.md"):
        if old.name not in found:
            old.unlink()
    for name, text in found.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
