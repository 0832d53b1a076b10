"""Who saw what is personal."""

from dotyk.kernel.sights.collecting import Keeper, keep_waiting, saw
from dotyk.kernel.sights.reading import ShownSight, days_kept, keep_for, sights

__all__ = ["Keeper", "ShownSight", "days_kept", "keep_for", "keep_waiting", "saw", "sights"]
