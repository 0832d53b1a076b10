"""Global search across every object within reach."""

from dotyk.kernel.search.finding import Found, search

__all__ = ["Found", "search"]
