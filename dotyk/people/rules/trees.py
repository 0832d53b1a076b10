"""Trees of companies."""

from __future__ import annotations

from collections.abc import Mapping


def is_own_ancestor(record: str, parents: Mapping[str, str | None]) -> bool:
    """Whether going up from ``record`` leads back to it; ``parents`` maps a record to the one above."""
    seen: set[str] = set()
    above = parents.get(record)
    while above is not None and above not in seen:
        if above == record:
            return True
        seen.add(above)
        above = parents.get(above)
    return False
