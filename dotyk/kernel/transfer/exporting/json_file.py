"""An export as JSON, piece by piece."""

from __future__ import annotations

from collections.abc import Iterator

from dotyk.kernel.transfer.exporting.selection import Selection


def export_json(chosen: Selection) -> Iterator[bytes]:
    """One array, a record a line, its values as the API gives them with references by id and title."""
    before = "[\n"
    for texts in chosen.pages():
        yield (before + ",\n".join(texts)).encode()
        before = ",\n"
    yield b"[]\n" if before == "[\n" else b"\n]\n"
