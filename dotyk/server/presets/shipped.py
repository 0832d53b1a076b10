"""The presets that come with Dotyk, by name."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from dotyk.platform.errors import Invalid
from dotyk.server.presets.packages import Package
from dotyk.server.presets.reading import Lines, read_package

FOLDER = Path(__file__).parent / "shipped"
ORDER = (
    "b2b_sales", "shop", "agency", "real_estate", "clinic", "fitness_club", "car_service", "online_school",
)  # fmt: skip


@lru_cache(maxsize=1)
def _all() -> dict[str, tuple[Package, Lines]]:
    return {name: read_package((FOLDER / f"{name}.yaml").read_bytes()) for name in ORDER}


def shipped_presets() -> list[Package]:
    """All of them, in the order in which they are offered."""
    return [package for package, _ in _all().values()]


def shipped_package(name: str) -> tuple[Package, Lines]:
    """One with its lines; Invalid at ``name``."""
    found = _all().get(name)
    if found is None:
        raise Invalid.at("name", "preset_no_such", names=", ".join(ORDER))
    return found
