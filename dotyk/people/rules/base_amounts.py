"""Rules of distribution that ask for amounts in the company's own currency keep the last rate."""

from __future__ import annotations

from dotyk.kernel.objects.base_readers import read_base_amounts

RULES = "select name from lead_distribution_rule where filter::text ~ %s order by name, id"


def read_base_amounts_in_distribution() -> None:
    read_base_amounts("rate_read_by_distribution", RULES)
