"""A few records to look around with in a workspace of one's own, taken out again in one go."""

from dotyk.server.samples.making import make_samples

__all__ = ["make_samples"]
