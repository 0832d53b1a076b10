"""What words mean in a talk: phrases found, buttons chosen by typing, texts cut to what a channel carries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dotyk.platform.folding import fold

_APART = re.compile(r"[^\w]+")
CALLING_MOST = 5
"""A message of more words only speaks of a person or of stopping, it does not ask for it."""


def plain(text: str) -> str:
    """The words alone, folded, one space between them."""
    return " ".join(_APART.sub(" ", fold(text)).split())


def phrase_in(text: str, phrases: Iterable[str]) -> str | None:
    """The first of the phrases that stands in the text, as whole words."""
    said = f" {plain(text)} "
    return next((phrase for phrase in phrases if plain(phrase) and f" {plain(phrase)} " in said), None)


def holds_any(text: str, phrases: Iterable[str]) -> bool:
    return phrase_in(text, phrases) is not None


def is_short(text: str) -> bool:
    """Whether it says so little that a word in it asks for something: ``give me an operator please``."""
    return len(plain(text).split()) <= CALLING_MOST


def in_language(words: str | Mapping[Any, str], language: str, usual: str = "en") -> str:
    """The text for somebody of this language, else for the company's, else any there is."""
    if isinstance(words, str):
        return words
    return words.get(language) or words.get(usual) or next((text for text in words.values() if text), "")


def chosen_button(buttons: Sequence[Mapping[str, Any]], text: str, pressed: str) -> str | None:
    """The key of the button that was pressed, or whose label or number was typed; None: none or several."""
    keys = [button["key"] for button in buttons]
    if pressed:
        return pressed if pressed in keys else None
    said = plain(text)
    labels = [plain(button["label"]) for button in buttons]
    if said and labels.count(said) == 1:
        return str(keys[labels.index(said)])
    if said.isdecimal() and said.isascii() and 1 <= int(said[:4]) <= len(keys):
        return str(keys[int(said[:4]) - 1])
    parts = [key for key, label in zip(keys, labels, strict=True) if label and f" {label} " in f" {said} "]
    return str(parts[0]) if len(parts) == 1 else None


def numbered(text: str, buttons: Sequence[Mapping[str, Any]]) -> str:
    """The text with its buttons as a list to answer by number, for a channel that carries fewer."""
    return "\n".join([text, *(f"{n}. {button['label']}" for n, button in enumerate(buttons, 1))])


def cut(text: str, longest: int) -> list[str]:
    """The text in pieces that a channel carries, parted at lines or words where that is possible."""
    pieces = []
    while len(text) > longest:
        at = max(text.rfind("\n", 1, longest + 1), text.rfind(" ", 1, longest + 1))
        at = at if at > 0 else longest
        pieces.append(text[:at].rstrip())
        text = text[at:].lstrip()
    return [*pieces, text]
