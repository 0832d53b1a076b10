"""Saved views that ask for amounts in the company's own currency keep the last rate."""

from __future__ import annotations

from dotyk.kernel.objects.base_readers import read_base_amounts

VIEWS = """
select name from saved_view where concat_ws(' ', filter, sort, "by", "sum", layout) ~ %s order by name, id
"""


def read_base_amounts_in_views() -> None:
    """Columns do not count: a view without one of them still opens."""
    read_base_amounts("rate_read_by_views", VIEWS)
