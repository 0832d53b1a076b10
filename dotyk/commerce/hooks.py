"""What commerce adds to the write path."""

from __future__ import annotations

from collections.abc import Sequence

from dotyk.kernel.objects.hooks import Change, WriteContext
from dotyk.platform.errors import Fault


def prepare_products(context: WriteContext, changes: Sequence[Change]) -> None:
    """A product is titled by its name, costs no less than nothing, and is on sale unless stated otherwise."""
    for change in changes:
        change.new["title"] = change.new.get("name") or ""
        if change.new.get("is_active") is None:
            change.new["is_active"] = True
        price = change.new.get("price")
        if price is not None and price["amount"].startswith("-"):
            change.faults.append(Fault("price", "negative_amount"))
