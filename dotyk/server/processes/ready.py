"""How the children tell the launcher that they can be used."""

from __future__ import annotations

import os
from contextlib import suppress


class Ready:
    """Counts how many children have said that they are ready; made before they are."""

    def __init__(self, wanted: int) -> None:
        self._missing = wanted
        self._reader, self._writer = os.pipe()
        for descriptor in (self._reader, self._writer):
            os.set_blocking(descriptor, False)

    def say(self) -> None:
        """Said by a child, of itself."""
        with suppress(OSError):
            os.write(self._writer, b".")

    def is_said(self) -> bool:
        """Whether as many as wanted have said it."""
        with suppress(BlockingIOError):
            self._missing -= len(os.read(self._reader, 64))
        return self._missing <= 0
