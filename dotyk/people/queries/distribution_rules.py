"""The rules by which new leads find their owners."""

from __future__ import annotations

from dotyk.accounts.actors import Actor
from dotyk.people.models import DistributionRule
from dotyk.platform.errors import Denied

LIMIT = 200


def distribution_rules(actor: Actor) -> list[DistributionRule]:
    """The rules in the order in which they are tried, 200 at most; Denied without the capability ``configure``."""
    if not actor.can("configure"):
        raise Denied()
    return list(DistributionRule.objects.all()[:LIMIT])
