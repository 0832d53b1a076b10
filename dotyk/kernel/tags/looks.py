"""The colours tags may have, each legible in light and dark."""

from __future__ import annotations

from zlib import crc32

COLORS = (
    "gray",
    "red",
    "pink",
    "grape",
    "violet",
    "indigo",
    "blue",
    "cyan",
    "teal",
    "green",
    "lime",
    "yellow",
    "orange",
)


def key_of(name: str) -> str:
    """What makes two names the same tag."""
    return name.casefold()


def usual_color(name: str) -> str:
    """The colour of a tag for which nobody chose one: the same for the same name."""
    return COLORS[1 + crc32(key_of(name).encode()) % (len(COLORS) - 1)]
